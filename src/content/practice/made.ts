/** What a question of the free practice is: made from one step of any network, answered before its number is shown. */
import { widthOf, type NetworkSpec } from '../../core/network'
import type { Phase, Script } from '../../core/playback'
import type { Random } from '../../core/random'
import { targetKey, type Cell, type Target, type Trace } from '../../core/trace'
import type { Fact, Question } from '../lessons/lesson'

export const PRACTICE_KINDS = [
  'activation',
  'delta',
  'largest-delta',
  'gradient',
  'largest-gradient',
  'no-gradient',
  'loss-change',
  'direction',
  'new-value',
] as const
export type PracticeKind = (typeof PRACTICE_KINDS)[number]

/** Why a wrong answer tempts; its sentence is among the words of the practice. */
export type Reason =
  | 'other-number'
  | 'other-part'
  | 'other-zero'
  | 'some-are-zero'
  | 'none-is-zero'
  | 'sign'
  | 'no-activation-function'
  | 'no-bias'
  | 'no-mask'
  | 'no-skip'
  | 'no-slope'
  | 'twice-mean'
  | 'mean-forgotten'
  | 'weight-for-activation'
  | 'delta-alone'
  | 'step-already'
  | 'largest-weight'
  | 'largest-signal'
  | 'largest-activation'
  | 'largest-incoming'
  | 'example-alone'
  | 'zero-weight'
  | 'opposite'
  | 'has-gradient'
  | 'no-effect'
  | 'uphill'
  | 'overruled'
  | 'remembered'
  | 'moves'
  | 'frozen'
  | 'flat'
  | 'no-rate'
  | 'change-alone'

/** What a question is made from: a step with all rows of its mini-batch, and a row of it. */
export interface Ground {
  readonly trace: Trace
  readonly row: number
  readonly script: Script
  readonly random: Random
}

export type Subject = Target | { readonly kind: 'layer'; readonly layer: number }

export interface PracticeQuestion {
  readonly kind: PracticeKind
  /** What is asked about: one part of the graph, or a layer; for "which edge" the neuron that the edges lead to. */
  readonly subject: Subject
  /** Whether it is about the whole mini-batch, or about the example on show. */
  readonly ofBatch: boolean
  /** The numbers that decide it: none of them is known at `cursor`, all of them are at `reveal`. */
  readonly asks: readonly Cell[]
  readonly cursor: number
  readonly reveal: number
  readonly question: Question
  readonly facts: Readonly<Record<string, Fact>>
  /** The reason that goes with a wrong answer, by what the verdict calls it. */
  readonly reasons: Readonly<Record<string, Reason>>
  readonly light: readonly Target[]
  readonly revealLight: readonly Target[]
  /** Whose numbers the answer is worked out with, the most important first. */
  readonly worked: readonly { readonly target: Target; readonly phase: Phase }[]
  /** Where one is the largest: the next. */
  readonly second?: Target
}

/** Makes a question of one kind, another one each time; null where the network or the step has none. */
export type Maker = (ground: Ground) => PracticeQuestion | null

/** The same for questions that ask the same. */
export function practiceKey({ kind, subject }: PracticeQuestion): string {
  return `${kind} ${subject.kind === 'layer' ? `layer ${subject.layer}` : targetKey(subject)}`
}

/** A whole number from 0 to below `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random.uniform() * count)
}

/** One of several. */
export function oneOf<T>(random: Random, several: readonly T[]): T {
  return several[below(random, several.length)]
}

/** Layers 1 to L. */
export function layersOf({ layers }: NetworkSpec): number[] {
  return layers.map((_, k) => k + 1)
}

/** More parts than this are not pointed at one by one. */
const MOST_WEIGHTS = 48

/** Whether the network is small enough for an answer by clicking a neuron or an edge. */
export function canBePointedAt(spec: NetworkSpec): boolean {
  return layersOf(spec).every((l) => widthOf(spec, l) * widthOf(spec, l - 1) <= MOST_WEIGHTS)
}

/** Where the largest of several numbers stands, and the second; −1 where there is none. */
export function largestOf(numbers: readonly number[]): { readonly first: number; readonly second: number } {
  const order = numbers.map((_, k) => k).sort((one, other) => numbers[other] - numbers[one])
  return { first: order[0] ?? -1, second: order[1] ?? -1 }
}

/** The largest has to be this much larger than the next, so that they differ in the first digits. */
const CLEARLY = 1.02

/** As `largestOf`, of sizes; null unless the largest is clearly that. */
export function clearlyLargest(sizes: readonly number[]): ReturnType<typeof largestOf> | null {
  if (sizes.length < 2 || !sizes.every(Number.isFinite)) return null
  const { first, second } = largestOf(sizes)
  return sizes[first] > sizes[second] * CLEARLY && sizes[first] > 0 ? { first, second } : null
}

/** Names each wrong part by the first reason that leads to it. */
export function temptingParts(
  reasons: readonly (readonly [Reason, Target])[],
  right: Target,
): Record<string, readonly Target[]> {
  const taken = new Set([targetKey(right)])
  const tempting: Record<string, readonly Target[]> = {}
  for (const [reason, target] of reasons) {
    if (taken.has(targetKey(target))) continue
    taken.add(targetKey(target))
    tempting[reason] = [target]
  }
  return tempting
}

/** A question for a number, by the names of its facts. */
export function numberQuestion(tempting: Readonly<Record<string, string>>): Question {
  return { kind: 'number', right: 'answer', tempting: Object.keys(tempting) }
}

/** Each tempting answer is called as its reason. */
export function reasonsOf(tempting: object, other: Reason): Record<string, Reason> {
  const named = Object.keys(tempting).map((reason) => [reason, reason as Reason])
  return { ...(Object.fromEntries(named) as Record<string, Reason>), other }
}
