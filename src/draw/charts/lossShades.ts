/** The loss as depth of ink: paper is the lowest loss on the map, ink the highest. */
import { interpolateRgb, rgb, ticks } from 'd3'
import type { ChartTheme } from './chartTheme'

export interface LossScale {
  /** The ends of the scale; equal where the loss is the same everywhere. */
  readonly low: number
  readonly high: number
  /** By the logarithm of the loss, unless a loss below 0 forbids that. */
  readonly logarithmic: boolean
  /** Where contour lines run, rising. */
  readonly levels: readonly number[]
  /** 0 at `low` to 1 at `high`; numbers outside have the ends' place, NaN for what is not finite. */
  at(loss: number): number
}

/** Contour lines at most. */
const MOST_LEVELS = 9
/** From here on levels follow powers of ten. */
const WIDE = 30
/** A loss of 0 has no logarithm; what is lower than this share of the highest looks the same. */
const LEAST_SHARE = 1e-9
/** The deepest shade, so that lines are seen on it. */
const STRENGTH = 0.62
const SHADES = 255

/** The scale of all finite losses; null where there is none. */
export function lossScale(losses: ArrayLike<number>): LossScale | null {
  let least = Infinity
  let most = -Infinity
  let leastPositive = Infinity
  for (let k = 0; k < losses.length; k++) {
    const loss = losses[k]
    if (!Number.isFinite(loss)) continue
    least = Math.min(least, loss)
    most = Math.max(most, loss)
    if (loss > 0) leastPositive = Math.min(leastPositive, loss)
  }
  if (most < least) return null
  const logarithmic = least >= 0 && most > 0
  const low = logarithmic ? Math.max(leastPositive, most * LEAST_SHARE) : least
  const place = logarithmic ? Math.log : (loss: number) => loss
  const span = place(most) - place(low)
  return {
    low,
    high: most,
    logarithmic,
    levels: span > 0 ? levelsBetween(low, most, logarithmic) : [],
    at: (loss) => {
      if (!Number.isFinite(loss)) return NaN
      return span > 0 ? Math.min(1, Math.max(0, (place(Math.max(low, loss)) - place(low)) / span)) : 0
    },
  }
}

/** Round numbers between two; over a wide range 1, 2, 5 · 10ⁿ, or as many of them as are not too many. */
function levelsBetween(low: number, high: number, logarithmic: boolean): number[] {
  const inside = (levels: readonly number[]) => levels.filter((level) => level > low && level < high)
  if (!logarithmic || high / low < WIDE) return inside(ticks(low, high, MOST_LEVELS - 2))
  const from = Math.floor(Math.log10(low))
  const powers = Array.from({ length: Math.ceil(Math.log10(high)) - from + 1 }, (_, k) => from + k)
  const levels = (factors: readonly number[], every: number) =>
    inside(
      powers
        .filter((power) => power % every === 0)
        .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`))),
    )
  const choices = [levels([1, 2, 5], 1), levels([1, 3], 1), levels([1], 1), levels([1], 2)]
  return choices.find((choice) => choice.length <= MOST_LEVELS) ?? levels([1], 4)
}

/** Paper at 0, the deepest shade at 1. */
export function lossColour({ paper, ink }: ChartTheme, at: number): string {
  return interpolateRgb(paper, ink)(at * STRENGTH)
}

const palettes = new WeakMap<ChartTheme, Uint32Array>()

function lossPalette(theme: ChartTheme): Uint32Array {
  const made = palettes.get(theme)
  if (made) return made
  const bytes = new Uint8ClampedArray((SHADES + 1) * 4)
  for (let shade = 0; shade <= SHADES; shade++) {
    const { r, g, b } = rgb(lossColour(theme, shade / SHADES))
    bytes.set([r, g, b, 255], shade * 4)
  }
  const palette = new Uint32Array(bytes.buffer)
  palettes.set(theme, palette)
  return palette
}

/** The pixel of a place on the scale, as in an image; nothing at all for NaN. */
export function lossPixel(theme: ChartTheme, at: number): number {
  return Number.isNaN(at) ? 0 : lossPalette(theme)[Math.round(at * SHADES)]
}
