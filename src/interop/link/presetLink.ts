/** A preset, with another seed, rate or batch size at most: what a link says in a word. */
import { initialParameters } from '../../core/initializers'
import { isLarge } from '../../content/largeData'
import { makePreset } from '../../content/makePreset'
import { isPresetId, PRESET_IDS, type PresetId } from '../../content/presets'
import type { Progress } from '../../content/progress'
import type { DataSet, Setup } from '../../content/setup'
import { LARGEST_SEED } from '../../content/setups'
import { PAGE_LIMITS } from '../schema'
import { equal } from './equal'
import type { LinkFields } from './fragment'
import type { LinkPart } from './linkProblem'
import { oneIn, rateIn, wholeIn } from './values'

/** Whether two datasets are the same to the bit; those that files only name are always the same. */
const isSameData = (a: DataSet, b: DataSet) =>
  (isLarge(a.id) && a.id === b.id && !a.changed && !b.changed) || equal(a, b)

/** Those whose data take a while to load. */
const ON_LARGE_DATA: ReadonlySet<PresetId> = new Set(['digits', 'digits-deep'])

interface Change {
  readonly seed: number
  readonly learningRate: number
  readonly size: number
}

function varied(preset: Setup, { seed, learningRate, size }: Change): Setup {
  const { recipe, initialization, initialScale } = preset
  const parameters =
    initialization === 'given' || seed === recipe.seed
      ? preset.parameters
      : initialParameters(recipe.network, initialization, seed, initialScale).values
  return {
    ...preset,
    recipe: { ...recipe, seed, learningRate, batching: { kind: 'shuffled', size } },
    parameters,
  }
}

const usual = ({ recipe, data }: Setup): Change => ({
  seed: recipe.seed,
  learningRate: recipe.learningRate,
  size: recipe.batching.kind === 'shuffled' ? recipe.batching.size : data.train.count,
})

/** The parts of a link that say the setup; null where it is no preset, or too much about it was changed. */
export async function writePreset(setup: Setup): Promise<readonly [LinkPart, string][] | null> {
  const id = setup.preset
  if (id === null || !isPresetId(id)) return null
  if (ON_LARGE_DATA.has(id) !== isLarge(setup.data.id)) return null
  const preset = await makePreset[id]()
  const was = usual(preset)
  const is = usual(setup)
  // Files may say more than a link of a preset: what the fields of the page would refuse.
  if (!(is.learningRate > 0) || is.size > preset.data.train.count) return null
  const { data, ...rest } = varied(preset, is)
  const { data: ownData, ...own } = setup
  if (!equal(rest, own) || !isSameData(data, ownData)) return null
  const changes: [LinkPart, number, number][] = [
    ['seed', is.seed, was.seed],
    ['learningRate', is.learningRate, was.learningRate],
    ['batchSize', is.size, was.size],
  ]
  const changed = changes.filter(([, now, before]) => now !== before)
  return [['preset', id], ...changed.map(([part, now]): [LinkPart, string] => [part, String(now)])]
}

/** The setup that a link names; null if it names none. Rejects with a `LinkRefusal`, or if the preset cannot be loaded. */
export async function readPreset(fields: LinkFields, onProgress?: Progress): Promise<Setup | null> {
  const id = oneIn(fields, 'preset', PRESET_IDS)
  const seed = wholeIn(fields, 'seed', 0, LARGEST_SEED)
  const learningRate = rateIn(fields)
  const batchSize = (most: number) => wholeIn(fields, 'batchSize', 1, most)
  batchSize(PAGE_LIMITS.examples)
  if (id === undefined) return null
  const preset = await makePreset[id](onProgress)
  const size = batchSize(preset.data.train.count)
  const was = usual(preset)
  const change = {
    seed: seed ?? was.seed,
    learningRate: learningRate ?? was.learningRate,
    size: size ?? was.size,
  }
  return equal(change, was) ? preset : varied(preset, change)
}
