/** The free practice over a real run: questions come and go with the step, and nothing is told too early. */
import { describe, expect, it } from 'vitest'
import { plantedSetup } from '../../src/content/plantedSetup'
import { PRACTICE_KINDS, practiceKey, type PracticeKind } from '../../src/content/practice/made'
import type { Setup } from '../../src/content/setup'
import { workedExample } from '../../src/content/workedExample'
import { isKnown } from '../../src/core/playback'
import { Random, seedState } from '../../src/core/random'
import { saidBy } from '../../src/store/answers'
import { courseOf } from '../../src/store/course'
import { createPractice, type StandingQuestion } from '../../src/store/practice'
import { miniBatches, open } from './labs'

/** A practice that asks some kinds. */
async function practise(kinds: readonly PracticeKind[], setup?: Setup) {
  const lab = await open(setup)
  lab.state.showPanel('practice')
  const practice = createPractice(lab.store, new Random(seedState(7)))
  for (const kind of PRACTICE_KINDS) if (!kinds.includes(kind)) practice.getState().toggle(kind)
  const standing = (): StandingQuestion => {
    const { standing: now } = practice.getState()
    if (!now) throw new Error('no question stands')
    return now
  }
  return { lab, practice, standing }
}

function rightNumber({ made: { question, facts } }: StandingQuestion): number {
  if (question.kind !== 'number') throw new Error('not a question for a number')
  return Number(saidBy(facts[question.right]))
}

describe('the practice', () => {
  it('stands before the number, and plays the step when it is answered', async () => {
    const { lab, practice, standing } = await practise(['delta'])
    practice.getState().ask()
    const { made } = standing()
    expect(lab.state.cursor).toBe(made.cursor)
    expect(lab.state.lit).toEqual(made.light)
    expect(isKnown(lab.state.script, lab.state.cursor, made.asks[0])).toBe(false)
    practice.getState().answer(rightNumber(standing()))
    expect(standing().verdict).toMatchObject({ kind: 'right', reason: null })
    expect(isKnown(lab.state.script, lab.state.cursor, made.asks[0])).toBe(true)
  })

  it('counts right answers in a row, and begins anew after a wrong one', async () => {
    const { practice, standing } = await practise(['delta'])
    for (const streak of [1, 2]) {
      practice.getState().ask()
      practice.getState().answer(rightNumber(standing()))
      expect(practice.getState().streak).toBe(streak)
    }
    practice.getState().answer(rightNumber(standing()))
    expect(practice.getState().streak).toBe(2)
    practice.getState().ask()
    practice.getState().answer(-rightNumber(standing()))
    expect(standing().verdict).toMatchObject({ kind: 'wrong', reason: 'sign' })
    expect(practice.getState().streak).toBe(0)
  })

  it('takes a click on the graph as an answer only while it asks', async () => {
    const { lab, practice, standing } = await practise(['largest-delta'])
    practice.getState().ask()
    const { question } = standing().made
    if (question.kind !== 'click') throw new Error('not for the graph')
    lab.state.select(question.right[0])
    expect(standing().verdict?.kind).toBe('right')
    // What the answer is worked out of is explained.
    expect(lab.state.selection).toEqual(question.right[0])
    const elsewhere = { kind: 'neuron', layer: 0, unit: 0 } as const
    lab.state.select(elsewhere)
    expect(lab.state.selection).toEqual(elsewhere)
    expect(practice.getState().streak).toBe(1)
    lab.state.select(standing().made.worked[0].target)
    lab.state.next()
    expect(lab.state.selection).toBeNull()
  })

  it('goes on to the next step when there is nothing new to ask about this one', async () => {
    const { lab, practice, standing } = await practise(['largest-delta'])
    practice.getState().ask()
    const first = standing()
    practice.getState().ask()
    expect(practice.getState().standing).toBeNull()
    await lab.until(({ trace }) => trace?.step === 2)
    expect(practiceKey(standing().made)).toBe(practiceKey(first.made))
    expect(standing().trace.step).toBe(2)
  })

  it('shows the answer to somebody who steps beyond the question, but lets them look back', async () => {
    const { lab, practice, standing } = await practise(['delta'])
    practice.getState().ask()
    lab.state.back()
    lab.state.next()
    expect(standing().verdict).toBeNull()
    lab.state.next()
    expect(standing().verdict?.kind).toBe('shown')
  })

  it('drops the question when another step is shown, or something is changed', async () => {
    const { lab, practice } = await practise(['largest-delta'])
    practice.getState().ask()
    lab.state.goToStep(2)
    await lab.until(({ trace }) => trace?.step === 2)
    expect(practice.getState()).toMatchObject({ standing: null, note: 'moved' })
    expect([lab.state.lit, lab.state.asking]).toEqual([[], null])
    practice.getState().ask()
    const { trace } = lab.state
    lab.state.edit({ kind: 'parameter', index: 0, value: 2 })
    await lab.until((state) => state.trace !== trace)
    expect(practice.getState()).toMatchObject({ standing: null, note: 'moved' })
  })

  it('pauses a training run, and asks about the step where it stops', async () => {
    const { lab, practice, standing } = await practise(PRACTICE_KINDS, miniBatches())
    lab.state.play()
    await lab.until(({ trace, playing }) => playing && trace !== null && trace.step > 3)
    practice.getState().ask()
    await lab.until(({ playing, trace }) => !playing && trace!.rows.length === trace!.examples.length)
    expect(standing().trace).toBe(lab.state.trace)
    await lab.until(({ cursor }) => cursor === standing().made.cursor)
    expect(standing().verdict).toBeNull()
  })

  it('ends when its panel is hidden, when it is told to, and when a lesson is opened', async () => {
    const { lab, practice } = await practise(['delta'])
    const { ask, stop } = practice.getState()
    ask()
    lab.state.hidePanel('practice')
    expect(practice.getState().standing).toBeNull()
    lab.state.showPanel('practice')
    ask()
    stop()
    expect(practice.getState().standing).toBeNull()
    ask()
    await courseOf(lab.store).getState().start('one-step')
    expect(practice.getState().standing).toBeNull()
    expect(lab.state.lit.length).toBeGreaterThan(0)
    await lab.until(({ trace }) => trace !== null)
    ask()
    expect(courseOf(lab.store).getState().open).toBeNull()
    expect(practice.getState().standing).not.toBeNull()
  })

  it('asks nothing of a run with a planted mistake, and says when nothing fits', async () => {
    const planted = await practise(PRACTICE_KINDS, plantedSetup('sign'))
    planted.practice.getState().ask()
    expect(planted.practice.getState().note).toBe('planted')

    const { lab, practice } = await practise(['new-value'], adam(workedExample()))
    practice.getState().ask()
    await lab.until(() => practice.getState().note !== null)
    expect(practice.getState().note).toBe('nothing')
    expect(lab.state.trace?.step).toBe(4)
  })

  it('keeps one kind at least', async () => {
    const { practice } = await practise(['delta'])
    practice.getState().toggle('delta')
    expect(practice.getState().kinds).toEqual(['delta'])
  })
})

function adam(setup: Setup): Setup {
  const optimizer = { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
  return { ...setup, recipe: { ...setup.recipe, optimizer } }
}
