/** How a person's judgement of a printed line compares with what the line is. */
import { isRounded } from '../../content/worked/agreement'
import { isWrong, type CheckedLine } from '../../content/worked/check'
import { readWritten } from './writtenNumber'
import type { Answers } from './workedState'

export type Outcome = 'found' | 'confirmed' | 'missed' | 'mistyped' | 'accused' | 'corrected'

/** Whether a line has been judged: marked, or given another number that is one. */
export function isJudged({ marks, typed }: Answers, k: number): boolean {
  return k in marks || readWritten(typed[k] ?? '') !== null
}

/** null where nothing was said. A number of one's own counts more than a mark. What is rounded on the way or cut off may be called either. */
export function outcomeOf(answers: Answers, k: number, line: CheckedLine): Outcome | null {
  const own = readWritten(answers.typed[k] ?? '')
  const wrong = isWrong(line.verdict)
  if (own) {
    if (isRounded(own, line.right)) return wrong ? 'found' : 'confirmed'
    return wrong ? 'mistyped' : 'corrected'
  }
  const mark = answers.marks[k]
  if (mark === undefined) return null
  if (wrong) return mark === 'wrong' ? 'found' : 'missed'
  return mark === 'right' || line.verdict !== 'right' ? 'confirmed' : 'accused'
}

export interface Score {
  readonly wrong: number
  readonly found: number
  readonly missed: number
  readonly accused: number
  readonly notJudged: number
}

/** Counted over the lines whose verdict is shown; `wrong` over all. */
export function scoreOf(answers: Answers, lines: readonly CheckedLine[]): Score {
  const outcomes = lines.map((line, k) => (answers.revealed.has(k) ? outcomeOf(answers, k, line) : null))
  const count = (...wanted: readonly Outcome[]) =>
    outcomes.filter((each) => each !== null && wanted.includes(each)).length
  return {
    wrong: lines.filter(({ verdict }) => isWrong(verdict)).length,
    found: count('found'),
    missed: count('missed', 'mistyped'),
    accused: count('accused', 'corrected'),
    notJudged: outcomes.filter((each) => each === null).length,
  }
}
