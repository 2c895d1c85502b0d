/** Where neurons and weights stand, however the network is drawn: for what is drawn over the graph. */
import { alongEdge, edgeLine, type Layout, type Point } from './layout'
import { skipsOf } from './skips'
import type { NetworkSpec } from '../core/network'

export interface Disc {
  readonly at: Point
  readonly r: number
}

/** A line from a sender to a receiver, as an SVG path, and the point in its middle. */
export interface Route {
  readonly d: string
  readonly middle: Point
}

/** null where something is not drawn. */
export interface Places {
  neuron(layer: number, unit: number): Disc | null
  edge(layer: number, unit: number, from: number): Route | null
  skip(layer: number, unit: number): Route | null
  readonly loss: Disc | null
}

const at = ({ x, y }: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`

/** The places of circles and edges. */
export function placesOf(spec: NetworkSpec, layout: Layout): Places {
  return {
    neuron: (l, j) => {
      const node = layout.nodes[l]?.[j]
      return node ? { at: node, r: layout.radius[l] } : null
    },
    edge: (l, j, i) => {
      if (!layout.nodes[l]?.[j] || !layout.nodes[l - 1]?.[i]) return null
      const line = edgeLine(layout, l, j, i)
      return { d: `M${at(line.from)}L${at(alongEdge(line, 1))}`, middle: alongEdge(line, 0.5) }
    },
    skip: (l, unit) => {
      const skip = skipsOf(spec, layout).find((each) => each.layer === l && each.unit === unit)
      if (!skip) return null
      const { from, over, to } = skip
      return { d: `M${at(from)}Q${at(over)} ${at(to)}`, middle: over }
    },
    loss: layout.lossHalf > 0 ? { at: layout.loss, r: layout.lossHalf } : null,
  }
}
