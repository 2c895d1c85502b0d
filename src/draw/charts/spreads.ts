/** Small plots of how numbers are spread, one for each layer: their places, and a history of them as a raster. */
import type { Histogram } from '../../core/histogram'
import type { Plot } from './axes'

/** Plots of one size in rows and columns, with room for a name on the left and numbers below. */
export interface PlotGrid {
  readonly height: number
  readonly plots: readonly Plot[]
}

/** Widths in px: of a cell at least, and of what stands left of a plot; heights of a plot and of a cell. */
interface CellSize {
  readonly width: number
  readonly left: number
  readonly plot: number
  readonly height: number
}

const GAP = 16

export function plotGrid(count: number, width: number, cell: CellSize): PlotGrid {
  const columns = Math.max(1, Math.min(count, Math.floor((width + GAP) / (cell.width + GAP))))
  const pitch = (width + GAP) / columns
  const plots = Array.from({ length: count }, (_, k) => {
    const left = (k % columns) * pitch + cell.left
    const top = Math.floor(k / columns) * cell.height + 4
    return { left, right: (k % columns) * pitch + pitch - GAP, top, bottom: top + cell.plot }
  })
  return { height: Math.ceil(count / columns) * cell.height, plots }
}

/** The cells of histograms; `size` is that of the type, in px. */
export function histogramCell(size: number): CellSize {
  return { width: 220, left: size * 2.2, plot: 34, height: 34 + size + 16 }
}

/** The cells of densities over the steps. */
export function densityCell(size: number): CellSize {
  return { width: 300, left: size * 6.5, plot: 96, height: 96 + size + 24 }
}

export const isEmpty = ({ low, high }: Histogram) => low > high

/** The range of several spreads together; null where there is none. */
export function rangeOfAll(spreads: readonly Histogram[]): readonly [number, number] | null {
  const low = Math.min(...spreads.map((of) => of.low))
  const high = Math.max(...spreads.map((of) => of.high))
  if (low > high) return null
  if (low < high) return [low, high]
  const pad = Math.abs(low) / 10 || 1
  return [low - pad, high + pad]
}

/** The first and the last bin's ends of what is at a value, as a share of [low, high] from the bottom. */
function ends({ low, high, shares }: Histogram, bin: number): readonly [number, number] {
  const width = (high - low) / shares.length
  return [low + bin * width, low + (bin + 1) * width]
}

/**
 * How full each pixel of a column is, from the top, 0 to 1: the root of the share of numbers there, beside that of the
 * fullest bin, so that a tail is seen beside a peak.
 */
export function densityColumn(
  spread: Histogram,
  [bottom, top]: readonly [number, number],
  rows: number,
): Float32Array {
  const column = new Float32Array(rows)
  if (isEmpty(spread)) return column
  let fullest = 0
  for (let bin = 0; bin < spread.shares.length; bin++) fullest = Math.max(fullest, spread.shares[bin])
  const rowOf = (value: number) => ((top - value) / (top - bottom)) * rows
  for (let bin = 0; bin < spread.shares.length; bin++) {
    if (spread.shares[bin] === 0) continue
    const [from, to] = spread.low < spread.high ? ends(spread, bin) : [spread.low, spread.low]
    const depth = Math.sqrt(spread.shares[bin] / fullest)
    const first = Math.max(0, Math.min(rows - 1, Math.floor(rowOf(to))))
    const last = Math.max(first, Math.min(rows - 1, Math.ceil(rowOf(from)) - 1))
    for (let row = first; row <= last; row++) column[row] = Math.max(column[row], depth)
  }
  return column
}
