/** How the numbers of a target come about: what the inspector says, as data. */
import type { Cell, Target } from '../trace'
import type { Phase } from '../playback'
import type { Expression, NumberTerm } from './expression'

/** left = symbols = numbers = result. The arrow is the update's: w ← w − η·∂L/∂w. */
export interface Formula {
  readonly left: Expression
  readonly relation: '=' | '←'
  readonly symbols: Expression | null
  /** null: the result stands right after the symbols. */
  readonly numbers: Expression | null
  readonly result: NumberTerm
}

/** What a bar is. */
export type BarLabel =
  | { readonly kind: 'part'; readonly cell: Cell }
  | { readonly kind: 'unit'; readonly cell: Cell }
  | { readonly kind: 'rest' | 'inputs' | 'example'; readonly count: number }
  | {
      readonly kind:
        | 'bias'
        | 'carried'
        | 'error'
        | 'weight'
        | 'gradient'
        | 'incoming'
        | 'slope'
        | 'mask'
        | 'delta'
        | 'function'
        | 'masked'
        | 'skip'
        | 'passed-on'
        | 'old'
        | 'step'
        | 'change'
        | 'new'
        | 'this-example'
        | 'mean'
        | 'sum'
        | 'output'
        | 'target'
        | 'gap'
        | 'product'
    }

/** The labels that say it all by themselves. */
export type PlainLabel = Exclude<BarLabel, { cell: Cell } | { count: number }>['kind']

export interface Bar {
  readonly label: BarLabel
  readonly number: NumberTerm
  /** × 1: a factor, not a quantity of its own. */
  readonly factor: boolean
  /** The one that is being explained, among its like. */
  readonly own: boolean
  /** Begins where the bar before ended, as a part of a sum does. */
  readonly stacked: boolean
}

export type Picture =
  | { readonly kind: 'activation'; readonly layer: number; readonly unit: number; readonly tangent: boolean }
  /** The loss of the mini-batch over one parameter; `plain`: its change is −η times the gradient. */
  | {
      readonly kind: 'loss'
      readonly parameter: Cell
      readonly gradient: Cell
      readonly next: Cell
      readonly plain: boolean
    }

export type Heading =
  | 'sum'
  | 'activation'
  | 'passed-on'
  | 'shares-of-one'
  | 'batch'
  | 'blame'
  | 'slope'
  | 'layer'
  | 'part-of-sum'
  | 'part-of-error'
  | 'loss-over-weight'
  | 'loss-over-bias'
  | 'batch-loss'
  | 'gap'
  | 'sends'
  | 'rate'
  | 'penalties'
  | 'clipping'
  | 'decay'
  | 'velocity'
  | 'sum-of-squares'
  | 'mean-of-squares'
  | 'first-moment'
  | 'second-moment'
  | 'new-value'

export type Remark =
  | 'relu-open'
  | 'relu-shut'
  | 'leaky-open'
  | 'leaky-shut'
  | 'normal'
  | 'kept'
  | 'dropped'
  | 'dropped-error'
  | 'huber'
  | 'huber-slope'
  | 'averaged'
  | 'cancels'
  | 'soft-targets'
  | 'shifted'
  | 'from-logits'
  | 'biases-frozen'
  | 'norm-within'
  | 'norm-beyond'
  | 'corrected'

/** Formulas, then bars, then a picture; always in this order. */
export interface Section {
  readonly heading: Heading | null
  readonly formulas: readonly Formula[]
  readonly bars: readonly Bar[]
  readonly picture: Picture | null
  readonly remark: Remark | null
}

/** What kind of story is told; the title and the sentence go with it. */
export type Story =
  | 'input'
  | 'target'
  | 'loss'
  | 'neuron'
  | 'softmax'
  | 'delta-output'
  | 'delta-fused'
  | 'delta-softmax'
  | 'delta-hidden'
  | 'edge-forward'
  | 'edge-backward'
  | 'weight-gradient'
  | 'weight-update'
  | 'bias-forward'
  | 'bias-gradient'
  | 'bias-update'

export interface Derivation {
  readonly target: Target
  /** The phase whose numbers are explained: that of the cursor, or the nearest in which the target has a part. */
  readonly phase: Phase
  readonly story: Story
  /** The number it all leads to. */
  readonly result: NumberTerm
  readonly sections: readonly Section[]
  /** The same for derivations that differ only in their numbers. */
  readonly shape: string
}

export function formula(
  left: Expression,
  symbols: Expression | null,
  numbers: Expression | null,
  result: NumberTerm,
  relation: Formula['relation'] = '=',
): Formula {
  return { left, relation, symbols, numbers, result }
}

/** A section; what is not named is left out. */
export function section(parts: Partial<Section>): Section {
  return { heading: null, formulas: [], bars: [], picture: null, remark: null, ...parts }
}

/** A bar of its own, from zero. */
export function bar(
  label: Bar['label'] | PlainLabel,
  number: NumberTerm,
  more: Partial<Pick<Bar, 'factor' | 'own' | 'stacked'>> = {},
): Bar {
  const whole: BarLabel = typeof label === 'string' ? { kind: label } : label
  return { label: whole, number, factor: false, own: false, stacked: false, ...more }
}
