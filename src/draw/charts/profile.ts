/** The loss over one parameter in px: axes, curve, tangent, the step that will be made. */
import { scaleLinear, tickStep } from 'd3'
import type { LossProfile, Stretch } from '../../core/lossProfile'
import type { Plot, Tick } from './axes'
import { roomBeside, ticksBelow, ticksBeside } from './labels'

export interface ProfileLayout {
  readonly plot: Plot
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  /** An SVG path; broken where the loss is not a finite number. */
  readonly curve: string
  x(value: number): number
  y(loss: number): number
  valueAt(px: number): number
  /** The loss on the curve as it is drawn. */
  lossAt(value: number): number
  /** The line of a slope through a point of the curve, as far as it stays in the plot: an SVG path. */
  tangent(value: number, loss: number, slope: number): string
}

/** Numbers that a person drags or types to in a stretch are multiples of this. */
export function gridOf({ from, to }: Stretch): number {
  return tickStep(from, to, 200)
}

export function stretchOf({ values }: LossProfile): Stretch {
  return { from: values[0], to: values[values.length - 1] }
}

const LEVELS = 4
const HEADROOM = 0.06
/** Room beside the plot at least, in lines of type. */
const NUMBER = 2.7
const RIGHT = 10
/** Between two numbers below it, so that they do not crowd. */
const PITCH = 4

/** From the least to the largest loss, with some room; a flat curve stands in the middle. null: none is finite. */
function lossSpan(losses: readonly number[]): [number, number] | null {
  const finite = losses.filter(Number.isFinite)
  if (finite.length === 0) return null
  const [least, most] = [Math.min(...finite), Math.max(...finite)]
  const room = most - least > 1e-12 * Math.abs(most) ? HEADROOM * (most - least) : 0.1 * (Math.abs(most) || 1)
  return [least - room, most + room]
}

/** `size` is that of the type, in px. null where no loss is a finite number. */
export function profileLayout(
  profile: LossProfile,
  width: number,
  height: number,
  size: number,
): ProfileLayout | null {
  const { values, losses, now, loss } = profile
  const { from, to } = stretchOf(profile)
  const span = lossSpan(now >= from && now <= to ? [...losses, loss] : [...losses])
  if (!span) return null
  const [top, bottom] = [size + 6, height - size - 14]
  const y = scaleLinear(span, [bottom, top])
  const yTicks = ticksBeside(y, LEVELS)
  const labels = yTicks.map(({ label }) => label)
  const plot: Plot = {
    left: roomBeside(labels, Math.ceil(NUMBER * size), size),
    right: width - RIGHT,
    top,
    bottom,
  }
  const x = scaleLinear([from, to], [plot.left, plot.right])
  const most = Math.max(2, Math.min(7, Math.floor((plot.right - plot.left) / (PITCH * size))))
  return {
    plot,
    xTicks: ticksBelow(x, most, width, size),
    yTicks,
    curve: pathOf([...values].map((value, k) => [x(value), y(losses[k])])),
    x,
    y,
    valueAt: (px) => x.invert(px),
    lossAt: (value) => between(value, profile),
    tangent: (value, lossThere, slope) => {
      const reach = [plot.left, plot.right].map((px) => {
        const ends = [y.invert(plot.top - 4), y.invert(plot.bottom)].map((end) => (end - lossThere) / slope)
        const furthest = px === plot.left ? Math.min(...ends) : Math.max(...ends)
        const side = x.invert(px) - value
        return Math.abs(side) < Math.abs(furthest) || Number.isNaN(furthest) ? side : furthest
      })
      return pathOf(reach.map((by) => [x(value + by), y(lossThere + slope * by)]))
    },
  }
}

function pathOf(points: readonly (readonly number[])[]): string {
  let path = ''
  let pen = false
  for (const [px, py] of points) {
    const drawn = Number.isFinite(py)
    if (drawn) path += `${pen ? 'L' : 'M'}${px.toFixed(2)} ${py.toFixed(2)}`
    pen = drawn
  }
  return path
}

/** In a straight line between the two values of the curve that are nearest. */
function between(value: number, { values, losses }: LossProfile): number {
  const last = values.length - 1
  const place = ((value - values[0]) / (values[last] - values[0])) * last
  const k = Math.max(0, Math.min(last - 1, Math.floor(place)))
  return losses[k] + (losses[k + 1] - losses[k]) * Math.max(0, Math.min(1, place - k))
}
