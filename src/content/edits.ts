/** An edit as a change of the setup, so that Reset and a saved project know it. */
import type { Edit } from '../core/run'
import { widthOf, outputLayer } from '../core/network'
import type { Examples, Recipe } from '../core/recipe'
import { isLarge } from './largeData'
import type { DataSet, Setup } from './setup'

type DataEdit = Extract<Edit, { kind: 'input' | 'target' | 'example' }>

function withNumbers(numbers: Float64Array, at: number, values: ArrayLike<number>): Float64Array {
  const changed = numbers.slice()
  changed.set(values, at)
  return changed
}

/** `examples` with what was edited; the old ones stay as they were. */
function withExample({ data: { train }, recipe: { network } }: Setup, edit: DataEdit): Examples {
  const outputs = widthOf(network, outputLayer(network))
  switch (edit.kind) {
    case 'input':
      return {
        ...train,
        inputs: withNumbers(train.inputs, edit.row * network.inputs + edit.unit, [edit.value]),
      }
    case 'target':
      return { ...train, targets: withNumbers(train.targets, edit.row * outputs + edit.unit, [edit.value]) }
    case 'example':
      return {
        ...train,
        inputs: withNumbers(train.inputs, edit.row * network.inputs, edit.inputs),
        targets: withNumbers(train.targets, edit.row * outputs, edit.targets),
      }
  }
}

/** The data after an edit are nobody's but the person's own; of a large dataset it is kept what was changed. */
function withDataEdit(setup: Setup, edit: DataEdit): DataSet {
  const { data } = setup
  const own = { ...data, id: 'own', train: withExample(setup, edit) }
  const of = data.changed?.of ?? (isLarge(data.id) ? data.id : null)
  if (of === null) return own
  return { ...own, changed: { of, rows: [...new Set([...(data.changed?.rows ?? []), edit.row])] } }
}

/** Whether two recipes differ in nothing but the rate and the size of a mini-batch. */
function isSamePlan(a: Recipe, b: Recipe): boolean {
  const planOf = (recipe: Recipe) => JSON.stringify({ ...recipe, learningRate: 0, batching: null })
  return planOf(a) === planOf(b)
}

/** The setup after an edit. A parameter belongs to it only if the edit was made before the first step (`atStart`). */
export function withEdit(setup: Setup, edit: Edit, atStart: boolean): Setup {
  switch (edit.kind) {
    case 'recipe': {
      const preset = isSamePlan(setup.recipe, edit.recipe) ? setup.preset : null
      return { ...setup, preset, recipe: edit.recipe }
    }
    case 'parameter':
      if (!atStart) return setup
      return {
        ...setup,
        preset: null,
        initialization: 'given',
        parameters: withNumbers(setup.parameters, edit.index, [edit.value]),
      }
    default:
      return { ...setup, preset: null, data: withDataEdit(setup, edit) }
  }
}
