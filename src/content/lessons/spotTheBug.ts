/** Spot the bug: wrong backward passes, told by their numbers. */
import { cell } from '../../core/trace'
import { spotTheBug as en } from '../../i18n/lessons/en/spotTheBug'
import { spotTheBug as zh } from '../../i18n/lessons/zh/spotTheBug'
import { plantedSetup } from '../plantedSetup'
import type { Fact, Lesson, Place, Tick } from './lesson'
import { biases, edge, edgesInto, neurons } from './targets'

const LOSS: Tick = { phase: 'loss' }
const BACKWARD: Tick = { phase: 'backward' }
const GRADIENT: Tick = { phase: 'gradient' }

const lossAfter = (says: string, on: string, updates: number): Fact => {
  const at: Place = { on, step: updates + 1, after: LOSS }
  return { says, cell: cell('loss'), at }
}

const delta = (says: string, on: string, layer: number, unit: number): Fact => ({
  says,
  cell: cell('delta', layer, unit),
  at: { on, after: BACKWARD },
})

const weightGradient = (says: string, on: string, unit: number, from: number): Fact => ({
  says,
  cell: cell('dW', 2, unit, from),
  at: { on, after: GRADIENT },
})

const OFF_DIAGONAL = [edge(1, 0, 1), edge(1, 1, 0), edge(2, 0, 1), edge(2, 1, 0)]

export const spotTheBug: Lesson = {
  experiments: {
    right: () => plantedSetup(null),
    slope: () => plantedSetup('slope-output'),
    hidden: () => plantedSetup('slope-hidden'),
    sign: () => plantedSetup('sign'),
    bias: () => plantedSetup('bias-skipped'),
    zForA: () => plantedSetup('z-for-a'),
    zInSlope: () => plantedSetup('z-in-slope'),
    transposed: () => plantedSetup('gradient-transposed'),
    index: () => plantedSetup('index-slip'),
  },
  scenes: [
    {
      id: 'four-runs',
      at: { on: 'right', after: LOSS },
      light: [{ kind: 'loss' }],
      facts: {
        start: lossAfter('0.298371', 'right', 0),
        a: lossAfter('0.0000256', 'slope', 100),
        b: lossAfter('0.00608', 'right', 100),
        c: lossAfter('0.00756', 'zForA', 100),
        d: lossAfter('0.0200', 'bias', 100),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'fastest' }, { id: 'slowest' }, { id: 'open' }],
        right: 'open',
      },
    },
    {
      id: 'slope',
      at: { on: 'slope', after: { phase: 'backward', layer: 2 } },
      light: neurons(2, 2),
      facts: {
        d1: delta('0.741365', 'slope', 2, 0),
        d2: delta('-0.217072', 'slope', 2, 1),
        output1: { says: '0.751365', cell: cell('a', 2, 0) },
        output2: { says: '0.772928', cell: cell('a', 2, 1) },
        target1: { says: '0.01', cell: cell('target', 0, 0) },
        target2: { says: '0.99', cell: cell('target', 0, 1) },
        true1: delta('0.138499', 'right', 2, 0),
        true2: delta('-0.0380982', 'right', 2, 1),
        after: lossAfter('0.0101758', 'slope', 10),
        trueAfter: lossAfter('0.125527', 'right', 10),
        printed: '-96.280',
        correct: '-1.894',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'half' }, { id: 'slope' }, { id: 'sign' }],
        right: 'slope',
      },
      reveal: { on: 'right', after: { phase: 'backward', layer: 2 } },
    },
    {
      id: 'sign',
      at: { on: 'sign', step: 101, after: LOSS },
      light: [{ kind: 'loss' }],
      facts: {
        start: lossAfter('0.298371', 'sign', 0),
        l1: lossAfter('0.315857', 'sign', 1),
        l10: lossAfter('0.431649', 'sign', 10),
        l100: lossAfter('0.956211', 'sign', 100),
        d1: delta('-0.138499', 'sign', 2, 0),
        output: { says: '0.751365', cell: cell('a', 2, 0), at: { on: 'sign', after: BACKWARD } },
        target: { says: '0.01', cell: cell('target'), at: { on: 'sign', after: BACKWARD } },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'rate' }, { id: 'sign' }, { id: 'slope' }],
        right: 'sign',
      },
      reveal: { on: 'sign', after: { phase: 'backward', layer: 2 } },
      revealLight: neurons(2, 2),
      panel: 'charts',
    },
    {
      id: 'bias',
      at: { on: 'bias', after: GRADIENT },
      light: [{ kind: 'loss' }],
      facts: {
        l10: lossAfter('0.220919', 'bias', 10),
        true10: lossAfter('0.125527', 'right', 10),
        l100: lossAfter('0.0200468', 'bias', 100),
        true100: lossAfter('0.00608313', 'right', 100),
        gb: { says: '0.138499', cell: cell('db', 2, 0), at: { on: 'right', after: GRADIENT } },
      },
      question: {
        kind: 'click',
        of: ['edge', 'bias'],
        right: [...biases(1, 2), ...biases(2, 2)],
        tempting: { output: biases(2, 2), 'first-layer': [...biases(1, 2), ...edgesInto(1, 2, 2)] },
      },
      revealLight: [...biases(1, 2), ...biases(2, 2)],
    },
    {
      id: 'z-for-a',
      at: { on: 'zForA', after: GRADIENT },
      light: [edge(2, 0, 0)],
      facts: {
        gradient: weightGradient('0.0522832', 'zForA', 0, 0),
        delta: delta('0.138499', 'zForA', 2, 0),
        a: { says: '0.593270', cell: cell('a', 1, 0) },
        z: { says: '0.3775', cell: cell('z', 1, 0) },
        slope: '0.241301',
        correct: weightGradient('0.0821670', 'right', 0, 0),
        after: lossAfter('0.00756147', 'zForA', 100),
        wrong1: delta('-0.0868302', 'zInSlope', 2, 0),
        late: lossAfter('0.548070', 'zInSlope', 100),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'a' }, { id: 'slope' }, { id: 'z' }],
        right: 'z',
      },
    },
    {
      id: 'transposed',
      at: { on: 'transposed', after: BACKWARD },
      light: [...edgesInto(1, 2, 2), ...edgesInto(2, 2, 2)],
      facts: {
        g12: weightGradient('-0.0226025', 'transposed', 0, 1),
        g21: weightGradient('0.0826676', 'transposed', 1, 0),
        after: lossAfter('0.0132881', 'transposed', 100),
        gb1: { says: '0.138499', cell: cell('db', 1, 0), at: { on: 'index', after: GRADIENT } },
        gb2: { says: '-0.0380982', cell: cell('db', 1, 1), at: { on: 'index', after: GRADIENT } },
      },
      question: {
        kind: 'click',
        of: ['edge'],
        right: OFF_DIAGONAL,
        tempting: {
          all: [...edgesInto(1, 2, 2), ...edgesInto(2, 2, 2)],
          'one-layer': [edge(2, 0, 1), edge(2, 1, 0)],
        },
      },
      reveal: { on: 'transposed', after: GRADIENT },
      revealLight: OFF_DIAGONAL,
    },
    {
      id: 'your-turn',
      at: { on: 'right', after: GRADIENT },
      facts: {
        count: '12',
        h1: delta('0.0363503', 'hidden', 1, 0),
        true1: delta('0.00877135', 'right', 1, 0),
      },
      goal: { kind: 'tick' },
      panel: 'practice',
    },
  ],
  texts: { en, zh },
}
