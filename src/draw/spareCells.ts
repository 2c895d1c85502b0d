/** The numbers that enter what was just computed and have no cell of their own in a narrow layout. */
import { boxBetween, type Box } from './boxes'
import { neuronFace, targetFace, type Readout } from './faces'
import type { GraphFrame } from './graphFrame'
import { CELL, type Layout } from './layout'
import { drawnName, targetName } from './names'

export interface SpareCell extends Box {
  readonly letter: string
  readonly readout: Readout
}

/** From a circle to its cell. */
const BELOW = 8
const HALF_WIDTH = 46
/** Free beside a cell that a circle at the edge would push out of the drawing. */
const EDGE = 4

/** Each under its circle, as far as there is room: δ of a neuron, or the target of an output. */
export function spareCells(frame: GraphFrame, { nodes, radius, room, detail }: Layout): SpareCell[] {
  if (!room.narrow) return []
  const { spec } = frame.script
  const last = nodes.length - 1
  return nodes.flatMap((column, l) =>
    column.flatMap(({ x, y }, j) => {
      const delta = l > 0 ? neuronFace(frame, l, j, detail).delta : null
      const target = l === last ? targetFace(frame, j) : null
      const letter = delta?.marked ? 'δ' : drawnName(targetName(spec, j))
      const readout = [delta, target].find((each) => each?.marked)
      const top = y + radius[l] + BELOW
      const end = column[j + 1] ? column[j + 1].y - radius[l] : room.height
      if (!readout || end - top < CELL.height + 2) return []
      const middle = Math.min(x, room.width - HALF_WIDTH - EDGE)
      const box = boxBetween(middle - HALF_WIDTH, top, middle + HALF_WIDTH, top + CELL.height)
      return [{ ...box, letter, readout }]
    }),
  )
}
