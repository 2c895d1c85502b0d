/** The slope of the loss over one parameter, from values of the loss alone. */
import type { Corner, ShiftedLoss } from './shiftedLoss'
import type { Cell } from './trace'

export interface Difference {
  readonly slope: number
  /** How far the slope may be off: by what the extrapolation left, or by the rounding of the losses. */
  readonly uncertainty: number
  /** Where a corner is in reach of every step: which one, and the slope on either side of the parameter. */
  readonly corner: { readonly at: Corner; readonly left: number; readonly right: number } | null
}

/** Rows of the extrapolation, each with half the step of the one before. */
const ROWS = 6
/** A step that is too coarse for the curve is divided by this, so many times at most. */
const SHRINK = 8
const TRIES = 5
/** The step ends so far before the nearest corner. */
const MARGIN = 0.4
/** As shares of the first step: the one that looks for corners, and the smallest one. */
const LOOKING = 2 ** -14
const SMALLEST = 2 ** -20
/** A slope known to this share of itself needs no smaller step. */
const SETTLED = 1e-9
/** Bounds the relative rounding of a loss, roughly. */
const ROUNDING = 16 * Number.EPSILON
interface Estimate {
  readonly slope: number
  readonly uncertainty: number
  /** The part of the uncertainty that a smaller step makes worse. */
  readonly rounding: number
}

/** What is differentiated: the loss by the parameter of a `dW` or `db`, where that is `value`. */
export interface Question {
  readonly loss: ShiftedLoss
  readonly cell: Cell
  readonly value: number
}

/** (L(p + h) − L(p − h)) / 2h, with the 2h that floating-point numbers really make of it; null beyond a corner. */
function central({ loss, cell, value }: Question, h: number): Pick<Estimate, 'slope' | 'rounding'> | null {
  const up = value + h
  const down = value - h
  const above = loss.at(cell, up)
  if (loss.crossed) return null
  const below = loss.at(cell, down)
  if (loss.crossed) return null
  const largest = Math.max(Math.abs(above), Math.abs(below), loss.leastScale)
  return { slope: (above - below) / (up - down), rounding: (ROUNDING * largest) / h }
}

/**
 * Richardson's extrapolation of the central differences of h, h/2, h/4 …: T[r][c] = T[r][c−1] +
 * (T[r][c−1] − T[r−1][c−1]) / (4^c − 1). The one that moved least is taken, and there are no more rows once rounding
 * takes over (Ridders 1982; Press et al., Numerical Recipes, 5.7). null if a step meets a corner.
 */
function extrapolate(question: Question, h: number): Estimate | null {
  let above: number[] = []
  let best: Estimate = { slope: NaN, uncertainty: Infinity, rounding: 0 }
  for (let r = 0, step = h; r < ROWS; r++, step /= 2) {
    const difference = central(question, step)
    if (!difference) return null
    const { slope, rounding } = difference
    const row = [slope]
    for (let c = 1, power = 4; c <= r; c++, power *= 4) {
      row.push(row[c - 1] + (row[c - 1] - above[c - 1]) / (power - 1))
      const moved = Math.max(Math.abs(row[c] - row[c - 1]), Math.abs(row[c] - above[c - 1]))
      const uncertainty = Math.max(moved, rounding)
      if (uncertainty < best.uncertainty) best = { slope: row[c], uncertainty, rounding }
    }
    if (r > 0 && !(Math.abs(row[r] - above[r - 1]) < 2 * best.uncertainty)) break
    above = row
  }
  return best
}

const isSettled = ({ slope, uncertainty, rounding }: Estimate) =>
  uncertainty <= Math.max(rounding, SETTLED * Math.abs(slope))

/** With the largest step that is fine enough and meets no corner; null if each meets one. */
function smoothSlope(question: Question, h: number): Difference | null {
  let best: Estimate | null = null
  for (let tries = 0, step = h; tries < TRIES; tries++, step /= SHRINK) {
    const estimate = extrapolate(question, step)
    if (estimate && (!best || estimate.uncertainty < best.uncertainty)) best = estimate
    else if (best) break
    if (best && isSettled(best)) break
  }
  return best && { slope: best.slope, uncertainty: best.uncertainty, corner: null }
}

/** Across a corner: the central difference, and the slopes on both sides. */
function slopesAtCorner({ loss, cell, value }: Question, at: Corner, h: number): Difference {
  const [down, here, up] = [value - h, value, value + h].map((moved) => loss.at(cell, moved))
  const corner = { at, left: (here - down) / (value - (value - h)), right: (up - here) / (value + h - value) }
  return {
    slope: (up - down) / (value + h - (value - h)),
    uncertainty: (ROUNDING * Math.max(here, loss.leastScale)) / h,
    corner,
  }
}

/** `h` is the step to begin with: less is taken where a corner is near. */
export function differenceOf(question: Question, h: number): Difference {
  const { loss, cell, value } = question
  const nearest = loss.nearestCorner(cell, value, h * LOOKING)
  const room = nearest ? MARGIN * nearest.distance : Infinity
  const smooth = room < h * SMALLEST ? null : smoothSlope(question, Math.min(h, room))
  if (smooth || !nearest) return smooth ?? { slope: NaN, uncertainty: Infinity, corner: null }
  return slopesAtCorner(question, nearest.at, h * SMALLEST)
}
