/** Judges an answer: right or not, and which reason goes with it. */
import type { Fact, Question, Scene } from '../content/lessons/lesson'
import { targetKey, type Target } from '../core/trace'

export interface Verdict {
  /** `partly`: nothing wrong, but not all; `shown`: nobody answered. */
  readonly kind: 'right' | 'wrong' | 'partly' | 'shown'
  /** Key of the reason among the words of the scene; null where nothing wrong was said. */
  readonly reason: string | null
  /** The options that were chosen. */
  readonly chosen: readonly string[]
  /** The number that was typed. */
  readonly typed?: number
  /** What the graph shows of it; undefined: what the scene shows. */
  readonly light?: readonly Target[] | undefined
}

/** The answer is shown to somebody who has none. */
export const SHOWN: Verdict = { kind: 'shown', reason: null, chosen: [] }

/** What a fact says. */
export function saidBy(fact: Fact): string {
  return typeof fact === 'string' ? fact : fact.says
}

/** Whether a number is what is stated: to within one of the last digit, and exactly where no digits follow the point. */
export function meets(value: number, stated: string): boolean {
  if (/^-?\d+$/.test(stated)) return value === Number(stated)
  const [mantissa, exponent = '0'] = stated.split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return Math.abs(value - Number(stated)) <= 10 ** (Number(exponent) - decimals) * (1 + 1e-6)
}

const sameTargets = (a: readonly Target[], b: readonly Target[]) => {
  const keys = new Set(a.map(targetKey))
  return keys.size === new Set(b.map(targetKey)).size && b.every((each) => keys.has(targetKey(each)))
}

/** A question of options (their ids) or of a number. */
export function judge(
  { question, facts = {} }: Pick<Scene, 'question' | 'facts'>,
  given: readonly string[] | number,
): Verdict {
  if (typeof given === 'number') {
    if (question?.kind !== 'number') throw new TypeError('not answered by a number')
    const isMet = (name: string) => meets(given, saidBy(facts[name]))
    if (isMet(question.right)) return { kind: 'right', reason: null, chosen: [], typed: given }
    const reason = question.tempting?.find(isMet) ?? 'other'
    return { kind: 'wrong', reason, chosen: [], typed: given }
  }
  if (question?.kind !== 'choose' && question?.kind !== 'mark')
    throw new TypeError('no options to choose from')
  const rights: readonly string[] = [question.right].flat()
  const wrong = given.find((id) => !rights.includes(id)) ?? null
  const light = question.options.find(({ id }) => id === (wrong ?? given[0]))?.light
  const whole = given.length === rights.length ? 'right' : 'partly'
  return { kind: wrong === null ? whole : 'wrong', reason: wrong, chosen: given, light }
}

/** Whether a click of one part settles the question. */
export function isSettledByOne(question: Question): boolean {
  return question.kind === 'click' && question.right.length === 1 && !question.none
}

/** What is picked when one more part was clicked: a part that was picked already is taken back. */
export function withPick(question: Question, picked: readonly Target[], target: Target): readonly Target[] {
  if (isSettledByOne(question)) return [target]
  const key = targetKey(target)
  const others = picked.filter((each) => targetKey(each) !== key)
  return others.length < picked.length ? others : [...others, target]
}

/** A question that is answered on the graph; `none`: that no part is meant. */
export function judgePicked(question: Question, picked: readonly Target[], none: boolean): Verdict {
  if (question.kind !== 'click') throw new TypeError('not answered on the graph')
  if (sameTargets(picked, question.right)) return { kind: 'right', reason: null, chosen: [] }
  if (none) return { kind: 'wrong', reason: 'none', chosen: [] }
  const rights = new Set(question.right.map(targetKey))
  const tempting = Object.entries(question.tempting ?? {}).find(([, targets]) => sameTargets(targets, picked))
  if (!tempting && picked.length > 0 && picked.every((each) => rights.has(targetKey(each)))) {
    return { kind: 'partly', reason: null, chosen: [] }
  }
  return { kind: 'wrong', reason: tempting?.[0] ?? 'other', chosen: [] }
}
