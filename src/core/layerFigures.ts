/** How each layer does in one step: the norms of its gradient, its update and its parameters, and its flat slopes. */
import { outputLayer, weightIndex, widthOf, type NetworkSpec } from './network'
import type { Recipe } from './recipe'
import { norm, type Span } from './regularizers'
import { countsSlopes, saturationOf } from './saturation'
import type { Trace } from './trace'

/** Euclidean norms over W and b of a layer together; `parameters` before the update. */
export const LAYER_NORMS = ['gradient', 'update', 'parameters'] as const
export type LayerNorm = (typeof LAYER_NORMS)[number]
/** Shares, as in `Saturation`; NaN where a layer's slopes do not count. */
export const LAYER_SHARES = ['saturated', 'dead'] as const
export type LayerShare = (typeof LAYER_SHARES)[number]
export type LayerFigure = LayerNorm | LayerShare
/** Of each layer, the first one first. */
export type LayerFigures = Readonly<Record<LayerFigure, readonly number[]>>

/** Flat arrays in the parameters' layout. */
interface Update {
  readonly gradient: Float64Array
  readonly before: Float64Array
  readonly after: Float64Array
}

/** √Σ of the span; once more, with care, where a square has overflowed. */
const root = (sum: number, values: () => Float64Array, span: Span) =>
  sum < Infinity ? Math.sqrt(sum) : norm(values(), [span])

/** All three norms in one go over the numbers of a layer. */
function normsOf({ gradient, before, after }: Update, span: Span): Record<LayerNorm, number> {
  let ofGradient = 0
  let ofUpdate = 0
  let ofParameters = 0
  for (let i = span.from; i < span.to; i++) {
    const p = before[i]
    const step = after[i] - p
    const g = gradient[i]
    ofGradient += g * g
    ofUpdate += step * step
    ofParameters += p * p
  }
  return {
    gradient: root(ofGradient, () => gradient, span),
    update: root(ofUpdate, () => after.map((p, i) => p - before[i]), span),
    parameters: root(ofParameters, () => before, span),
  }
}

/** z and f(z) of each layer, as in `Trace`, for so many rows. */
interface Rows {
  readonly z: readonly Float64Array[]
  readonly f: readonly Float64Array[]
  readonly rows: number
}

const UNCOUNTED = { saturated: NaN, dead: NaN }

function spanOf(spec: NetworkSpec, l: number): Span {
  return { from: weightIndex(spec, l, 0, 0), to: weightIndex(spec, l + 1, 0, 0) }
}

/** The figures of a step. */
export function layerFigures(recipe: Recipe, update: Update, { z, f, rows }: Rows): LayerFigures {
  const { network } = recipe
  const figures = {
    gradient: [] as number[],
    update: [] as number[],
    parameters: [] as number[],
    saturated: [] as number[],
    dead: [] as number[],
  }
  for (let l = 1; l <= outputLayer(network); l++) {
    const norms = normsOf(update, spanOf(network, l))
    const units = widthOf(network, l)
    const numbers = { z: z[l], f: f[l], rows, units }
    const shares = countsSlopes(recipe, l) ? saturationOf(network.layers[l - 1], numbers) : UNCOUNTED
    figures.gradient.push(norms.gradient)
    figures.update.push(norms.update)
    figures.parameters.push(norms.parameters)
    figures.saturated.push(shares.saturated)
    figures.dead.push(shares.dead)
  }
  return figures
}

/** The figures of a step; its shares are those of the rows that the trace has. */
export function figuresOfTrace({ recipe, gradient, before, after, z, f, rows }: Trace): LayerFigures {
  const update = { gradient: gradient.values, before: before.values, after: after.values }
  return layerFigures(recipe, update, { z, f, rows: rows.length })
}
