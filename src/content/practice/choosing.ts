/** Questions whose answer is a direction: of a parameter at the update, and of the loss when a parameter grows. */
import { lossCurve } from '../../core/explain/lossCurve'
import { revealedBy } from '../../core/playback'
import { valueOf } from '../../core/trace'
import type { Fact } from '../lessons/lesson'
import { areStatable, exponentOf, stated } from './stated'
import type { Ground, Maker, PracticeQuestion, Reason } from './made'
import { anyParameter, isFrozen, type ParameterCells } from './parameters'

type Way = 'up' | 'down' | 'stays'

const wayOf = (change: number): Way => (change > 0 ? 'up' : change < 0 ? 'down' : 'stays')

/** Both with so many digits that two of the difference are seen; null where that would be too many. */
function apart(before: number, after: number): readonly [string, string] | null {
  if (before === after) return [stated(before), stated(after)]
  const largest = Math.max(Math.abs(before), Math.abs(after))
  const digits = Math.max(4, exponentOf(largest) - exponentOf(after - before) + 2)
  return digits > 12 ? null : [stated(before, digits), stated(after, digits)]
}

/** Why each way that is not the right one tempts. */
function reasonsOfWay(ground: Ground, cells: ParameterCells, right: Way): Record<string, Reason> {
  const { trace, row } = ground
  const gradient = valueOf(trace, row, cells.gradient)
  const reasonOf = (way: Way): Reason => {
    if (isFrozen(trace.recipe, cells)) return 'frozen'
    if (right === 'stays') return 'flat'
    if (gradient === 0) return 'remembered'
    if (way === 'stays') return 'moves'
    return way === wayOf(gradient) ? 'uphill' : 'overruled'
  }
  const ways: readonly Way[] = ['up', 'down', 'stays']
  return Object.fromEntries(ways.filter((way) => way !== right).map((way) => [way, reasonOf(way)]))
}

/** Which way will this weight, or bias, move at the update? */
export const makeDirection: Maker = (ground) => {
  const { trace, row, script } = ground
  const cells = anyParameter(ground)
  const [before, after, gradient] = [cells.value, cells.next, cells.gradient].map((each) =>
    valueOf(trace, row, each),
  )
  if (!areStatable(before, after, gradient)) return null
  const right = wayOf(after - before)
  const isLost = right === 'stays' && gradient !== 0 && !isFrozen(trace.recipe, cells)
  // The step was too small for the number to change: true, and no exercise.
  if (isLost) return null
  const numbers = apart(before, after)
  if (!numbers) return null
  const cursor = revealedBy(script, cells.next)
  const facts: Record<string, Fact> = {
    gradient: { says: stated(gradient), cell: cells.gradient },
    before: numbers[0],
    after: { says: numbers[1], cell: cells.next },
  }
  return {
    kind: 'direction',
    subject: cells.target,
    ofBatch: true,
    asks: [cells.next],
    cursor,
    reveal: cursor + 1,
    question: { kind: 'choose', options: [{ id: 'up' }, { id: 'down' }, { id: 'stays' }], right },
    facts,
    reasons: reasonsOfWay(ground, cells, right),
    light: [cells.target],
    revealLight: [cells.target],
    worked: [{ target: cells.target, phase: 'update' }],
  }
}

type Change = 'rises' | 'falls' | 'same'

/** How far the parameter is moved to see what the loss does. */
const LITTLE = 1e-4

/** What the loss does when a parameter grows a little; null where that depends on how little, or cannot be told from rounding. */
function changeOf({ trace, row }: Ground, { value, gradient }: ParameterCells): Change | null {
  const slope = valueOf(trace, row, gradient)
  const lossAt = lossCurve(trace, value)
  if (!lossAt || !areStatable(slope)) return null
  const before = valueOf(trace, row, value)
  const [here, above, below] = [lossAt(before), lossAt(before + LITTLE), lossAt(before - LITTLE)]
  if (slope === 0) return above === here && below === here ? 'same' : null
  const isSo = (change: number) => change / slope > 0.5 * LITTLE && change / slope < 1.5 * LITTLE
  return isSo(above - here) && isSo(here - below) ? (slope > 0 ? 'rises' : 'falls') : null
}

/** Will the loss rise or fall if this weight, or bias, grows a little? */
export const makeLossChange: Maker = (ground): PracticeQuestion | null => {
  const { trace, row, script } = ground
  const cells = anyParameter(ground)
  const right = changeOf(ground, cells)
  if (!right) return null
  const cursor = revealedBy(script, cells.gradient)
  const opposite = right === 'rises' ? 'falls' : 'rises'
  const reasons: Record<string, Reason> =
    right === 'same'
      ? { rises: 'no-effect', falls: 'no-effect' }
      : { [opposite]: 'opposite', same: 'has-gradient' }
  return {
    kind: 'loss-change',
    subject: cells.target,
    ofBatch: true,
    asks: [cells.gradient],
    cursor,
    reveal: cursor + 1,
    question: { kind: 'choose', options: [{ id: 'rises' }, { id: 'falls' }, { id: 'same' }], right },
    facts: { gradient: { says: stated(valueOf(trace, row, cells.gradient)), cell: cells.gradient } },
    reasons,
    light: [cells.target, { kind: 'loss' }],
    revealLight: [cells.target, { kind: 'loss' }],
    worked: [{ target: cells.target, phase: 'gradient' }],
  }
}
