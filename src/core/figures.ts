/** The figures of training set and test set together. */
import { Tally, type Evaluator } from './evaluation'
import type { Learner } from './learner'
import { outputLayer, viewParameters, widthOf } from './network'
import type { Examples, Recipe } from './recipe'
import type { Evaluation } from './run'

/** `test` is null where there is no test set. */
export interface Figures {
  readonly train: Evaluation
  readonly test: Evaluation | null
}

/** Evaluates parameters on both sets. */
export function evaluateBoth(
  evaluator: Evaluator,
  recipe: Recipe,
  values: Float64Array,
  train: Examples,
  test: Examples | null,
): Figures {
  const parameters = viewParameters(recipe.network, values)
  return {
    train: evaluator.evaluate(recipe, parameters, train),
    test: test && evaluator.evaluate(recipe, parameters, test),
  }
}

/**
 * The figures at the start of an epoch, in two halves: called before its first step, and what it returns right after
 * it. For a step through the whole training set has then computed half of them.
 */
export function figuresOfEpoch(learner: Learner, evaluator: Evaluator, test: Examples | null): () => Figures {
  const { recipe, train } = learner.setting
  const { batching, network } = recipe
  if (batching.kind === 'given' || batching.size < train.count) {
    const figures = evaluateBoth(evaluator, recipe, learner.parameters.values, train, test)
    return () => figures
  }
  const ofTest = test && evaluator.evaluate(recipe, learner.parameters, test)
  return () => {
    const tally = new Tally(evaluator.task, widthOf(network, outputLayer(network)))
    tally.add(learner.workspace.a[outputLayer(network)], learner.workspace.targets, train.count)
    return { train: tally.evaluation(learner.loss), test: ofTest }
  }
}
