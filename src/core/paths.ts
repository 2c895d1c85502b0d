/** Every path from one parameter to the loss, for one example: how many there are, what they sum to, and the strongest. */
import { read, readerOf, type Reader } from './explain/reader'
import { isResidual, widthOf } from './network'
import {
  blocksOf,
  errorCell,
  factorsOf,
  firstFactor,
  slopeFactors,
  type Blocks,
  type Factor,
  type Stop,
} from './pathFactors'
import { cell, type Cell, type Trace } from './trace'

export interface Path {
  /** From the parameter's own unit to an output. */
  readonly stops: readonly Stop[]
  readonly factors: readonly Factor[]
  /** Of all factors. */
  readonly product: number
}

export interface Paths {
  /** By the size of their product, largest first; among equals those through the first units. */
  readonly strongest: readonly Path[]
  /** How many paths there are, and how many of them are 0: exact up to 2⁵³, and rounded beyond. */
  readonly count: number
  readonly zeros: number
  /** Σ of all products: this example's part of the parameter's gradient. */
  readonly sum: number
  /** Σ of their sizes. */
  readonly size: number
  /** The same part as the step has computed it, a·δ. */
  readonly part: number
  /** null where no path is 0. */
  readonly blocks: Blocks | null
}

/** The rest of a path, from a of one unit to the loss. */
interface Rest {
  /** |product| from here on. */
  readonly size: number
  /** Where it goes on, and how from there; null where the loss comes next. */
  readonly stop: Stop | null
  readonly rest: Rest | null
}

/** What lies between a of each unit of a layer and the loss. */
interface Above {
  /** Per unit, the largest first. */
  readonly best: Rest[][]
  readonly sum: Float64Array
  readonly size: Float64Array
  readonly zeros: Float64Array
  /** The same for all units. */
  readonly count: number
}

function empty(units: number, count: number): Above {
  const numbers = () => new Float64Array(units)
  return {
    best: Array.from({ length: units }, () => []),
    sum: numbers(),
    size: numbers(),
    zeros: numbers(),
    count,
  }
}

/** Between the outputs and the loss there is one derivative each. */
function aboveOutputs(reader: Reader): Above {
  const above = empty(reader.outputs, 1)
  for (let j = 0; j < reader.outputs; j++) {
    const error = read(reader, errorCell(reader, j))
    const size = Math.abs(error)
    above.best[j].push({ size, stop: null, rest: null })
    above.sum[j] = error
    above.size[j] = size
    above.zeros[j] = Number(error === 0)
  }
  return above
}

/** Puts a rest among the `most` largest, if it is one of them; says whether it is. */
function offer(best: Rest[], size: number, stop: Stop, rest: Rest, most: number): boolean {
  if (best.length === most && !(size > best[most - 1].size)) return false
  let at = best.length < most ? best.length : most - 1
  for (; at > 0 && best[at - 1].size < size; at--) best[at] = best[at - 1]
  best[at] = { size, stop, rest }
  return true
}

/** Adds to unit i of `own` what goes on at a stop in the layer above, times `factor`. */
function goOn(own: Above, i: number, above: Above, stop: Stop, factor: number, most: number): void {
  const { unit } = stop
  const strength = Math.abs(factor)
  own.sum[i] += factor * above.sum[unit]
  own.size[i] += strength * above.size[unit]
  own.zeros[i] += factor === 0 ? above.count : above.zeros[unit]
  for (const rest of above.best[unit]) {
    if (!offer(own.best[i], strength * rest.size, stop, rest, most)) break
  }
}

/** ∂a/∂z of a unit, apart from what it skips. */
function slopeOf(reader: Reader, layer: number, unit: number): number {
  return slopeFactors(reader, { layer, unit }).reduce((product, { number }) => product * number.value!, 1)
}

/** One layer further down: for these units of layer l. */
function below(reader: Reader, above: Above, l: number, units: readonly number[], most: number): Above {
  const { trace, spec } = reader
  const width = widthOf(spec, l)
  const receivers = widthOf(spec, l + 1)
  const skips = isResidual(spec, l + 1)
  const own = empty(width, above.count * (receivers + Number(skips)))
  const weights = trace.before.weights[l + 1]
  for (let k = 0; k < receivers; k++) {
    const stop = { layer: l + 1, unit: k, skipped: false }
    const slope = slopeOf(reader, l + 1, k)
    for (const i of units) goOn(own, i, above, stop, weights[k * width + i] * slope, most)
  }
  if (skips) for (const i of units) goOn(own, i, above, { layer: l + 1, unit: i, skipped: true }, 1, most)
  return own
}

function pathOf(reader: Reader, parameter: Cell, rest: Rest): Path {
  const stops: Stop[] = [{ layer: parameter.layer, unit: parameter.unit, skipped: false }]
  for (let at: Rest | null = rest; at; at = at.rest) if (at.stop) stops.push(at.stop)
  const factors = factorsOf(reader, parameter, stops)
  return { stops, factors, product: factors.reduce((product, { number }) => product * number.value!, 1) }
}

/**
 * The paths from W[l][j][i] or b[l][j], a cell of quantity W or b, to the loss, for the example in `row` of the trace,
 * and the `most` strongest of them. A path's product is that of the local derivatives along it, and all products sum to
 * a·δ (Bauer's formula: Griewank & Walther 2008). For each unit the strongest rests are kept, from the outputs down: a
 * rest that is not among the best of its unit is in none of the best paths.
 */
export function pathsOf(trace: Trace, row: number, parameter: Cell, most: number): Paths {
  const reader = readerOf(trace, row, trace.recipe.network)
  const { layer, unit } = parameter
  let above = aboveOutputs(reader)
  for (let l = reader.last - 1; l >= layer; l--) {
    const units = l === layer ? [unit] : Array.from({ length: widthOf(reader.spec, l) }, (_, j) => j)
    above = below(reader, above, l, units, most)
  }
  const first = firstFactor(reader, parameter).number.value!
  const factor = first * slopeOf(reader, layer, unit)
  const zeros = factor === 0 ? above.count : above.zeros[unit]
  return {
    strongest: above.best[unit].map((rest) => pathOf(reader, parameter, rest)),
    count: above.count,
    zeros,
    sum: factor * above.sum[unit],
    size: Math.abs(factor) * above.size[unit],
    part: first * read(reader, cell('delta', layer, unit)),
    blocks: zeros > 0 ? blocksOf(reader, parameter) : null,
  }
}
