/** An edit as a change of the setup, so that Reset and a saved project know it. */
import type { Edit } from '../core/run'
import { widthOf, outputLayer } from '../core/network'
import type { Examples, Recipe } from '../core/recipe'
import type { Setup } from './setup'

function withCell(values: Float64Array, index: number, value: number): Float64Array {
  const changed = values.slice()
  changed[index] = value
  return changed
}

/** `examples` with one input or target changed; the old ones stay as they were. */
export function withExample(
  setup: Setup,
  { kind, row, unit, value }: Extract<Edit, { kind: 'input' | 'target' }>,
): Examples {
  const { train } = setup.data
  const { network } = setup.recipe
  if (kind === 'input') {
    return { ...train, inputs: withCell(train.inputs, row * network.inputs + unit, value) }
  }
  const outputs = widthOf(network, outputLayer(network))
  return { ...train, targets: withCell(train.targets, row * outputs + unit, value) }
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
        parameters: withCell(setup.parameters, edit.index, edit.value),
      }
    default:
      return { ...setup, preset: null, data: { ...setup.data, id: 'own', train: withExample(setup, edit) } }
  }
}
