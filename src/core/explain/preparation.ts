/** What is done to a gradient before the optimizer gets it: penalties, clipping, weight decay; each stage a section. */
import { widthOf } from '../network'
import type { Clip, Pull } from '../recipe'
import type { UpdateStages } from '../updateStages'
import { cell } from '../trace'
import { formula, section, type Formula, type Section } from './derivation'
import {
  call,
  computed,
  constant,
  difference,
  fraction,
  letter,
  negative,
  one,
  product,
  sum,
  symbol,
  type Expression,
  type Letter,
  type NumberTerm,
} from './expression'
import type { Parameter } from './parameter'
import { rateNumber } from './rate'
import { number, type Reader } from './reader'

/** Something of an update in letters and in numbers. */
export interface Term {
  readonly symbol: Expression
  readonly number: NumberTerm
}

/** The sections of the stages, and what the optimizer is given. */
export interface Prepared {
  readonly sections: readonly Section[]
  readonly gradient: Term
  readonly value: Term
}

/** A letter that stands for something of a parameter, and lights up with it. */
export function ownLetter({ value }: Parameter, name: Letter): Expression {
  return letter(name, value)
}

/** What is worked out for a parameter in the update; known when its next value is. */
export function worked(
  { next }: Parameter,
  value: number,
  world: NumberTerm['world'] = 'derivative',
): NumberTerm {
  return computed(value, [next], world, { cell: next })
}

/** A pull, if it reaches the parameter. */
function reaching<P extends Pull>(pull: P | null, { carried }: Parameter): P | null {
  return pull && (carried !== null || pull.appliesTo === 'weights+biases') ? pull : null
}

/** Adds up the lines of a stage, each once in letters and once in numbers. */
class Stages {
  readonly sections: Section[] = []
  gradient: Term
  readonly #parameter: Parameter

  constructor(reader: Reader, parameter: Parameter) {
    this.#parameter = parameter
    this.gradient = { symbol: symbol(parameter.gradient, true), number: number(reader, parameter.gradient) }
  }

  /** The first stage makes g of ∂L/∂w, the others change it. */
  add(parts: Partial<Section>, line: (of: Term) => [Expression, Expression], result: number): void {
    const g = ownLetter(this.#parameter, 'g')
    const [symbols, numbers] = line(this.gradient)
    const after = worked(this.#parameter, result)
    const relation = this.gradient.symbol.kind === 'letter' ? '←' : '='
    this.sections.push(section({ ...parts, formulas: [formula(g, symbols, numbers, after, relation)] }))
    this.gradient = { symbol: g, number: after }
  }
}

function addPenalties(stages: Stages, reader: Reader, parameter: Parameter, after: number): void {
  const { recipe } = reader.trace
  const [l1, l2] = [reaching(recipe.l1, parameter), reaching(recipe.l2, parameter)]
  if (!l1 && !l2) return
  const w = { symbol: symbol(parameter.value, true), number: number(reader, parameter.value) }
  const parts = [
    ...(l1 ? [{ name: 'λ1', amount: l1.amount, of: (p: Expression) => call('sign', [p]) } as const] : []),
    ...(l2 ? [{ name: 'λ2', amount: l2.amount, of: (p: Expression) => p } as const] : []),
  ]
  const line = (g: Term): [Expression, Expression] => [
    sum([g.symbol, ...parts.map(({ name, of }) => product(letter(name), of(w.symbol)))]),
    sum([g.number, ...parts.map(({ amount, of }) => product(constant(amount), of(w.number)))]),
  ]
  stages.add({ heading: 'penalties' }, line, after)
}

function addClipping(stages: Stages, { trace, spec }: Reader, clip: Clip, after: number): void {
  if (clip.kind === 'value') {
    const cut = (limit: Expression, g: Expression) => call('max', [negative(limit), call('min', [limit, g])])
    const line = (g: Term): [Expression, Expression] => [
      cut(letter('c'), g.symbol),
      cut(constant(clip.maxValue), g.number),
    ]
    return stages.add({ heading: 'clipping' }, line, after)
  }
  // The norm is known once the last gradient is.
  const last = cell('db', 1, widthOf(spec, 1) - 1)
  const norm = computed(trace.gradientNorm, [last], 'plain')
  const scale = (limit: Expression, of: Expression, epsilon: Expression) =>
    call('min', [one, fraction(limit, sum([of, epsilon]))])
  const line = (g: Term): [Expression, Expression] => [
    product(g.symbol, scale(letter('c'), letter('norm'), letter('ε'))),
    product(g.number, scale(constant(clip.maxNorm), norm, constant(clip.epsilon))),
  ]
  const remark = trace.clipScale < 1 ? 'norm-beyond' : 'norm-within'
  stages.add({ heading: 'clipping', remark }, line, after)
}

/** w ← (1 − ηλ)·w */
function shrinking(reader: Reader, amount: number, value: Term, shrunk: NumberTerm): Formula {
  const share = (rate: Expression, decay: Expression) => difference(one, product(rate, decay))
  return formula(
    value.symbol,
    product(share(letter('η'), letter('λ')), value.symbol),
    product(share(rateNumber(reader.trace), constant(amount)), value.number),
    shrunk,
    '←',
  )
}

/** All stages that the recipe has for this parameter, in the order in which they are applied. */
export function prepare(reader: Reader, parameter: Parameter, stages: UpdateStages): Prepared {
  const { recipe } = reader.trace
  const made = new Stages(reader, parameter)
  const value = { symbol: symbol(parameter.value, true), number: number(reader, parameter.value) }
  addPenalties(made, reader, parameter, stages.withL2)
  if (recipe.clip) addClipping(made, reader, recipe.clip, stages.clipped)
  const decay = reaching(recipe.weightDecay, parameter)
  if (decay?.kind === 'l2-gradient') {
    const line = (g: Term): [Expression, Expression] => [
      sum([g.symbol, product(letter('λ'), value.symbol)]),
      sum([g.number, product(constant(decay.amount), value.number)]),
    ]
    made.add({ heading: 'decay' }, line, stages.decayed)
  }
  const { sections, gradient } = made
  if (decay?.kind !== 'decoupled') return { sections, gradient, value }
  const shrunk = worked(parameter, stages.shrunk, 'value')
  const formulas = [shrinking(reader, decay.amount, value, shrunk)]
  return {
    sections: [...sections, section({ heading: 'decay', formulas })],
    gradient,
    value: { symbol: value.symbol, number: shrunk },
  }
}
