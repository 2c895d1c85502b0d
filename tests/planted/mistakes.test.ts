/** Each planted mistake gives the numbers that an implementation of its own gives, to all digits that are written down. */
import { describe, expect, it } from 'vitest'
import type { Trace } from '../../src/core/trace'
import type { Trainer } from '../../src/core/training'
import { MISTAKE_IDS, type MistakeId } from '../../src/content/mistakes'
import { plantedSetup } from '../../src/content/plantedSetup'
import { plantedTrainer } from '../../src/planted/plantedTrainer'
import { startOf } from './starts'

const trainerOf = (mistake: MistakeId | null): Trainer =>
  plantedTrainer(startOf(plantedSetup(mistake)), mistake)
const firstStep = (mistake: MistakeId | null): Trace => trainerOf(mistake).traceOf(1).trace

/** With the digits that a printed number has. */
function expectDigits(values: ArrayLike<number>, ...printed: string[]) {
  const shown = printed.map((text, k) => {
    const digits = text.replace(/^-?0?\.?0*/, '').replace('.', '').length
    return Number(values[k].toPrecision(digits))
  })
  expect(shown).toEqual(printed.map(Number))
  expect(values.length).toBe(printed.length)
}

const DELTA2 = ['0.138499', '-0.0380982']
const DELTA1 = ['0.00877135', '0.00995425']
const DW2 = ['0.082167', '0.0826676', '-0.0226025', '-0.0227402']

describe('the run without a mistake', () => {
  it('has the numbers of lesson 3', () => {
    const { delta, gradient } = firstStep(null)
    expectDigits(delta[2], ...DELTA2)
    expectDigits(delta[1], ...DELTA1)
    expectDigits(gradient.weights[2], ...DW2)
  })
})

describe('losses before steps 1, 2, 11 and 101', () => {
  const LOSSES: [MistakeId | null, (string | null)[]][] = [
    [null, ['0.280471', '0.125527', '0.00608313']],
    ['slope-output', [null, '0.0101758', null]],
    ['sign', ['0.315857', '0.431649', '0.956211']],
    ['bias-skipped', ['0.291028', '0.220919', '0.0200468']],
    ['z-for-a', [null, null, '0.00756147']],
    ['gradient-transposed', [null, null, '0.0132881']],
  ]
  it.each(LOSSES)('%s', (mistake, printed) => {
    const trainer = trainerOf(mistake)
    const losses = [2, 11, 101].map((step) => trainer.traceOf(step).trace.loss)
    expectDigits([trainer.traceOf(1).trace.loss], '0.298371')
    printed.forEach((text, k) => text && expectDigits([losses[k]], text))
  })

  it('with z in the slope it blows up', () => {
    expect(trainerOf('z-in-slope').traceOf(101).trace.loss).toBeGreaterThan(0.5)
  })
})

describe('the first step', () => {
  const DELTAS: [MistakeId, string[], string[] | null][] = [
    ['slope-output', ['0.741365', '-0.217072'], null],
    ['slope-hidden', DELTA2, ['0.0363503', '0.0413703']],
    ['slope-everywhere', ['0.741365', '-0.217072'], ['0.188010', '0.214225']],
    ['sign', ['-0.138499', '0.0380982'], ['-0.00877135', '-0.00995425']],
    ['z-in-slope', ['-0.0868302', '0.0598056'], null],
    ['weights-untransposed', DELTA2, ['0.00923101', '0.0116205']],
    ['weights-updated', DELTA2, ['0.00729446', '0.00847259']],
    ['first-path', DELTA2, ['0.0133679', '0.0149961']],
  ]
  it.each(DELTAS)('%s: δ', (mistake, delta2, delta1) => {
    const { delta } = firstStep(mistake)
    expectDigits(delta[2], ...delta2)
    if (delta1) expectDigits(delta[1], ...delta1)
  })

  const GRADIENTS: [MistakeId, string[], string[], string[]][] = [
    ['z-for-a', ['0.0522832', '0.0543607', '-0.0143821', '-0.0149536'], DELTA2, DELTA1],
    ['gradient-transposed', ['0.082167', '-0.0226025', '0.0826676', '-0.0227402'], DELTA2, DELTA1],
    ['index-slip', DW2, DELTA2, DELTA2],
    ['bias-per-weight', DW2, ['0.276997', '-0.0761965'], ['0.0175427', '0.0199085']],
  ]
  it.each(GRADIENTS)('%s: gradients, with δ right', (mistake, dW2, db2, db1) => {
    const { delta, gradient } = firstStep(mistake)
    expectDigits(delta[2], ...DELTA2)
    expectDigits(delta[1], ...DELTA1)
    expectDigits(gradient.weights[2], ...dW2)
    expectDigits(gradient.biases[2], ...db2)
    expectDigits(gradient.biases[1], ...db1)
  })

  it('skips the biases and nothing else', () => {
    const [{ gradient }, right] = [firstStep('bias-skipped'), firstStep(null)]
    expect(gradient.weights).toEqual(right.gradient.weights)
    expect([...gradient.biases[1], ...gradient.biases[2]]).toEqual([0, 0, 0, 0])
  })
})

describe('mistakes of the steps after', () => {
  it('keeps the gradient of each step in the next', () => {
    const trainer = trainerOf('not-cleared')
    const first = trainer.traceOf(1).trace
    expect(first.gradient).toEqual(firstStep(null).gradient)
    const second = trainer.traceOf(2).trace
    const alone = second.delta[2][0] * second.a[1][0]
    expect(second.gradient.weights[2][0]).toBe(first.gradient.weights[2][0] + alone)
    expect(second.delta[2][0]).not.toBe(first.delta[2][0])
  })

  it('with Adam multiplied by its corrections, goes about ten times too far in the first step', () => {
    const right = plantedTrainer(startOf(plantedSetup('adam-multiplied')), null).traceOf(1).trace
    const { before, after, gradient } = firstStep('adam-multiplied')
    expect(gradient).toEqual(right.gradient)
    gradient.values.forEach((g, k) => {
      // m = 0.1g and v = 0.001g², multiplied by 0.1 and 0.001; the rate is 0.5.
      const step = (0.5 * 0.01 * g) / (0.001 * Math.abs(g) + 1e-8)
      expect(before.values[k] - after.values[k]).toBeCloseTo(step, 12)
      expect(step / (before.values[k] - right.after.values[k])).toBeGreaterThan(9)
    })
  })
})

describe('every mistake', () => {
  it.each(MISTAKE_IDS)('%s leaves the pass forward and the loss as they are', (mistake) => {
    const right = plantedTrainer(startOf(plantedSetup(mistake)), null).traceOf(1).trace
    const { z, a, loss } = firstStep(mistake)
    expect({ z, a, loss }).toEqual({ z: right.z, a: right.a, loss: right.loss })
  })

  it('is known by its name', () => {
    expect(() => plantedTrainer(startOf(plantedSetup(null)), 'toString')).toThrow('no mistake toString')
  })
})
