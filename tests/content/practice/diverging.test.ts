/** Practice in runs that leave the numbers, and beside a tempting 0. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRACTICE_KINDS } from '../../../src/content/practice/made'
import { numberAnswers } from '../../../src/content/practice/stated'
import { Trainer } from '../../../src/core/training'
import { meets } from '../../../src/store/answers'
import { anyRun, plain, trainThrough } from '../../core/runs'
import { questionsOf, stepOf } from './grounds'

describe('in a run that explodes', () => {
  it('every question that is asked is one of plain numbers', () => {
    let asked = 0
    let diverged = 0
    fc.assert(
      fc.property(
        anyRun.map(plain),
        fc.constantFrom(1e3, 1e9, 1e30, 1e100),
        fc.nat(20),
        (start, rate, row) => {
          const wild = { ...start, recipe: { ...start.recipe, learningRate: rate } }
          const trainer = new Trainer(wild)
          trainThrough(trainer, 12)
          const last = trainer.divergence?.step ?? 12
          if (trainer.divergence) diverged++
          for (const step of new Set([last, Math.max(1, last - 1), Math.ceil(last / 2)])) {
            for (const kind of PRACTICE_KINDS) {
              for (const { facts } of questionsOf(stepOf(wild, step, row, 1), kind)) {
                asked++
                expect(JSON.stringify(facts)).not.toMatch(/NaN|Infinity/)
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(Math.min(asked, diverged)).toBeGreaterThan(10)
  })
})

describe('a tempting 0', () => {
  it('is left out where what is near the right number would be taken for it', () => {
    expect(numberAnswers(0.004, { 'no-slope': 0, sign: -0.004 })).toEqual({
      answer: '0.00400',
      tempting: { sign: '-0.00400' },
    })
    const { tempting } = numberAnswers(0.5, { 'no-slope': 0 })!
    expect(meets(0.0099, tempting['no-slope'])).toBe(true)
  })
})
