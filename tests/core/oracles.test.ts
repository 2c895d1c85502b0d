import { describe, expect, it } from 'vitest'
import { Learner } from '../../src/core/learner'
import { viewParameters } from '../../src/core/network'
import { inputGradient } from '../../src/core/pass'
import { firstSegment } from '../../src/core/segments'
import { Trainer } from '../../src/core/training'
import { gradientNorm, penaltyOf } from '../../src/core/update'
import {
  distance,
  flat,
  oracleCases,
  parametersOf,
  runStartOf,
  wholeBatchOf,
  type OracleCase,
} from '../oracles'

const cases = oracleCases()
const named = cases.map((oracle) => [oracle.name, oracle] as const)

/** Not below the README's tolerance; in practice everything agrees to about 1e-13. */
const TOLERANCE = 1e-10
const AFTER_MANY_UPDATES = 1e-8

function expectClose(what: string, got: Float64Array, expected: Float64Array, tolerance = TOLERANCE): void {
  expect(distance(got, expected), what).toBeLessThanOrEqual(tolerance)
}

describe('the PyTorch vectors', () => {
  it('are all here', () => {
    expect(cases).toHaveLength(110)
  })

  it.each(named)('%s: one step', (_, oracle) => {
    const { expected } = oracle
    const { trace } = new Trainer(wholeBatchOf(oracle)).traceOf(1)
    expected.z.forEach((z, l) => {
      expectClose(`z ${l + 1}`, trace.z[l + 1], flat(z))
      expectClose(`a ${l + 1}`, trace.a[l + 1], flat(expected.a[l]))
      expectClose(`delta ${l + 1}`, trace.delta[l + 1], flat(expected.delta[l]))
      expectClose(`gradW ${l + 1}`, trace.gradient.weights[l + 1], flat(expected.gradW[l]))
      expectClose(`gradb ${l + 1}`, trace.gradient.biases[l + 1], flat(expected.gradb[l]))
    })
    expectClose('loss', Float64Array.of(trace.loss), flat(expected.loss))
    expectClose('gradInput', gradInputOf(oracle), flat(expected.gradInput))
  })

  it.each(named.filter(([, { steps }]) => steps))('%s: training', (_, oracle) => {
    const start = runStartOf(oracle)
    const trainer = new Trainer(start)
    const { network } = start.recipe
    for (const { step, learningRate, gradNorm, weights, biases, loss, objective } of oracle.steps!) {
      const { trace } = trainer.traceOf(step)
      const { parameters } = trainer.stateAt(step + 1)
      const tolerance = step > 100 ? AFTER_MANY_UPDATES : TOLERANCE
      const wanted = parametersOf(network, { weights, biases }).values
      const length = gradientNorm(network, start.recipe, trace.before.values, trace.gradient.values)
      expectClose(`parameters after ${step}`, parameters, wanted, tolerance)
      const after = trainer.evaluate(parameters).train.loss
      const penalty = penaltyOf(network, start.recipe, parameters)
      const figures: [string, number, number][] = [
        [`loss after ${step}`, after, loss],
        [`objective after ${step}`, after + penalty, objective ?? loss],
        [`rate of ${step}`, trace.learningRate, learningRate],
        [`length of the gradient of ${step}`, length, gradNorm],
      ]
      for (const [what, got, expected] of figures) {
        expectClose(what, Float64Array.of(got), Float64Array.of(expected), tolerance)
      }
    }
  })
})

function gradInputOf(oracle: OracleCase): Float64Array {
  const start = wholeBatchOf(oracle)
  const { network } = start.recipe
  const learner = new Learner(start, firstSegment(start).state)
  learner.update()
  return inputGradient(
    network,
    viewParameters(network, start.parameters),
    learner.workspace,
    start.train.count,
  )
}
