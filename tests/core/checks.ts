/** Gradient checks for tests: of a run's step, of a case, and of a trace with a mistake planted. */
import { GradientChecker, type GradientCheck } from '../../src/core/gradientCheck'
import { viewParameters } from '../../src/core/network'
import type { Recipe } from '../../src/core/recipe'
import type { Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { oracleCases, runStartOf } from '../oracles'
import { smallRun } from './runs'

export function checkOf(trace: Trace): GradientCheck {
  const checker = new GradientChecker(trace)
  checker.advance(() => false)
  return checker.result()
}

export const traceAt = (run: Trainer, step = 1) => run.traceOf(step).trace
export const traceOf = (changes: Partial<Recipe> = {}) => traceAt(new Trainer(smallRun(changes)))
export const oracleTrace = (name: string) =>
  traceAt(new Trainer(runStartOf(oracleCases().find((each) => each.name === name)!)))

/** The same trace with another gradient. */
export function planted(trace: Trace, change: (gradient: Float64Array) => Float64Array): Trace {
  const values = change(trace.gradient.values.slice())
  return { ...trace, gradient: viewParameters(trace.recipe.network, values) }
}
