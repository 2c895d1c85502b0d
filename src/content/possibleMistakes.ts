/** Which mistakes a run can have at all: nobody multiplies by Adam's correction where there is no Adam. */
import { isFused } from '../core/losses'
import { outputLayer, widthOf } from '../core/network'
import type { Recipe } from '../core/recipe'
import type { MistakeId } from './mistakes'

/** Fewer than so many would give the answer away. */
const LEAST = 6

function isPossible(recipe: Recipe, mistake: MistakeId): boolean {
  const { network, optimizer, trainBiases } = recipe
  const last = outputLayer(network)
  const isSquare = (l: number) => widthOf(network, l) === widthOf(network, l - 1)
  const layers = Array.from({ length: last }, (_, k) => k + 1)
  switch (mistake) {
    case 'adam-multiplied':
      return optimizer.name === 'adam' || optimizer.name === 'adamw'
    case 'bias-skipped':
    case 'bias-per-weight':
      return trainBiases
    case 'slope-output':
      return !isFused(recipe)
    case 'slope-everywhere':
    case 'z-in-slope':
      return last > 1 || !isFused(recipe)
    case 'gradient-transposed':
      return layers.some(isSquare)
    case 'weights-untransposed':
      return layers.slice(1).some(isSquare)
    case 'first-path':
      return layers.slice(1).some((l) => widthOf(network, l) > 1)
    case 'slope-hidden':
    case 'z-for-a':
    case 'weights-updated':
      return last > 1
    case 'index-slip':
      return trainBiases && layers.slice(1).some(isSquare)
    case 'sign':
    case 'not-cleared':
      return true
  }
}

/** Those of `among` that can be in a run with this recipe, and the one that is. */
export function possibleMistakes(
  recipe: Recipe,
  planted: MistakeId,
  among: readonly MistakeId[],
): readonly MistakeId[] {
  const possible = among.filter((mistake) => mistake === planted || isPossible(recipe, mistake))
  return possible.length < LEAST ? among : possible
}
