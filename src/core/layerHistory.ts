/** How every layer does over the steps of a run: norms, flat slopes, distributions. */
import { BINS, type Histogram } from './histogram'
import type { LayerFigure } from './layerFigures'

/** a of a layer, δ of a layer over the mini-batch, and its W. */
export const SPREADS = ['activations', 'deltas', 'weights'] as const
export type Spread = (typeof SPREADS)[number]

/** Thinned to a bounded number of steps, fewer of them with distributions. */
export interface LayerHistory {
  /** Of layers, without the input. */
  readonly layers: number
  /** The steps that were recorded, growing. */
  readonly steps: Float64Array
  /** `figures[name][l − 1][k]` is that of layer l at step `steps[k]`. */
  readonly figures: Readonly<Record<LayerFigure, readonly Float64Array[]>>
  readonly spreads: Spreads
}

/** For each record, each of `SPREADS` and each layer in turn: low and high of the range, and as many shares as there are bins. */
export interface Spreads {
  /** Growing. */
  readonly steps: Float64Array
  readonly ranges: Float64Array
  /** In 65,535ths. */
  readonly shares: Uint16Array
}

/** What `Spreads.shares` counts as 1. */
export const WHOLE_SHARE = 65535

/** Of layer `l` ≥ 1 at record `k`; its shares are in `WHOLE_SHARE`ths. */
export function spreadAt(
  { layers, spreads: { ranges, shares } }: LayerHistory,
  k: number,
  spread: Spread,
  l: number,
): Histogram {
  const place = (k * SPREADS.length + SPREADS.indexOf(spread)) * layers + l - 1
  return {
    low: ranges[2 * place],
    high: ranges[2 * place + 1],
    shares: shares.subarray(place * BINS, (place + 1) * BINS),
  }
}
