/** Opens a project file: the setup it describes, the place to go on from, and how it was looked at. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'
import { scriptOf, type Granularity } from '../core/playback'
import type { Checkpoint } from '../core/checkpoint'
import type { Examples, Task } from '../core/recipe'
import { DATASETS, entryOf } from '../content/catalogue'
import { isLarge, type LargeDataSet } from '../content/largeData'
import { isTwoClass } from '../content/classes'
import { isPresetId } from '../content/presets'
import type { DataSet, Setup } from '../content/setup'
import { onlyCaseIn, parseText, type Fields } from './fileText'
import { readMatrix } from './matrices'
import { below, Refusal, refuse, shown, type Problem } from './problem'
import { readCaseOn, readExamples } from './readCase'
import { readRun } from './readRun'
import { PAGE_LIMITS, projectSchema, type ProjectFile } from './schema'
import { structured } from './structure'

/** How a project was looked at; what is left out is as the page has it. */
export interface ProjectView {
  readonly cursor?: number | undefined
  readonly example?: number | undefined
  readonly granularity?: Granularity | undefined
  readonly digits?: 3 | 4 | 6 | 'all' | undefined
}

export interface OpenedProject {
  readonly ok: true
  readonly setup: Setup
  /** null: from the first step. */
  readonly resume: Checkpoint | null
  readonly view: ProjectView
}

export interface RefusedProject {
  readonly ok: false
  readonly problem: Problem
}

/** A project that only names its data: `on` opens it with them. */
interface WaitingProject {
  readonly ok: 'with-data'
  readonly of: LargeDataSet
  on(data: DataSet): OpenedProject | RefusedProject
}

export type ReadProject = OpenedProject | RefusedProject | WaitingProject

/** What counts as right, where the file does not say: classes are targets of 0 and 1 under an output that is a probability. */
function usualTask({ layers }: NetworkSpec, train: Examples): Task {
  const { activation } = layers[layers.length - 1]
  if (activation === 'softmax') return { kind: 'argmax' }
  if (activation !== 'sigmoid' || train.count === 1 || !isTwoClass(train)) return { kind: 'none' }
  return { kind: 'threshold', threshold: 0.5 }
}

function imageOf({ dataset }: ProjectFile, path: string, { inputs }: NetworkSpec): Pick<DataSet, 'image'> {
  if (!dataset?.image) return {}
  const { width, height } = dataset.image
  if (width * height === inputs) return { image: { width, height } }
  refuse('wrongLength', { field: below(path, 'image'), length: width * height, expected: inputs })
}

/** The data of a project that holds them. */
function readData(file: ProjectFile, path: string, network: NetworkSpec, train: Examples): DataSet {
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
    id: entryOf(dataset.name) && !isLarge(dataset.name) ? dataset.name : 'own',
    train,
    test: dataset.test ? readExamples(dataset.test, below(field, 'test'), network) : null,
    task: dataset.task,
    classNames,
    ...imageOf(file, field, network),
  }
}

/** A large dataset, with the rows that the file has instead of its own. */
function changedData({ dataset }: ProjectFile, path: string, network: NetworkSpec, data: DataSet): DataSet {
  const { inputs, outputs } = DATASETS[data.id as LargeDataSet]
  const field = below(path, 'network')
  const units = widthOf(network, outputLayer(network))
  if (network.inputs !== inputs) {
    refuse('notForData', { field: below(field, 'inputs'), value: shown(network.inputs), expected: inputs })
  }
  if (units !== outputs) {
    const last = below(below(field, 'layers'), network.layers.length - 1)
    refuse('notForData', { field: below(last, 'units'), value: shown(units), expected: outputs })
  }
  if (!dataset?.changed || dataset.changed.length === 0) return data
  const train = { ...data.train, inputs: data.train.inputs.slice(), targets: data.train.targets.slice() }
  dataset.changed.forEach((example, k) => {
    const at = below(below(path, 'dataset.changed'), k)
    const most = train.count - 1
    if (example.row > most) refuse('tooLarge', { field: below(at, 'row'), value: shown(example.row), most })
    train.inputs.set(readMatrix([example.inputs], below(at, 'inputs'), 1, inputs), example.row * inputs)
    train.targets.set(readMatrix([example.targets], below(at, 'targets'), 1, outputs), example.row * outputs)
  })
  const rows = [...new Set(dataset.changed.map(({ row }) => row))]
  return { ...data, id: 'own', train, changed: { of: data.id as LargeDataSet, rows } }
}

interface Place {
  readonly path: string
  /** Whether the text is JSON and not only like it. */
  readonly strict: boolean
}

/** The project, with data that it names where it holds none. */
function openedOn(file: ProjectFile, { path, strict }: Place, named: DataSet | null): OpenedProject {
  const { batch } = file
  let data: DataSet | null = null
  const { recipe, parameters } = readCaseOn(file, path, (network) => {
    if (!named && !batch) refuse('missing', { field: below(path, 'batch') })
    data = named
      ? changedData(file, path, network, named)
      : readData(file, path, network, readExamples(batch!, below(path, 'batch'), network))
    return data.train
  })
  const { network } = recipe
  const setup: Setup = {
    preset: file.preset && isPresetId(file.preset) ? file.preset : null,
    title: file.title ?? file.name ?? null,
    data: data!,
    recipe,
    initialization: file.initializer ?? 'given',
    ...(typeof file.initialScale === 'number' && { initialScale: file.initialScale }),
    parameters,
  }
  const resume = file.run ? readRun(file.run, below(path, 'run'), recipe, setup.data.train.count) : null
  if (!strict) refuse('notJson', {})
  const end = scriptOf(network).microSteps.length
  const { cursor, example, granularity, digits } = file.view ?? {}
  const within = cursor === undefined ? undefined : Math.min(cursor, end)
  return { ok: true, setup, resume, view: { cursor: within, example, granularity, digits } }
}

function read(whole: Fields, strict: boolean): ReadProject {
  const { fields, path } = onlyCaseIn(whole)
  const file = structured(projectSchema(PAGE_LIMITS), fields, path)
  const name = file.dataset?.name
  if (file.batch || name === undefined || !isLarge(name)) return openedOn(file, { path, strict }, null)
  return {
    ok: 'with-data',
    of: name,
    on: (data) => refusable(() => openedOn(file, { path, strict }, data)),
  }
}

function refusable<Read>(action: () => Read): Read | RefusedProject {
  try {
    return action()
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    throw error
  }
}

/** Never throws: what cannot be opened comes back as the problem that it has. */
export function readProject(text: string): ReadProject {
  return refusable(() => {
    const { file, strict } = parseText(text, PAGE_LIMITS.megabytes)
    return read(file, strict)
  })
}

/** The same of a file whose JSON has been read. */
export function readProjectFields(file: Fields): ReadProject {
  return refusable(() => read(file, true))
}
