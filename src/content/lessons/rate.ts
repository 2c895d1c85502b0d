/** Too small, right, too large: one valley under rates that differ in nothing else. */
import { cell } from '../../core/trace'
import { rate as en } from '../../i18n/lessons/en/rate'
import { rate as zh } from '../../i18n/lessons/zh/rate'
import type { Schedule } from '../../core/recipe'
import { straightLine } from '../articlePresets'
import type { Setup } from '../setup'
import { experiment, withRecipe } from './experiments'
import type { Lesson } from './lesson'
import { edge } from './targets'

const weight = edge(1, 0, 0)
const bias = { kind: 'bias', layer: 1, unit: 0 } as const
const loss = cell('loss')
const w = cell('W', 1, 0, 0)
const output = cell('a', 1, 0)

const withRate = (learningRate: number) => () => withRecipe(straightLine(), { learningRate })
const tooLargeAtFirst = (schedule: Schedule) => () =>
  withRecipe(straightLine(), { learningRate: 0.1, schedule })

/** Article 003's neuron, which says 0.7 and should say 1, with a bias: ŷ = wx + b, x = 1. */
const neuron = (learningRate: number) => (): Setup =>
  experiment({
    network: { inputs: 1, layers: [{ units: 1, activation: 'linear' }] },
    loss: 'half-squared-error',
    learningRate,
    weights: [[[0.7]]],
    inputs: [[1]],
    targets: [[1]],
  })

