/** All makers of questions, by kind, and how a question is drawn. */
import type { Random } from '../../core/random'
import { makeDirection, makeLossChange } from './choosing'
import { makeActivation, makeDelta, makeGradient, makeNewValue } from './computing'
import { practiceKey, type Ground, type Maker, type PracticeKind, type PracticeQuestion } from './made'
import { makeLargestDelta, makeLargestGradient, makeNoGradient } from './pointing'

export const MAKERS: Readonly<Record<PracticeKind, Maker>> = {
  activation: makeActivation,
  delta: makeDelta,
  'largest-delta': makeLargestDelta,
  gradient: makeGradient,
  'largest-gradient': makeLargestGradient,
  'no-gradient': makeNoGradient,
  'loss-change': makeLossChange,
  direction: makeDirection,
  'new-value': makeNewValue,
}

/** So often a maker is asked for a question that is new. */
const ATTEMPTS = 6

function shuffled<T>(random: Random, several: readonly T[]): T[] {
  const order = Int32Array.from(several.keys())
  random.shuffle(order)
  return Array.from(order, (k) => several[k])
}

/** A question of one of `kinds` whose key is not in `asked`; of the kind `last` only where there is no other. null: none was found. */
export function drawQuestion(
  ground: Ground,
  kinds: readonly PracticeKind[],
  asked: ReadonlySet<string>,
  last: PracticeKind | null,
): PracticeQuestion | null {
  const order = shuffled(
    ground.random,
    kinds.filter((kind) => kind !== last),
  )
  if (last !== null && kinds.includes(last)) order.push(last)
  for (const kind of order) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const made = MAKERS[kind](ground)
      if (made && !asked.has(practiceKey(made))) return made
    }
  }
  return null
}
