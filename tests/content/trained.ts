/** A setup, trained by the real core. */
import { Evaluator } from '../../src/core/evaluation'
import { viewParameters } from '../../src/core/network'
import type { Evaluation } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import type { Setup } from '../../src/content/setup'

/** The run that a setup starts. */
export function runOf({ recipe, parameters, data }: Setup): Trainer {
  const { train, test, task } = data
  return new Trainer({ recipe, parameters, train, test, task, resume: null })
}

/** The parameters after so many updates. */
export function parametersAfter(setup: Setup, updates: number): Float64Array {
  const run = runOf(setup)
  if (updates > 0) run.advance(1, { budgetMs: null, steps: updates, now: () => 0, row: 0 })
  return run.stateAt(updates + 1).parameters
}

/** How a setup does on its own data after each of so many updates. */
export function trainedFor(
  setup: Setup,
  ...updates: number[]
): { train: Evaluation; test: Evaluation | null }[] {
  const { recipe, data } = setup
  const run = runOf({ ...setup, data: { ...data, test: null } })
  const evaluator = new Evaluator(recipe.network, data.task)
  let done = 0
  return updates.map((count) => {
    run.advance(done + 1, { budgetMs: null, steps: count - done, now: () => 0, row: 0 })
    done = count
    const parameters = viewParameters(recipe.network, run.stateAt(count + 1).parameters)
    return {
      train: evaluator.evaluate(recipe, parameters, data.train),
      test: data.test && evaluator.evaluate(recipe, parameters, data.test),
    }
  })
}

/** The outputs for every training example. */
export function outputsOf(setup: Setup, parameters: Float64Array): Float64Array {
  const network = { ...setup.recipe, batching: { kind: 'shuffled', size: setup.data.train.count } } as const
  const { trace } = runOf({ ...setup, recipe: network, parameters }).traceOf(1)
  return trace.a[trace.a.length - 1]
}

/** The loss and accuracy of parameters on a set. */
export function evaluated(setup: Setup, parameters: Float64Array): Evaluation {
  const { recipe, data } = setup
  const evaluator = new Evaluator(recipe.network, data.task)
  return evaluator.evaluate(recipe, viewParameters(recipe.network, parameters), data.train)
}
