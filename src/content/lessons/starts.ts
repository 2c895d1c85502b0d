/** Where training starts: nothing, twins, a lucky and an unlucky start on XOR, and what helps. */
import { OPTIMIZER_DEFAULTS } from '../../core/optimizers'
import type { Recipe } from '../../core/recipe'
import { cell, type Cell } from '../../core/trace'
import { starts as en } from '../../i18n/lessons/en/starts'
import { starts as zh } from '../../i18n/lessons/zh/starts'
import type { Setup } from '../setup'
import { onXor } from './corners'
import { withParameter, withRecipe } from './experiments'
import type { Fact, Lesson, Place } from './lesson'
import { biases, edge, edgesInto, neurons } from './targets'

/** 2-n-1 from weights that are given, biases 0. */
function from(hidden: readonly (readonly number[])[], output: readonly number[]): Setup {
  return onXor({
    network: {
      inputs: 2,
      layers: [
        { units: hidden.length, activation: 'tanh' },
        { units: 1, activation: 'sigmoid' },
      ],
    },
    loss: 'binary-cross-entropy',
    learningRate: 0.5,
    weights: [hidden, [output]],
  })
}

/** All weights of 2-2-1 alike. */
const alike = (w: number): Setup =>
  from(
    [
      [w, w],
      [w, w],
    ],
    [w, w],
  )

const good = (): Setup =>
  from(
    [
      [0.7, -0.7],
      [0.4, -0.8],
    ],
    [1, -0.8],
  )

const stuck = (): Setup =>
  from(
    [
      [-1, 0.1],
      [0.2, 0.8],
    ],
    [0.3, 0],
  )

const roomy = (): Setup =>
  from(
    [
      [-0.8, 0.1],
      [0.2, 0.6],
      [0.2, 0],
      [0.8, 1],
    ],
    [0.5, 1, -0.4, -0.2],
  )

const PULL: Partial<Recipe> = { l2: { amount: 0.001, appliesTo: 'weights+biases' } }

/** With the loss known that so many updates have led to. */
const after = (on: string, updates: number, example = 0): Place => ({
  on,
  step: updates + 1,
  after: { phase: 'loss' },
  example,
})

const later = (says: string, of: Cell, at: Place): Fact => ({ says, cell: of, at })
const OUTPUT = cell('a', 2, 0)
const ALL_PARAMETERS = [...edgesInto(1, 2, 2), ...biases(1, 2), ...edgesInto(2, 1, 2), ...biases(2, 1)]