export const rate: Lesson = {
  experiments: {
    tiny: withRate(0.001),
    small: straightLine,
    steep: withRate(0.042262),
    swinging: withRate(0.08),
    below: withRate(0.084),
    above: withRate(0.085),
    far: withRate(0.1),
    'neuron-half': neuron(0.5),
    'neuron-one': neuron(1),
    'neuron-beyond': neuron(1.5),
    decaying: tooLargeAtFirst({ name: 'exponential', gamma: 0.98 }),
    freezing: tooLargeAtFirst({ name: 'exponential', gamma: 0.9 }),
    halving: tooLargeAtFirst({ name: 'step', gamma: 0.5, stepSize: 10 }),
    cosine: tooLargeAtFirst({ name: 'cosine', etaMin: 0, tMax: 100 }),
  },
  scenes: [
    {
      id: 'uphill',
      at: { on: 'small', after: { phase: 'gradient' } },
      light: [weight, bias],
      facts: {
        dw: { says: '-12.8', cell: cell('dW', 1, 0, 0) },
        db: { says: '-3.6', cell: cell('db', 1, 0) },
      },
      panel: 'landscape',
    },
    {
      id: 'too-small',
      at: { on: 'tiny', step: 2, after: 'end' },
      light: [{ kind: 'loss' }],
      facts: {
        tiny: '0.001',
        start: { says: '3.82', cell: loss, at: { on: 'tiny', after: 'end' } },
        first: { says: '3.64529', cell: loss },
        second: { says: '3.47875', cell: loss, at: { on: 'tiny', step: 3, after: 'end' } },
        bound: '0.081',
        'tiny-steps': '2085',
        small: '0.01',
        'small-steps': '209',
      },
      panel: 'charts',
    },
    {
      id: 'steep-direction',
      at: { on: 'steep', after: { phase: 'gradient' } },
      light: [weight, bias],
      facts: {
        rate: '0.042262',
        curvature: '23.6619',
        shallow: '0.338096',
        ratio: '70',
        start: { says: '3.82', cell: loss },
        floor: '0.08',
        next: { says: '0.0839792', cell: loss, at: { on: 'steep', step: 2, after: { phase: 'loss' } } },
        bound: '0.081',
        steps: '49',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'little' }, { id: 'floor' }, { id: 'larger' }],
        right: 'floor',
      },
      reveal: { on: 'steep', step: 2, after: { phase: 'loss' } },
      panel: 'landscape',
    },
    {
      id: 'across-the-valley',
      at: { on: 'swinging', step: 4, after: { phase: 'loss' } },
      light: [weight, { kind: 'loss' }],
      facts: {
        rate: '0.08',
        w0: { says: '0.5', cell: w, at: { on: 'swinging', after: 'start' } },
        w1: { says: '1.524', cell: w, at: { on: 'swinging', step: 2, after: 'start' } },
        w2: { says: '0.60752', cell: w, at: { on: 'swinging', step: 3, after: 'start' } },
        w3: { says: '1.42385', cell: w },
        l0: { says: '3.82', cell: loss, at: { on: 'swinging', after: { phase: 'loss' } } },
        l1: { says: '3.06275', cell: loss, at: { on: 'swinging', step: 2, after: { phase: 'loss' } } },
        l2: { says: '2.45892', cell: loss, at: { on: 'swinging', step: 3, after: { phase: 'loss' } } },
        bound: '0.081',
        steps: '40',
      },
      panel: 'landscape',
    },
    {
      id: 'the-border',
      at: { on: 'above', after: 'start' },
      light: [{ kind: 'loss' }],
      facts: {
        swinging: '0.08',
        rate: '0.085',
        l0: { says: '3.82', cell: loss },
        l1: { says: '3.90439', cell: loss, at: { on: 'above', step: 2, after: { phase: 'loss' } } },
        l2: { says: '3.99071', cell: loss, at: { on: 'above', step: 3, after: { phase: 'loss' } } },
        l100: { says: '35.1647', cell: loss, at: { on: 'above', step: 101, after: { phase: 'loss' } } },
        below: '0.084',
        'below-steps': '330',
        bound: '0.081',
        curvature: '23.6619',
        border: '0.0845241',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'slow' }, { id: 'diverges' }, { id: 'quick' }],
        right: 'diverges',
      },
      reveal: { on: 'above', step: 101, after: { phase: 'loss' } },
      panel: 'charts',
    },
    {
      id: 'one-neuron',
      at: { on: 'neuron-one', after: { phase: 'gradient' } },
      light: [weight, bias],
      facts: {
        half: '0.5',
        start: { says: '0.7', cell: output },
        swing: { says: '1.3', cell: output, at: { on: 'neuron-one', step: 2, after: 'end' } },
        rate: '1',
        delta: { says: '-0.3', cell: cell('delta', 1, 0) },
        back: { says: '0.7', cell: output, at: { on: 'neuron-one', step: 3, after: 'end' } },
        target: { says: '1', cell: cell('target') },
        beyond: '1.5',
        b1: { says: '1.6', cell: output, at: { on: 'neuron-beyond', step: 2, after: 'end' } },
        b2: { says: '-0.2', cell: output, at: { on: 'neuron-beyond', step: 3, after: 'end' } },
        b3: { says: '3.4', cell: output, at: { on: 'neuron-beyond', step: 4, after: 'end' } },
        b4: { says: '-3.8', cell: output, at: { on: 'neuron-beyond', step: 5, after: 'end' } },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'swings' }, { id: 'arrives' }, { id: 'grows' }],
        right: 'swings',
      },
      reveal: { on: 'neuron-one', step: 2, after: { phase: 'forward' } },
    },
    {
      id: 'decay',
      at: { on: 'decaying', after: 'start' },
      light: [{ kind: 'loss' }],
      facts: {
        rate: '0.1',
        l1: { says: '7.0568', cell: loss, at: { on: 'far', step: 2, after: { phase: 'loss' } } },
        l2: { says: '13.0985', cell: loss, at: { on: 'far', step: 3, after: { phase: 'loss' } } },
        l10: { says: '1917.07', cell: loss, at: { on: 'far', step: 11, after: { phase: 'loss' } } },
        factor: '0.98',
        peak: { says: '73.5571', cell: loss, at: { on: 'decaying', step: 10, after: { phase: 'loss' } } },
        'peak-steps': '9',
        border: '0.0845241',
        l50: { says: '0.0804652', cell: loss, at: { on: 'decaying', step: 51, after: { phase: 'loss' } } },
        'fast-factor': '0.9',
        frozen: '0.0821',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'diverges' }, { id: 'falls' }, { id: 'rises-first' }],
        right: 'rises-first',
      },
      reveal: { on: 'decaying', step: 51, after: { phase: 'loss' } },
      panel: 'charts',
    },
    {
      id: 'two-schedules',
      at: { on: 'halving', step: 101, after: { phase: 'loss' } },
      light: [{ kind: 'loss' }],
      facts: {
        rate: '0.1',
        'halving-peak': { says: '1917.07', cell: loss, at: { on: 'halving', step: 11, after: 'end' } },
        stuck: { says: '0.0810', cell: loss },
        'cosine-peak': { says: '282508', cell: loss, at: { on: 'cosine', step: 27, after: 'end' } },
        'cosine-end': { says: '0.0801288', cell: loss, at: { on: 'cosine', step: 101, after: 'end' } },
        gradient: { says: '-0.0256', cell: cell('db', 1, 0) },
        next: '0.000098',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'too-high' }, { id: 'local-minimum' }, { id: 'too-short' }],
        right: 'too-short',
      },
      reveal: { on: 'cosine', step: 101, after: { phase: 'loss' } },
      panel: 'charts',
    },
    {
      id: 'your-turn',
      at: { on: 'small', after: 'start' },
      light: [weight, bias],
      facts: {
        bound: '0.081',
        small: '0.01',
        'small-steps': '209',
        steep: '0.042262',
        'steep-steps': '49',
        swinging: '0.08',
        'swinging-steps': '40',
      },
      goal: { kind: 'loss', of: 'batch', below: 0.081, on: 'small', within: 209 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
