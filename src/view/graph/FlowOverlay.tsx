/** What was just computed, on its edges: halos below the lanes, chevrons and products above them. */
import { useMemo } from 'react'
import { flowingEdges, type FlowingEdge } from '../../draw/flowing'
import type { GraphFrame } from '../../draw/graphFrame'
import { edgeKey, productsOf, type Product } from '../../draw/products'
import { CELL, type Layout } from '../../draw/layout'
import { flowingSkips, type FlowingSkip } from '../../draw/skips'
import { spareCells, type SpareCell } from '../../draw/spareCells'
import { useFrameBus, useFrameValue } from './frameBus'
import { SkipFlows, SkipHalos, SkipTexts } from './SkipLines'

const CHEVRON_PITCH = 26

/** One string for everything that the overlay depends on. */
function frameKey(frame: GraphFrame | null): string {
  if (!frame || frame.running) return ''
  const { trace, since, cursor, row, digits, chosen } = frame
  return `${trace.step} ${since} ${cursor} ${row} ${digits} ${trace.loss} ${chosen?.from} ${JSON.stringify([frame.shown, frame.flowScales[1]])}`
}

interface Flowing {
  readonly edges: readonly FlowingEdge[]
  readonly skips: readonly FlowingSkip[]
  readonly products: readonly Product[]
  readonly cells: readonly SpareCell[]
}

const NOTHING: Flowing = { edges: [], skips: [], products: [], cells: [] }

const flowings = new WeakMap<GraphFrame, { readonly layout: Layout; readonly flowing: Flowing }>()

/** Worked out once for all layers of the drawing. */
function flowingOf(frame: GraphFrame, layout: Layout): Flowing {
  const known = flowings.get(frame)
  if (known?.layout === layout) return known.flowing
  const edges = flowingEdges(frame, layout)
  const products = productsOf(frame, layout, edges)
  const flowing = { edges, skips: flowingSkips(frame, layout), products, cells: spareCells(frame, layout) }
  flowings.set(frame, { layout, flowing })
  return flowing
}

/** The edges and skips that carry what was just computed; none while training runs. */
function useFlowing(layout: Layout): Flowing {
  const bus = useFrameBus()
  const key = useFrameValue(frameKey)
  return useMemo(() => {
    const frame = bus.current()
    return key === '' || !frame ? NOTHING : flowingOf(frame, layout)
  }, [bus, key, layout])
}

/** What lies below the edges. */
export function FlowHaloLayer({ layout }: { layout: Layout }) {
  const { edges, skips } = useFlowing(layout)
  return (
    <>
      <FlowHalos edges={edges} />
      <SkipHalos skips={skips} />
    </>
  )
}

/** What lies on the edges. */
export function FlowMarkLayer({ layout }: { layout: Layout }) {
  const { edges, skips } = useFlowing(layout)
  const frame = useFrameBus().current()
  return (
    <>
      <FlowMarks edges={edges} frame={frame} />
      <SkipFlows skips={skips} frame={frame} />
    </>
  )
}

/** What is printed over everything. */
export function FlowTextLayer({ layout }: { layout: Layout }) {
  const { products, skips, cells } = useFlowing(layout)
  return (
    <>
      <SpareCells cells={cells} />
      <FlowProducts products={products} />
      <SkipTexts skips={skips} />
    </>
  )
}

const transformOf = ({ line }: FlowingEdge) =>
  `translate(${line.from.x.toFixed(2)} ${line.from.y.toFixed(2)}) rotate(${line.angle.toFixed(3)})`

function FlowHalos({ edges }: { edges: readonly FlowingEdge[] }) {
  return edges
    .filter((edge) => edge.halo !== null)
    .map((edge) => (
      <line
        key={edgeKey(edge)}
        className="edge-halo"
        transform={transformOf(edge)}
        x2={edge.line.length}
        strokeWidth={edge.halo!}
      />
    ))
}

/** A row of chevrons, pointing where the flow goes. */
function chevrons(length: number, y: number, backwards: boolean): string {
  const count = Math.max(1, Math.floor(length / CHEVRON_PITCH) - 1)
  const tip = backwards ? -2.5 : 2.5
  return Array.from({ length: count }, (_, k) => {
    const x = (length * (k + 1)) / (count + 1)
    return `M${(x - tip).toFixed(1)} ${(y - 4).toFixed(1)}L${(x + tip).toFixed(1)} ${y.toFixed(1)}L${(x - tip).toFixed(1)} ${(y + 4).toFixed(1)}`
  }).join('')
}

function FlowMarks({ edges, frame }: { edges: readonly FlowingEdge[]; frame: GraphFrame | null }) {
  const flow = frame?.flow === frame?.shown ? frame?.flow : null
  const moving = flow === 'signal' || flow === 'error'
  return edges.map((edge) => {
    const lane = edge.face.flow
    if (!lane) return null
    const onLane = lane.width >= 7
    return (
      <g
        key={`${edgeKey(edge)} ${frame?.cursor} ${frame?.trace.step}`}
        transform={transformOf(edge)}
        className={lane.hue}
      >
        {moving && (
          <path
            className={`chevrons is-${flow} ${onLane ? 'is-on-lane' : ''}`}
            d={chevrons(edge.line.length, edge.offset, flow === 'error')}
          />
        )}
        {!moving && edge.halo !== null && (
          <path
            className="diamond"
            d="M0 -10L10 0 0 10-10 0z"
            transform={`translate(${edge.line.length / 2} ${edge.offset}) rotate(${-edge.line.angle})`}
          />
        )}
      </g>
    )
  })
}

function FlowProducts({ products }: { products: readonly Product[] }) {
  return products.map(({ edge, text, hue, x, y, halfWidth, halfHeight }, k) => (
    <g key={`${edge} ${k}`} className={hue ? `product is-hued ${hue}` : 'product'}>
      <rect x={x - halfWidth} y={y - halfHeight} width={2 * halfWidth} height={2 * halfHeight} rx={4} />
      <text x={x} y={y + 5}>
        {text}
      </text>
    </g>
  ))
}

function SpareCells({ cells }: { cells: readonly SpareCell[] }) {
  return cells.map(({ letter, readout, x, y, halfWidth, halfHeight }) => (
    <g key={`${x} ${y}`} className={`cell is-marked ${readout.hue}`} pointerEvents="none">
      <rect
        x={x - halfWidth}
        y={y - halfHeight}
        width={2 * halfWidth}
        height={2 * halfHeight}
        rx={CELL.radius}
      />
      <text x={x - halfWidth + 8} y={y + 5} className="cell-letter">
        {letter}
      </text>
      <text x={x + halfWidth - 8} y={y + 5} className="cell-value">
        {readout.text}
      </text>
    </g>
  ))
}
