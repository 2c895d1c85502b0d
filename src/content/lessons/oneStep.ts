/** One step, every number: the worked example from the forward pass to the update. */
import { cell } from '../../core/trace'
import { oneStep as en } from '../../i18n/lessons/en/oneStep'
import { oneStep as zh } from '../../i18n/lessons/zh/oneStep'
import { workedExample } from '../workedExample'
import { withExamples, withParameter } from './experiments'
import type { Lesson } from './lesson'
import { biases, edge, edgesInto, neuron, neurons } from './targets'

export const oneStep: Lesson = {
  experiments: {
    worked: workedExample,
    negative: () => withParameter(workedExample(), 2, 0, 2, -0.5),
    silent: () => withExamples(workedExample(), [[0, 0.1]], [[0.01]]),
  },
  scenes: [
    {
      id: 'picture',
      at: { on: 'worked', after: 'start' },
      light: [...edgesInto(1, 3, 2), ...edgesInto(2, 1, 3)],
    },
    {
      id: 'first-sum',
      at: { on: 'worked', after: 'start' },
      light: [neuron(0, 0), neuron(0, 1), edge(1, 0, 0), edge(1, 0, 1), ...biases(1, 1)],
      facts: {
        low: '0.38',
        high: '0.42',
        z: { says: '0.3775', cell: cell('z', 1, 0) },
        w1: { says: '0.15', cell: cell('W', 1, 0, 0) },
        w2: { says: '0.20', cell: cell('W', 1, 0, 1) },
        x1: { says: '0.05', cell: cell('x', 0, 0) },
        x2: { says: '0.10', cell: cell('x', 0, 1) },
        b: { says: '0.35', cell: cell('b', 1, 0) },
        products: '0.0275',
        needed: '0.07',
      },
      question: { kind: 'choose', options: [{ id: 'printed' }, { id: 'near-bias' }], right: 'near-bias' },
      reveal: { on: 'worked', after: { phase: 'forward', layer: 1, unit: 0 } },
      revealLight: [neuron(1, 0), ...biases(1, 1)],
    },
    {
      id: 'relu',
      at: { on: 'worked', after: { phase: 'forward', layer: 1 } },
      light: neurons(1, 3),
      facts: {
        a2: { says: '0.3925', cell: cell('a', 1, 1) },
        a3: { says: '0.4075', cell: cell('a', 1, 2) },
      },
    },
    {
      id: 'prediction',
      at: { on: 'worked', after: { phase: 'forward', layer: 2 } },
      light: [neuron(2, 0), ...edgesInto(2, 1, 3), ...biases(2, 1)],
      facts: { prediction: { says: '1.131375', cell: cell('a', 2, 0) } },
    },
    {
      id: 'loss',
      at: { on: 'worked', after: { phase: 'forward', layer: 2 } },
      light: [neuron(2, 0), { kind: 'target', unit: 0 }],
      facts: {
        prediction: { says: '1.131375', cell: cell('a', 2, 0) },
        y: { says: '0.01', cell: cell('target') },
        loss: { says: '0.628741', cell: cell('loss') },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'rise' }, { id: 'fall' }, { id: 'depends' }],
        right: 'fall',
      },
      reveal: { on: 'worked', after: { phase: 'loss' } },
      revealLight: [{ kind: 'loss' }],
    },
    {
      id: 'output-delta',
      at: { on: 'worked', after: { phase: 'backward', layer: 2 } },
      light: [neuron(2, 0), { kind: 'loss' }],
      facts: { delta: { says: '1.121375', cell: cell('delta', 2, 0) } },
    },
    {
      id: 'hidden-delta',
      at: { on: 'worked', after: { phase: 'backward', layer: 2 } },
      light: edgesInto(2, 1, 3),
      facts: {
        delta: { says: '1.121375', cell: cell('delta', 2, 0) },
        w1: { says: '0.40', cell: cell('W', 2, 0, 0) },
        w2: { says: '0.45', cell: cell('W', 2, 0, 1) },
        w3: { says: '0.50', cell: cell('W', 2, 0, 2) },
        delta3: { says: '0.560688', cell: cell('delta', 1, 2) },
        changed: { says: '-0.5', cell: cell('W', 2, 0, 2), at: { on: 'negative', after: 'start' } },
        fires: {
          says: '0.4075',
          cell: cell('a', 1, 2),
          at: { on: 'negative', after: { phase: 'forward', layer: 1 } },
        },
        turned: {
          says: '-0.356938',
          cell: cell('delta', 1, 2),
          at: { on: 'negative', after: { phase: 'backward', layer: 1 } },
        },
      },
      question: {
        kind: 'click',
        of: ['neuron'],
        right: [neuron(1, 2)],
        tempting: { first: [neuron(1, 0)] },
      },
      reveal: { on: 'worked', after: { phase: 'backward', layer: 1 } },
      revealLight: [neuron(1, 2), edge(2, 0, 2)],
    },
    {
      id: 'gradient',
      at: { on: 'worked', after: { phase: 'gradient', layer: 2 } },
      light: [neuron(1, 2), edge(2, 0, 2), neuron(2, 0)],
      facts: {
        delta: { says: '1.121375', cell: cell('delta', 2, 0) },
        a: { says: '0.4075', cell: cell('a', 1, 2) },
        gradient: { says: '0.456960', cell: cell('dW', 2, 0, 2) },
      },
      question: {
        kind: 'click',
        of: ['edge'],
        right: [edge(1, 0, 0), edge(1, 1, 0), edge(1, 2, 0)],
        none: true,
        tempting: { 'also-above': [...[0, 1, 2].map((j) => edge(1, j, 0)), ...edgesInto(2, 1, 3)] },
      },
      reveal: { on: 'silent', after: { phase: 'gradient' } },
      revealLight: [neuron(0, 0), edge(1, 0, 0), edge(1, 1, 0), edge(1, 2, 0)],
    },
    {
      id: 'update',
      at: { on: 'worked', after: { phase: 'gradient' } },
      light: biases(2, 1),
      facts: {
        rate: '0.1',
        b: { says: '0.60', cell: cell('b', 2, 0) },
        gradient: { says: '1.121375', cell: cell('db', 2, 0) },
        next: { says: '0.4878625', cell: cell('b_next', 2, 0) },
        loss: { says: '0.628741', cell: cell('loss') },
        lossNext: {
          says: '0.400140',
          cell: cell('loss'),
          at: { on: 'worked', step: 2, after: { phase: 'loss' } },
        },
        bound: '0.05',
        steps: '7',
      },
      question: { kind: 'choose', options: [{ id: 'fall' }, { id: 'rise' }], right: 'fall' },
      reveal: { on: 'worked', after: 'end' },
      revealLight: [...biases(2, 1), ...edgesInto(2, 1, 3), ...edgesInto(1, 3, 2), ...biases(1, 3)],
      goal: { kind: 'loss', of: 'batch', below: 0.05, on: 'worked', within: 10 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
