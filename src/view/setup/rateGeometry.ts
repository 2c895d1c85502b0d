/** Where the rate of each update stands in the picture of a schedule. */
import type { UpdateRule } from '../../core/recipe'
import { rateAt } from '../../core/schedules'
import { stepAxis } from '../../draw/charts/ticks'

export const WIDTH = 368
export const HEIGHT = 132
const LEFT = 60
const RIGHT = WIDTH - 14
const TOP = 10
const FLOOR = 104
/** Updates that are drawn one by one; of more, so many are. */
const MOST = 240

type Rule = Pick<UpdateRule, 'learningRate' | 'schedule' | 'warmUp'>

export interface RateFrame {
  readonly left: number
  readonly right: number
  readonly floor: number
  readonly top: number
  /** The last update in the picture. */
  readonly last: number
  /** Updates with a number below the axis. */
  readonly ticks: readonly number[]
  /** The greatest rate, which stands at `top`. */
  readonly most: number
  readonly x: (update: number) => number
  readonly y: (rate: number) => number
  /** Every update holds its rate until the next. */
  readonly path: string
}

/** The updates from 1 to `last`, thinned out. */
function updatesUpTo(last: number): number[] {
  const count = Math.min(last, MOST)
  return Array.from({ length: count }, (_, k) =>
    count === 1 ? 1 : 1 + Math.round((k * (last - 1)) / (count - 1)),
  )
}

/** The picture of the updates 1 to `furthest` at least. */
export function rateFrame(rule: Rule, furthest: number): RateFrame {
  const { last, ticks } = stepAxis(1, furthest, RIGHT - LEFT)
  const points = updatesUpTo(last).map((update) => ({ update, rate: rateAt(rule, update) }))
  const most = Math.max(...points.map(({ rate }) => rate))
  const x = (update: number) => LEFT + ((update - 1) / (last - 1)) * (RIGHT - LEFT)
  const y = (rate: number) => (most > 0 ? FLOOR - (rate / most) * (FLOOR - TOP) : FLOOR)
  const [first, ...rest] = points
  const path = rest
    .map(({ update, rate }) => `H${x(update).toFixed(1)}V${y(rate).toFixed(1)}`)
    .reduce((before, piece) => before + piece, `M${x(1)} ${y(first.rate).toFixed(1)}`)
  return { left: LEFT, right: RIGHT, floor: FLOOR, top: TOP, last, ticks, most, x, y, path }
}
