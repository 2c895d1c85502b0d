/** A batch is an average: five points on a line, their five gradients, and the steps of mini-batches. */
import { cell } from '../../core/trace'
import { batch as en } from '../../i18n/lessons/en/batch'
import { batch as zh } from '../../i18n/lessons/zh/batch'
import { straightLine } from '../articlePresets'
import { LINE_INPUTS, LINE_TARGETS } from '../datasets/line'
import type { Setup } from '../setup'
import { withExamples, withParameter, withRecipe } from './experiments'
import type { Fact, Lesson, Place } from './lesson'
import { edge, neuron } from './targets'

const weight = edge(1, 0, 0)
const bias = { kind: 'bias', layer: 1, unit: 0 } as const

/** The line with w = 1 and b = 0.4, where the loss is lowest. */
const lowest = () => withParameter(withParameter(straightLine(), 1, 0, 0, 1), 1, 0, 'bias', 0.4)

/** In mini-batches of the examples 1 and 2, 3 and 4, and 5. */
const inThree = (setup: Setup) =>
  withRecipe(setup, { batching: { kind: 'given', miniBatches: [[0, 1], [2, 3], [4]] } })

/** Example `k` and no other, so that its gradient is the gradient. */
const alone = (setup: Setup, k: number) => withExamples(setup, [LINE_INPUTS[k]], [LINE_TARGETS[k]])

const afterGradient = (on: string): Place => ({ on, after: { phase: 'gradient' } })
const gradientOf = (says: string, on: string): Fact => ({
  says,
  cell: cell('dW', 1, 0, 0),
  at: afterGradient(on),
})
const afterStep = (step: number): Place => ({ on: 'three', step, after: 'end' })

export const batch: Lesson = {
  experiments: {
    all: straightLine,
    first: () => alone(straightLine(), 0),
    second: () => alone(straightLine(), 1),
    third: () => alone(straightLine(), 2),
    fourth: () => alone(straightLine(), 3),
    fifth: () => alone(straightLine(), 4),
    copies: () => withExamples(straightLine(), Array(5).fill(LINE_INPUTS[0]), Array(5).fill(LINE_TARGETS[0])),
    three: () => inThree(straightLine()),
    lowest,
    'lowest-first': () => alone(lowest(), 0),
    'lowest-second': () => alone(lowest(), 1),
    'lowest-third': () => alone(lowest(), 2),
    'lowest-fourth': () => alone(lowest(), 3),
    'lowest-fifth': () => alone(lowest(), 4),
    'lowest-three': () => inThree(lowest()),
  },
  scenes: [
    {
      id: 'mean-of-squares',
      at: { on: 'all', after: { phase: 'loss' } },
      light: [{ kind: 'loss' }],
      facts: {
        s1: '0.36',
        s2: '1.69',
        s3: '4',
        s4: '7.29',
        s5: '5.76',
        loss: { says: '3.82', cell: cell('loss') },
      },
    },
    {
      id: 'hardest-pull',
      at: { on: 'all', after: { phase: 'loss' } },
      light: [weight],
      facts: {
        e4: '-2.7',
        e5: '-2.4',
        g1: gradientOf('-1.2', 'first'),
        g2: gradientOf('-5.2', 'second'),
        g3: gradientOf('-12', 'third'),
        g4: gradientOf('-21.6', 'fourth'),
        g5: gradientOf('-24', 'fifth'),
        dw: { says: '-12.8', cell: cell('dW', 1, 0, 0) },
        db: { says: '-3.6', cell: cell('db', 1, 0) },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'alike' }, { id: 'fourth' }, { id: 'fifth' }],
        right: 'fifth',
      },
      reveal: { on: 'all', after: { phase: 'gradient' }, example: 4 },
      revealLight: [weight, neuron(0, 0)],
    },
    {
      id: 'five-copies',
      at: { on: 'copies', after: { phase: 'loss' } },
      light: [weight],
      facts: {
        sum: '-64',
        mean: gradientOf('-12.8', 'all'),
        one: { says: '-1.2', cell: cell('dW', 1, 0, 0) },
        five: '-6',
        'loss-mean': '2.26117',
        'loss-sum': '0.2092',
        'limit-mean': '0.0845',
        'limit-sum': '0.0169',
      },
      question: { kind: 'choose', options: [{ id: 'as-one' }, { id: 'five-times' }], right: 'as-one' },
      reveal: afterGradient('copies'),
    },
    {
      id: 'three-steps',
      at: afterStep(3),
      light: [weight],
      facts: {
        w1: { says: '0.532', cell: cell('W_next', 1, 0, 0), at: afterStep(1) },
        w2: { says: '0.69067', cell: cell('W_next', 1, 0, 0), at: afterStep(2) },
        w3: { says: '0.828997', cell: cell('W_next', 1, 0, 0), at: afterStep(3) },
        l1: '3.35727',
        l2: '1.62769',
        l3: '0.659715',
        'old-a': '-3.2',
        'old-b': '-16.8',
        'old-c': '-24',
        plain: '-14.6667',
        dw: gradientOf('-12.8', 'all'),
      },
      question: { kind: 'choose', options: [{ id: 'same' }, { id: 'other' }], right: 'other' },
      reveal: afterGradient('all'),
    },
    {
      id: 'at-the-minimum',
      at: { on: 'lowest', after: { phase: 'loss' } },
      light: [weight, bias],
      facts: {
        w: { says: '1', cell: cell('W', 1, 0, 0) },
        b: { says: '0.4', cell: cell('b', 1, 0) },
        loss: { says: '0.08', cell: cell('loss') },
        zero: { says: '0', cell: cell('dW', 1, 0, 0) },
        start: gradientOf('-24', 'fifth'),
        g1: gradientOf('0.4', 'lowest-first'),
        g2: gradientOf('0', 'lowest-second'),
        g3: gradientOf('-1.2', 'lowest-third'),
        g4: gradientOf('-3.2', 'lowest-fourth'),
        g5: gradientOf('4', 'lowest-fifth'),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'content' }, { id: 'pulls' }, { id: 'as-before' }],
        right: 'pulls',
      },
      reveal: afterGradient('lowest-fifth'),
      revealLight: [weight],
    },
    {
      id: 'circling',
      at: { on: 'lowest-three', after: 'start' },
      light: [weight, bias],
      facts: {
        rate: '0.01',
        lowest: { says: '0.08', cell: cell('loss'), at: { on: 'lowest', after: { phase: 'loss' } } },
        a: '0.1056',
        b: '0.0869',
        c: '0.1024',
        small: '0.001',
        'small-a': '0.0886',
        'small-b': '0.0872',
        'small-c': '0.0885',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'stays' }, { id: 'circles' }, { id: 'grows' }],
        right: 'circles',
      },
      reveal: { on: 'lowest-three', step: 300, after: 'end' },
      panel: 'landscape',
    },
    {
      id: 'your-turn',
      at: { on: 'all', after: 'start' },
      light: [weight, bias],
      facts: { bound: '0.1', n: '11' },
      goal: { kind: 'loss', of: 'batch', below: 0.1, on: 'all', within: 11 },
      panel: 'charts',
    },
  ],
  texts: { en, zh },
}
