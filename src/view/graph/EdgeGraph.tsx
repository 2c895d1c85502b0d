/** The network: React draws its skeleton once for a spec and a room; numbers are painted into it. */
import { lazy, useId, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { hasDropout } from '../../core/dropout'
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import { targetKey } from '../../core/trace'
import { isCornerFree, layoutOf, type Layout, type Room } from '../../draw/layout'
import { hasSkips } from '../../draw/skips'
import { useLab, useLabStore, useMessages } from '../lab'
import { Loading } from '../Loading'
import { EdgeCanvas } from './EdgeCanvas'
import { EdgeLabels } from './EdgeLabels'
import { EdgeLine } from './EdgeLine'
import { FlowHalos, FlowMarks, FlowProducts, useFlowing } from './FlowOverlay'
import { FrameBusProvider, useConnectedBus, useFrameBus } from './frameBus'
import { Legend } from './Legend'
import { LossNode } from './LossNode'
import { NeuronNode } from './NeuronNode'
import { Outlines } from './Outlines'
import { SkipFlows, SkipHalos, SkipLines, SkipTexts } from './SkipLines'
import { targetAt } from './targets'
import { TargetTitle } from './TargetTitle'
import { useRoom } from './useRoom'
import { useZoom } from './useZoom'
import { walk } from './walk'
import { ZoomButtons } from './ZoomButtons'
import './graph.css'
import './edges.css'
import './neurons.css'

const HoverCard = lazy(async () => ({ default: (await import('./HoverCard')).HoverCard }))

/** More edges than this are painted on the canvas, always. */
const MOST_ELEMENTS = 400

function isThicket(spec: NetworkSpec): boolean {
  return spec.layers.reduce((sum, { units }, k) => sum + units * widthOf(spec, k), 0) > MOST_ELEMENTS
}

/** The edges, drawn once; rendering them again is the graph's dearest work. */
function Edges({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const bare = isThicket(spec)
  return useMemo(
    () =>
      spec.layers.flatMap((layer, k) =>
        Array.from({ length: layer.units }, (_, j) =>
          Array.from({ length: widthOf(spec, k) }, (_, i) => (
            <EdgeLine key={`${k} ${j} ${i}`} layout={layout} l={k + 1} j={j} i={i} bare={bare} />
          )),
        ),
      ),
    [spec, layout, bare],
  )
}

function Neurons({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  return useMemo(
    () =>
      layout.nodes.flatMap((nodes, l) =>
        nodes.map((_, j) => <NeuronNode key={`${l} ${j}`} spec={spec} layout={layout} l={l} j={j} />),
      ),
    [spec, layout],
  )
}

/** Halos below everything, then lanes, then circles, then what is printed. */
function Drawing({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const { edges, skips } = useFlowing(layout)
  const frame = useFrameBus().current()
  return (
    <>
      <FlowHalos edges={edges} />
      <SkipHalos skips={skips} />
      <Edges spec={spec} layout={layout} />
      <FlowMarks edges={edges} frame={frame} />
      <SkipFlows skips={skips} frame={frame} />
      <SkipLines spec={spec} layout={layout} />
      <LossNode spec={spec} layout={layout} />
      <EdgeLabels spec={spec} layout={layout} />
      <Neurons spec={spec} layout={layout} />
      <FlowProducts edges={edges} />
      <SkipTexts skips={skips} />
      <Outlines spec={spec} layout={layout} />
    </>
  )
}

/** The legend's block, and its height and that of a row where the block has no room. A line more for skips, for dropout, and for a row where it is narrow. */
const LEGEND = { width: 290, height: 92, bottom: 40, row: 24, line: 22, rowWidth: 900 }

function layoutWithLegend(spec: NetworkSpec, room: Room): Layout {
  const layout = layoutOf(spec, room)
  const more = [hasSkips(spec), hasDropout(spec)].filter(Boolean).length
  const height = LEGEND.height + LEGEND.line * more
  if (room.narrow || isCornerFree(layout, LEGEND.width, height, LEGEND.bottom)) return layout
  const lines = Number(more > 0) + Number(room.width < LEGEND.rowWidth)
  return layoutOf(spec, { ...room, bottom: room.bottom + LEGEND.row + LEGEND.line * lines })
}

export function NetworkGraph() {
  const store = useLabStore()
  const messages = useMessages()
  const spec = useLab((state) => state.script.spec)
  const pointed = useLab((state) => state.pointed)
  const running = useLab((state) => state.playing)
  const hero = useRef<HTMLDivElement>(null)
  const surface = useRef<SVGSVGElement>(null)
  const choosing = useLab((state) => (state.trace?.examples.length ?? 1) > 1)
  const { room, scale } = useRoom(hero, choosing)
  const layout = useMemo(() => layoutWithLegend(spec, room), [spec, room])
  const bus = useConnectedBus(store, layout.lanes)
  const { view, zoomIn, zoomOut, fit } = useZoom(surface)
  const hint = useId()

  const onPointerOver = (event: PointerEvent) => store.getState().point(targetAt(event.target))
  const onKeyDown = (event: KeyboardEvent) => {
    const { pointed, selection, point, select } = store.getState()
    if (event.key === 'Enter' && pointed) select(pointed)
    const next = walk(spec, pointed ?? selection, event)
    if (!next) return
    event.preventDefault()
    point(next)
  }
  const select = (target: EventTarget | null) => {
    const chosen = targetAt(target)
    const { selection, select } = store.getState()
    if (!chosen) return
    select(selection && targetKey(selection) === targetKey(chosen) ? null : chosen)
  }

  return (
    <div className={running ? 'graph is-running' : 'graph'} ref={hero}>
      <FrameBusProvider value={bus}>
        {isThicket(spec) && <EdgeCanvas layout={layout} view={view} scale={scale} />}
        <svg
          ref={surface}
          width={room.width * scale}
          height={room.height * scale}
          viewBox={`0 0 ${room.width} ${room.height}`}
          role="application"
          tabIndex={0}
          aria-label={messages.graph.label}
          aria-describedby={pointed ? 'hover-card' : hint}
          onPointerOver={onPointerOver}
          onPointerLeave={() => store.getState().point(null)}
          onBlur={() => store.getState().point(null)}
          onClick={(event) => select(event.target)}
          onKeyDown={onKeyDown}
        >
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <Drawing key={`${outputLayer(spec)}`} spec={spec} layout={layout} />
          </g>
        </svg>
        <p id={hint} className="visually-hidden">
          {messages.graph.hint}
        </p>
        <Legend spec={spec} row={layout.room.bottom > room.bottom} />
        <ZoomButtons
          zoomIn={zoomIn}
          zoomOut={zoomOut}
          fit={fit}
          moved={view.k !== 1 || view.x !== 0 || view.y !== 0}
        />
        {pointed && (
          <Loading>
            <HoverCard
              key={targetKey(pointed)}
              spec={spec}
              layout={layout}
              target={pointed}
              place={({ x, y }) => ({ x: (x * view.k + view.x) * scale, y: (y * view.k + view.y) * scale })}
              width={room.width * scale}
            />
          </Loading>
        )}
        <p className="visually-hidden" aria-live="polite">
          {pointed && <TargetTitle key={targetKey(pointed)} spec={spec} target={pointed} />}
        </p>
      </FrameBusProvider>
    </div>
  )
}
