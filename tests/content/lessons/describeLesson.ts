/** Walks a lesson: its places, its numbers, its questions and its goals, against the core. */
import { describe, expect, it } from 'vitest'
import { LESSONS, type LessonId } from '../../../src/content/lessons/catalogue'
import { cursorAt, type Lesson, type Place, type Scene } from '../../../src/content/lessons/lesson'
import type { Setup } from '../../../src/content/setup'
import type { Target } from '../../../src/core/trace'
import { targetKey, valueOf } from '../../../src/core/trace'
import { saidBy } from '../../../src/store/answers'
import { agrees, firstBelow, testLossAfter, traceOf } from './lessonRuns'
import { allTargets, isTarget } from './lessonTargets'
import { describeWords } from './describeWords'

type ByScene<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/** How a test computes what the lesson only states. `setups` are the lesson's experiments by name, each made once. */
export interface Computed {
  /** Facts without a cell, by scene and name. */
  readonly facts?: ByScene<() => number>
  /** Facts that come from elsewhere because no test can compute them, by `scene.name`, with their source. */
  readonly quoted?: Readonly<Record<string, string>>
  /** Whether an option of a `choose` or `mark` question holds, by computation. */
  readonly answers?: ByScene<() => boolean>
  /** Whether a part of the graph is a right answer to a `click` question, by computation. */
  readonly clicks?: Readonly<Record<string, (target: Target) => boolean>>
}

