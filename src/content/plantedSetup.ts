/** The network in which mistakes are looked for: Mazur's, with its biases trained. */
import { OPTIMIZER_DEFAULTS } from '../core/optimizers'
import { Random, seedState } from '../core/random'
import { mazur } from './articlePresets'
import type { MistakeId } from './mistakes'
import type { Setup } from './setup'

/** A run with the mistake, by gradient descent or by Adam; null: a true one. */
export function plantedSetup(mistake: MistakeId | null, adam = mistake === 'adam-multiplied'): Setup {
  const setup = mazur()
  const optimizer = adam ? OPTIMIZER_DEFAULTS.adam : setup.recipe.optimizer
  const recipe = { ...setup.recipe, optimizer, trainBiases: true }
  return { ...setup, preset: null, recipe, ...(mistake && { planted: mistake }) }
}

/** Of the runs whose mistake needs no Adam so many have it, lest Adam give the one away that does. */
const ADAM_SHARE = 0.3

/** The run that a seed stands for: one of the mistakes, and nothing else in its setup that says which. */
export function drawPlantedSetup(seed: number, among: readonly MistakeId[]): Setup {
  const random = new Random(seedState(seed))
  const mistake = among[Math.floor(random.uniform() * among.length)]
  const ofAdam = among.includes('adam-multiplied') && random.uniform() < ADAM_SHARE
  const setup = plantedSetup(mistake, ofAdam || mistake === 'adam-multiplied')
  return { ...setup, recipe: { ...setup.recipe, seed } }
}
