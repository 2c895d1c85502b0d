/** Regularization: a fit that learns the noise, and what L1, L2 and dropout do to single weights. */
import { sin } from '../../core/elementaryTrigonometry'
import { OPTIMIZER_DEFAULTS } from '../../core/optimizers'
import type { Pull, Recipe } from '../../core/recipe'
import { cell, type Cell } from '../../core/trace'
import { regularize as en } from '../../i18n/lessons/en/regularize'
import { regularize as zh } from '../../i18n/lessons/zh/regularize'
import type { Setup } from '../setup'
import { workedExample } from '../workedExample'
import { experiment, withRecipe } from './experiments'
import type { Fact, Lesson, Place } from './lesson'
import { recipeM } from './recipeM'
import { edge, edgesInto, neuron, neurons } from './targets'

const CURVE_INPUTS = [-1.5, -1.07, -0.64, -0.21, 0.21, 0.64, 1.07, 1.5].map((x) => [x])
/** sin 2x, in turn 0.3 too high and 0.3 too low. */
const CURVE_TARGETS = [0.16, -1.14, -0.66, -0.72, 0.72, 0.66, 1.14, -0.16].map((y) => [y])

/** sin 2x itself, at 101 points. */
function trueCurve(): { inputs: number[][]; targets: number[][] } {
  const inputs = Array.from({ length: 101 }, (_, k) => [-1.5 + k * 0.03])
  return { inputs, targets: inputs.map(([x]) => [sin(2 * x)]) }
}

/** 1-12-1 on eight points, from recipe M(1). */
function curve(rule: Partial<Recipe> = {}): Setup {
  const network: Recipe['network'] = {
    inputs: 1,
    layers: [
      { units: 12, activation: 'tanh' },
      { units: 1, activation: 'linear' },
    ],
  }
  return experiment({
    network,
    loss: 'mean-squared-error',
    learningRate: 0.01,
    rule: { optimizer: OPTIMIZER_DEFAULTS.adam, ...rule },
    weights: recipeM(network, 1, 'xavier'),
    inputs: CURVE_INPUTS,
    targets: CURVE_TARGETS,
    test: trueCurve(),
  })
}

const onWeights = (amount: number): Pull => ({ amount, appliesTo: 'weights' })

/** One weight that the data do not pull on: its input is 0. */
function alone(weight: number, rule: Partial<Recipe>): Setup {
  return experiment({
    network: { inputs: 1, layers: [{ units: 1, activation: 'linear' }] },
    loss: 'half-squared-error',
    learningRate: 0.1,
    rule,
    weights: [[[weight]]],
    inputs: [[0]],
    targets: [[0]],
  })
}

/** The worked example with dropout ½ on its hidden layer, and a seed whose masks begin with (1, 0, 1) and (1, 1, 0). */
function withDropout(): Setup {
  const setup = workedExample()
  const { network } = setup.recipe
  const [hidden, output] = network.layers
  return withRecipe(setup, {
    seed: 19,
    network: { ...network, layers: [{ ...hidden, dropout: 0.5 }, output] },
  })
}

const at = (on: string, step = 1): Place => ({ on, step, after: { phase: 'loss' } })
const ended = (on: string): Place => ({ on, after: 'end' })
const later = (says: string, of: Cell, place: Place): Fact => ({ says, cell: of, at: place })

const WEIGHT = cell('W', 1, 0, 0)
const H1_TO_OUTPUT = edge(2, 0, 0)

