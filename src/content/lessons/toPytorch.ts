/** From page to PyTorch: the same numbers, and the usual slips. */
import { cell } from '../../core/trace'
import { toPytorch as en } from '../../i18n/lessons/en/toPytorch'
import { toPytorch as zh } from '../../i18n/lessons/zh/toPytorch'
import { straightLine } from '../articlePresets'
import type { Setup } from '../setup'
import { workedExample } from '../workedExample'
import { withRecipe } from './experiments'
import type { Fact, Lesson, Place, Tick } from './lesson'
import { biases, edgesInto, neuron } from './targets'

const meanSquares = () => withRecipe(workedExample(), { loss: 'mean-squared-error' })

/** zero_grad() forgotten. */
const kept = (): Setup => ({ ...workedExample(), preset: null, planted: 'not-cleared' })

const LOSS: Tick = { phase: 'loss' }
const GRADIENT: Tick = { phase: 'gradient' }

const lossAt = (says: string, on: string, step = 1): Fact => ({
  says,
  cell: cell('loss'),
  at: { on, step, after: LOSS },
})

const biasGradient = (says: string, on: string, step = 1): Fact => {
  const at: Place = { on, step, after: GRADIENT }
  return { says, cell: cell('db', 2, 0), at }
}

export const toPytorch: Lesson = {
  experiments: {
    worked: workedExample,
    meanSquares,
    halfRate: () => withRecipe(meanSquares(), { learningRate: 0.05 }),
    kept,
    line: straightLine,
  },
  scenes: [
    {
      id: 'linear',
      at: { on: 'worked', after: 'start' },
      light: [...edgesInto(1, 3, 2), ...biases(1, 3)],
      question: {
        kind: 'click',
        of: ['edge', 'bias'],
        right: [...edgesInto(2, 1, 3), ...biases(2, 1)],
        tempting: {
          weights: edgesInto(2, 1, 3),
          first: [...edgesInto(1, 3, 2), ...biases(1, 3)],
        },
      },
      revealLight: [...edgesInto(2, 1, 3), ...biases(2, 1)],
    },
    {
      id: 'same-numbers',
      at: { on: 'worked', after: GRADIENT },
      light: edgesInto(1, 3, 2),
      facts: {
        loss: lossAt('0.628741', 'worked'),
        double: lossAt('0.628740945312', 'worked'),
        second: lossAt('0.400140', 'worked', 2),
        third: lossAt('0.267907', 'worked', 3),
        single: '0.628741025925',
      },
    },
    {
      id: 'mse-loss',
      at: { on: 'worked', after: GRADIENT },
      light: [{ kind: 'loss' }],
      facts: {
        half: lossAt('0.628741', 'worked'),
        loss: lossAt('1.257482', 'meanSquares'),
        old: biasGradient('1.121375', 'worked'),
        gradient: biasGradient('2.24275', 'meanSquares'),
        rate: '0.1',
        halfRate: '0.05',
        bias: { says: '0.4878625', cell: cell('b_next', 2, 0), at: { on: 'halfRate', after: 'end' } },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'nothing' }, { id: 'number-only' }, { id: 'both' }],
        right: 'both',
      },
      reveal: { on: 'meanSquares', after: GRADIENT },
      revealLight: [{ kind: 'loss' }, ...biases(2, 1)],
    },
    {
      id: 'zero-grad',
      at: { on: 'kept', step: 2, after: { phase: 'backward' } },
      light: biases(2, 1),
      facts: {
        first: biasGradient('1.121375', 'kept'),
        second: biasGradient('0.894583', 'worked', 2),
        sum: biasGradient('2.015958', 'kept', 2),
        l1: lossAt('0.628741', 'kept'),
        l2: lossAt('0.400140', 'kept', 2),
        l3: lossAt('0.139547', 'kept', 3),
        l4: lossAt('0.00828985', 'kept', 4),
        l5: lossAt('0.00005', 'kept', 5),
        late: lossAt('0.00005', 'kept', 1000),
      },
      question: {
        kind: 'choose',
        options: [{ id: 'nothing' }, { id: 'stronger', light: [neuron(2, 0)] }, { id: 'error' }],
        right: 'stronger',
      },
      reveal: { on: 'kept', step: 5, after: { phase: 'backward' } },
      revealLight: [neuron(2, 0), { kind: 'loss' }],
      panel: 'charts',
    },
    {
      id: 'shapes',
      at: { on: 'line', after: { phase: 'forward' } },
      light: [neuron(1, 0), { kind: 'target', unit: 0 }],
      facts: {
        right: lossAt('3.82', 'line'),
        wrong: '5.82',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'five' }, { id: 'twenty-five' }, { id: 'error' }],
        right: 'twenty-five',
      },
      reveal: { on: 'line', after: LOSS },
      revealLight: [{ kind: 'loss' }],
    },
    {
      id: 'log',
      at: { on: 'worked', after: 'end' },
      facts: { loss: '0.0001', output: '3.0000', near: '0.007', far: '0.012' },
      question: { kind: 'choose', options: [{ id: 'yes' }, { id: 'no' }], right: 'no' },
    },
    {
      id: 'backward',
      at: { on: 'worked', after: 'end' },
      light: [...edgesInto(1, 3, 2), ...edgesInto(2, 1, 3)],
      goal: { kind: 'tick' },
    },
  ],
  texts: { en, zh },
}
