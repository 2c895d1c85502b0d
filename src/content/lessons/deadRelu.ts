/** The dead neuron: where a ReLU is 0, nothing learns. */
import type { ActivationName } from '../../core/network'
import { cell } from '../../core/trace'
import { deadRelu as en } from '../../i18n/lessons/en/deadRelu'
import { deadRelu as zh } from '../../i18n/lessons/zh/deadRelu'
import type { Setup } from '../setup'
import { workedExample } from '../workedExample'
import { experiment, withParameter, withRecipe } from './experiments'
import type { Lesson } from './lesson'
import { biases, edge, edgesInto, neuron, neurons } from './targets'

const broken = () => withRecipe(workedExample(), { learningRate: 0.7 })

/** The worked example after the one step that broke it, with another target. */
function far(output: ActivationName = 'relu'): Setup {
  return experiment({
    network: {
      inputs: 2,
      layers: [
        { units: 3, activation: 'relu' },
        { units: 1, activation: output },
      ],
    },
    loss: 'half-squared-error',
    learningRate: 0.1,
    weights: [
      [
        [0.13430075, 0.1686015],
        [0.23233834375, 0.2646766875],
        [0.3303759375, 0.360751875],
      ],
      [[0.10367665625, 0.14190221875, 0.18012778125]],
    ],
    biases: [[0.036015, -0.003233125, -0.04248125], [-0.1849625]],
    inputs: [[0.05, 0.1]],
    targets: [[2]],
  })
}

export const deadRelu: Lesson = {
  experiments: {
    off: () => withParameter(workedExample(), 1, 1, 'bias', -1),
    calm: workedExample,
    broken,
    far,
    leaky: () => far('leaky-relu'),
    linear: () => far('linear'),
    /** degenerate-dead-relus */
    buried: () =>
      experiment({
        network: {
          inputs: 2,
          layers: [
            { units: 3, activation: 'relu' },
            { units: 1, activation: 'linear' },
          ],
        },
        loss: 'half-squared-error',
        learningRate: 0.1,
        weights: [
          [
            [0.5, 0.3],
            [-0.2, 0.4],
            [0.1, 0.1],
          ],
          [[1, -1, 0.5]],
        ],
        biases: [[-5, -5, -5], [0.25]],
        inputs: [
          [1, -1],
          [0.5, 2],
        ],
        targets: [[1], [1]],
      }),
  },
  scenes: [
    {
      id: 'off-once',
      at: { on: 'off', after: { phase: 'loss' } },
      light: [neuron(1, 1)],
      facts: {
        z: { says: '-0.9575', cell: cell('z', 1, 1) },
        d1: { says: '0.377900', cell: cell('delta', 1, 0) },
        d3: { says: '0.472375', cell: cell('delta', 1, 2) },
        w1: { says: '0.25', cell: cell('W', 1, 1, 0) },
        w2: { says: '0.30', cell: cell('W', 1, 1, 1) },
      },
      question: {
        kind: 'click',
        of: ['edge'],
        right: [edge(1, 1, 0), edge(1, 1, 1), edge(2, 0, 1)],
        tempting: { into: [edge(1, 1, 0), edge(1, 1, 1)], 'out-of': [edge(2, 0, 1)] },
      },
      reveal: { on: 'off', after: { phase: 'gradient' } },
      revealLight: [neuron(1, 1), edge(1, 1, 0), edge(1, 1, 1), edge(2, 0, 1)],
    },
    {
      id: 'perfect',
      at: { on: 'broken', step: 2, after: { phase: 'loss' } },
      light: [{ kind: 'loss' }],
      facts: {
        rate: '0.7',
        calmRate: '0.1',
        before: { says: '0.628741', cell: cell('loss'), at: { on: 'broken', after: { phase: 'loss' } } },
        after: { says: '0.00005', cell: cell('loss') },
        calm: { says: '0.400140', cell: cell('loss'), at: { on: 'calm', step: 2, after: { phase: 'loss' } } },
        z: { says: '-0.172017', cell: cell('z', 2, 0) },
        border: '0.582798',
        count: '13',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'success' }, { id: 'wait' }, { id: 'broken', light: [neuron(2, 0)] }],
        right: 'broken',
      },
      reveal: { on: 'broken', step: 2, after: { phase: 'gradient' } },
      revealLight: [neuron(2, 0), ...edgesInto(1, 3, 2), ...edgesInto(2, 1, 3)],
      panel: 'charts',
    },
    {
      id: 'luck',
      at: { on: 'far', after: { phase: 'loss' } },
      light: [{ kind: 'target', unit: 0 }, { kind: 'loss' }],
      facts: {
        old: { says: '0.01', cell: cell('target'), at: { on: 'broken', after: { phase: 'loss' } } },
        loss: { says: '2.0', cell: cell('loss') },
        later: { says: '2.0', cell: cell('loss'), at: { on: 'far', step: 1001, after: { phase: 'loss' } } },
        error: { says: '-2.0', cell: cell('incoming', 2, 0) },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'learns' }, { id: 'same', light: [neuron(2, 0)] }],
        right: 'same',
      },
      reveal: { on: 'far', step: 1001, after: { phase: 'backward' } },
      revealLight: [neuron(2, 0), { kind: 'loss' }],
    },
    {
      id: 'whole-layer',
      at: { on: 'buried', after: { phase: 'loss' } },
      light: neurons(1, 3),
      facts: {
        low: { says: '-5.6', cell: cell('z', 1, 1) },
        high: {
          says: '-4.15',
          cell: cell('z', 1, 0),
          at: { on: 'buried', after: { phase: 'loss' }, example: 1 },
        },
        loss: { says: '0.28125', cell: cell('loss') },
        db: { says: '-0.75', cell: cell('db', 2, 0) },
      },
      question: {
        kind: 'click',
        of: ['edge', 'bias'],
        right: biases(2, 1),
        tempting: {
          'output-layer': [...edgesInto(2, 1, 3), ...biases(2, 1)],
          biases: [...biases(1, 3), ...biases(2, 1)],
        },
      },
      reveal: { on: 'buried', after: { phase: 'gradient' } },
      revealLight: biases(2, 1),
    },
    {
      id: 'small-slope',
      at: { on: 'far', after: { phase: 'loss' } },
      light: [neuron(2, 0)],
      facts: {
        slope: '0.01',
        bound: '0.05',
        rate: '0.1',
        delta: {
          says: '-0.0200172',
          cell: cell('delta', 2, 0),
          at: { on: 'leaky', after: { phase: 'backward' } },
        },
        leaky: '94',
        linear: '14',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'too-little' }, { id: 'never' }, { id: 'enough', light: [neuron(2, 0)] }],
        right: 'enough',
      },
      reveal: { on: 'leaky', after: { phase: 'backward' } },
      revealLight: [neuron(2, 0)],
      goal: { kind: 'loss', of: 'batch', below: 0.05, on: 'leaky', within: 94 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
