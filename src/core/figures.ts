/** The figures of training set and test set together. */
import { Tally, type Evaluator } from './evaluation'
import type { Learner, Setting } from './learner'
import { hasDropout, outputLayer, parameterCount, viewParameters, widthOf } from './network'
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

/** Multiplications that a run may spend on figures before it has to save. */
const FREE_WORK = 2e7
/** Of what training costs, figures may cost a sixteenth from then on. */
const SHARE = 1 / 16

/** Whether a step computes what an evaluation of the training set would: all of it, with nothing dropped. */
const stepEvaluates = ({ recipe: { batching, network }, train }: Setting) =>
  batching.kind === 'shuffled' && batching.size >= train.count && !hasDropout(network)

/**
 * Whether figures are worth their time at the start of an epoch: always in small runs and in the first epochs, then so
 * seldom that they hardly slow training down, at epochs ≡ 1 modulo a power of two. It depends on the run alone.
 */
export function figuresAreDue(setting: Setting, test: Examples | null, epoch: number): boolean {
  const { recipe, train } = setting
  const evaluated = (stepEvaluates(setting) ? 0 : train.count) + (test?.count ?? 0)
  if (evaluated * parameterCount(recipe.network) * epoch <= FREE_WORK) return true
  // A step goes forward, back to the inputs and back to the weights; an evaluation goes forward.
  const apart = evaluated / (3 * train.count * SHARE)
  let stride = 1
  while (stride < apart) stride *= 2
  return (epoch - 1) % stride === 0
}

/**
 * The figures at the start of an epoch, in two halves: called before its first step, and what it returns right after
 * it. For a step through the whole training set has then computed half of them.
 */
export function figuresOfEpoch(learner: Learner, evaluator: Evaluator, test: Examples | null): () => Figures {
  const { recipe, train } = learner.setting
  const { network } = recipe
  if (!stepEvaluates(learner.setting)) {
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
