/** The loss chart: scales, ticks and lines in px. */
import type { History } from '../../core/run'
import type { Plot, Tick } from './axes'
import { linearFigures, logFigures, scaleOfSteps } from './chartScales'
import { decimate, type Polyline } from './decimate'
import { countUpTo } from './seen'
import { plotBeside, plotHeight } from './labels'
import { axisLabel } from './ticks'

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

/** `size` is that of the type, in px. */
export function lossLayout(input: LossInput, width: number, height: number, size: number): LossLayout {
  const { history, first, limit } = input
  const span = plotHeight(height, size)
  const { least, largest } = rangeOf(input)
  const { y, ticks } = input.logarithmic ? logFigures(least, largest, span) : linearFigures(largest, span)
  const plot = plotBeside(ticks.map(axisLabel), { width, height, right: 8 }, size)
  const { x, xTicks, stepAt } = scaleOfSteps(first, limit, plot.left, plot.right, size)
  const epochs = history ? countUpTo(history.epochs.updates, limit - 1) : 0
  const ofEpochs = (losses: Float64Array) =>
    decimate(history!.epochs.updates, losses, epochs, (updates) => x(updates + 1), y)
  return {
    width,
    plot,
    xTicks,
    yTicks: ticks.map((loss) => ({ at: y(loss), label: axisLabel(loss) })),
    train: history ? ofEpochs(history.epochs.train) : [],
    test: history ? ofEpochs(history.epochs.test) : [],
    miniBatch:
      history && input.miniBatches
        ? decimate(history.steps, history.losses, countUpTo(history.steps, limit), x, y)
        : [],
    x,
    y,
    stepAt,
  }
}
