/** Refuses what cannot be trained, with a sentence that names it. */
import type { Checkpoint } from './checkpoint'
import { lossFits } from './losses'
import { activationOf, outputLayer, parameterCount, widthOf, type NetworkSpec } from './network'
import type { Batching, Examples, Recipe } from './recipe'
import type { RunStart } from './run'

function refuse(sentence: string): never {
  throw new RangeError(sentence)
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1
}

function checkNetwork(spec: NetworkSpec): void {
  if (!isCount(spec.inputs)) refuse(`a network needs at least one input, not ${spec.inputs}`)
  if (spec.layers.length === 0) refuse('a network needs at least one layer')
  for (let l = 1; l <= spec.layers.length; l++) {
    if (!isCount(widthOf(spec, l))) refuse(`layer ${l} needs at least one unit, not ${widthOf(spec, l)}`)
    if (activationOf(spec, l) === 'softmax' && l < outputLayer(spec)) {
      refuse(`softmax is for the output layer, not for layer ${l}`)
    }
  }
}

function checkBatching(batching: Batching, count: number): void {
  if (batching.kind === 'shuffled') {
    if (!isCount(batching.size)) refuse(`a mini-batch needs a whole number of examples, not ${batching.size}`)
    return
  }
  if (batching.miniBatches.length === 0) refuse('the list of mini-batches is empty')
  batching.miniBatches.forEach((rows, k) => {
    if (rows.length === 0) refuse(`mini-batch ${k + 1} is empty`)
    for (const row of rows) {
      if (!(Number.isInteger(row) && row >= 0 && row < count)) {
        refuse(`mini-batch ${k + 1} names example ${row}, but there are ${count}`)
      }
    }
  })
}

/** Throws unless the recipe makes sense for `count` examples. */
export function checkRecipe(recipe: Recipe, count: number): void {
  const { network, loss, reduction, learningRate, batching, seed } = recipe
  checkNetwork(network)
  const output = activationOf(network, outputLayer(network))
  if (!lossFits(loss, output, reduction)) {
    refuse(`the loss ${loss} with ${reduction} is not defined for a ${output} output`)
  }
  if (!Number.isFinite(learningRate)) refuse(`the learning rate must be a finite number, not ${learningRate}`)
  if (!Number.isSafeInteger(seed)) refuse(`the seed must be a whole number, not ${seed}`)
  checkBatching(batching, count)
}

function checkNumbers(what: string, numbers: Float64Array, length: number): void {
  if (numbers.length !== length) refuse(`expected ${length} ${what}, got ${numbers.length}`)
  const wrong = numbers.findIndex((value) => !Number.isFinite(value))
  if (wrong >= 0) refuse(`number ${wrong + 1} of the ${what} is ${numbers[wrong]}`)
}

function checkExamples(what: string, spec: NetworkSpec, { count, inputs, targets }: Examples): void {
  if (!isCount(count)) refuse(`the ${what} set is empty`)
  checkNumbers(`${what} inputs`, inputs, count * spec.inputs)
  checkNumbers(`${what} targets`, targets, count * widthOf(spec, outputLayer(spec)))
}

function checkCheckpoint(spec: NetworkSpec, batching: Batching, count: number, state: Checkpoint): void {
  checkNumbers('parameters', state.parameters, parameterCount(spec))
  if (!isCount(state.step) || !isCount(state.epoch)) refuse('a checkpoint counts steps and epochs from 1')
  const length = batching.kind === 'given' ? batching.miniBatches.length : count
  if (!(Number.isInteger(state.position) && state.position >= 0 && state.position < length)) {
    refuse(`the checkpoint's position ${state.position} is outside the epoch`)
  }
}

/** Throws unless a run can begin so. */
export function checkStart({ recipe, parameters, train, test, resume }: RunStart): void {
  checkRecipe(recipe, train.count)
  checkExamples('training', recipe.network, train)
  if (test) checkExamples('test', recipe.network, test)
  checkNumbers('parameters', parameters, parameterCount(recipe.network))
  if (resume) checkCheckpoint(recipe.network, recipe.batching, train.count, resume)
}
