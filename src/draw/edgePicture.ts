/** What the lanes of all edges look like in a frame: flat arrays, light enough to go to another thread with every frame. */
import { widthOf } from '../core/network'
import { isSilent, laneValue, shownWeight, type GraphFrame } from './graphFrame'
import { widthOn } from './laneScale'
import type { ShownUnits } from './layout'

/** Edges in the order of W[l][j][i], layer after layer. */
export interface EdgePicture {
  /** Widths in px; below zero for a negative number. 0 where there is no second lane. */
  readonly weights: Float32Array
  readonly flows: Float32Array
  /** 1: in full colour. */
  readonly vivid: Uint8Array
  /** 1: the sender is dropped and sends nothing. */
  readonly ghosts: Uint8Array
  /** The second lane shows derivatives, not values. */
  readonly derivatives: boolean
}

const signed = (width: number, value: number) => (value < 0 ? -width : width)

/** Of the edges between the units that are shown; null for all. */
export function edgePicture(frame: GraphFrame, shown: ShownUnits | null = null): EdgePicture {
  const { spec } = frame.script
  const units = Array.from(
    { length: spec.layers.length + 1 },
    (_, l) => shown?.[l] ?? Array.from({ length: widthOf(spec, l) }, (_unit, j) => j),
  )
  const count = units.slice(1).reduce((sum, { length }, k) => sum + length * units[k].length, 0)
  const weights = new Float32Array(count)
  const flows = new Float32Array(count)
  const vivid = new Uint8Array(count)
  const ghosts = new Uint8Array(count)
  let at = 0
  for (let l = 1; l <= spec.layers.length; l++) {
    for (const j of units[l]) {
      for (const i of units[l - 1]) {
        const weight = shownWeight(frame, l, j, i)
        const flow = laneValue(frame, l, j, i)
        const ghost = isSilent(frame, l - 1, i)
        weights[at] = signed(widthOn(frame.weightScales[l], weight), weight)
        if (flow !== null && !(ghost && flow === 0))
          flows[at] = signed(widthOn(frame.flowScales[l], flow), flow)
        vivid[at] = Number(frame.vivid || flow !== null)
        ghosts[at++] = Number(ghost)
      }
    }
  }
  return { weights, flows, vivid, ghosts, derivatives: frame.shown !== 'signal' }
}
