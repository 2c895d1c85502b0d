/** Project files for the page's bench: networks of several sizes on data of the page's own. */
import { initialParameters } from '../../src/core/initializers'
import type { NetworkSpec } from '../../src/core/network'
import { makePreset } from '../../src/content/makePreset'
import type { PresetId } from '../../src/content/presets'
import { writeProject } from '../../src/interop/writeProject'

/** The preset's data and recipe with these hidden layers, and mini-batches of `batch` examples. */
export async function projectOf(preset: PresetId, hidden: readonly number[], batch: number): Promise<string> {
  const setup = await makePreset[preset]()
  const { inputs, layers } = setup.recipe.network
  const between = hidden.map((units) => ({ units, activation: 'tanh' as const }))
  const network: NetworkSpec = { inputs, layers: [...between, layers[layers.length - 1]] }
  const recipe = {
    ...setup.recipe,
    network,
    learningRate: 0.03,
    batching: { kind: 'shuffled' as const, size: batch },
  }
  const { values: parameters } = initialParameters(network, 'xavier-uniform', 1)
  const view = { cursor: 0, example: 0, granularity: 'neuron' as const, digits: 4 as const }
  return [...writeProject({ ...setup, preset: null, recipe, parameters }, view, null)].join('')
}
