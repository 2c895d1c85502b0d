import { expect, it } from 'vitest'
import { LESSON_IDS, type LessonId } from '../../../src/content/lessons/catalogue'
import { loadLesson } from '../../../src/content/lessons/loadLesson'

/** What five articles teach about backpropagation, and the scenes in which it is shown. */
const COVERAGE: readonly (readonly [concept: string, scenes: Partial<Record<LessonId, string>>])[] = [
  ['neuron, layer, weight, bias', { 'one-step': 'picture first-sum' }],
  ['forward pass', { 'one-step': 'first-sum relu prediction' }],
  ['loss and goal; half squared and mean squared error', { 'one-step': 'loss', 'to-pytorch': 'mse-loss' }],
  ['the four steps', { 'one-step': 'prediction loss output-delta hidden-delta gradient update' }],
  ['backpropagation computes the gradient, descent updates', { 'one-step': 'gradient', cheap: 'count' }],
  ['chain rule, responsibility chain', { chain: 'neuron-slope product no-signal step recursion' }],
  ['0.7 instead of 1.0', { chain: 'loss-slope neuron-slope product step', 'cross-entropy': 'one-sigmoid' }],
  ['credit assignment', { 'two-paths': 'two-outputs two-wishes sum transpose', cheap: 'nudge' }],
  ['error term, recursion, Hadamard product', { 'one-step': 'hidden-delta', 'two-paths': 'transpose' }],
  ['gradients, shapes and transposes', { 'one-step': 'gradient', 'check-article': 'shape' }],
  [
    'the worked example of article 000',
    { 'one-step': 'first-sum', 'check-article': 'hidden-sums own-sum own-loss own-delta update' },
  ],
  [
    'the worked example of article 004',
    { slope: 'two-slopes least out-of-reach', 'check-article': 'another-article' },
  ],
  ['parameter update', { 'one-step': 'update' }],
  ['saved activations', { cheap: 'count ratio memory' }],
  ['cross-entropy, softmax', { 'cross-entropy': 'shares loss signs mistake squared one-sigmoid' }],
  [
    'activation functions',
    { slope: 'dimmer two-starts flat-stretch', vanishing: 'other-slopes', 'dead-relu': 'off-once' },
  ],
  ['why nonlinearity; learned features', { nonlinear: 'four-corners free-numbers flat-fit curves moved' }],
  ['gradient descent', { rate: 'uphill' }],
  ['learning rate', { rate: 'too-small steep-direction across-the-valley the-border one-neuron' }],
  ['decay and scheduling', { rate: 'decay two-schedules', batch: 'circling' }],
  ['batch, mini-batch, SGD', { batch: 'mean-of-squares hardest-pull five-copies three-steps circling' }],
  ['momentum, adaptive rates', { memory: 'no-memory velocity swinging two-memories hundredfold race' }],
  ['overfitting, L1, L2', { regularize: 'overfit penalty two-pulls sparse' }],
  ['dropout', { regularize: 'silenced eight-masks' }],
  ['linear regression', { batch: 'at-the-minimum', rate: 'steep-direction' }],
  ['initialisation', { starts: 'all-zero twins a-hair' }],
  ['local minima', { starts: 'two-starts tied true-minimum momentum more-room' }],
  ['vanishing and exploding gradients', { vanishing: 'product larger-weights no-learning exploding' }],
  ['ReLU and residual connections against it', { vanishing: 'other-slopes skips deep-skips' }],
  ['computational cost', { cheap: 'count nudge ratio bundle memory' }],
  ['history', { cheap: 'history' }],
  ['biological implausibility', { 'two-paths': 'brain' }],
  ['PyTorch and NumPy programs', { 'to-pytorch': 'linear same-numbers zero-grad shapes log' }],
  ['other architectures: why the backward pass is the same', { 'to-pytorch': 'backward' }],
]

it.each(COVERAGE)('%s is taught', async (_, scenes) => {
  for (const [id, names] of Object.entries(scenes)) {
    const lesson = await loadLesson[id as LessonId]()
    const known = lesson.scenes.map((scene) => scene.id)
    for (const name of names.split(' ')) expect(known, `${id}.${name}`).toContain(name)
  }
})

it('every lesson teaches something of it, or how to judge it', () => {
  const taught = new Set(COVERAGE.flatMap(([, scenes]) => Object.keys(scenes)))
  const judging = ['prove-it', 'spot-the-bug']
  expect(LESSON_IDS.filter((id) => !taught.has(id) && !judging.includes(id))).toEqual([])
})
