/** Room for the numbers of axes. They are measured before they are painted, by estimates that are wide enough for any font of the page. */
import type { ScaleLinear } from 'd3'
import { LABEL_GAP, middleBelow, type Plot, type Tick } from './axes'
import { axisLabels } from './ticks'

/** Between two numbers side by side. */
const APART = 8

/** Widths as shares of the size of the type. */
const CHARACTER = 0.6
const SLIM = 0.3
const RAISED = 0.45

/** The width of a number in px, at most; `size` is that of the type. */
export function labelWidth(label: string, size: number): number {
  let width = 0
  for (const character of label) {
    width += /[.\s]/.test(character) ? SLIM : /[⁰¹²³⁴-⁹⁻]/.test(character) ? RAISED : CHARACTER
  }
  return width * size
}

/** What numbers beside a plot need, the gap included; never less than `least`, so that plots mostly stand still. */
export function roomBeside(labels: readonly string[], least: number, size: number): number {
  const widest = Math.max(0, ...labels.map((label) => labelWidth(label, size)))
  return Math.max(least, Math.ceil(widest) + LABEL_GAP + 1)
}

function written(scale: ScaleLinear<number, number>, count: number): Tick[] {
  const values = scale.ticks(count)
  const labels = axisLabels(values)
  return values.map((value, k) => ({ at: scale(value), label: labels[k] }))
}

/** As many numbers below a plot as stand apart, about `most` of them if all do; one always. */
export function ticksBelow(
  scale: ScaleLinear<number, number>,
  most: number,
  width: number,
  size: number,
): Tick[] {
  const apart = (ticks: readonly Tick[]) => {
    let free = -Infinity
    return ticks.every(({ at, label }) => {
      const half = labelWidth(label, size) / 2
      const middle = middleBelow(at, 2 * half, width)
      const clear = middle - half >= free
      free = middle + half + APART
      return clear
    })
  }
  for (let count = most; count > 0; count--) {
    const ticks = written(scale, count)
    if (apart(ticks)) return ticks
  }
  return written(scale, 1).slice(0, 1)
}

/** Numbers beside a plot, about `most` of them. */
export function ticksBeside(scale: ScaleLinear<number, number>, most: number): Tick[] {
  return written(scale, most)
}

/** The plot of a chart that fills its canvas, `right` px free on the right; `labels` stand left of it. */
export function plotBeside(
  labels: readonly string[],
  { width, height, right }: { readonly width: number; readonly height: number; readonly right: number },
  size: number,
): Plot {
  return { left: roomBeside(labels, size * 4, size), right: width - right, ...plotHeight(height, size) }
}

/** Top and bottom of such a plot: half a line for the number at the top, a line of numbers below. */
export function plotHeight(height: number, size: number): Pick<Plot, 'top' | 'bottom'> {
  return { top: size / 2 + 2, bottom: height - size - 12 }
}

/** Those of `ticks`, in order of importance, that stand a line of type away from all before them. */
export function linesApart(ticks: readonly Tick[], size: number): Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) {
    if (kept.every(({ at }) => Math.abs(at - tick.at) >= size + 2)) kept.push(tick)
  }
  return kept.toSorted((a, b) => b.at - a.at)
}
