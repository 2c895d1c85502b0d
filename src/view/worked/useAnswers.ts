/** What a person has said of a printed example, and the ways to say more. */
import { useStore } from 'zustand'
import { PRINTED_EXAMPLES, type ExampleId } from '../../content/worked/examples'
import { useLabStore } from '../lab'
import { isJudged } from './judging'
import { NO_ANSWERS, workedOf, type Answers, type Mark } from './workedState'

export interface Answering {
  readonly answers: Answers
  /** Lines that have been judged. */
  readonly judged: readonly number[]
  readonly isAllShown: boolean
  mark(k: number, mark: Mark | null): void
  type(k: number, text: string): void
  /** Shows the verdicts of the lines that have been judged. */
  check(): void
  showAll(): void
  startOver(): void
}

export function useAnswers(id: ExampleId): Answering {
  const worked = workedOf(useLabStore())
  const answers = useStore(worked, (state) => state.answers[id]) ?? NO_ANSWERS
  const all = PRINTED_EXAMPLES[id].numbers.map((_, k) => k)
  const judgedIn = (of: Answers) => all.filter((k) => isJudged(of, k))
  const change = (make: (now: Answers) => Answers) =>
    worked.setState(({ answers: { ...others } }) => ({
      answers: { ...others, [id]: make(others[id] ?? NO_ANSWERS) },
    }))
  return {
    answers,
    judged: judgedIn(answers),
    isAllShown: answers.revealed.size === all.length,
    mark: (k, mark) =>
      change((now) => {
        const { [k]: _, ...marks } = now.marks
        return { ...now, marks: mark === null ? marks : { ...marks, [k]: mark } }
      }),
    type: (k, text) => change((now) => ({ ...now, typed: { ...now.typed, [k]: text } })),
    check: () => change((now) => ({ ...now, revealed: new Set([...now.revealed, ...judgedIn(now)]) })),
    showAll: () => change((now) => ({ ...now, revealed: new Set(all) })),
    startOver: () => change(() => NO_ANSWERS),
  }
}
