import { describe, expect, it } from 'vitest'
import { FIRST_STEP_MISTAKES, MISTAKE_IDS } from '../../src/content/mistakes'
import { drawPlantedSetup } from '../../src/content/plantedSetup'

const numbers = Array.from({ length: 600 }, (_, k) => k + 1)

describe('drawn runs', () => {
  it('are the same for the same number, and come to every mistake', () => {
    for (const among of [MISTAKE_IDS, FIRST_STEP_MISTAKES]) {
      const drawn = numbers.map((number) => drawPlantedSetup(number, among).planted!)
      expect(drawn).toEqual(numbers.map((number) => drawPlantedSetup(number, among).planted))
      for (const mistake of among) {
        const times = drawn.filter((each) => each === mistake).length
        expect(times).toBeGreaterThan(600 / among.length / 2)
      }
      expect(new Set(drawn).size).toBe(among.length)
    }
  })

  it('have an optimizer that does not give the mistake away', () => {
    const withAdam = numbers
      .map((number) => drawPlantedSetup(number, MISTAKE_IDS))
      .filter(({ recipe }) => recipe.optimizer.name === 'adam')
    expect(new Set(withAdam.map(({ planted }) => planted)).size).toBe(MISTAKE_IDS.length)
    const ofAdam = withAdam.filter(({ planted }) => planted === 'adam-multiplied')
    expect(ofAdam.length).toBeLessThan(withAdam.length / 3)
  })
})
