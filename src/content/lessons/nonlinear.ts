/** Why nonlinearity: XOR without it, with two curves that bend, and with the bend written down. */
import type { ActivationName } from '../../core/network'
import { cell, type Cell } from '../../core/trace'
import { nonlinear as en } from '../../i18n/lessons/en/nonlinear'
import { nonlinear as zh } from '../../i18n/lessons/zh/nonlinear'
import type { Setup } from '../setup'
import { onXor } from './corners'
import type { Fact, Lesson, Place } from './lesson'
import { edgesInto, neuron, neurons } from './targets'

/** 2-2-2-1, always from the same parameters. */
function deep(activation: ActivationName): Setup {
  return onXor({
    network: {
      inputs: 2,
      layers: [
        { units: 2, activation },
        { units: 2, activation },
        { units: 1, activation: 'linear' },
      ],
    },
    loss: 'mean-squared-error',
    learningRate: 0.1,
    weights: [
      [
        [1, -1],
        [0.5, 1],
      ],
      [
        [1, 0.5],
        [-1, 1],
      ],
      [[0.5, -1]],
    ],
    biases: [[0.1, 0], [0, -0.2], [0.3]],
  })
}

/** famous-goodfellow-xor-solution: Goodfellow, Bengio, Courville, Deep Learning (2016), section 6.1. */
function goodfellow(): Setup {
  return onXor({
    network: {
      inputs: 2,
      layers: [
        { units: 2, activation: 'relu' },
        { units: 1, activation: 'linear' },
      ],
    },
    loss: 'mean-squared-error',
    learningRate: 0.1,
    weights: [
      [
        [1, 1],
        [1, 1],
      ],
      [[1, -2]],
    ],
    biases: [[0, -1], [0]],
  })
}

/** The loss is known, and nothing after it. */
const loss = (on: string, step = 1): Place => ({ on, step, after: { phase: 'loss' } })

/** A number of the example at a corner. */
const corner = (says: string, of: Cell, on: string, example: number): Fact => ({
  says,
  cell: of,
  at: { ...loss(on), example },
})

export const nonlinear: Lesson = {
  experiments: {
    linear: () => deep('linear'),
    tanh: () => deep('tanh'),
    relu: () => deep('relu'),
    solution: goodfellow,
  },
  scenes: [
    {
      id: 'four-corners',
      at: { on: 'linear', after: 'start' },
      light: [neuron(0, 0), neuron(0, 1), { kind: 'target', unit: 0 }],
      question: { kind: 'choose', options: [{ id: 'yes' }, { id: 'no' }], right: 'no' },
      panel: 'charts',
    },
    {
      id: 'free-numbers',
      at: { on: 'linear', after: 'start' },
      light: [...edgesInto(1, 2, 2), ...edgesInto(2, 2, 2), ...edgesInto(3, 1, 2)],
      facts: {
        all: '15',
        weights: '10',
        free: '3',
        v1: '1.125',
        v2: '-2.25',
        c: '0.65',
        o1: corner('0.65', cell('a', 3, 0), 'linear', 0),
        o2: corner('-1.6', cell('a', 3, 0), 'linear', 1),
        o3: corner('1.775', cell('a', 3, 0), 'linear', 2),
        o4: corner('-0.475', cell('a', 3, 0), 'linear', 3),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'all' }, { id: 'weights' }, { id: 'three' }],
        right: 'three',
      },
      reveal: { on: 'linear', after: { phase: 'forward' }, example: 3 },
      revealLight: [neuron(3, 0)],
    },
    {
      id: 'flat-fit',
      at: loss('linear', 11),
      facts: {
        first: { says: '2.00219', cell: cell('loss'), at: loss('linear') },
        later: { says: '0.29178', cell: cell('loss') },
        end: { says: '0.25', cell: cell('loss'), at: loss('linear', 1001) },
        half: { says: '0.5', cell: cell('a', 3, 0), at: loss('linear', 1001) },
        product: '0.000',
      },
      question: { kind: 'choose', options: [{ id: 'solved' }, { id: 'half' }], right: 'half' },
      reveal: loss('linear', 1001),
      revealLight: [neuron(3, 0)],
      panel: 'charts',
    },
    {
      id: 'curves',
      at: loss('tanh', 501),
      light: [...neurons(1, 2), ...neurons(2, 2)],
      facts: {
        floor: '0.25',
        afterFloor: '19',
        now: { says: '0.1272', cell: cell('loss') },
        low: '0.05',
        afterLow: '755',
        lowest: '0.01',
        afterLowest: '773',
      },
      question: { kind: 'choose', options: [{ id: 'stays' }, { id: 'falls' }], right: 'falls' },
      reveal: loss('tanh', 774),
      panel: 'charts',
    },
    {
      id: 'one-bend',
      at: loss('relu', 169),
      light: [...neurons(1, 2), ...neurons(2, 2)],
      facts: { low: '0.05', afterLow: '81', lowest: '0.01', afterLowest: '168' },
      panel: 'charts',
    },
    {
      id: 'moved',
      at: { ...loss('solution'), example: 3 },
      light: neurons(1, 2),
      facts: {
        a1: corner('0', cell('a', 1, 0), 'solution', 0),
        a2: corner('0', cell('a', 1, 1), 'solution', 0),
        b1: corner('1', cell('a', 1, 0), 'solution', 1),
        b2: corner('0', cell('a', 1, 1), 'solution', 1),
        d1: corner('2', cell('a', 1, 0), 'solution', 3),
        d2: corner('1', cell('a', 1, 1), 'solution', 3),
        loss: { says: '0', cell: cell('loss') },
      },
      panel: 'sees',
    },
    {
      id: 'your-turn',
      at: loss('linear'),
      light: [...neurons(1, 2), ...neurons(2, 2)],
      facts: { low: '0.05' },
      goal: { kind: 'loss', of: 'batch', below: 0.05, on: 'tanh', within: 755 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
