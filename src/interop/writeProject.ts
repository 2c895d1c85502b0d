/** Saves a project: a reference case with the page's own fields beside it, so that `readProject` gives back the same bits. */
import type { Checkpoint } from '../core/checkpoint'
import { outputLayer, parameterCount, widthOf, type NetworkSpec } from '../core/network'
import type { Examples } from '../core/recipe'
import { isLarge } from '../content/largeData'
import type { DataSet, Setup } from '../content/setup'
import { jsonPieces, type Json } from './json'
import { nestedParameters, rowsOf } from './nested'
import type { ProjectView } from './project'
import { writeOptimizer } from './writeOptimizer'

const parametersOf = (spec: NetworkSpec, values: Float64Array): Json => ({
  ...nestedParameters(spec, values),
})

function examplesOf(spec: NetworkSpec, { inputs, targets }: Examples) {
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

/** The examples, or where they are those of a large dataset its name and the rows that are others. */
export function dataOf(spec: NetworkSpec, data: DataSet): { readonly batch?: Json; readonly dataset: Json } {
  const { id, task, classNames, image, changed, train, test } = data
  const common = { task: { ...task }, classNames, image: image && { ...image } }
  const large = changed?.of ?? (isLarge(id) ? id : null)
  if (large === null) {
    return {
      batch: examplesOf(spec, train),
      dataset: { name: id, ...common, test: test && examplesOf(spec, test) },
    }
  }
  const outputs = widthOf(spec, outputLayer(spec))
  const rowOf = (numbers: Float64Array, row: number, width: number) => [
    ...numbers.subarray(row * width, (row + 1) * width),
  ]
  const others = changed?.rows.map((row) => ({
    row,
    inputs: rowOf(train.inputs, row, spec.inputs),
    targets: rowOf(train.targets, row, outputs),
  }))
  return { dataset: { name: large, ...common, changed: others } }
}

/** The fields of the file. `checkpoint`: the state before the step that it is to be opened at; null for the first. */
export function projectFields(
  setup: Setup,
  view: ProjectView,
  checkpoint: Checkpoint | null,
): Readonly<Record<string, Json | undefined>> {
  const { recipe, data } = setup
  const { network, huberDelta } = recipe
  return {
    format: 'backstep-project',
    version: 1,
    title: setup.title ?? undefined,
    preset: setup.preset ?? undefined,
    network: { inputs: network.inputs, layers: network.layers.map((layer) => ({ ...layer })) },
    loss: recipe.loss,
    reduction: recipe.reduction,
    lossParams: huberDelta === undefined ? undefined : { delta: huberDelta },
    parameters: parametersOf(network, setup.parameters),
    ...dataOf(network, data),
    optimizer: writeOptimizer(recipe, data.train.count),
    seed: recipe.seed,
    initializer: setup.initialization,
    initialScale: setup.initialScale,
    view: { ...view },
    run: runOf(network, checkpoint),
  }
}

/** The text of the file, in pieces. */
export function* writeProject(...of: Parameters<typeof projectFields>): Generator<string> {
  yield* jsonPieces(projectFields(...of))
  yield '\n'
}
