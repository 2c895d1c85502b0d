/** Saves a project: a reference case with the page's own fields beside it, so that `readProject` gives back the same bits. */
import type { Checkpoint } from '../core/checkpoint'
import { outputLayer, parameterCount, widthOf, type NetworkSpec } from '../core/network'
import type { Examples } from '../core/recipe'
import type { Setup } from '../content/setup'
import { jsonText, type Json } from './json'
import { nestedParameters, rowsOf } from './nested'
import type { ProjectView } from './project'
import { writeOptimizer } from './writeOptimizer'

const parametersOf = (spec: NetworkSpec, values: Float64Array): Json => ({
  ...nestedParameters(spec, values),
})

function examplesOf(spec: NetworkSpec, { inputs, targets }: Examples): Json {
  return { inputs: rowsOf(inputs, spec.inputs), targets: rowsOf(targets, widthOf(spec, outputLayer(spec))) }
}

/** Each number that the optimizer remembers of the parameters, in their shape. */
function momentsOf(spec: NetworkSpec, moments: Float64Array): Json {
  const size = parameterCount(spec)
  return Array.from({ length: moments.length / size }, (_, slot) =>
    parametersOf(spec, moments.subarray(slot * size, (slot + 1) * size)),
  )
}

/** A state that is no longer finite cannot be gone on from: it is left out, and the file begins at step 1. */
function runOf(spec: NetworkSpec, checkpoint: Checkpoint | null): Json | undefined {
  if (!checkpoint?.parameters.every(Number.isFinite)) return undefined
  const { step, epoch, position, generator, age, parameters, moments } = checkpoint
  if (!moments.every(Number.isFinite)) return undefined
  return {
    step,
    epoch,
    position,
    generator,
    age,
    parameters: parametersOf(spec, parameters),
    moments: momentsOf(spec, moments),
  }
}

/** `checkpoint`: the state before the step that the file is to be opened at; null for the first. */
export function writeProject(setup: Setup, view: ProjectView, checkpoint: Checkpoint | null): string {
  const { recipe, data } = setup
  const { network, huberDelta } = recipe
  const project: Json = {
    format: 'backstep-project',
    version: 1,
    title: setup.title ?? undefined,
    preset: setup.preset ?? undefined,
    network: { inputs: network.inputs, layers: network.layers.map((layer) => ({ ...layer })) },
    loss: recipe.loss,
    reduction: recipe.reduction,
    lossParams: huberDelta === undefined ? undefined : { delta: huberDelta },
    parameters: parametersOf(network, setup.parameters),
    batch: examplesOf(network, data.train),
    optimizer: writeOptimizer(recipe, data.train.count),
    dataset: {
      name: data.id,
      task: { ...data.task },
      classNames: data.classNames,
      test: data.test && examplesOf(network, data.test),
    },
    seed: recipe.seed,
    initializer: setup.initialization,
    initialScale: setup.initialScale,
    view: { ...view },
    run: runOf(network, checkpoint),
  }
  return `${jsonText(project)}\n`
}
