/** The way that a run has taken, seen in a plane of its parameters. */
import { exp } from './elementary'
import { log } from './elementaryLog'
import type { Projection } from './plane'

/** Points of a way at most. */
const MOST_POINTS = 200
const HALF = MOST_POINTS / 2
/** Multiplications that going through a run once more may take: a fifth of a second. */
const MOST_WORK = 2e8
/** A pass forward, one back to the inputs and one back to the weights. */
const PASSES = 3

/** What decides which steps of a run are gone to. */
export interface Way {
  readonly first: number
  readonly last: number
  /** Multiplications of a pass forward over a mini-batch. */
  readonly work: number
  /** Steps whose states are kept, rising. */
  readonly kept: readonly number[]
}

/**
 * The steps before which the state is looked at, from the first one on; without `last`. All of a short run, else half of
 * them evenly and half ever closer to the start, where most of the way is; to the next that is kept, or to the step
 * itself where that can be gone to.
 */
export function stepsOfWay({ first, last, work, kept }: Way): number[] {
  const length = last - first
  const affordable = MOST_WORK / (work * PASSES)
  if (length <= MOST_POINTS && length <= affordable) {
    return Array.from({ length }, (_, k) => first + k)
  }
  const states = [first, ...kept.filter((step) => step > first && step < last)]
  const second = states[1] ?? last
  const isNearStart = (step: number) => step < second && second - first <= affordable
  const steps = new Set<number>()
  for (let k = 0; k < HALF; k++) {
    const evenly = first + Math.floor((k * length) / HALF)
    const closer = first + Math.floor(exp((k / HALF) * log(length)))
    for (const step of [evenly, closer]) {
      steps.add(isNearStart(step) ? step : states.findLast((state) => state <= step)!)
    }
  }
  return [...steps].sort((a, b) => a - b)
}

/** Room between the outermost point and the edge. */
const MARGIN = 1.1

/** A round number (1, 2, 5 · 10ⁿ), at least `least` ≥ 1, so that all points lie no further away along either direction. */
export function usualReach(points: readonly Projection[], least: number): number {
  let reach = least
  for (const { x, y } of points) {
    const furthest = MARGIN * Math.max(Math.abs(x), Math.abs(y))
    if (Number.isFinite(furthest)) reach = Math.max(reach, furthest)
  }
  let power = 1
  while (power * 10 <= reach) power *= 10
  return power * [1, 2, 5, 10].find((factor) => power * factor >= reach)!
}
