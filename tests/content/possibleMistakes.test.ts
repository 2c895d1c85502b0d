import { describe, expect, it } from 'vitest'
import { MISTAKE_IDS } from '../../src/content/mistakes'
import { drawPlantedSetup, plantedSetup } from '../../src/content/plantedSetup'
import { possibleMistakes } from '../../src/content/possibleMistakes'
import { firstStep } from '../../src/content/worked/firstStep'
import { scriptOf } from '../../src/core/playback'
import type { Recipe } from '../../src/core/recipe'
import { differences, replay } from '../../src/planted/replay'
import { smallRun } from '../core/runs'

const { recipe } = plantedSetup(null)
const left = (changes: Partial<Recipe>) => {
  const possible = possibleMistakes({ ...recipe, ...changes }, 'sign', MISTAKE_IDS)
  return MISTAKE_IDS.filter((mistake) => !possible.includes(mistake))
}

describe('the mistakes that a run can have', () => {
  it('are all but that of Adam where there is no Adam, and all with it', () => {
    expect(left({})).toEqual(['adam-multiplied'])
    expect(left({ optimizer: plantedSetup(null, true).recipe.optimizer })).toEqual([])
  })

  it('have nothing to do with biases that are not trained, or with layers that there are not', () => {
    expect(left({ trainBiases: false })).toEqual([
      'bias-skipped',
      'index-slip',
      'bias-per-weight',
      'adam-multiplied',
    ])
    const oneLayer = { inputs: 2, layers: recipe.network.layers.slice(1) }
    expect(left({ network: oneLayer })).toEqual(
      expect.arrayContaining(['slope-hidden', 'z-for-a', 'weights-updated', 'first-path', 'index-slip']),
    )
  })

  it('always have the planted one among them, and enough others', () => {
    for (let number = 1; number <= 60; number++) {
      const { planted, recipe: drawn } = drawPlantedSetup(number, MISTAKE_IDS)
      const possible = possibleMistakes(drawn, planted!, MISTAKE_IDS)
      expect(possible).toContain(planted)
      expect(possible.length).toBeGreaterThan(12)
    }
    const single = smallRun({
      network: { inputs: 3, layers: [{ units: 1, activation: 'sigmoid' }] },
      loss: 'binary-cross-entropy',
      trainBiases: false,
    })
    expect(possibleMistakes(single.recipe, 'sign', MISTAKE_IDS)).toEqual(MISTAKE_IDS)
  })

  it('are those that change a number in the first step, but for gradients that are not cleared', () => {
    for (const adam of [false, true]) {
      const setup = plantedSetup(null, adam)
      const trace = firstStep(setup)
      const script = scriptOf(setup.recipe.network)
      const changing = MISTAKE_IDS.filter(
        (mistake) => [...differences(trace, replay(trace, mistake), script)].length > 0,
      )
      const possible = possibleMistakes(setup.recipe, 'sign', MISTAKE_IDS)
      expect(possible.filter((mistake) => mistake !== 'not-cleared')).toEqual(changing)
    }
  })
})
