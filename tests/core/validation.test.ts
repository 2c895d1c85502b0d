import { describe, expect, it } from 'vitest'
import type { LayerSpec } from '../../src/core/network'
import type { RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { smallRun } from './runs'

const start = smallRun()
const recipe = (changes: Parameters<typeof smallRun>[0]) => smallRun(changes)
const softmax = { units: 2, activation: 'softmax' as const }
const linear = { units: 1, activation: 'linear' as const }
const layers = start.recipe.network.layers
const hidden = (change: Partial<LayerSpec>) =>
  recipe({ network: { inputs: 2, layers: [{ ...layers[0], ...change }, layers[1]] } })
const output = (change: Partial<LayerSpec>) =>
  recipe({ network: { inputs: 2, layers: [layers[0], { ...layers[1], ...change }] } })
const adam = (change: object) =>
  recipe({ optimizer: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, ...change } })
const state = {
  step: 1,
  epoch: 1,
  position: 0,
  generator: [1, 2, 3, 4] as const,
  parameters: start.parameters,
  moments: new Float64Array(0),
  age: 0,
}

const REFUSED: Record<string, [RunStart, RegExp]> = {
  'softmax inside': [recipe({ network: { inputs: 2, layers: [softmax, linear] } }), /softmax.*layer 1/],
  'no layers': [{ ...start, recipe: { ...start.recipe, network: { inputs: 2, layers: [] } } }, /layer/],
  'no units': [recipe({ network: { inputs: 2, layers: [{ ...linear, units: 0 }] } }), /unit/],
  'a loss of another output': [recipe({ loss: 'binary-cross-entropy' }), /binary-cross-entropy.*tanh/],
  'a layer that drops all': [hidden({ dropout: 1 }), /layer 1 must drop less than all.*1/],
  'an output that drops': [output({ dropout: 0.5 }), /output layer can neither/],
  'an output with a skip': [output({ residual: true }), /output layer can neither/],
  'a skip between unequal widths': [hidden({ residual: true }), /layer 1 is residual.*4 units.*2/],
  'a negative slope that is no number': [hidden({ negativeSlope: NaN }), /negative slope of layer 1/],
  'an infinite alpha': [hidden({ alpha: Infinity }), /alpha of layer 1/],
  'a huber delta of 0': [recipe({ huberDelta: 0 }), /huber's delta.*0/],
  'a momentum of 1': [recipe({ optimizer: { name: 'momentum', momentum: 1 } }), /momentum.*below 1/],
  'a rho below 0': [recipe({ optimizer: { name: 'rmsprop', rho: -0.1, epsilon: 1e-8 } }), /rho/],
  'a negative epsilon': [recipe({ optimizer: { name: 'adagrad', epsilon: -1 } }), /epsilon/],
  'a beta1 of 1': [adam({ beta1: 1 }), /beta1/],
  'a beta2 that is no number': [adam({ beta2: NaN }), /beta2/],
  'a gamma of 0': [recipe({ schedule: { name: 'exponential', gamma: 0 } }), /gamma/],
  'half a step': [
    recipe({ schedule: { name: 'step', gamma: 0.5, stepSize: 1.5 } }),
    /whole number of updates/,
  ],
  'a negative lowest rate': [recipe({ schedule: { name: 'cosine', etaMin: -1, tMax: 4 } }), /etaMin/],
  'a cosine of no length': [recipe({ schedule: { name: 'cosine', etaMin: 0, tMax: 0 } }), /tMax/],
  'a negative warm-up': [recipe({ warmUp: -1 }), /warm-up/],
  'an infinite l1': [recipe({ l1: { amount: Infinity, appliesTo: 'weights' } }), /l1/],
  'an l2 that is no number': [recipe({ l2: { amount: NaN, appliesTo: 'weights' } }), /l2/],
  'an infinite weight decay': [
    recipe({ weightDecay: { amount: Infinity, kind: 'decoupled', appliesTo: 'weights' } }),
    /weight decay/,
  ],
  'a largest norm of 0': [recipe({ clip: { kind: 'global-norm', maxNorm: 0, epsilon: 0 } }), /maxNorm/],
  'a negative epsilon of a norm': [
    recipe({ clip: { kind: 'global-norm', maxNorm: 1, epsilon: -1 } }),
    /epsilon/,
  ],
  'a largest value of 0': [recipe({ clip: { kind: 'value', maxValue: 0 } }), /maxValue/],
  'a learning rate that is no number': [recipe({ learningRate: NaN }), /learning rate/],
  'a seed that is no integer': [recipe({ seed: 0.5 }), /seed/],
  'a mini-batch of none': [recipe({ batching: { kind: 'shuffled', size: 0 } }), /mini-batch/],
  'no mini-batches': [recipe({ batching: { kind: 'given', miniBatches: [] } }), /empty/],
  'an empty mini-batch': [recipe({ batching: { kind: 'given', miniBatches: [[1], []] } }), /mini-batch 2/],
  'an example that is not there': [
    recipe({ batching: { kind: 'given', miniBatches: [[10]] } }),
    /example 10/,
  ],
  'too few parameters': [{ ...start, parameters: new Float64Array(3) }, /17 parameters, got 3/],
  'a parameter that is no number': [{ ...start, parameters: start.parameters.with(4, NaN) }, /number 5.*NaN/],
  'inputs of another length': [{ ...start, train: { ...start.train, count: 9 } }, /training inputs/],
  'no examples': [
    { ...start, train: { count: 0, inputs: new Float64Array(), targets: new Float64Array() } },
    /empty/,
  ],
  'a test target that is infinite': [
    { ...start, test: { ...start.test!, targets: new Float64Array(4).fill(Infinity) } },
    /test targets/,
  ],
  'a state of another network': [
    { ...start, resume: { ...state, parameters: new Float64Array(1) } },
    /parameters/,
  ],
  'a state of another optimizer': [
    { ...start, resume: { ...state, moments: new Float64Array(17) } },
    /0 moments, got 17/,
  ],
  'a state outside the epoch': [{ ...start, resume: { ...state, position: 10 } }, /position 10/],
  'a state before the first step': [{ ...start, resume: { ...state, step: 0 } }, /from 1/],
}

describe('a run is refused with a sentence about', () => {
  it.each(Object.entries(REFUSED))('%s', (_, [wrong, message]) => {
    expect(() => new Trainer(wrong)).toThrow(message)
  })
})
