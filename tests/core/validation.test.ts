import { describe, expect, it } from 'vitest'
import type { RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { smallRun } from './runs'

const start = smallRun()
const recipe = (changes: Parameters<typeof smallRun>[0]) => smallRun(changes)
const softmax = { units: 2, activation: 'softmax' as const }
const linear = { units: 1, activation: 'linear' as const }
const state = {
  step: 1,
  epoch: 1,
  position: 0,
  generator: [1, 2, 3, 4] as const,
  parameters: start.parameters,
}

const REFUSED: Record<string, [RunStart, RegExp]> = {
  'softmax inside': [recipe({ network: { inputs: 2, layers: [softmax, linear] } }), /softmax.*layer 1/],
  'no layers': [{ ...start, recipe: { ...start.recipe, network: { inputs: 2, layers: [] } } }, /layer/],
  'no units': [recipe({ network: { inputs: 2, layers: [{ ...linear, units: 0 }] } }), /unit/],
  'a loss of another output': [recipe({ loss: 'binary-cross-entropy' }), /binary-cross-entropy.*tanh/],
  'a reduction of another loss': [recipe({ reduction: 'element-mean' }), /element-mean/],
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
  'a state outside the epoch': [{ ...start, resume: { ...state, position: 10 } }, /position 10/],
  'a state before the first step': [{ ...start, resume: { ...state, step: 0 } }, /from 1/],
}

describe('a run is refused with a sentence about', () => {
  it.each(Object.entries(REFUSED))('%s', (_, [wrong, message]) => {
    expect(() => new Trainer(wrong)).toThrow(message)
  })
})