export function describeLesson(
  id: LessonId,
  lesson: Lesson,
  compute: (setups: Readonly<Record<string, Setup>>) => Computed,
): void {
  const setups = Object.fromEntries(Object.entries(lesson.experiments).map(([name, make]) => [name, make()]))
  const computed = compute(setups)
  const trace = ({ on, step = 1 }: Place) => traceOf(setups[on], step)

  describe(`the lesson ${id}`, () => {
    it('has the scenes that the catalogue promises, each with its own name', () => {
      const names = lesson.scenes.map((scene) => scene.id)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toHaveLength(LESSONS[id].scenes)
    })

    it('asks before it tells', () => {
      expect(lesson.scenes.filter(({ question }) => question).length).toBeGreaterThanOrEqual(2)
      const chosen = lesson.scenes.flatMap(({ question }) => (question?.kind === 'choose' ? [question] : []))
      if (chosen.length < 2) return
      const firsts = chosen.filter(({ options, right }) => options[0].id === right)
      expect(firsts.length, 'the right answer is not always the first').toBeLessThan(chosen.length)
    })

    it('is checked where it states something, and nowhere else', () => {
      const literal = (scene: Scene) =>
        Object.entries(scene.facts ?? {}).flatMap(([name, fact]) => (typeof fact === 'string' ? [name] : []))
      const wanted = lesson.scenes.flatMap((scene) => literal(scene).map((name) => `${scene.id}.${name}`))
      const given = Object.entries(computed.facts ?? {}).flatMap(([scene, facts]) =>
        Object.keys(facts).map((name) => `${scene}.${name}`),
      )
      const quoted = Object.keys(computed.quoted ?? {})
      expect([...given, ...quoted].toSorted()).toEqual(wanted.toSorted())
    })

    describe.each(lesson.scenes.map((scene) => [scene.id, scene] as const))('scene %s', (name, scene) => {
      it('stands at a place that exists, and lights what is there', () => {
        for (const place of [scene.at, scene.reveal ?? scene.at]) {
          const setup = setups[place.on]
          expect(setup, `experiment ${place.on}`).toBeDefined()
          expect(trace(place).step).toBe(place.step ?? 1)
          expect(() => cursorAt(setup, place)).not.toThrow()
          expect(place.example ?? 0).toBeLessThan(trace(place).examples.length)
        }
        const { network } = setups[scene.at.on].recipe
        for (const target of scene.light ?? [])
          expect(isTarget(network, target), targetKey(target)).toBe(true)
        const after = setups[(scene.reveal ?? scene.at).on].recipe.network
        for (const target of scene.revealLight ?? []) {
          expect(isTarget(after, target), targetKey(target)).toBe(true)
        }
      })

      it.each(Object.entries(scene.facts ?? {}))('states %s as it is computed', (key, fact) => {
        if (typeof fact === 'string') {
          if (`${name}.${key}` in (computed.quoted ?? {})) return
          const value = computed.facts![name][key]()
          expect(agrees(fact, value), `${fact} is stated, ${value} is computed`).toBe(true)
        } else {
          const place = fact.at ?? scene.at
          const value = valueOf(trace(place), place.example ?? 0, fact.cell)
          expect(agrees(fact.says, value), `${fact.says} is stated, ${value} is computed`).toBe(true)
        }
      })
    })

    const options = lesson.scenes.flatMap(({ id: name, question }) =>
      question?.kind === 'choose' || question?.kind === 'mark'
        ? question.options.map((option) => ({ name, option: option.id, rights: [question.right].flat() }))
        : [],
    )
    it.each(options)('knows by computation whether $option is right in scene $name', (asked) => {
      expect(computed.answers?.[asked.name]?.[asked.option]?.()).toBe(asked.rights.includes(asked.option))
    })

    const clicks = lesson.scenes.flatMap(({ id: name, at, question }) =>
      question?.kind === 'click' ? [{ name, at, question }] : [],
    )
    it.each(clicks)(
      'knows by computation which parts of the graph are right in scene $name',
      ({ name, at, question }) => {
        const { network } = setups[at.on].recipe
        const isRight = computed.clicks![name]
        const right = allTargets(network).filter((each) => question.of.includes(each.kind) && isRight(each))
        const keys = (targets: readonly Target[]) => targets.map(targetKey).toSorted()
        expect(keys(right)).toEqual(keys(question.right))
        expect(question.right.length > 0 || question.none).toBe(true)
        for (const wrong of Object.values(question.tempting ?? {})) {
          expect(keys(wrong)).not.toEqual(keys(question.right))
        }
      },
    )

    const numbers = lesson.scenes.flatMap(({ id: name, facts, question }) =>
      question?.kind === 'number' ? [{ name, facts, right: question.right }] : [],
    )
    it.each(numbers)('asks for a number that it states in scene $name', ({ facts, right }) => {
      expect(facts).toHaveProperty(right)
    })

    const revealing = lesson.scenes.flatMap(({ id: name, at, reveal }) =>
      reveal && reveal.on === at.on && reveal.step === at.step ? [{ name, at, reveal }] : [],
    )
    it.each(revealing)('goes on from the question of scene $name to its answer', ({ at, reveal }) => {
      expect(cursorAt(setups[at.on], at)).toBeLessThan(cursorAt(setups[reveal.on], reveal))
    })

    const goals = lesson.scenes.flatMap(({ id: name, goal, facts, at, reveal }) =>
      goal?.kind === 'loss' ? [{ name, goal, facts, at, reveal }] : [],
    )
    it.each(goals)('can reach the goal of scene $name within the steps it gives', ({ goal }) => {
      const setup = setups[goal.on]
      const reached =
        goal.of === 'batch'
          ? firstBelow(setup, goal.below, goal.within) !== null
          : testLossAfter(setup, goal.within) < goal.below
      expect(reached).toBe(true)
    })

    it.each(goals)(
      'has not reached the goal of scene $name where that begins, and states its bound',
      (each) => {
        const { goal, facts = {}, at, reveal } = each
        const { on, step = 1 } = reveal ?? at
        const loss =
          goal.of === 'batch' ? traceOf(setups[on], step).loss : testLossAfter(setups[on], step - 1)
        expect(loss).toBeGreaterThanOrEqual(goal.below)
        expect(Object.values(facts).map((fact) => Number(saidBy(fact)))).toContain(goal.below)
      },
    )

    describeWords(lesson)
  })
}
