/** Ten layers deep: gradients that fade, what lets them through, and gradients that explode. */
import { OPTIMIZER_DEFAULTS } from '../../core/optimizers'
import type { ActivationName, LayerSpec } from '../../core/network'
import type { Recipe } from '../../core/recipe'
import { cell, type Cell } from '../../core/trace'
import { vanishing as en } from '../../i18n/lessons/en/vanishing'
import { vanishing as zh } from '../../i18n/lessons/zh/vanishing'
import type { Setup } from '../setup'
import { experiment, withRecipe } from './experiments'
import type { Fact, Lesson, Place } from './lesson'
import { recipeM } from './recipeM'
import { edgesInto, neuron } from './targets'

const DEPTH = 10

/** Hidden layers alike; with skips from the second on, where all have the same width. */
function hidden(units: number, activation: ActivationName, skips: boolean): LayerSpec[] {
  return Array.from({ length: DEPTH }, (_, k) => ({
    units,
    activation,
    ...(skips && k > 0 && { residual: true }),
  }))
}

/** One neuron in each of ten layers, every weight `w`, then a linear output with weight 1. */
function chain(activation: ActivationName, w: number, skips = false): Setup {
  return experiment({
    network: { inputs: 1, layers: [...hidden(1, activation, skips), { units: 1, activation: 'linear' }] },
    loss: 'half-squared-error',
    learningRate: 0.1,
    weights: [...Array.from({ length: DEPTH }, () => [[w]]), [[1]]],
    inputs: [[1]],
    targets: [[0]],
  })
}

interface Deep {
  readonly activation: ActivationName
  /** Xavier where it is left out. */
  readonly by?: 'xavier' | 'he'
  /** What the weights drawn are multiplied by. */
  readonly scale?: number
  readonly skips?: boolean
}

/** XOR at (±1, ±1) for 2-8×10-1, from recipe M(1). */
function deep({ activation, by = 'xavier', scale = 1, skips = false }: Deep): Setup {
  const network: Recipe['network'] = {
    inputs: 2,
    layers: [...hidden(8, activation, skips), { units: 1, activation: 'sigmoid' }],
  }
  return experiment({
    network,
    loss: 'binary-cross-entropy',
    learningRate: 0.1,
    weights: recipeM(network, 1, by, scale),
    inputs: [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ],
    targets: [[0], [1], [1], [0]],
    task: { kind: 'threshold', threshold: 0.5 },
  })
}

const tooWide = () => deep({ activation: 'relu', by: 'he', scale: 2 })

/** With the loss known that so many updates have led to. */
const after = (on: string, updates: number): Place => ({ on, step: updates + 1, after: { phase: 'loss' } })
const back = (on: string): Place => ({ on, after: { phase: 'backward' } })
const gradients = (on: string): Place => ({ on, after: { phase: 'gradient' } })
const later = (says: string, of: Cell, at: Place): Fact => ({ says, cell: of, at })

const LAYERS = Array.from({ length: DEPTH }, (_, k) => neuron(k + 1, 0))
const FIRST_AND_LAST = [...edgesInto(1, 8, 2), ...edgesInto(DEPTH + 1, 1, 8)]

