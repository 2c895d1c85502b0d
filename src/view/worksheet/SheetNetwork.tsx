/** The network on paper: black on white, signs by dashes, weights on their edges where there is room. */
import { outputLayer, widthOf } from '../../core/network'
import { valueOf, cell, type Trace } from '../../core/trace'
import { placeEdgeLabels } from '../../draw/edgeLabels'
import { alongEdge, edgeLine, layoutOf, type Layout, type Point } from '../../draw/layout'
import { drawnName, nameOf } from '../../draw/names'
import { plusPath, plusRadius, skipsOf } from '../../draw/skips'

const WIDTH = 680
const PITCH = 88
const LEAST = 150
const MOST = 460

interface NetworkProps {
  readonly trace: Trace
  readonly row: number
  readonly round: (value: number) => string
  readonly label: string
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`

function Edges({ trace, layout }: { trace: Trace; layout: Layout }) {
  const { network: spec } = trace.recipe
  const lines = layout.nodes.slice(1).flatMap((nodes, k) =>
    nodes.flatMap((_, j) =>
      layout.nodes[k].map((__, i) => {
        const line = edgeLine(layout, k + 1, j, i)
        const negative = valueOf(trace, 0, cell('W', k + 1, j, i)) < 0
        const d = `M${at(line.from)}L${at(alongEdge(line, 1))}`
        return <path key={`${k} ${j} ${i}`} className={negative ? 'is-negative' : undefined} d={d} />
      }),
    ),
  )
  const skips = skipsOf(spec, layout).map(({ layer, unit, from, over, to }) => (
    <g key={`skip ${layer} ${unit}`}>
      <path d={`M${at(from)}Q${at(over)} ${at(to)}`} />
      <path d={plusPath(plusRadius(layout.radius[layer]))} transform={`translate(${at(to)})`} />
    </g>
  ))
  return (
    <g className="sheet-edges">
      {lines}
      {skips}
    </g>
  )
}

function Neurons({ trace, row, round, layout }: Omit<NetworkProps, 'label'> & { layout: Layout }) {
  const { network: spec } = trace.recipe
  const roomy = layout.detail === 'number' || layout.detail === 'cells'
  return layout.nodes.map((nodes, l) =>
    nodes.map((centre, j) => {
      const r = layout.radius[l]
      const given = l === 0 ? round(valueOf(trace, row, cell('x', 0, j))) : null
      const bias = l > 0 && roomy ? `b = ${round(valueOf(trace, 0, cell('b', l, j)))}` : null
      return (
        <g key={`${l} ${j}`} transform={`translate(${at(centre)})`}>
          <circle r={r} />
          {layout.detail !== 'level' && (
            <text y={given && roomy ? -6 : 5}>{drawnName(nameOf(spec, l, j))}</text>
          )}
          {given && roomy && (
            <text y={13} className="is-value">
              {given}
            </text>
          )}
          {bias && (
            <text y={-r - 7} className="is-value">
              {bias}
            </text>
          )}
        </g>
      )
    }),
  )
}

/** As much of the room as is drawn on. */
function boxOf({ nodes, radius, loss, lossHalf }: Layout): string {
  const all = nodes.flatMap((layer, l) =>
    layer.map(({ x, y }) => ({ x, top: y - radius[l] - 26, bottom: y + radius[l] + 4 })),
  )
  const left = Math.min(...all.map(({ x }) => x)) - radius[0] - 4
  const top = Math.min(...all.map((each) => each.top))
  const bottom = Math.max(...all.map((each) => each.bottom), loss.y + lossHalf)
  return [left, top, loss.x + lossHalf - left, bottom - top].map((value) => value.toFixed(1)).join(' ')
}

export function SheetNetwork({ trace, row, round, label }: NetworkProps) {
  const { network: spec } = trace.recipe
  const widest = Math.max(...Array.from({ length: outputLayer(spec) + 1 }, (_, l) => widthOf(spec, l)))
  const height = Math.min(MOST, Math.max(LEAST, widest * PITCH + 60))
  const layout = layoutOf(spec, { width: WIDTH, height, top: 22, bottom: 4, narrow: false })
  const half = layout.lossHalf * 0.7
  const last = layout.nodes[layout.nodes.length - 1]
  return (
    <svg className="sheet-network" viewBox={boxOf(layout)} role="img" aria-label={label}>
      <Edges trace={trace} layout={layout} />
      <g className="sheet-edges">
        {last.map((from, j) => (
          <path
            key={j}
            d={`M${at({ x: from.x + layout.radius[layout.radius.length - 1] + 3, y: from.y })}L${at({ x: layout.loss.x - half - 3, y: layout.loss.y })}`}
          />
        ))}
      </g>
      <Neurons trace={trace} row={row} round={round} layout={layout} />
      <g transform={`translate(${at(layout.loss)})`}>
        <rect x={-half} y={-half} width={2 * half} height={2 * half} rx={8} />
        <text y={5}>L</text>
      </g>
      {placeEdgeLabels(spec, layout).map(({ layer, unit, from, at: place }) => (
        <text key={`${layer} ${unit} ${from}`} className="is-value is-weight" x={place.x} y={place.y + 4.5}>
          {round(valueOf(trace, 0, cell('W', layer, unit, from)))}
        </text>
      ))}
    </svg>
  )
}