export const starts: Lesson = {
  experiments: {
    zero: () => alike(0),
    twins: () => alike(0.5),
    nudged: () => withParameter(alike(0.5), 1, 0, 0, 0.51),
    parted: () => withParameter(alike(0.5), 1, 0, 0, 0.6),
    good,
    stuck,
    goodPulled: () => withRecipe(good(), PULL),
    stuckPulled: () => withRecipe(stuck(), PULL),
    stuckMomentum: () =>
      withRecipe(stuck(), { learningRate: 0.1, optimizer: { name: 'momentum', momentum: 0.9 } }),
    stuckAdam: () => withRecipe(stuck(), { learningRate: 0.05, optimizer: OPTIMIZER_DEFAULTS.adam }),
    roomy,
  },
  scenes: [
    {
      id: 'all-zero',
      at: after('zero', 0),
      light: [...edgesInto(1, 2, 2), ...edgesInto(2, 1, 2)],
      facts: {
        half: { says: '0.5', cell: OUTPUT },
        loss: { says: '0.693147', cell: cell('loss') },
        plus: { says: '0.125', cell: cell('delta', 2, 0) },
        minus: later('-0.125', cell('delta', 2, 0), after('zero', 0, 1)),
      },
      question: {
        kind: 'click',
        of: ['edge', 'bias'],
        right: [],
        none: true,
        tempting: { outputBias: biases(2, 1), all: ALL_PARAMETERS },
      },
      reveal: { on: 'zero', after: { phase: 'gradient' } },
      revealLight: [],
    },
    {
      id: 'twins',
      at: { on: 'twins', after: { phase: 'gradient' } },
      light: edgesInto(1, 2, 2),
      facts: {
        w: { says: '0.5', cell: cell('W', 1, 0, 0) },
        g: { says: '-0.0022', cell: cell('dW', 1, 0, 0) },
        loss: later('0.477778', cell('loss'), after('twins', 10000)),
        low: later('0.0006', OUTPUT, after('twins', 10000, 0)),
        mid: later('0.6665', OUTPUT, after('twins', 10000, 1)),
        last: later('0.6669', OUTPUT, after('twins', 10000, 3)),
      },
      question: { kind: 'choose', options: [{ id: 'specialise' }, { id: 'identical' }], right: 'identical' },
      reveal: after('twins', 10000),
      revealLight: neurons(1, 2),
      panel: 'sees',
    },
    {
      id: 'a-hair',
      at: { on: 'nudged', after: { phase: 'gradient' } },
      light: [edge(1, 0, 0)],
      facts: {
        w: { says: '0.5', cell: cell('W', 1, 1, 0) },
        hair: { says: '0.51', cell: cell('W', 1, 0, 0) },
        same: later('0.477778', cell('loss'), after('nudged', 10000)),
        floor: '0.477386',
        wider: later('0.6', cell('W', 1, 0, 0), after('parted', 0)),
        solved: later('0.0011', cell('loss'), after('parted', 10000)),
      },
      question: { kind: 'choose', options: [{ id: 'solved' }, { id: 'no-better' }], right: 'no-better' },
      reveal: after('nudged', 10000),
      revealLight: neurons(1, 2),
      panel: 'sees',
    },
    {
      id: 'two-starts',
      at: after('stuck', 5000),
      facts: {
        low: '0.05',
        steps: '196',
        early: later('0.3547', cell('loss'), after('stuck', 500)),
        now: { says: '0.3471', cell: cell('loss') },
        end: later('0.3466', cell('loss'), after('stuck', 50000)),
      },
      question: { kind: 'choose', options: [{ id: 'solved' }, { id: 'same' }], right: 'same' },
      reveal: after('stuck', 50000),
      panel: 'charts',
    },
    {
      id: 'tied',
      at: after('stuck', 10000),
      light: neurons(2, 1),
      facts: {
        o1: { says: '0.0003', cell: OUTPUT },
        o2: later('0.9997', OUTPUT, after('stuck', 10000, 1)),
        o3: later('0.4999', OUTPUT, after('stuck', 10000, 2)),
        o4: later('0.5001', OUTPUT, after('stuck', 10000, 3)),
        floor: '0.346574',
        norm: '10.8',
        longer: '14.2',
        end: '0.346598',
      },
      panel: 'sees',
    },
    {
      id: 'true-minimum',
      at: after('stuckPulled', 20000),
      facts: {
        lambda: '0.001',
        high: '0.383820',
        least: '0.0018',
        low: '0.068757',
      },
      question: { kind: 'choose', options: [{ id: 'down' }, { id: 'minimum' }], right: 'minimum' },
      reveal: after('goodPulled', 20000),
      panel: 'charts',
    },
    {
      id: 'momentum',
      at: after('stuckMomentum', 5000),
      facts: {
        mu: '0.9',
        momentum: { says: '0.346840', cell: cell('loss') },
        adam: later('0.346581', cell('loss'), after('stuckAdam', 5000)),
        plain: '104',
        solved: '107',
      },
      question: { kind: 'choose', options: [{ id: 'nearly-all' }, { id: 'half' }], right: 'half' },
      reveal: after('stuckAdam', 5000),
      panel: 'charts',
    },
    {
      id: 'more-room',
      at: after('roomy', 0),
      light: neurons(1, 4),
      facts: { four: '199', eight: '200', low: '0.05' },
      goal: { kind: 'loss', of: 'batch', below: 0.05, on: 'roomy', within: 207 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