export const regularize: Lesson = {
  experiments: {
    plain: () => curve(),
    l2: () => curve({ l2: onWeights(0.01) }),
    l1: () => curve({ l1: onWeights(0.01) }),
    tooMuch: () => curve({ l2: onWeights(0.1) }),
    worked: workedExample,
    workedL2: () => withRecipe(workedExample(), { l2: onWeights(0.1) }),
    workedL1: () => withRecipe(workedExample(), { l1: onWeights(0.1) }),
    aloneL2: () => alone(0.5, { l2: onWeights(0.1) }),
    aloneL1: () => alone(0.5, { l1: onWeights(0.1) }),
    hopping: () => alone(0.505, { l1: onWeights(0.1) }),
    dropout: withDropout,
  },
  scenes: [
    {
      id: 'overfit',
      at: at('plain', 501),
      facts: {
        noise: '0.3',
        train: { says: '0.086', cell: cell('loss') },
        test: '0.006',
        bound: '0.001',
        worse: '0.046',
        best: '0.0024',
        when: '730',
      },
      question: { kind: 'choose', options: [{ id: 'both' }, { id: 'part' }], right: 'part' },
      reveal: at('plain', 5001),
      panel: 'charts',
    },
    {
      id: 'penalty',
      at: at('l2', 5001),
      light: [...edgesInto(1, 12, 1), ...edgesInto(2, 1, 12)],
      facts: {
        lambda: '0.01',
        train: { says: '0.110', cell: cell('loss') },
        noise: '0.09',
        test: '0.0113',
        worse: '0.046',
        norm: '3.6',
        before: '9.7',
      },
      panel: 'charts',
    },
    {
      id: 'two-pulls',
      at: { on: 'workedL2', after: { phase: 'update', layer: 2 } },
      light: [H1_TO_OUTPUT],
      facts: {
        lambda: '0.1',
        w: { says: '0.40', cell: cell('W', 2, 0, 0) },
        g: { says: '0.4233', cell: cell('dW', 2, 0, 0) },
        gL2: '0.4633',
        gL1: '0.5233',
        next: later('0.3577', cell('W_next', 2, 0, 0), ended('worked')),
        nextL2: { says: '0.3537', cell: cell('W_next', 2, 0, 0) },
        nextL1: later('0.3477', cell('W_next', 2, 0, 0), ended('workedL1')),
      },
      panel: 'explain',
    },
    {
      id: 'who-arrives',
      at: { on: 'aloneL2', after: 'start' },
      light: [edge(1, 0, 0)],
      facts: {
        w: { says: '0.5', cell: WEIGHT },
        lambda: '0.1',
        stride: '0.01',
        steps: '50',
        rest: later('-4e-16', WEIGHT, { on: 'aloneL1', step: 51, after: 'start' }),
        half: later('0.302503', WEIGHT, { on: 'aloneL2', step: 51, after: 'start' }),
        later: later('0.183016', WEIGHT, { on: 'aloneL2', step: 101, after: 'start' }),
        from: later('0.505', WEIGHT, { on: 'hopping', after: 'start' }),
        up: later('0.005', WEIGHT, { on: 'hopping', step: 101, after: 'start' }),
        down: later('-0.005', WEIGHT, { on: 'hopping', step: 102, after: 'start' }),
      },
      question: { kind: 'choose', options: [{ id: 'l2' }, { id: 'l1' }, { id: 'both' }], right: 'l1' },
      reveal: { on: 'aloneL1', step: 51, after: 'start' },
    },
    {
      id: 'sparse',
      at: at('l1', 5001),
      light: [...edgesInto(1, 12, 1), ...edgesInto(2, 1, 12)],
      facts: {
        lambda: '0.01',
        all: '24',
        zeros: '20',
        none: '0',
        small: '0.01',
        test: '0.021',
        strong: '0.1',
        tooMuch: '0.168',
      },
      panel: 'charts',
    },
    {
      id: 'silenced',
      at: at('dropout'),
      light: neurons(1, 3),
      facts: {
        a1: { says: '0.755', cell: cell('a', 1, 0) },
        a2: { says: '0', cell: cell('a', 1, 1) },
        a3: { says: '0.815', cell: cell('a', 1, 2) },
        y: { says: '1.3095', cell: cell('a', 2, 0) },
        d1: { says: '1.0396', cell: cell('delta', 1, 0) },
        d2: { says: '0', cell: cell('delta', 1, 1) },
        d3: { says: '1.2995', cell: cell('delta', 1, 2) },
        back: later('0.785', cell('a', 1, 1), at('dropout', 2)),
      },
      question: {
        kind: 'click',
        of: ['edge'],
        right: [edge(1, 1, 0), edge(1, 1, 1), edge(2, 0, 1)],
        none: true,
        tempting: { into: [edge(1, 1, 0), edge(1, 1, 1)], out: [edge(2, 0, 1)] },
      },
      reveal: { on: 'dropout', after: { phase: 'gradient' } },
      revealLight: [neuron(1, 1), edge(1, 1, 0), edge(1, 1, 1), edge(2, 0, 1)],
    },
    {
      id: 'eight-masks',
      at: at('dropout'),
      light: [neuron(2, 0)],
      facts: {
        plain: later('1.131375', cell('a', 2, 0), at('worked')),
        low: '0.6',
        high: '1.66275',
        mean: '1.131375',
        loss: '0.676497',
        plainLoss: later('0.628741', cell('loss'), at('worked')),
        extra: '0.047756',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'smaller' }, { id: 'same' }, { id: 'larger' }],
        right: 'same',
      },
      reveal: at('worked'),
    },
    {
      id: 'your-turn',
      at: at('plain', 5001),
      facts: { low: '0.012', worse: '0.046' },
      goal: { kind: 'loss', of: 'test', below: 0.012, on: 'l2', within: 5000 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
