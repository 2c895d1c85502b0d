/** A project without what its names and its seed say already: data that are a dataset of the page, parameters that were drawn. */
import { initialParameters } from '../../core/initializers'
import { DATASET_NAMES, DATASETS, type DataSetName } from '../../content/catalogue'
import { isLarge } from '../../content/largeData'
import { asTwoColumns } from '../../content/classes'
import { loadData } from '../../content/loadData'
import type { DataSet, Setup } from '../../content/setup'
import type { Fields } from '../fileText'
import type { Json } from '../json'
import { nestedParameters } from '../nested'
import { refuse } from '../problem'
import { readNetwork } from '../readNetwork'
import { PAGE_LIMITS, projectSchema } from '../schema'
import { structured } from '../structure'
import { dataOf } from '../writeProject'
import { equal } from './equal'

/** What a file would hold all of. */
type SmallDataSet = Exclude<DataSetName, 'digits'>

const isSmall = (name: unknown): name is SmallDataSet =>
  (DATASET_NAMES as readonly unknown[]).includes(name) && !isLarge(name as string)

/** As the page has it, or with one column for each of two classes. */
async function dataNamed(name: SmallDataSet, twoColumns: boolean): Promise<DataSet> {
  const data = await loadData[name]()
  return twoColumns ? asTwoColumns(data) : data
}

const inTwoColumns = ({ task }: Pick<DataSet, 'task'>, name: SmallDataSet) =>
  DATASETS[name].outputs === 1 && task.kind === 'argmax'

/** Whether the parameters are those that the initializer draws from the seed. */
export function areDrawn({ recipe, initialization, initialScale, parameters }: Setup): boolean {
  if (initialization === 'given') return false
  return equal(
    parameters,
    initialParameters(recipe.network, initialization, recipe.seed, initialScale).values,
  )
}

/** Whether the data are a dataset of the page, unchanged: they need not be written out. */
export async function areNamed({ data }: Setup): Promise<boolean> {
  if (!isSmall(data.id)) return isLarge(data.id)
  return equal(data, await dataNamed(data.id, inTwoColumns(data, data.id)))
}

type Project = Readonly<Record<string, Json | undefined>>

/** The fields of a project without those that can be left out. */
export function withoutDerivable(project: Project, setup: Setup, named: boolean, drawn: boolean): Project {
  const { batch, dataset, parameters, ...rest } = project
  const { id, task } = setup.data
  return {
    ...rest,
    ...(!drawn && { parameters }),
    ...(named && isSmall(id) ? { dataset: { name: id, task: { ...task } } } : { dataset, batch }),
  }
}

async function withData(project: Fields): Promise<Fields> {
  const { dataset, batch } = project
  const { name, task } = (dataset ?? {}) as Fields
  if (batch !== undefined || !isSmall(name)) return project
  const asked = (task ?? {}) as Partial<DataSet['task']>
  const two = DATASETS[name].outputs === 1 && asked.kind === 'argmax'
  const { inputs, outputs, output } = DATASETS[name]
  const spec = { inputs, layers: [{ units: two ? 2 : outputs, activation: output }] }
  return { ...project, ...dataOf(spec, await dataNamed(name, two)) }
}

function withParameters(project: Fields): Fields {
  if (project.parameters !== undefined) return project
  const bare = { ...project, parameters: { weights: [], biases: [] } }
  const file = structured(projectSchema(PAGE_LIMITS), bare, '')
  const { initializer, seed, initialScale } = file
  if (!initializer || initializer === 'given') refuse('missing', { field: 'parameters' })
  if (typeof seed !== 'number') refuse('missing', { field: 'seed' })
  const network = readNetwork(file.network, 'network')
  const { values } = initialParameters(network, initializer, seed, initialScale ?? undefined)
  return { ...project, parameters: nestedParameters(network, values) }
}

/** The whole project again. Throws a `Refusal` if it is not clear what was left out. */
export async function withDerivable(project: Fields): Promise<Fields> {
  return withParameters(await withData(project))
}
