/** How a number becomes the depth of a colour, and the palettes: through paper from one hue to the other. */
import { interpolateRgb, rgb } from 'd3'
import type { ChartTheme } from '../charts/chartTheme'
import { DECADES, type LaneKind } from '../laneScale'

const SHADES = 127
/** The place of what is not a number. */
const NO_NUMBER = 2 * SHADES + 1

/** Values are blue and orange, derivatives teal and magenta. */
export type Family = 'values' | 'derivatives'

/** 0 is paper, 1 the full colour; `full` is the magnitude of that. */
export function depthOf(value: number, full: number, kind: LaneKind): number {
  const share = Math.abs(value) / full
  if (!(share > 0)) return 0
  if (kind === 'root') return Math.min(1, Math.sqrt(share))
  if (kind === 'linear') return Math.min(1, share)
  return Math.max(0, Math.min(1, 1 + Math.log10(share) / DECADES))
}

/** The place in a palette of a value on a scale. */
export function shadesFor(full: number, kind: LaneKind): (value: number) => number {
  return (value) => {
    if (Number.isNaN(value)) return NO_NUMBER
    const shade = Math.round(depthOf(value, full, kind) * SHADES)
    return SHADES + (value < 0 ? -shade : shade)
  }
}

const palettes = new WeakMap<ChartTheme, Readonly<Record<Family, Uint32Array>>>()

function makePalette({ paper, ink }: ChartTheme, negative: string, positive: string): Uint32Array {
  const bytes = new Uint8ClampedArray((NO_NUMBER + 1) * 4)
  const put = (at: number, colour: string) => {
    const { r, g, b } = rgb(colour)
    bytes.set([r, g, b, 255], at * 4)
  }
  const [below, above] = [interpolateRgb(paper, negative), interpolateRgb(paper, positive)]
  for (let shade = 0; shade <= SHADES; shade++) {
    put(SHADES - shade, below(shade / SHADES))
    put(SHADES + shade, above(shade / SHADES))
  }
  put(NO_NUMBER, ink)
  return new Uint32Array(bytes.buffer)
}

/** The colours of a family as pixels of an image; made once for a theme. */
export function paletteOf(theme: ChartTheme, family: Family): Uint32Array {
  let made = palettes.get(theme)
  if (!made) {
    const { vp, vn, dp, dn } = theme.hues
    made = { values: makePalette(theme, vn, vp), derivatives: makePalette(theme, dn, dp) }
    palettes.set(theme, made)
  }
  return made[family]
}

/** The numbers at both ends of a legend's ramp and in between, from −1 to 1, as shares of the full colour. */
export function rampDepth(at: number, kind: LaneKind): number {
  return Math.sign(at) * depthOf(at, 1, kind)
}