export const vanishing: Lesson = {
  experiments: {
    chain: () => chain('sigmoid', 1),
    steep: () => chain('sigmoid', 4),
    skips: () => chain('sigmoid', 1, true),
    doubling: () => chain('linear', 2),
    sigmoid: () => deep({ activation: 'sigmoid' }),
    tanh: () => deep({ activation: 'tanh' }),
    relu: () => deep({ activation: 'relu', by: 'he' }),
    sigmoidSkips: () => deep({ activation: 'sigmoid', skips: true }),
    tanhSkips: () => deep({ activation: 'tanh', skips: true }),
    sigmoidAdam: () =>
      withRecipe(deep({ activation: 'sigmoid' }), {
        learningRate: 0.01,
        optimizer: OPTIMIZER_DEFAULTS.adam,
      }),
    tooWide,
    clipped: () => withRecipe(tooWide(), { clip: { kind: 'global-norm', maxNorm: 1, epsilon: 1e-6 } }),
  },
  scenes: [
    {
      id: 'product',
      at: after('chain', 0),
      light: [neuron(1, 0), neuron(DEPTH, 0)],
      facts: {
        d10: { says: '0.148091', cell: cell('delta', 10, 0) },
        d9: { says: '0.0332766', cell: cell('delta', 9, 0) },
        d8: { says: '0.00747737', cell: cell('delta', 8, 0) },
        d1: { says: '1.83529e-07', cell: cell('delta', 1, 0) },
        ratio: '1.2e-06',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'equal' }, { id: 'tenth' }, { id: 'millionth' }],
        right: 'millionth',
      },
      reveal: back('chain'),
      revealLight: LAYERS,
      panel: 'flow',
    },
    {
      id: 'larger-weights',
      at: after('steep', 0),
      light: [neuron(1, 0), neuron(DEPTH, 0)],
      facts: {
        a: { says: '0.98', cell: cell('a', 5, 0) },
        slope: '0.019',
        factor: '0.076',
        before: '1.2e-06',
        ratio: '7.9e-11',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'cured' }, { id: 'same' }, { id: 'worse' }],
        right: 'worse',
      },
      reveal: back('steep'),
      revealLight: LAYERS,
      panel: 'flow',
    },
    {
      id: 'no-learning',
      at: gradients('sigmoid'),
      light: FIRST_AND_LAST,
      facts: {
        ratio: '6.7e-07',
        median: '4.6e-08',
        loss: later('0.693147', cell('loss'), after('sigmoid', 1000)),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'solved' }, { id: 'slow' }, { id: 'nothing' }],
        right: 'nothing',
      },
      reveal: after('sigmoid', 1000),
      panel: 'flow',
    },
    {
      id: 'other-slopes',
      at: gradients('tanh'),
      light: FIRST_AND_LAST,
      facts: { tanh: '0.74', tanhSteps: '119', relu: '0.99', reluSteps: '101', low: '0.05' },
      panel: 'flow',
    },
    {
      id: 'skips',
      at: after('skips', 0),
      light: LAYERS,
      facts: {
        top: { says: '9.041', cell: cell('incoming', 10, 0) },
        bottom: { says: '14.858', cell: cell('incoming', 1, 0) },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'weights' }, { id: 'skips' }, { id: 'not' }],
        right: 'skips',
      },
      reveal: back('skips'),
      panel: 'flow',
    },
    {
      id: 'deep-skips',
      at: after('sigmoidSkips', 883),
      light: [...edgesInto(2, 8, 8), ...edgesInto(DEPTH, 8, 8)],
      facts: { before: '3.8e-06', now: '0.23', low: '0.05', steps: '883', tanh: '17', adam: '155' },
      panel: 'charts',
    },
    {
      id: 'exploding',
      at: { on: 'doubling', after: 'start' },
      light: LAYERS,
      facts: {
        out: { says: '1024', cell: cell('a', DEPTH + 1, 0) },
        d10: { says: '1024', cell: cell('delta', DEPTH, 0) },
        d1: { says: '524288', cell: cell('delta', 1, 0) },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'twenty' }, { id: 'forward' }, { id: 'there-and-back' }],
        right: 'there-and-back',
      },
      reveal: back('doubling'),
      revealLight: LAYERS,
      panel: 'flow',
    },
    {
      id: 'clipping',
      at: after('tooWide', 0),
      facts: {
        loss: { says: '24.43', cell: cell('loss') },
        norm: '204',
        on: '0',
        dead: later('0.693147', cell('loss'), after('tooWide', 1000)),
        low: '0.05',
      },
      goal: { kind: 'loss', of: 'batch', below: 0.05, on: 'clipped', within: 68 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
