/** Which stretch of a loss curve is worth drawing: from the present value to the lowest point downhill, and a margin. */

export interface LossRange {
  readonly from: number
  readonly to: number
  /** Where the loss is lowest downhill of `now`; null where it keeps falling or is flat. */
  readonly lowest: number | null
}

const FURTHEST = 12
const MARGIN = 0.18

/** A bracket around the first minimum downhill: where the loss began to rise again, or has become flat. */
function bracket(loss: (value: number) => number, now: number, direction: number): [number, number] | null {
  const limit = FURTHEST * Math.max(1, Math.abs(now))
  let step = 0.02 * Math.max(1, Math.abs(now))
  let [before, at] = [now, now]
  let lowest = loss(now)
  while (Math.abs(at - now) < limit) {
    const beyond = at + direction * step
    const value = loss(beyond)
    if (!(value < lowest)) return at === now ? null : [before, beyond]
    before = at
    at = beyond
    lowest = value
    step *= 1.4
  }
  return null
}

const ROUNDS = 24
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The minimum between `near` and `far`; of a flat stretch, its near end. */
function goldenSection(loss: (value: number) => number, near: number, far: number): number {
  let [start, end] = [near, far]
  let [first, second] = [end - GOLDEN * (end - start), start + GOLDEN * (end - start)]
  let [atFirst, atSecond] = [loss(first), loss(second)]
  for (let k = 0; k < ROUNDS; k++) {
    if (atFirst <= atSecond) {
      ;[end, second, atSecond] = [second, first, atFirst]
      first = end - GOLDEN * (end - start)
      atFirst = loss(first)
    } else {
      ;[start, first, atFirst] = [first, second, atSecond]
      second = start + GOLDEN * (end - start)
      atSecond = loss(second)
    }
  }
  return (start + end) / 2
}

/** What to draw of `loss` around `now`, given its slope there and the value after the update. */
export function lossRange(
  loss: (value: number) => number,
  now: number,
  slope: number,
  next: number,
): LossRange {
  const found = slope === 0 ? null : bracket(loss, now, -Math.sign(slope))
  const lowest = found && goldenSection(loss, ...found)
  const points = [now, next, ...(lowest === null ? [] : [lowest])]
  const least = Math.max(1, Math.abs(now))
  const [low, high] = [Math.min(...points), Math.max(...points)]
  const missing = Math.max(0, least - (high - low)) / 2
  const margin = MARGIN * (high - low) + missing
  return { from: low - margin, to: high + margin, lowest }
}
