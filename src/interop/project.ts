/** Opens a project file: the setup it describes, the place to go on from, and how it was looked at. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'
import { scriptOf, type Granularity } from '../core/playback'
import type { Checkpoint } from '../core/checkpoint'
import type { Batching, Examples, Task } from '../core/recipe'
import { entryOf } from '../content/catalogue'
import { isTwoClass } from '../content/classes'
import { isPresetId } from '../content/presets'
import type { DataSet, Setup } from '../content/setup'
import { readMatrix, readParameters } from './matrices'
import { parseProject } from './parse'
import { below, Refusal, refuse, shown, type Problem } from './problem'
import type { ProjectFile } from './schema'
import { checkOptimizer, readLoss, readNetwork } from './supported'

/** How a project was looked at; what is left out is as the page has it. */
export interface ProjectView {
  readonly cursor?: number | undefined
  readonly example?: number | undefined
  readonly granularity?: Granularity | undefined
  readonly digits?: 3 | 4 | 6 | 'all' | undefined
}

export type ReadProject =
  | {
      readonly ok: true
      readonly setup: Setup
      /** null: from the first step. */
      readonly resume: Checkpoint | null
      readonly view: ProjectView
    }
  | { readonly ok: false; readonly problem: Problem }

const USUAL_RATE = 0.1
const USUAL_SEED = 7

function readExamples(file: ProjectFile['batch'], path: string, network: NetworkSpec): Examples {
  const count = file.inputs.length
  const outputs = widthOf(network, outputLayer(network))
  return {
    count,
    inputs: readMatrix(file.inputs, below(path, 'inputs'), count, network.inputs),
    targets: readMatrix(file.targets, below(path, 'targets'), count, outputs),
  }
}

/** What counts as right, where the file does not say: classes are targets of 0 and 1 under an output that is a probability. */
function usualTask({ layers }: NetworkSpec, train: Examples): Task {
  const { activation } = layers[layers.length - 1]
  if (activation === 'softmax') return { kind: 'argmax' }
  if (activation !== 'sigmoid' || train.count === 1 || !isTwoClass(train)) return { kind: 'none' }
  return { kind: 'threshold', threshold: 0.5 }
}

function readData(file: ProjectFile, path: string, network: NetworkSpec): DataSet {
  const train = readExamples(file.batch, below(path, 'batch'), network)
  const { dataset } = file
  if (!dataset) return { id: 'own', train, test: null, task: usualTask(network, train), classNames: null }
  const field = below(path, 'dataset')
  const classes = Math.max(2, widthOf(network, outputLayer(network)))
  const classNames = dataset.classNames ?? null
  if (classNames && classNames.length !== classes) {
    const length = classNames.length
    refuse('wrongLength', { field: below(field, 'classNames'), length, expected: classes })
  }
  return {
    id: entryOf(dataset.name) ? dataset.name : 'own',
    train,
    test: dataset.test ? readExamples(dataset.test, below(field, 'test'), network) : null,
    task: dataset.task,
    classNames,
  }
}

function readBatching({ optimizer }: ProjectFile, path: string, count: number): Batching {
  if (!optimizer?.miniBatches) return { kind: 'shuffled', size: optimizer?.miniBatchSize ?? count }
  const field = below(path, 'optimizer.miniBatches')
  optimizer.miniBatches.forEach((rows, k) => {
    const entry = below(field, k)
    if (rows.length === 0) refuse('emptyList', { field: entry })
    rows.forEach((row, at) => {
      const value = shown(row)
      if (!Number.isInteger(row)) refuse('notWhole', { field: below(entry, at), value })
      if ((row as number) < 0) refuse('tooSmall', { field: below(entry, at), value, least: 0 })
      if ((row as number) >= count) refuse('tooLarge', { field: below(entry, at), value, most: count - 1 })
    })
  })
  return { kind: 'given', miniBatches: optimizer.miniBatches as number[][] }
}

function readRun({ run }: ProjectFile, path: string, { recipe, data }: Setup): Checkpoint | null {
  if (!run) return null
  const field = below(path, 'run')
  const { step, epoch, position, generator } = run
  const { batching, network } = recipe
  const most = (batching.kind === 'given' ? batching.miniBatches.length : data.train.count) - 1
  if (position > most) refuse('tooLarge', { field: below(field, 'position'), value: shown(position), most })
  const parameters = readParameters(run.parameters, below(field, 'parameters'), network)
  return { step, epoch, position, generator, parameters }
}

function read(text: string): ReadProject {
  const { file, path, strict } = parseProject(text)
  const network = readNetwork(file.network, below(path, 'network'))
  const { loss, reduction } = readLoss(file, network, path)
  if (file.optimizer) checkOptimizer(file.optimizer, below(path, 'optimizer'))
  const parameters = readParameters(file.parameters, below(path, 'parameters'), network)
  const data = readData(file, path, network)
  const setup: Setup = {
    preset: file.preset && isPresetId(file.preset) ? file.preset : null,
    title: file.title ?? file.name ?? null,
    data,
    recipe: {
      network,
      loss,
      reduction,
      learningRate: file.optimizer?.learningRate ?? USUAL_RATE,
      trainBiases: file.optimizer?.trainBiases ?? true,
      batching: readBatching(file, path, data.train.count),
      seed: file.seed ?? USUAL_SEED,
    },
    initialization: file.initializer ?? 'given',
    parameters,
  }
  const resume = readRun(file, path, setup)
  if (!strict) refuse('notJson', {})
  const end = scriptOf(network).microSteps.length
  const { cursor, example, granularity, digits } = file.view ?? {}
  const within = cursor === undefined ? undefined : Math.min(cursor, end)
  return { ok: true, setup, resume, view: { cursor: within, example, granularity, digits } }
}

/** Never throws: what cannot be opened comes back as the problem that it has. */
export function readProject(text: string): ReadProject {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    throw error
  }
}
