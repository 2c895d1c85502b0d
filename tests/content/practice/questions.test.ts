/** What every question has, whatever it asks: its place, its facts, a reason for each wrong answer; and how numbers are written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canBePointedAt,
  practiceKey,
  PRACTICE_KINDS,
  type PracticeQuestion,
} from '../../../src/content/practice/made'
import { drawQuestion } from '../../../src/content/practice/makers'
import { stated } from '../../../src/content/practice/stated'
import { isKnown, scriptOf } from '../../../src/core/playback'
import { Random, seedState } from '../../../src/core/random'
import { Trainer } from '../../../src/core/training'
import { formatNumber } from '../../../src/draw/format'
import { isLarge } from '../../../src/draw/sizes'
import { judge, judgePicked, meets, saidBy, type Verdict } from '../../../src/store/answers'
import { writeStated } from '../../../src/view/lessons/writeStated'
import { smallRun } from '../../core/runs'
import { anyStep, checkQuestions } from './grounds'

/** Every answer that is not right and has a reason of its own, and what the verdict on it is. */
function wrongAnswers(made: PracticeQuestion): [string, Verdict][] {
  const { question, facts } = made
  if (question.kind === 'click') {
    const named = Object.entries(question.tempting!).map(([reason, targets]): [string, Verdict] => [
      reason,
      judgePicked(question, targets, false),
    ])
    return question.right.length > 0 && question.none
      ? [...named, ['none', judgePicked(question, [], true)]]
      : named
  }
  if (question.kind === 'number') {
    return [
      ...question.tempting!.map((name): [string, Verdict] => [
        name,
        judge(made, Number(saidBy(facts[name]))),
      ]),
      ['other', judge(made, 4711.25)],
    ]
  }
  if (question.kind === 'mark') throw new Error('not asked here')
  const wrong = question.options.filter(({ id }) => id !== question.right)
  return wrong.map(({ id }) => [id, judge(made, [id])])
}

function rightAnswer(made: PracticeQuestion): Verdict {
  const { question, facts } = made
  if (question.kind === 'click') return judgePicked(question, question.right, question.right.length === 0)
  if (question.kind === 'number') return judge(made, Number(saidBy(facts[question.right])))
  return judge(made, [question.right].flat())
}

describe('every question', () => {
  it('is asked before its numbers are known, and answered where they are', () => {
    checkQuestions(PRACTICE_KINDS, ({ asks, cursor, reveal }, { ground: { script } }) => {
      for (const each of asks) {
        expect(isKnown(script, cursor, each)).toBe(false)
        expect(isKnown(script, reveal, each)).toBe(true)
      }
    })
  }, 60_000)

  it('has a right answer, and a reason for each wrong one', () => {
    checkQuestions(PRACTICE_KINDS, (made) => {
      expect(rightAnswer(made).kind).toBe('right')
      for (const [key, verdict] of wrongAnswers(made)) {
        expect(verdict.kind, key).toBe('wrong')
        expect(made.reasons).toHaveProperty([verdict.reason!])
      }
    })
  }, 60_000)

  it('states the numbers of the graph', () => {
    checkQuestions(PRACTICE_KINDS, ({ facts, reveal }, { read, ground: { script } }) => {
      for (const fact of Object.values(facts)) {
        if (typeof fact === 'string') continue
        expect(meets(read(fact.cell), fact.says)).toBe(true)
        expect(isKnown(script, reveal, fact.cell)).toBe(true)
      }
    })
  }, 60_000)
})

describe('questions for the graph', () => {
  it('are for networks that are drawn as circles', () => {
    const units = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(units, fc.array(units, { minLength: 1, maxLength: 4 }), (inputs, widths) => {
        const spec = {
          inputs,
          layers: widths.map((width) => ({ units: width, activation: 'tanh' as const })),
        }
        expect(canBePointedAt(spec) && isLarge(spec)).toBe(false)
      }),
    )
  })
})

describe('drawing a question', () => {
  it('asks nothing twice, and goes on until there is nothing left', () => {
    fc.assert(
      fc.property(anyStep, ({ ground }) => {
        const asked = new Set<string>()
        const draw = () => drawQuestion(ground, PRACTICE_KINDS, asked, null)
        for (let made = draw(); made; made = draw()) {
          expect(asked).not.toContain(practiceKey(made))
          asked.add(practiceKey(made))
        }
        expect(drawQuestion(ground, [], new Set(), null)).toBeNull()
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('asks another kind than the last, where there is another', () => {
    const { trace } = new Trainer(smallRun()).traceOf(1)
    const script = scriptOf(trace.recipe.network)
    for (let seed = 0; seed < 40; seed++) {
      const ground = { trace, row: 0, script, random: new Random(seedState(seed)) }
      expect(drawQuestion(ground, ['delta', 'direction'], new Set(), 'delta')?.kind).toBe('direction')
      expect(drawQuestion(ground, ['delta'], new Set(), 'delta')?.kind).toBe('delta')
    }
  })
})

describe('a stated number', () => {
  it('is written as the page writes it', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e4, max: 1e4 }),
      fc.integer({ min: -99999, max: 99999 }).map((n) => n / 1e5),
      fc
        .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9, max: 6 }))
        .map(([n, e]) => Number(`${n}e${e}`)),
    )
    fc.assert(
      fc.property(numbers, (value) => {
        fc.pre(Math.abs(value) > 1e-12 && Math.abs(value) < 9999)
        expect(writeStated(stated(value))).toBe(formatNumber(value, 4))
      }),
    )
    expect(stated(0.44854999999999995)).toBe('0.4486')
    expect(stated(0)).toBe('0.00')
  })
})
