/** δ = ŷ − y: why classification uses softmax with cross-entropy. */
import { cell } from '../../core/trace'
import { crossEntropy as en } from '../../i18n/lessons/en/crossEntropy'
import { crossEntropy as zh } from '../../i18n/lessons/zh/crossEntropy'
import { experiment, withExamples, withRecipe } from './experiments'
import type { Lesson } from './lesson'
import { neuron, neurons } from './targets'

const threeClasses = () =>
  experiment({
    network: { inputs: 2, layers: [{ units: 3, activation: 'softmax' }] },
    loss: 'categorical-cross-entropy',
    learningRate: 0.1,
    weights: [
      [
        [1, 0.5],
        [0.5, 0.25],
        [-0.9, 0.5],
      ],
    ],
    inputs: [[1, 2]],
    targets: [[0, 0, 1]],
  })

const ONE_SIGMOID = { inputs: 1, layers: [{ units: 1, activation: 'sigmoid' }] } as const

/** Article 003's neuron with the cross-entropy: ln(7/3) gives 0.7 for the input 1. */
const sevenTenths = () =>
  experiment({
    network: ONE_SIGMOID,
    loss: 'binary-cross-entropy',
    learningRate: 0.5,
    weights: [[[0.8472978603872037]]],
    inputs: [[1]],
    targets: [[1]],
  })

/** The start of the lesson on slopes that is far out. */
const far = () =>
  experiment({
    network: ONE_SIGMOID,
    loss: 'binary-cross-entropy',
    learningRate: 0.15,
    weights: [[[2]]],
    biases: [[2]],
    inputs: [[1]],
    targets: [[0]],
  })

export const crossEntropy: Lesson = {
  experiments: {
    classes: threeClasses,
    squared: () => withRecipe(threeClasses(), { loss: 'half-squared-error' }),
    far,
    farSquared: () => withRecipe(far(), { loss: 'half-squared-error' }),
    sigmoid: sevenTenths,
    sigmoidSquared: () => withRecipe(sevenTenths(), { loss: 'half-squared-error' }),
    sigmoidWrong: () => withExamples(sevenTenths(), [[1]], [[0]]),
  },
  scenes: [
    {
      id: 'shares',
      at: { on: 'classes', after: { phase: 'forward' } },
      light: neurons(1, 3),
      facts: {
        z3: { says: '0.1', cell: cell('z', 1, 2) },
        share1: { says: '0.659001', cell: cell('a', 1, 0) },
        share2: { says: '0.242433', cell: cell('a', 1, 1) },
        share3: { says: '0.0985659', cell: cell('a', 1, 2) },
      },
    },
    {
      id: 'loss',
      at: { on: 'classes', after: { phase: 'forward' } },
      light: [neuron(1, 1)],
      facts: {
        share2: { says: '0.242433', cell: cell('a', 1, 1) },
        share3: { says: '0.0985659', cell: cell('a', 1, 2) },
        loss: { says: '2.31703', cell: cell('loss') },
      },
      question: {
        kind: 'choose',
        options: [
          { id: 'own', light: [neuron(1, 1), { kind: 'loss' }] },
          { id: 'through-sum', light: neurons(1, 3) },
        ],
        right: 'through-sum',
      },
      reveal: { on: 'classes', after: { phase: 'loss' } },
      revealLight: [neuron(1, 2), { kind: 'loss' }],
    },
    {
      id: 'signs',
      at: { on: 'classes', after: { phase: 'loss' } },
      light: neurons(1, 3),
      facts: {
        delta1: { says: '0.659001', cell: cell('delta', 1, 0) },
        delta2: { says: '0.242433', cell: cell('delta', 1, 1) },
        delta3: { says: '-0.901434', cell: cell('delta', 1, 2) },
      },
      question: {
        kind: 'click',
        of: ['neuron'],
        right: [neuron(1, 2)],
        none: true,
        tempting: { all: neurons(1, 3), 'the-others': neurons(1, 2) },
      },
      reveal: { on: 'classes', after: { phase: 'backward' } },
    },
    {
      id: 'mistake',
      at: { on: 'classes', after: { phase: 'backward' } },
      light: neurons(1, 2),
      facts: {
        delta1: { says: '0.659001', cell: cell('delta', 1, 0) },
        arrives: { says: '-10.1455', cell: cell('incoming', 1, 2) },
        mixed: '-0.064955',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'same' }, { id: 'nothing', light: neurons(1, 2) }],
        right: 'nothing',
      },
      revealLight: [neuron(1, 0), neuron(1, 2)],
    },
    {
      id: 'squared',
      at: { on: 'squared', after: { phase: 'loss' } },
      light: [neuron(1, 2), { kind: 'loss' }],
      facts: {
        loss: { says: '0.652820', cell: cell('loss') },
        before: { says: '-0.901434', cell: cell('delta', 1, 2), at: { on: 'classes', after: 'end' } },
        delta: { says: '-0.128692', cell: cell('delta', 1, 2) },
        farDelta: { says: '0.982014', cell: cell('delta', 1, 0), at: { on: 'far', after: 'end' } },
        farSquared: { says: '0.017345', cell: cell('delta', 1, 0), at: { on: 'farSquared', after: 'end' } },
        farSteps: '31',
        squaredSteps: '302',
      },
      question: { kind: 'choose', options: [{ id: 'before' }, { id: 'smaller' }], right: 'smaller' },
      reveal: { on: 'squared', after: { phase: 'backward' } },
    },
    {
      id: 'one-sigmoid',
      at: { on: 'sigmoidWrong', after: { phase: 'forward' } },
      light: [neuron(1, 0), { kind: 'target', unit: 0 }],
      facts: {
        output: { says: '0.7', cell: cell('a', 1, 0) },
        both: { says: '1.20397', cell: cell('loss') },
        delta: { says: '-0.3', cell: cell('delta', 1, 0), at: { on: 'sigmoid', after: 'end' } },
        squared: { says: '-0.063', cell: cell('delta', 1, 0), at: { on: 'sigmoidSquared', after: 'end' } },
        next: {
          says: '0.759017',
          cell: cell('a', 1, 0),
          at: { on: 'sigmoid', step: 2, after: { phase: 'forward' } },
        },
        nextSquared: {
          says: '0.713061',
          cell: cell('a', 1, 0),
          at: { on: 'sigmoidSquared', step: 2, after: { phase: 'forward' } },
        },
      },
      question: { kind: 'choose', options: [{ id: 'both' }, { id: 'zero' }], right: 'zero' },
      reveal: { on: 'sigmoidWrong', after: { phase: 'backward' } },
      revealLight: [neuron(1, 0), { kind: 'loss' }],
    },
    {
      id: 'train',
      at: { on: 'classes', after: { phase: 'backward' } },
      light: neurons(1, 3),
      facts: { late: '0.151060', bound: '0.05', steps: '26' },
      goal: { kind: 'loss', of: 'batch', below: 0.05, on: 'classes', within: 30 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
