/** The slope decides: saturation, on one neuron and in article 004's network. */
import { cell } from '../../core/trace'
import { slope as en } from '../../i18n/lessons/en/slope'
import { slope as zh } from '../../i18n/lessons/zh/slope'
import { article004 } from '../articlePresets'
import { experiment, withRecipe } from './experiments'
import type { Lesson } from './lesson'
import { edge, neuron, neurons } from './targets'

/** One sigmoid neuron that should give 0 (Nielsen, Neural Networks and Deep Learning, chapter 3). */
const towardsZero = (weight: number, bias: number) =>
  experiment({
    network: { inputs: 1, layers: [{ units: 1, activation: 'sigmoid' }] },
    loss: 'half-squared-error',
    learningRate: 0.15,
    weights: [[[weight]]],
    biases: [[bias]],
    inputs: [[1]],
    targets: [[0]],
  })

export const slope: Lesson = {
  experiments: {
    near: () => towardsZero(0.6, 0.9),
    far: () => towardsZero(2, 2),
    article: article004,
    linearOutput: () =>
      withRecipe(article004(), {
        network: {
          inputs: 2,
          layers: [
            { units: 3, activation: 'sigmoid' },
            { units: 1, activation: 'linear' },
          ],
        },
      }),
  },
  scenes: [
    {
      id: 'dimmer',
      at: { on: 'far', after: { phase: 'forward' } },
      light: [neuron(1, 0)],
      facts: { steepest: '0.25', two: '0.104994', four: '0.0176627' },
    },
    {
      id: 'two-starts',
      at: { on: 'far', after: { phase: 'loss' } },
      light: [neuron(1, 0), { kind: 'loss' }],
      facts: {
        nearWeight: { says: '0.6', cell: cell('W', 1, 0, 0), at: { on: 'near', after: 'start' } },
        nearBias: { says: '0.9', cell: cell('b', 1, 0), at: { on: 'near', after: 'start' } },
        nearOutput: { says: '0.817574', cell: cell('a', 1, 0), at: { on: 'near', after: 'end' } },
        nearDelta: { says: '0.121938', cell: cell('delta', 1, 0), at: { on: 'near', after: 'end' } },
        farOutput: { says: '0.982014', cell: cell('a', 1, 0) },
        farDelta: { says: '0.017345', cell: cell('delta', 1, 0) },
      },
      question: { kind: 'choose', options: [{ id: 'far' }, { id: 'near' }], right: 'near' },
      reveal: { on: 'far', after: { phase: 'backward' } },
    },
    {
      id: 'flat-stretch',
      at: { on: 'far', after: 'start' },
      light: [neuron(1, 0)],
      facts: { output: '0.2', bound: '0.02', nearSteps: '107', farSteps: '302', fastest: '215' },
      goal: { kind: 'loss', of: 'batch', below: 0.02, on: 'far', within: 320 },
      panel: 'charts',
    },
    {
      id: 'two-slopes',
      at: { on: 'article', after: { phase: 'loss' } },
      light: [neuron(0, 0), edge(1, 0, 0), neuron(1, 0), edge(2, 0, 0), neuron(2, 0), { kind: 'loss' }],
      facts: {
        output: { says: '0.997511', cell: cell('a', 2, 0) },
        tiny: '-0.00003',
        error: { says: '-2.00249', cell: cell('incoming', 2, 0) },
        outputSlope: '0.00248307',
        hiddenSlope: '0.00664806',
        gradient: { says: '-3.30563e-05', cell: cell('dW', 1, 0, 0) },
      },
      question: { kind: 'choose', options: [{ id: 'printed' }, { id: 'tiny' }], right: 'tiny' },
      reveal: { on: 'article', after: { phase: 'backward', layer: 1, unit: 0 } },
    },
    {
      id: 'least',
      at: { on: 'article', after: { phase: 'backward', layer: 1, unit: 0 } },
      light: neurons(1, 3),
      facts: {
        first: { says: '-3.30563e-05', cell: cell('dW', 1, 0, 0) },
        second: { says: '-1.66087e-07', cell: cell('dW', 1, 1, 0) },
        third: { says: '-6.17554e-10', cell: cell('dW', 1, 2, 0) },
        slope: '4.13994e-08',
      },
      question: {
        kind: 'click',
        of: ['neuron'],
        right: [neuron(1, 2)],
        tempting: { first: [neuron(1, 0)] },
      },
      reveal: { on: 'article', after: { phase: 'gradient' } },
      revealLight: [neuron(1, 2), edge(1, 2, 0), edge(1, 2, 1)],
    },
    {
      id: 'out-of-reach',
      at: { on: 'article', step: 1001, after: { phase: 'loss' } },
      light: [neuron(2, 0), { kind: 'target', unit: 0 }, { kind: 'loss' }],
      facts: {
        loss: {
          says: '2.002004',
          cell: cell('loss'),
          at: { on: 'article', step: 1001, after: { phase: 'loss' } },
        },
        linear: { says: '5.993274', cell: cell('a', 2, 0), at: { on: 'linearOutput', after: 'end' } },
        delta: { says: '2.993274', cell: cell('delta', 2, 0), at: { on: 'linearOutput', after: 'end' } },
        regression: '7.84',
      },
      question: { kind: 'choose', options: [{ id: 'zero' }, { id: 'above-two' }], right: 'above-two' },
      reveal: { on: 'linearOutput', after: { phase: 'backward', layer: 2 } },
      revealLight: [neuron(2, 0)],
    },
  ],
  texts: { en, zh },
}
