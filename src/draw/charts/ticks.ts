/** Ticks at round numbers, and how they are written; without D3, because the first screen needs them. */
import { formatCount, raised } from '../format'
import { DOTS } from './stripPlaces'

/** The smallest of 1, 2, 5 · 10ⁿ (n ≥ 0) that cuts `span` into at most `most` parts. */
export function roundStep(span: number, most: number): number {
  let step = 1
  for (let k = 0; span / step > most; k++) step *= k % 3 === 1 ? 2.5 : 2
  return step
}

/** `first`, and the multiples of `step` up to `last` that are not too near to it: 1, 100, 200. */
export function stepTicks(first: number, last: number, step: number): number[] {
  const ticks = [first]
  for (let tick = Math.floor(first / step + 1) * step; tick <= last; tick += step) {
    if (tick - first >= step / 2 || step === 1) ticks.push(tick)
  }
  return ticks
}

/**
 * An axis of steps: at least eleven from `first` on, then up to the next round number, so that it stands still while
 * training runs. As many ticks as fit into `px`, in type of `size` px.
 */
export function stepAxis(
  first: number,
  furthest: number,
  px: number,
  size = 13,
): { last: number; ticks: number[] } {
  if (furthest - first < DOTS) return { last: first + DOTS - 1, ticks: stepTicks(first, first + DOTS - 1, 5) }
  const most = Math.max(1, Math.min(4, Math.floor((px * 13) / size / (wholeLabel(furthest).length * 8 + 24))))
  let round = roundStep(furthest - first, most)
  let last = Math.ceil(furthest / round) * round
  // Where the round number lies far beyond, it makes one part too many.
  while (last - first > most * round) {
    round = roundStep(last - first, most)
    last = Math.ceil(furthest / round) * round
  }
  return { last, ticks: stepTicks(first, last, round) }
}

/** A whole number on an axis: 12 000 000 is 12 M in no language, so it is 12 000 000 or 1.2·10⁷. */
export function wholeLabel(value: number): string {
  return value < 1e7 ? formatCount(value) : powerLabel(value, FEW)
}

/** What is beyond is the trace of binary arithmetic. */
const DIGITS = 10
/** Of the factor of a power of ten. */
const FEW = 4

/** A number on an axis: as many decimals as it needs, a true minus, powers of ten at the far ends. */
export function axisLabel(value: number): string {
  return numberLabel(value, FEW)
}

/** The numbers of one axis: with as many digits as tell them apart. */
export function axisLabels(values: readonly number[]): string[] {
  const labels = values.map(axisLabel)
  const alike = new Set(labels).size < labels.length
  return alike ? values.map((value) => numberLabel(value, DIGITS)) : labels
}

function numberLabel(value: number, digits: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size >= 1e5 || size < 1e-3) return powerLabel(value, digits)
  return String(Number(value.toPrecision(DIGITS))).replace('-', '−')
}

function powerLabel(value: number, digits: number): string {
  const [mantissa, power] = Number(value.toPrecision(digits)).toExponential().split('e')
  const factor = mantissa.replace('-', '−')
  const ten = `10${raised(Number(power))}`
  return factor === '1' ? ten : factor === '−1' ? `−${ten}` : `${factor}·${ten}`
}
