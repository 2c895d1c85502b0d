/** The loss chart: scales, ticks and lines in px. */
import { scaleLinear, scaleLog } from 'd3'
import type { History } from '../../core/run'
import type { Plot, Tick } from './axes'
import { decimate, type Polyline } from './decimate'
import { countUpTo } from './seen'
import { axisLabel, stepAxis, wholeLabel } from './ticks'

export interface LossInput {
  readonly history: History | null
  readonly first: number
  /** The last step that is drawn. */
  readonly limit: number
  readonly logarithmic: boolean
  /** Whether the mini-batch losses are drawn beside those of the whole sets. */
  readonly miniBatches: boolean
}

export interface LossLayout {
  readonly width: number
  readonly plot: Plot
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly train: readonly Polyline[]
  readonly test: readonly Polyline[]
  readonly miniBatch: readonly Polyline[]
  x(step: number): number
  /** Not finite where a loss has no place: 0 on a logarithmic scale. */
  y(loss: number): number
  stepAt(px: number): number
}

const MOST_LEVELS = 4
/** Half the width of the column that marks a step, so that it stays within the plot. */
const INSET = 7

/** The range of what is drawn: the least positive loss and the largest; finite ones only. */
interface Range {
  readonly least: number
  readonly largest: number
}

function rangeOf({ history, limit, miniBatches }: LossInput): Range {
  let least = Infinity
  let largest = 0
  const look = (losses: Float64Array, count: number) => {
    for (let k = 0; k < count; k++) {
      const loss = losses[k]
      if (!(loss > 0) || loss === Infinity) continue
      if (loss < least) least = loss
      if (loss > largest) largest = loss
    }
  }
  if (history) {
    const epochs = countUpTo(history.epochs.updates, limit - 1)
    look(history.epochs.train, epochs)
    look(history.epochs.test, epochs)
    if (miniBatches) look(history.losses, countUpTo(history.steps, limit))
  }
  return { least, largest }
}

function linearScale({ largest }: Range, plot: Plot) {
  const scale = scaleLinear([0, largest > 0 ? largest : 1], [plot.bottom, plot.top]).nice(MOST_LEVELS)
  return { y: scale, ticks: scale.ticks(MOST_LEVELS) }
}

/** Powers of ten, thinned to four; within two powers 2 and 5 times them as well. */
export function logTicks([low, high]: readonly number[]): number[] {
  const first = Math.floor(Math.log10(low) + 1e-9)
  const last = Math.ceil(Math.log10(high) - 1e-9)
  const every = Math.ceil((last - first) / MOST_LEVELS) || 1
  const factors = last - first < 2 ? [1, 2, 5] : [1]
  const ticks: number[] = []
  for (let power = first; power <= last; power += every) {
    for (const factor of factors) ticks.push(Number(`${factor}e${power}`))
  }
  return ticks.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001)
}

function logScale({ least, largest }: Range, plot: Plot) {
  const domain = largest > 0 ? [least, Math.max(largest, least * 1.01)] : [0.1, 1]
  const scale = scaleLog(domain, [plot.bottom, plot.top]).nice()
  return { y: (loss: number) => (loss > 0 ? scale(loss) : NaN), ticks: logTicks(scale.domain()) }
}

/** `size` is that of the type, in px. */
export function lossLayout(input: LossInput, width: number, height: number, size: number): LossLayout {
  const { history, first, limit } = input
  const plot = { left: size * 4, right: width - 8, top: size / 2 + 2, bottom: height - size - 12 }
  const { y, ticks } = (input.logarithmic ? logScale : linearScale)(rangeOf(input), plot)
  const axis = stepAxis(first, Math.max(first, limit), plot.right - plot.left)
  const x = scaleLinear([first, axis.last], [plot.left + INSET, plot.right - INSET])
  const epochs = history ? countUpTo(history.epochs.updates, limit - 1) : 0
  const ofEpochs = (losses: Float64Array) =>
    decimate(history!.epochs.updates, losses, epochs, (updates) => x(updates + 1), y)
  return {
    width,
    plot,
    xTicks: axis.ticks.map((step) => ({ at: x(step), label: wholeLabel(step) })),
    yTicks: ticks.map((loss) => ({ at: y(loss), label: axisLabel(loss) })),
    train: history ? ofEpochs(history.epochs.train) : [],
    test: history ? ofEpochs(history.epochs.test) : [],
    miniBatch:
      history && input.miniBatches
        ? decimate(history.steps, history.losses, countUpTo(history.steps, limit), x, y)
        : [],
    x,
    y,
    stepAt: (px) => Math.round(x.invert(px)),
  }
}
