/** Opens a project file: the setup it describes, the place to go on from, and how it was looked at. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'
import { scriptOf, type Granularity } from '../core/playback'
import type { Checkpoint } from '../core/checkpoint'
import type { Examples, Task } from '../core/recipe'
import { entryOf } from '../content/catalogue'
import { isTwoClass } from '../content/classes'
import { isPresetId } from '../content/presets'
import type { DataSet, Setup } from '../content/setup'
import { onlyCaseIn, parseText } from './fileText'
import { below, Refusal, refuse, type Problem } from './problem'
import { readCase, readExamples } from './readCase'
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

export type ReadProject =
  | {
      readonly ok: true
      readonly setup: Setup
      /** null: from the first step. */
      readonly resume: Checkpoint | null
      readonly view: ProjectView
    }
  | { readonly ok: false; readonly problem: Problem }

/** What counts as right, where the file does not say: classes are targets of 0 and 1 under an output that is a probability. */
function usualTask({ layers }: NetworkSpec, train: Examples): Task {
  const { activation } = layers[layers.length - 1]
  if (activation === 'softmax') return { kind: 'argmax' }
  if (activation !== 'sigmoid' || train.count === 1 || !isTwoClass(train)) return { kind: 'none' }
  return { kind: 'threshold', threshold: 0.5 }
}

function readData({ dataset }: ProjectFile, path: string, network: NetworkSpec, train: Examples): DataSet {
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

function read(text: string): ReadProject {
  const { file: whole, strict } = parseText(text, PAGE_LIMITS.megabytes)
  const { fields, path } = onlyCaseIn(whole)
  const file = structured(projectSchema(PAGE_LIMITS), fields, path)
  const { recipe, parameters, train } = readCase(file, path)
  const { network } = recipe
  const setup: Setup = {
    preset: file.preset && isPresetId(file.preset) ? file.preset : null,
    title: file.title ?? file.name ?? null,
    data: readData(file, path, network, train),
    recipe,
    initialization: file.initializer ?? 'given',
    ...(typeof file.initialScale === 'number' && { initialScale: file.initialScale }),
    parameters,
  }
  const resume = file.run ? readRun(file.run, below(path, 'run'), recipe, train.count) : null
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
