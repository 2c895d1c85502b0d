/** Why backpropagation is cheap: the multiplications, counted. */
import type { NetworkSpec } from '../../core/network'
import { cell } from '../../core/trace'
import { cheap as en } from '../../i18n/lessons/en/cheap'
import { cheap as zh } from '../../i18n/lessons/zh/cheap'
import { workedExample } from '../workedExample'
import { experiment } from './experiments'
import type { Lesson } from './lesson'
import { recipeM } from './recipeM'
import { edge, edgesInto, neuron, neurons } from './targets'

const DEEP: NetworkSpec = {
  inputs: 2,
  layers: [
    ...Array.from({ length: 10 }, () => ({ units: 8, activation: 'tanh' as const })),
    { units: 1, activation: 'linear' },
  ],
}

export const cheap: Lesson = {
  experiments: {
    worked: workedExample,
    /** 2-8×10-1 */
    deep: () =>
      experiment({
        network: DEEP,
        loss: 'half-squared-error',
        learningRate: 0.1,
        weights: recipeM(DEEP, 1, 'xavier'),
        inputs: [[1, -1]],
        targets: [[1]],
      }),
  },
  scenes: [
    {
      id: 'count',
      at: { on: 'worked', after: { phase: 'loss' } },
      light: [...edgesInto(1, 3, 2), ...edgesInto(2, 1, 3)],
      facts: { forward: '9', gradients: '9', back: '3', slopes: '3', backward: '15' },
      question: { kind: 'number', right: 'backward' },
      reveal: { on: 'worked', after: { phase: 'gradient' } },
    },
    {
      id: 'nudge',
      at: { on: 'worked', after: { phase: 'gradient' } },
      light: [edge(1, 2, 1)],
      facts: {
        parameters: '13',
        differences: '126',
        central: '234',
        gradient: { says: '0.0560688', cell: cell('dW', 1, 2, 1) },
      },
      panel: 'whatIf',
    },
    {
      id: 'ratio',
      at: { on: 'worked', after: { phase: 'gradient' } },
      facts: {
        parameters: '101770',
        forward: '101632',
        backward: '103040',
        differences: '10343190272',
        times: '50535',
        slow: '10.3',
        fast: '0.0002',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'per-parameter' }, { id: 'one' }, { id: 'per-output' }],
        right: 'one',
      },
    },
    {
      id: 'bundle',
      at: { on: 'deep', after: { phase: 'backward', layer: 6 } },
      light: [edge(1, 0, 0)],
      facts: { paths: '134217728', bundled: '32768', back: '584', backward: '1264', forward: '600' },
      question: {
        kind: 'click',
        of: ['neuron', 'edge'],
        right: [neuron(5, 2)],
        tempting: {
          behind: Array.from({ length: 8 }, (_, unit) => edge(6, unit, 2)),
          output: [neuron(11, 0)],
        },
      },
      reveal: { on: 'deep', after: { phase: 'backward', layer: 5, unit: 2 } },
      revealLight: [neuron(5, 2)],
    },
    {
      id: 'memory',
      at: { on: 'deep', after: { phase: 'loss' } },
      facts: { kept: '81', reached: '8' },
      light: Array.from({ length: 10 }, (_, k) => neurons(k + 1, 8)).flat(),
    },
    { id: 'history', at: { on: 'worked', after: { phase: 'gradient' } } },
  ],
  texts: { en, zh },
}
