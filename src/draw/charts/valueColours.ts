/** The colours between full orange and full blue, through paper. */
import { interpolateRgb, rgb } from 'd3'
import type { ChartTheme } from './chartTheme'

/** A map is paler than the points on it. */
const MAP_STRENGTH = 0.5
const SHADES = 128

/** One colour for `at` from −1 to 1; at full strength the ends are the colours of the tokens. */
export function valueColour(
  { paper, positive, negative }: Pick<ChartTheme, 'paper' | 'positive' | 'negative'>,
  at: number,
  strength = 1,
): string {
  return interpolateRgb(paper, at < 0 ? negative : positive)(Math.abs(at) * strength)
}

/** The colour of a place on the map; what is not a number is paper. */
export function mapColour(theme: ChartTheme, at: number): string {
  return valueColour(theme, Number.isNaN(at) ? 0 : at, MAP_STRENGTH)
}

/** Values are blue and orange, derivatives teal and magenta. */
export type World = 'value' | 'derivative'

const palettes = new WeakMap<ChartTheme, Map<string, Uint32Array<ArrayBuffer>>>()

/** The colours from −1 to 1 as pixels of an image, as strong as a map's unless told otherwise; made once for a theme. */
export function mapPalette(
  theme: ChartTheme,
  strength = MAP_STRENGTH,
  world: World = 'value',
): Uint32Array<ArrayBuffer> {
  const ofTheme = palettes.get(theme) ?? new Map<string, Uint32Array<ArrayBuffer>>()
  palettes.set(theme, ofTheme)
  const key = `${world} ${strength}`
  const made = ofTheme.get(key)
  if (made) return made
  const bytes = new Uint8ClampedArray((2 * SHADES + 1) * 4)
  for (let shade = -SHADES; shade <= SHADES; shade++) {
    const { r, g, b } = rgb(valueColour(inWorld(theme, world), shade / SHADES, strength))
    bytes.set([r, g, b, 255], (shade + SHADES) * 4)
  }
  const palette = new Uint32Array(bytes.buffer)
  ofTheme.set(key, palette)
  return palette
}

function inWorld(theme: ChartTheme, world: World): Pick<ChartTheme, 'paper' | 'positive' | 'negative'> {
  if (world === 'value') return theme
  return { paper: theme.paper, positive: theme.hues.dp, negative: theme.hues.dn }
}

/** The place of `at` in a palette. */
export function shadeOf(at: number): number {
  return Number.isNaN(at) ? SHADES : Math.round((at + 1) * SHADES)
}
