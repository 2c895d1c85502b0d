/** Prove it: a gradient checked with two forward passes. */
import { cell } from '../../core/trace'
import { proveIt as en } from '../../i18n/lessons/en/proveIt'
import { proveIt as zh } from '../../i18n/lessons/zh/proveIt'
import { mazur } from '../articlePresets'
import { experiment, withParameter, withRecipe } from './experiments'
import type { Lesson } from './lesson'
import { edge, edgesInto, neuron } from './targets'

const net = () => withRecipe(mazur(), { trainBiases: true })

/** One ReLU whose weight is its z. */
const oneRelu = (weight: number) =>
  experiment({
    network: { inputs: 1, layers: [{ units: 1, activation: 'relu' }] },
    loss: 'half-squared-error',
    learningRate: 0.1,
    weights: [[[weight]]],
    inputs: [[1]],
    targets: [[1]],
  })

export const proveIt: Lesson = {
  experiments: {
    net,
    up: () => withParameter(net(), 2, 0, 0, 0.41),
    down: () => withParameter(net(), 2, 0, 0, 0.39),
    corner: () => oneRelu(0),
    beside: () => oneRelu(0.1),
  },
  scenes: [
    {
      id: 'two-pushes',
      at: { on: 'net', after: { phase: 'loss' } },
      light: [edge(2, 0, 0), { kind: 'loss' }],
      facts: {
        w: { says: '0.40', cell: cell('W', 2, 0, 0) },
        wUp: { says: '0.41', cell: cell('W', 2, 0, 0), at: { on: 'up', after: 'start' } },
        wDown: { says: '0.39', cell: cell('W', 2, 0, 0), at: { on: 'down', after: 'start' } },
        up: { says: '0.2991921656', cell: cell('loss'), at: { on: 'up', after: { phase: 'loss' } } },
        down: { says: '0.2975488296', cell: cell('loss'), at: { on: 'down', after: { phase: 'loss' } } },
        gradient: { says: '0.0821670', cell: cell('dW', 2, 0, 0) },
        slope: '0.0822',
        difference: '0.0821668',
        push: '0.01',
        gap: '0.02',
        double: '0.164',
      },
      question: { kind: 'number', right: 'slope' },
      reveal: { on: 'net', after: { phase: 'gradient', layer: 2, unit: 0 } },
      revealLight: [edge(2, 0, 0)],
    },
    {
      id: 'one-side-or-both',
      at: { on: 'net', after: { phase: 'gradient' } },
      light: [edge(2, 0, 0)],
      facts: {
        epsilon: '0.01',
        gradient: { says: '0.0821670', cell: cell('dW', 2, 0, 0) },
        central: '0.0821668',
        forward: '0.0821057',
        centralError: '2.4e-07',
        forwardError: '6.1e-05',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'forward' }, { id: 'central' }, { id: 'equal' }],
        right: 'central',
      },
    },
    {
      id: 'how-small',
      at: { on: 'net', after: { phase: 'gradient' } },
      light: [edge(1, 0, 0)],
      facts: {
        gradient: { says: '0.000438568', cell: cell('dW', 1, 0, 0) },
        e1: '2e-06',
        e3: '2e-10',
        e5: '1e-09',
        e8: '4e-06',
        e12: '0.01',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'e12' }, { id: 'e3' }, { id: 'e1' }],
        right: 'e3',
      },
    },
    {
      id: 'corner',
      at: { on: 'corner', after: { phase: 'gradient' } },
      light: [neuron(1, 0), edge(1, 0, 0)],
      facts: {
        central: '-0.4999975',
        backward: { says: '0.0', cell: cell('dW', 1, 0, 0) },
        left: '0.0',
        right: '-1.0',
        moved: {
          says: '0.1',
          cell: cell('z', 1, 0),
          at: { on: 'beside', after: { phase: 'gradient' } },
        },
        both: {
          says: '-0.9',
          cell: cell('dW', 1, 0, 0),
          at: { on: 'beside', after: { phase: 'gradient' } },
        },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'backpropagation' }, { id: 'differences' }, { id: 'neither', light: [neuron(1, 0)] }],
        right: 'neither',
      },
      reveal: { on: 'beside', after: { phase: 'gradient' } },
    },
    {
      id: 'all-of-them',
      at: { on: 'net', after: { phase: 'gradient' } },
      light: [...edgesInto(1, 2, 2), ...edgesInto(2, 2, 2)],
      facts: { count: '12', worst: '3e-09' },
      goal: { kind: 'proof' },
    },
  ],
  texts: { en, zh },
}
