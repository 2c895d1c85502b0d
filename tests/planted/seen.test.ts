/** A planted mistake can be seen by stepping: what a formula of the page is made of does not come to the number beside it. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/core/explain/explain'
import { scriptOf } from '../../src/core/playback'
import type { Trace } from '../../src/core/trace'
import { MISTAKE_IDS, type MistakeId } from '../../src/content/mistakes'
import { plantedSetup } from '../../src/content/plantedSetup'
import { plantedTrainer } from '../../src/planted/plantedTrainer'
import { wrongLines } from '../core/derivations'
import { startOf } from './starts'

/** ∂L/∂b = δ has no line of numbers: δ and the gradient stand below each other as bars. */
const OF_BIASES: readonly MistakeId[] = ['bias-skipped', 'bias-per-weight', 'index-slip']

/** The biases whose gradient is not the δ above it. */
function wrongBiases(trace: Trace): number {
  const script = scriptOf(trace.recipe.network)
  const biases = [1, 2].flatMap((layer) => [0, 1].map((unit) => ({ kind: 'bias', layer, unit }) as const))
  return biases.filter((bias) => {
    const { bars } = explain(trace, 0, script, bias, 'gradient').sections[0]
    expect(bars.map(({ label }) => label.kind)).toEqual(['error', 'gradient'])
    return bars[0].number.value !== bars[1].number.value
  }).length
}

describe('the formulas of a planted step', () => {
  it.each(MISTAKE_IDS)('%s: do not come out where the mistake is', (mistake) => {
    const start = startOf(plantedSetup(mistake))
    const second = (planted: string | null) => plantedTrainer(start, planted).traceOf(2).trace
    expect(wrongLines(second(null)).wrong).toEqual([])
    expect(wrongBiases(second(null))).toBe(0)
    const isOfBiases = OF_BIASES.includes(mistake)
    expect(wrongLines(second(mistake)).wrong.length > 0).toBe(!isOfBiases)
    expect(wrongBiases(second(mistake)) > 0).toBe(isOfBiases || mistake === 'not-cleared')
  })
})
