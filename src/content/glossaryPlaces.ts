/** Where each term can be seen at work: at a tick of a preset, or in a lesson. */
import type { Target } from '../core/trace'
import type { TermId } from './glossary'
import type { LessonId } from './lessons/catalogue'
import type { Tick } from './lessons/lesson'
import { edge, neuron } from './lessons/targets'
import type { PresetId } from './presets'

type PhaseTick = Exclude<Tick, string>

/** `scene` counts from 1. */
export type SeePlace =
  | { readonly kind: 'tick'; readonly preset: PresetId; readonly after: PhaseTick; readonly target: Target }
  | { readonly kind: 'lesson'; readonly lesson: LessonId; readonly scene: number }

const lesson = (lesson: LessonId, scene: number): SeePlace => ({ kind: 'lesson', lesson, scene })

const at =
  (preset: PresetId) =>
  (phase: PhaseTick['phase'], layer: number, unit: number, target: Target): SeePlace => ({
    kind: 'tick',
    preset,
    after: { phase, layer, unit },
    target,
  })

const lossOf = (preset: PresetId, target: Target = { kind: 'loss' }): SeePlace => ({
  kind: 'tick',
  preset,
  after: { phase: 'loss' },
  target,
})

const worked = at('worked-example')
const mazur = at('mazur')
const article = at('article-004')
const line = at('line')

/** The neuron whose z, a or δ a tick computes. */
const own = (place: typeof worked, phase: PhaseTick['phase'], layer: number, unit: number) =>
  place(phase, layer, unit, neuron(layer, unit))

export const PLACES: Readonly<Record<TermId, readonly [SeePlace, ...SeePlace[]]>> = {
  neuron: [own(worked, 'forward', 1, 0), lesson('one-step', 2)],
  layer: [own(worked, 'forward', 1, 2), lesson('one-step', 3)],
  'hidden-layer': [own(worked, 'forward', 1, 2), lesson('nonlinear', 6)],
  'fully-connected-layer': [own(worked, 'forward', 2, 0), lesson('one-step', 4)],
  weight: [worked('forward', 1, 0, edge(1, 0, 0)), lesson('one-step', 1)],
  bias: [worked('forward', 1, 0, { kind: 'bias', layer: 1, unit: 0 }), lesson('one-step', 2)],
  parameter: [worked('update', 2, 0, edge(2, 0, 0)), lesson('one-step', 9)],
  hyperparameter: [lesson('rate', 2)],
  'pre-activation': [own(worked, 'forward', 1, 0), lesson('one-step', 2)],
  activation: [own(worked, 'forward', 2, 0), lesson('one-step', 3)],
  'activation-function': [own(mazur, 'forward', 1, 0), lesson('slope', 1)],
  sigmoid: [own(mazur, 'forward', 1, 0), lesson('slope', 1)],
  tanh: [own(at('xor'), 'forward', 1, 0), lesson('vanishing', 4)],
  relu: [own(worked, 'forward', 1, 0), lesson('one-step', 3)],
  softmax: [own(at('iris'), 'forward', 2, 0), lesson('cross-entropy', 1)],
  saturation: [own(article, 'backward', 1, 2), lesson('slope', 2)],
  'forward-pass': [own(worked, 'forward', 2, 0), lesson('one-step', 4)],
  prediction: [lossOf('worked-example', { kind: 'target', unit: 0 }), lesson('one-step', 5)],
  'loss-function': [lossOf('worked-example'), lesson('one-step', 5)],
  'mean-squared-error': [lossOf('line'), lesson('batch', 1)],
  'cross-entropy': [lossOf('iris'), lesson('cross-entropy', 2)],
  'one-hot': [lossOf('iris', { kind: 'target', unit: 0 }), lesson('cross-entropy', 2)],
  derivative: [own(article, 'backward', 2, 0), lesson('slope', 1)],
  'partial-derivative': [worked('gradient', 2, 0, edge(2, 0, 0)), lesson('chain', 3)],
  gradient: [worked('gradient', 2, 0, edge(2, 0, 0)), lesson('one-step', 8)],
  'chain-rule': [own(mazur, 'backward', 1, 0), lesson('chain', 6)],
  backpropagation: [own(worked, 'backward', 1, 0), lesson('one-step', 7)],
  delta: [own(worked, 'backward', 1, 0), lesson('one-step', 6)],
  'hadamard-product': [own(mazur, 'backward', 1, 1), lesson('two-paths', 4)],
  jacobian: [own(at('iris'), 'backward', 2, 0), lesson('cross-entropy', 4)],
  hessian: [lesson('rate', 3)],
  'credit-assignment': [worked('gradient', 1, 2, edge(1, 2, 1)), lesson('two-paths', 2)],
  'gradient-descent': [worked('update', 2, 0, edge(2, 0, 0)), lesson('rate', 1)],
  'learning-rate': [line('update', 1, 0, edge(1, 0, 0)), lesson('rate', 2)],
  step: [worked('update', 1, 2, edge(1, 2, 1)), lesson('one-step', 9)],
  epoch: [lossOf('circles'), lesson('batch', 4)],
  'mini-batch': [lossOf('circles'), lesson('batch', 4)],
  'stochastic-gradient-descent': [at('circles')('update', 2, 0, edge(2, 0, 0)), lesson('batch', 6)],
  schedule: [lesson('rate', 7)],
  momentum: [lesson('memory', 2)],
  adam: [lesson('memory', 4)],
  initialization: [at('xor')('forward', 1, 0, edge(1, 0, 0)), lesson('starts', 4)],
  'symmetry-breaking': [lesson('starts', 2)],
  'local-minimum': [lesson('starts', 5)],
  'vanishing-gradient': [lesson('vanishing', 1)],
  'gradient-clipping': [lesson('vanishing', 7)],
  'residual-connection': [lesson('vanishing', 5)],
  'dead-relu': [lesson('dead-relu', 1)],
  overfitting: [lesson('regularize', 1)],
  generalization: [lesson('regularize', 1)],
  regularization: [lesson('regularize', 2)],
  'weight-decay': [lesson('regularize', 4)],
  dropout: [lesson('regularize', 6)],
  'early-stopping': [lesson('regularize', 1)],
  'gradient-check': [lesson('prove-it', 1)],
  'automatic-differentiation': [lesson('to-pytorch', 7)],
}
