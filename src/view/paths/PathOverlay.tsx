/** The path on show, over the graph: marked, under a clear line, with a ring on every neuron that it passes. */
import { ringGap } from '../../draw/layout'
import type { Disc, Places } from '../../draw/places'
import { useLab } from '../lab'
import './overlay.css'

/** From a circle to the ring around it: outside the one that shows δ, where there is room for that. */
const ringOf = ({ r }: Disc) => r + (r < 10 ? 3 : ringGap(r) + 5)

/** From the ring of an output to the loss: first along its own row, so as to strike out no other. */
function lossLink(from: Disc, to: Disc): string {
  const x = from.at.x + ringOf(from)
  const end = Math.max(x, to.at.x - to.r)
  const turn = x + 0.65 * (end - x)
  const bend = (turn + end) / 2
  const at = (...numbers: number[]) => numbers.map((number) => number.toFixed(2)).join(' ')
  return `M${at(x, from.at.y)}H${at(turn)}C${at(bend, from.at.y, bend, to.at.y, end, to.at.y)}`
}

const isDrawn = <T,>(place: T | null): place is T => place !== null

/** Stands in the graph's SVG. */
export function PathOverlay({ places }: { places: Places }) {
  const highlight = useLab((state) => state.highlight)
  if (!highlight) return null
  const { edges, skips, units, negative } = highlight
  const discs = units.map(({ layer, unit }) => places.neuron(layer, unit)).filter(isDrawn)
  const last = units[units.length - 1]
  const output = places.neuron(last.layer, last.unit)
  const lines = [
    ...edges.map(({ layer, unit, from }) => places.edge(layer, unit, from)?.d ?? null),
    ...skips.map(({ layer, unit }) => places.skip(layer, unit)?.d ?? null),
    output && places.loss ? lossLink(output, places.loss) : null,
  ].filter(isDrawn)
  const rings = discs.map((disc) => ({ cx: disc.at.x, cy: disc.at.y, r: ringOf(disc) }))
  return (
    <g className={`path-overlay ${negative ? 'dn is-negative' : 'dp'}`} aria-hidden="true">
      <g className="path-halo">
        {lines.map((d, k) => (
          <path key={k} d={d} />
        ))}
        {rings.map((ring, k) => (
          <circle key={k} {...ring} />
        ))}
      </g>
      <g className="path-casing">
        {lines.map((d, k) => (
          <path key={k} d={d} />
        ))}
      </g>
      <g className="path-line">
        {lines.map((d, k) => (
          <path key={k} d={d} />
        ))}
        {rings.map((ring, k) => (
          <circle key={k} {...ring} />
        ))}
      </g>
    </g>
  )
}
