import { describe, expect, it } from 'vitest'
import { Learner } from '../../src/core/learner'
import { viewParameters } from '../../src/core/network'
import { inputGradient } from '../../src/core/pass'
import { firstSegment } from '../../src/core/segments'
import { Trainer } from '../../src/core/training'
import {
  distance,
  flat,
  oracleCases,
  parametersOf,
  runStartOf,
  supportedCases,
  wholeBatchOf,
  type OracleCase,
} from '../oracles'

const cases = supportedCases()

/** Not below the README's tolerance; in practice everything agrees to about 1e-13. */
const TOLERANCE = 1e-10
const AFTER_MANY_UPDATES = 1e-8

function expectClose(what: string, got: Float64Array, expected: Float64Array, tolerance = TOLERANCE): void {
  expect(distance(got, expected), what).toBeLessThanOrEqual(tolerance)
}

describe('the PyTorch vectors', () => {
  it('are covered as far as the page can train them', () => {
    expect(oracleCases()).toHaveLength(110)
    expect(cases).toHaveLength(59)
    expect(cases.filter(({ steps }) => steps)).toHaveLength(59)
  })

  it.each(cases.map((oracle) => [oracle.name, oracle] as const))('%s: one step', (_, oracle) => {
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

  const trained = cases.filter(({ steps }) => steps)
  it.each(trained.map((oracle) => [oracle.name, oracle] as const))('%s: training', (_, oracle) => {
    const start = runStartOf(oracle)
    const trainer = new Trainer(start)
    for (const { step, weights, biases, loss } of oracle.steps!) {
      const { parameters } = trainer.stateAt(step + 1)
      const tolerance = step > 100 ? AFTER_MANY_UPDATES : TOLERANCE
      const wanted = parametersOf(start.recipe.network, { weights, biases }).values
      expectClose(`parameters after ${step}`, parameters, wanted, tolerance)
      expectClose(
        `loss after ${step}`,
        Float64Array.of(trainer.evaluate(parameters).train.loss),
        flat(loss),
        tolerance,
      )
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
