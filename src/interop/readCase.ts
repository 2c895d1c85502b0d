/** A reference case: the recipe, the parameters that it begins with, and the batch. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'
import type { Batching, Examples, Recipe } from '../core/recipe'
import { readMatrix, readParameters } from './matrices'
import { below, refuse, shown } from './problem'
import { checkLoss, readNetwork } from './readNetwork'
import { readUpdateRule } from './readUpdateRule'
import type { CaseFile } from './schema'

const USUAL_SEED = 7

/** What a case describes. */
export interface Case {
  readonly recipe: Recipe
  /** Before the first update. */
  readonly parameters: Float64Array
  readonly train: Examples
}

/** Inputs and targets that fit the network. */
export function readExamples(file: CaseFile['batch'], path: string, network: NetworkSpec): Examples {
  const count = file.inputs.length
  const outputs = widthOf(network, outputLayer(network))
  return {
    count,
    inputs: readMatrix(file.inputs, below(path, 'inputs'), count, network.inputs),
    targets: readMatrix(file.targets, below(path, 'targets'), count, outputs),
  }
}

function checkRow(row: unknown, field: string, count: number): asserts row is number {
  const value = shown(row)
  if (!Number.isInteger(row)) refuse('notWhole', { field, value })
  if ((row as number) < 0) refuse('tooSmall', { field, value, least: 0 })
  if ((row as number) >= count) refuse('tooLarge', { field, value, most: count - 1 })
}

function readBatching({ optimizer }: Pick<CaseFile, 'optimizer'>, path: string, count: number): Batching {
  if (!optimizer?.miniBatches) return { kind: 'shuffled', size: optimizer?.miniBatchSize ?? count }
  const field = below(path, 'optimizer.miniBatches')
  const miniBatches = optimizer.miniBatches.map((rows, k) => {
    const entry = below(field, k)
    if (rows.length === 0) refuse('emptyList', { field: entry })
    return rows.map((row, at) => {
      checkRow(row, below(entry, at), count)
      return row
    })
  })
  return { kind: 'given', miniBatches }
}

/** The case whose fields stand at `path`, with examples that it holds; refuses what does not fit together. */
export function readCase(file: CaseFile, path: string): Case {
  return readCaseOn(file, path, (network) => readExamples(file.batch, below(path, 'batch'), network))
}

/** The case whose fields stand at `path`, with examples from `examplesFor`. */
export function readCaseOn(
  file: Pick<CaseFile, 'network' | 'loss' | 'reduction' | 'lossParams' | 'parameters' | 'optimizer' | 'seed'>,
  path: string,
  examplesFor: (network: NetworkSpec) => Examples,
): Case {
  const { loss, reduction, lossParams, seed } = file
  const network = readNetwork(file.network, below(path, 'network'))
  checkLoss(loss, network, path)
  const train = examplesFor(network)
  const parameters = readParameters(file.parameters, below(path, 'parameters'), network)
  const huberDelta = lossParams?.delta
  return {
    recipe: {
      ...readUpdateRule(file.optimizer),
      network,
      loss,
      reduction,
      ...(typeof huberDelta === 'number' && { huberDelta }),
      batching: readBatching(file, path, train.count),
      seed: seed ?? USUAL_SEED,
    },
    parameters,
    train,
  }
}
