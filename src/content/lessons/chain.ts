/** The chain of responsibility: a derivative through several stages is a product. */
import type { NetworkSpec } from '../../core/network'
import { cell } from '../../core/trace'
import { chain as en } from '../../i18n/lessons/en/chain'
import { chain as zh } from '../../i18n/lessons/zh/chain'
import { experiment, withExamples } from './experiments'
import type { Lesson } from './lesson'
import { biases, edge, neuron } from './targets'

/** ln(7/3): with it a sigmoid neuron gives 0.7 for the input 1. */
const LOGIT_OF_SEVEN_TENTHS = 0.8472978603872037

const alone = (activation: 'sigmoid' | 'linear'): NetworkSpec => ({
  inputs: 1,
  layers: [{ units: 1, activation }],
})

/** Article 003: an output of 0.7 that should be 1.0. */
const sevenTenths = () =>
  experiment({
    network: alone('sigmoid'),
    loss: 'half-squared-error',
    learningRate: 0.5,
    weights: [[[LOGIT_OF_SEVEN_TENTHS]]],
    inputs: [[1]],
    targets: [[1]],
  })

export const chain: Lesson = {
  experiments: {
    sigmoid: sevenTenths,
    doubled: () => withExamples(sevenTenths(), [[2]], [[1]]),
    silent: () => withExamples(sevenTenths(), [[0]], [[1]]),
    linear: () =>
      experiment({
        network: alone('linear'),
        loss: 'half-squared-error',
        learningRate: 0.5,
        weights: [[[0.7]]],
        inputs: [[1]],
        targets: [[1]],
      }),
    pair: () =>
      experiment({
        network: {
          inputs: 1,
          layers: [
            { units: 1, activation: 'sigmoid' },
            { units: 1, activation: 'sigmoid' },
          ],
        },
        loss: 'half-squared-error',
        learningRate: 0.5,
        weights: [[[1]], [[2]]],
        biases: [[0], [-1]],
        inputs: [[1]],
        targets: [[0]],
      }),
  },
  scenes: [
    {
      id: 'loss-slope',
      at: { on: 'sigmoid', after: { phase: 'loss' } },
      light: [neuron(1, 0), { kind: 'target', unit: 0 }, { kind: 'loss' }],
      facts: {
        output: { says: '0.7', cell: cell('a', 1, 0) },
        y: { says: '1.0', cell: cell('target') },
        loss: { says: '0.045', cell: cell('loss') },
        slope: { says: '-0.3', cell: cell('incoming', 1, 0) },
        gap: '0.3',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'gap' }, { id: 'slope' }, { id: 'loss' }],
        right: 'slope',
      },
    },
    {
      id: 'neuron-slope',
      at: { on: 'sigmoid', after: { phase: 'loss' } },
      light: [neuron(1, 0)],
      facts: {
        output: { says: '0.7', cell: cell('a', 1, 0) },
        rest: '0.3',
        slope: '0.21',
        error: { says: '-0.3', cell: cell('incoming', 1, 0) },
        delta: { says: '-0.063', cell: cell('delta', 1, 0) },
        half: '-0.09',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'error' }, { id: 'delta' }, { id: 'half' }],
        right: 'delta',
      },
      reveal: { on: 'sigmoid', after: { phase: 'backward' } },
    },
    {
      id: 'product',
      at: { on: 'sigmoid', after: { phase: 'gradient' } },
      light: [neuron(0, 0), edge(1, 0, 0), neuron(1, 0), { kind: 'loss' }],
      facts: {
        error: { says: '-0.3', cell: cell('incoming', 1, 0) },
        slope: '0.21',
        x: { says: '1', cell: cell('x') },
        gradient: { says: '-0.063', cell: cell('dW', 1, 0, 0) },
      },
      panel: 'paths',
    },
    {
      id: 'no-signal',
      at: { on: 'silent', after: { phase: 'backward' } },
      light: [neuron(0, 0), edge(1, 0, 0), ...biases(1, 1)],
      facts: {
        output: { says: '0.5', cell: cell('a', 1, 0) },
        delta: { says: '-0.125', cell: cell('delta', 1, 0) },
        bias: { says: '-0.125', cell: cell('db', 1, 0) },
        deltaDoubled: { says: '-0.0203422', cell: cell('delta', 1, 0), at: { on: 'doubled', after: 'end' } },
        doubled: { says: '-0.0406843', cell: cell('dW', 1, 0, 0), at: { on: 'doubled', after: 'end' } },
      },
      question: {
        kind: 'choose',
        options: [
          { id: 'both', light: [edge(1, 0, 0), ...biases(1, 1)] },
          { id: 'neither' },
          { id: 'weight', light: [edge(1, 0, 0)] },
        ],
        right: 'weight',
      },
      reveal: { on: 'silent', after: { phase: 'gradient' } },
      revealLight: [edge(1, 0, 0), ...biases(1, 1)],
    },
    {
      id: 'step',
      at: { on: 'sigmoid', after: 'end' },
      light: [edge(1, 0, 0), ...biases(1, 1)],
      facts: {
        rate: '0.5',
        weight: { says: '0.878798', cell: cell('W_next', 1, 0, 0) },
        bias: { says: '0.0315', cell: cell('b_next', 1, 0) },
        output: { says: '0.7', cell: cell('a', 1, 0) },
        outputNext: {
          says: '0.713061',
          cell: cell('a', 1, 0),
          at: { on: 'sigmoid', step: 2, after: { phase: 'forward' } },
        },
        y: { says: '1.0', cell: cell('target') },
        delta: { says: '-0.3', cell: cell('delta', 1, 0), at: { on: 'linear', after: 'end' } },
        linearWeight: { says: '0.85', cell: cell('W_next', 1, 0, 0), at: { on: 'linear', after: 'end' } },
        linearBias: { says: '0.15', cell: cell('b_next', 1, 0), at: { on: 'linear', after: 'end' } },
        linearOutput: {
          says: '1.0',
          cell: cell('a', 1, 0),
          at: { on: 'linear', step: 2, after: { phase: 'forward' } },
        },
      },
      question: { kind: 'choose', options: [{ id: 'same' }, { id: 'target' }], right: 'target' },
      reveal: { on: 'linear', step: 2, after: { phase: 'forward' } },
      revealLight: [neuron(1, 0)],
    },
    {
      id: 'recursion',
      at: { on: 'pair', after: { phase: 'backward', layer: 2 } },
      light: [neuron(1, 0)],
      facts: {
        output: { says: '0.613516', cell: cell('a', 2, 0) },
        delta2: { says: '0.145473', cell: cell('delta', 2, 0) },
        weight: { says: '2', cell: cell('W', 2, 0, 0) },
        slope: '0.196612',
        delta1: { says: '0.0572036', cell: cell('delta', 1, 0) },
      },
      question: {
        kind: 'click',
        of: ['neuron', 'edge', 'target', 'loss'],
        right: [neuron(2, 0), edge(2, 0, 0)],
        tempting: { loss: [{ kind: 'loss' }] },
      },
      reveal: { on: 'pair', after: { phase: 'backward' } },
      revealLight: [neuron(2, 0), edge(2, 0, 0), neuron(1, 0)],
    },
  ],
  texts: { en, zh },
}
