/** What optimizers remember: one weight whose gradient is the weight itself, then the valley of the lesson on rates. */
import { OPTIMIZER_DEFAULTS } from '../../core/optimizers'
import type { Optimizer } from '../../core/recipe'
import { cell } from '../../core/trace'
import { memory as en } from '../../i18n/lessons/en/memory'
import { memory as zh } from '../../i18n/lessons/zh/memory'
import { straightLine } from '../articlePresets'
import { experiment, withRecipe } from './experiments'
import type { Fact, Lesson } from './lesson'
import { edge } from './targets'

const { sgd, momentum, nesterov, adagrad, adam } = OPTIMIZER_DEFAULTS
const weight = edge(1, 0, 0)
const bias = { kind: 'bias', layer: 1, unit: 0 } as const

/** ½(wx)² from w = 1. */
const oneWeight =
  (optimizer: Optimizer, x = 1) =>
  () =>
    experiment({
      network: { inputs: 1, layers: [{ units: 1, activation: 'linear' }] },
      loss: 'half-squared-error',
      learningRate: 0.1,
      rule: { optimizer, trainBiases: false },
      weights: [[[1]]],
      inputs: [[x]],
      targets: [[0]],
    })

const valley =
  (optimizer: Optimizer, learningRate = 0.01) =>
  () =>
    withRecipe(straightLine(), { optimizer, learningRate })

/** w after step `step` of an experiment. */
const after = (says: string, on: string, step: number): Fact => ({
  says,
  cell: cell('W_next', 1, 0, 0),
  at: { on, step, after: 'end' },
})

export const memory: Lesson = {
  experiments: {
    sgd: oneWeight(sgd),
    momentum: oneWeight(momentum),
    nesterov: oneWeight(nesterov),
    adam: oneWeight(adam),
    adagrad: oneWeight(adagrad),
    rmsprop: oneWeight({ name: 'rmsprop', rho: 0.9, epsilon: 1e-8 }),
    'sgd-ten': oneWeight(sgd, 10),
    'adam-ten': oneWeight(adam, 10),
    'adam-tenth': oneWeight(adam, 0.1),
    valley: valley(sgd),
    'valley-momentum': valley(momentum),
    'valley-nesterov': valley(nesterov),
    'valley-adam': valley(adam),
    'valley-sgd-fast': valley(sgd, 0.08),
    'valley-adam-fast': valley(adam, 0.1),
  },
  scenes: [
    {
      id: 'no-memory',
      at: { on: 'sgd', step: 4, after: 'end' },
      light: [weight],
      facts: {
        rate: '0.1',
        w1: after('0.9', 'sgd', 1),
        w2: after('0.81', 'sgd', 2),
        w3: after('0.729', 'sgd', 3),
        w4: after('0.6561', 'sgd', 4),
        bound: '0.01',
        n: '44',
      },
    },
    {
      id: 'velocity',
      at: { on: 'momentum', step: 5, after: 'start' },
      light: [weight],
      facts: {
        mu: '0.9',
        rate: '0.1',
        v1: '1',
        v2: '1.8',
        v3: '2.34',
        v4: '2.592',
        v5: '2.5596',
        w1: after('0.9', 'momentum', 1),
        w2: after('0.72', 'momentum', 2),
        w3: after('0.486', 'momentum', 3),
        w4: { says: '0.2268', cell: cell('W', 1, 0, 0) },
        w5: after('-0.02916', 'momentum', 5),
        plain: '0.20412',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'brakes' }, { id: 'past' }, { id: 'plain' }],
        right: 'past',
      },
      reveal: { on: 'momentum', step: 5, after: 'end' },
    },
    {
      id: 'swinging',
      at: { on: 'momentum', step: 9, after: 'end' },
      light: [weight],
      facts: {
        'low-step': '9',
        low: after('-0.603717', 'momentum', 9),
        n: '81',
        bound: '0.01',
        plain: '44',
        'ahead-low': after('-0.393994', 'nesterov', 8),
        'ahead-n': '42',
      },
    },
    {
      id: 'two-memories',
      at: { on: 'adam', after: { phase: 'gradient' } },
      light: [weight],
      facts: {
        gradient: { says: '1', cell: cell('dW', 1, 0, 0) },
        m: '0.1',
        v: '0.001',
        rate: '0.1',
        raw: '0.316228',
        w1: after('0.9', 'adam', 1),
        w2: after('0.800412', 'adam', 2),
        w3: after('0.701586', 'adam', 3),
        w4: after('0.603939', 'adam', 4),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'shorter' }, { id: 'same' }, { id: 'longer' }],
        right: 'longer',
      },
      reveal: { on: 'adam', after: 'end' },
    },
    {
      id: 'hundredfold',
      at: { on: 'adam-ten', after: { phase: 'gradient' } },
      light: [weight],
      facts: {
        x: { says: '10', cell: cell('x', 0, 0) },
        gradient: { says: '100', cell: cell('dW', 1, 0, 0) },
        before: { says: '1', cell: cell('dW', 1, 0, 0), at: { on: 'adam', after: { phase: 'gradient' } } },
        ten: '10',
        tenth: '0.1',
        thousandth: '0.001',
        'small-x': { says: '0.1', cell: cell('x', 0, 0), at: { on: 'adam-tenth', after: 'start' } },
        sgd: after('-9', 'sgd-ten', 1),
        a1: after('0.9', 'adagrad', 1),
        a2: after('0.833104', 'adagrad', 2),
        a3: after('0.780456', 'adagrad', 3),
        rho: '0.9',
        r1: after('0.683772', 'rmsprop', 1),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'tenth' }, { id: 'ten' }, { id: 'thousandth' }],
        right: 'tenth',
      },
      reveal: { on: 'adam-ten', after: 'end' },
    },
    {
      id: 'race',
      at: { on: 'valley', after: 'start' },
      light: [weight, bias],
      facts: {
        bound: '0.081',
        rate: '0.01',
        sgd: '209',
        momentum: '34',
        nesterov: '27',
        adam: '319',
        'sgd-rate': '0.08',
        'sgd-fast': '40',
        'adam-rate': '0.1',
        'adam-fast': '41',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'adam' }, { id: 'momentum' }, { id: 'plain' }],
        right: 'momentum',
      },
      reveal: { on: 'valley-momentum', step: 35, after: { phase: 'loss' } },
      panel: 'landscape',
    },
    {
      id: 'the-border',
      at: { on: 'valley-momentum', after: 'start' },
      light: [weight, bias],
      facts: {
        mu: '0.9',
        tenth: '0.00845241',
        border: '0.0845241',
        curvature: '23.6619',
        limit: '0.160596',
        v50: '9.94846',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'tenth' }, { id: 'same' }, { id: 'more' }],
        right: 'more',
      },
      panel: 'landscape',
    },
  ],
  texts: { en, zh },
}
