/** Saves a project: a reference case with the page's own fields beside it, so that `readProject` gives back the same bits. */
import type { Checkpoint } from '../core/checkpoint'
import { outputLayer, viewParameters, widthOf, type NetworkSpec } from '../core/network'
import type { Examples, Recipe } from '../core/recipe'
import type { Setup } from '../content/setup'
import { jsonText, type Json } from './json'
import type { ProjectView } from './project'

function rowsOf(numbers: Float64Array, width: number): Json {
  const rows: number[][] = []
  for (let at = 0; at < numbers.length; at += width) rows.push([...numbers.subarray(at, at + width)])
  return rows
}

function parametersOf(spec: NetworkSpec, values: Float64Array): Json {
  const { weights, biases } = viewParameters(spec, values)
  return {
    weights: weights.slice(1).map((numbers, k) => rowsOf(numbers, widthOf(spec, k))),
    biases: biases.slice(1).map((numbers) => [...numbers]),
  }
}

function examplesOf(spec: NetworkSpec, { inputs, targets }: Examples): Json {
  return { inputs: rowsOf(inputs, spec.inputs), targets: rowsOf(targets, widthOf(spec, outputLayer(spec))) }
}

/** A full batch needs no words: it is what a reference case has where nothing is said. */
function batchingOf({ batching }: Recipe, count: number): { readonly [key: string]: Json } {
  if (batching.kind === 'given') return { miniBatches: batching.miniBatches }
  return batching.size === count ? {} : { miniBatchSize: batching.size }
}

/** A state that is no longer finite cannot be gone on from: it is left out, and the file begins at step 1. */
function runOf(spec: NetworkSpec, checkpoint: Checkpoint | null): Json | undefined {
  if (!checkpoint?.parameters.every(Number.isFinite)) return undefined
  const { step, epoch, position, generator, parameters } = checkpoint
  return { step, epoch, position, generator, parameters: parametersOf(spec, parameters) }
}

/** `checkpoint`: the state before the step that the file is to be opened at; null for the first. */
export function writeProject(setup: Setup, view: ProjectView, checkpoint: Checkpoint | null): string {
  const { recipe, data } = setup
  const { network } = recipe
  const project: Json = {
    format: 'backstep-project',
    version: 1,
    title: setup.title ?? undefined,
    preset: setup.preset ?? undefined,
    network: {
      inputs: network.inputs,
      layers: network.layers.map(({ units, activation }) => ({ units, activation })),
    },
    loss: recipe.loss,
    reduction: recipe.reduction,
    parameters: parametersOf(network, setup.parameters),
    batch: examplesOf(network, data.train),
    optimizer: {
      name: 'sgd',
      learningRate: recipe.learningRate,
      trainBiases: recipe.trainBiases,
      ...batchingOf(recipe, data.train.count),
    },
    dataset: {
      name: data.id,
      task: { ...data.task },
      classNames: data.classNames,
      test: data.test && examplesOf(network, data.test),
    },
    seed: recipe.seed,
    initializer: setup.initialization,
    view: { ...view },
    run: runOf(network, checkpoint),
  }
  return `${jsonText(project)}\n`
}
