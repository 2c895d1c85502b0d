/** Two paths, one sum: Mazur's network, where a hidden neuron reaches the loss by both outputs. */
import { cell } from '../../core/trace'
import { twoPaths as en } from '../../i18n/lessons/en/twoPaths'
import { twoPaths as zh } from '../../i18n/lessons/zh/twoPaths'
import { mazur } from '../articlePresets'
import { withRecipe } from './experiments'
import type { Lesson } from './lesson'
import { edge, edgesInto, neuron, neurons } from './targets'

export const twoPaths: Lesson = {
  experiments: {
    /** As on his page: only the weights are trained. */
    weightsOnly: mazur,
    trained: () => withRecipe(mazur(), { trainBiases: true }),
  },
  scenes: [
    {
      id: 'two-outputs',
      at: { on: 'trained', after: { phase: 'backward', layer: 2 } },
      light: neurons(2, 2),
      facts: {
        output1: { says: '0.751365', cell: cell('a', 2, 0) },
        output2: { says: '0.772928', cell: cell('a', 2, 1) },
        delta1: { says: '0.138499', cell: cell('delta', 2, 0) },
        delta2: { says: '-0.0380982', cell: cell('delta', 2, 1) },
      },
    },
    {
      id: 'two-wishes',
      at: { on: 'trained', after: { phase: 'backward', layer: 2 } },
      light: [neuron(1, 0), edge(2, 0, 0), edge(2, 1, 0)],
      facts: {
        delta1: { says: '0.138499', cell: cell('delta', 2, 0) },
        delta2: { says: '-0.0380982', cell: cell('delta', 2, 1) },
        w1: { says: '0.40', cell: cell('W', 2, 0, 0) },
        w2: { says: '0.50', cell: cell('W', 2, 1, 0) },
        path1: '0.0553994',
        path2: '-0.0190491',
      },
      question: {
        kind: 'click',
        of: ['neuron'],
        right: [neuron(2, 1)],
        tempting: { strongest: [neuron(2, 0)] },
      },
      revealLight: [neuron(1, 0), edge(2, 1, 0), neuron(2, 1)],
    },
    {
      id: 'sum',
      at: { on: 'trained', after: { phase: 'backward', layer: 2 } },
      light: [neuron(1, 0), edge(2, 0, 0), edge(2, 1, 0)],
      facts: {
        path1: '0.0553994',
        path2: '-0.0190491',
        sum: { says: '0.0363503', cell: cell('incoming', 1, 0) },
        average: '0.0181752',
      },
      question: {
        kind: 'choose',
        options: [
          { id: 'strongest', light: [neuron(2, 0), edge(2, 0, 0), neuron(1, 0)] },
          { id: 'average' },
          { id: 'sum' },
        ],
        right: 'sum',
      },
      reveal: { on: 'trained', after: { phase: 'backward', layer: 1, unit: 0 } },
      panel: 'paths',
    },
    {
      id: 'transpose',
      at: { on: 'trained', after: { phase: 'backward', layer: 1, unit: 0 } },
      light: [neuron(1, 1)],
      facts: {
        w12: { says: '0.45', cell: cell('W', 2, 0, 1) },
        w21: { says: '0.50', cell: cell('W', 2, 1, 0) },
        w22: { says: '0.55', cell: cell('W', 2, 1, 1) },
        sum: { says: '0.0413703', cell: cell('incoming', 1, 1) },
        slope: '0.240613',
        delta: { says: '0.00995425', cell: cell('delta', 1, 1) },
        wrong: '0.0116205',
      },
      question: {
        kind: 'choose',
        options: [
          { id: 'row', light: [edge(2, 1, 0), edge(2, 1, 1)] },
          { id: 'column', light: [edge(2, 0, 1), edge(2, 1, 1)] },
        ],
        right: 'column',
      },
      reveal: { on: 'trained', after: { phase: 'backward', layer: 1 } },
      revealLight: [neuron(1, 1), edge(2, 0, 1), edge(2, 1, 1)],
    },
    {
      id: 'same-point',
      at: { on: 'weightsOnly', after: { phase: 'gradient' } },
      light: edgesInto(2, 2, 2),
      facts: {
        loss: { says: '0.298371', cell: cell('loss') },
        together: {
          says: '0.2910277737',
          cell: cell('loss'),
          at: { on: 'weightsOnly', step: 2, after: { phase: 'loss' } },
        },
        inTurn: '0.2910279239',
        withBiases: {
          says: '0.280471',
          cell: cell('loss'),
          at: { on: 'trained', step: 2, after: { phase: 'loss' } },
        },
      },
      question: { kind: 'choose', options: [{ id: 'in-turn' }, { id: 'together' }], right: 'together' },
      reveal: { on: 'weightsOnly', step: 2, after: { phase: 'loss' } },
      revealLight: [{ kind: 'loss' }],
    },
    {
      id: 'brain',
      at: { on: 'trained', after: { phase: 'backward' } },
      light: edgesInto(2, 2, 2),
      facts: { bound: '0.05', steps: '21' },
      goal: { kind: 'loss', of: 'batch', below: 0.05, on: 'trained', within: 30 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
