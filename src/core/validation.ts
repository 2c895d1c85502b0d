/** Refuses what cannot be trained, with a sentence that names it. */
import type { Checkpoint } from './checkpoint'
import { lossFits } from './losses'
import {
  activationOf,
  dropoutOf,
  isResidual,
  outputLayer,
  parameterCount,
  widthOf,
  type NetworkSpec,
} from './network'
import { momentCount } from './optimizers'
import type { Batching, Clip, Examples, Optimizer, Recipe, Schedule, UpdateRule } from './recipe'
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
    checkExtras(spec, l)
  }
}

function checkExtras(spec: NetworkSpec, l: number): void {
  const { negativeSlope = 0, alpha = 1 } = spec.layers[l - 1]
  const dropout = dropoutOf(spec, l)
  checkFinite(`the negative slope of layer ${l}`, negativeSlope)
  checkFinite(`alpha of layer ${l}`, alpha)
  if (!(dropout >= 0 && dropout < 1))
    refuse(`layer ${l} must drop less than all of its units, not ${dropout}`)
  if (l === outputLayer(spec) && (dropout > 0 || isResidual(spec, l))) {
    refuse('the output layer can neither drop units nor be residual')
  }
  if (isResidual(spec, l) && widthOf(spec, l) !== widthOf(spec, l - 1)) {
    refuse(`layer ${l} is residual, but has ${widthOf(spec, l)} units and receives ${widthOf(spec, l - 1)}`)
  }
}

function checkFinite(what: string, value: number): void {
  if (!Number.isFinite(value)) refuse(`${what} must be a finite number, not ${value}`)
}

function checkAtLeast0(what: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) refuse(`${what} must be a finite number of at least 0, not ${value}`)
}

function checkShare(what: string, value: number): void {
  if (!(value >= 0 && value < 1)) refuse(`${what} must be at least 0 and below 1, not ${value}`)
}

function checkPositive(what: string, value: number): void {
  if (!(value > 0 && value < Infinity)) refuse(`${what} must be a positive number, not ${value}`)
}

function checkOptimizer(optimizer: Optimizer): void {
  if ('momentum' in optimizer) checkShare('momentum', optimizer.momentum)
  if ('rho' in optimizer) checkShare('rho', optimizer.rho)
  if ('beta1' in optimizer) checkShare('beta1', optimizer.beta1)
  if ('beta2' in optimizer) checkShare('beta2', optimizer.beta2)
  if ('epsilon' in optimizer) checkAtLeast0('epsilon', optimizer.epsilon)
}

function checkSchedule(schedule: Schedule): void {
  if ('gamma' in schedule) checkPositive('gamma', schedule.gamma)
  if ('stepSize' in schedule && !isCount(schedule.stepSize)) {
    refuse(`a step schedule needs a whole number of updates, not ${schedule.stepSize}`)
  }
  if ('etaMin' in schedule) checkAtLeast0('etaMin', schedule.etaMin)
  if ('tMax' in schedule) checkPositive('tMax', schedule.tMax)
}

function checkClip(clip: Clip): void {
  if (clip.kind === 'value') return checkPositive('maxValue', clip.maxValue)
  checkPositive('maxNorm', clip.maxNorm)
  checkAtLeast0('epsilon', clip.epsilon)
}

function checkRule({
  learningRate,
  optimizer,
  schedule,
  warmUp,
  l1,
  l2,
  clip,
  weightDecay,
}: UpdateRule): void {
  checkFinite('the learning rate', learningRate)
  checkOptimizer(optimizer)
  checkSchedule(schedule)
  checkAtLeast0('the warm-up', warmUp)
  if (l1) checkFinite('l1', l1.amount)
  if (l2) checkFinite('l2', l2.amount)
  if (clip) checkClip(clip)
  if (weightDecay) checkFinite('weight decay', weightDecay.amount)
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
  const { network, loss, batching, seed, huberDelta = 1 } = recipe
  checkNetwork(network)
  const output = activationOf(network, outputLayer(network))
  if (!lossFits(loss, output)) refuse(`the loss ${loss} is not defined for a ${output} output`)
  checkPositive("huber's delta", huberDelta)
  checkRule(recipe)
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

function checkCheckpoint(
  { network: spec, batching, optimizer }: Recipe,
  count: number,
  state: Checkpoint,
): void {
  checkNumbers('parameters', state.parameters, parameterCount(spec))
  checkNumbers('moments', state.moments, momentCount(optimizer) * parameterCount(spec))
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
  if (resume) checkCheckpoint(recipe, train.count, resume)
}
