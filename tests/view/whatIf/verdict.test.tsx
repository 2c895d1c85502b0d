import { describe, expect, it } from 'vitest'
import type { LossProfile } from '../../../src/core/lossProfile'
import { whatIf } from '../../../src/i18n/en/whatIf'
import { verdictOf } from '../../../src/view/whatIf/verdict'

/** A step of 1 from 0, from a loss of 10. */
function saying(slope: number, lossAtNext: number, next = 1): string {
  const none = new Float64Array(0)
  const profile: LossProfile = { values: none, losses: none, now: 0, loss: 10, slope, next, lossAtNext }
  return verdictOf(profile, 'w', whatIf)
}

describe('what a step has brought beside what the tangent promised', () => {
  it.each([
    ['a fall that the tangent promises, nearly', -2, 8.015, whatIf.straight],
    ['a rise that it promises, nearly', 2, 11.985, whatIf.straight],
    ['a fall by less', -2, 9, whatIf.fallsLess],
    ['a fall by more', -2, 7, whatIf.fallsMore],
    ['a rise in place of a fall', -2, 10.5, whatIf.overshot],
    ['uphill by more', 2, 13, whatIf.uphillMore],
    ['uphill by less', 2, 11, whatIf.uphillLess],
    ['uphill and yet a fall', 2, 9, whatIf.uphillLess],
    ['no slope', 0, 9, whatIf.flat],
    ['a loss beyond all numbers', -2, Infinity, whatIf.notFinite],
  ])('%s', (_, slope, lossAtNext, sentence) => {
    expect(saying(slope, lossAtNext)).toBe(sentence)
  })

  it('a parameter that stays', () => {
    expect(saying(-2, 10, 0)).toBe('The optimizer leaves w where it is in this step.')
  })
})
