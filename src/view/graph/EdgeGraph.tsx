/** The network as circles and edges: React draws its skeleton once for a spec and a room; numbers are painted into it. */
import { useEffect, useId, useMemo, useRef, type PointerEvent, type ReactNode } from 'react'
import { hasSkips, outputLayer, type NetworkSpec } from '../../core/network'
import { targetKey } from '../../core/trace'
import type { Layout, ShownUnits } from '../../draw/layout'
import { layoutWithLegend } from '../../draw/legendRoom'
import { isThicket } from '../../draw/sizes'
import type { Lab } from '../../store/labState'
import { useLab, useLabStore, useMessages } from '../lab'
import { laterPart, Loading } from '../Loading'
import { EdgeLabels } from './EdgeLabels'
import { EdgeLine } from './EdgeLine'
import { FrameBusProvider, useConnectedBus, useFrameValue } from './frameBus'
import {
  EdgeOverlays,
  PathLayer,
  FlowHaloLayer,
  FlowMarkLayer,
  FlowTextLayer,
  LitHalos,
  SkipLines,
  useLaterLayers,
} from './laterLayers'
import { GraphFoot } from './GraphFoot'
import { Legend } from './Legend'
import { LossNode } from './LossNode'
import { NeuronNode } from './NeuronNode'
import { targetAt } from './targets'
import { useGraphKeys } from './useGraphKeys'
import { useRoom } from './useRoom'
import { useZoom } from './useZoom'
import './graph.css'
import './edges.css'
import './neurons.css'

const EdgeCanvas = laterPart(() => import('./EdgeCanvas'), 'EdgeCanvas')
const NodeMaps = laterPart(() => import('../sees/NodeMaps'), 'NodeMaps')
const EdgeCard = laterPart(() => import('./EdgeCard'), 'EdgeCard')

/** One example, or two, make no map. */
const FEWEST_ON_MAP = 3

/** Circles show what their neurons answer over the plane of two inputs, instead of one number. */
const showsMaps = ({ nodeFace, playing, script, setup }: Lab) =>
  script.spec.inputs === 2 &&
  setup.data.train.count >= FEWEST_ON_MAP &&
  (nodeFace === 'map' || (nodeFace === 'running' && playing))

/** A part of a network that is too large to be drawn whole. */
interface Part {
  readonly shown: ShownUnits
  /** Room at the top, in px, for what is said about it. */
  readonly top: number
  /** What is written into the drawing. */
  readonly notes: (layout: Layout) => ReactNode
  /** Zooming out far enough leads back to the whole. */
  leave(): void
}

/** The edges, drawn once; rendering them again is the graph's dearest work. */
function Edges({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const bare = isThicket(spec, layout.shown)
  return useMemo(
    () =>
      layout.nodes
        .slice(1)
        .flatMap((nodes, k) =>
          nodes.flatMap((_, j) =>
            layout.nodes[k].map((_from, i) => (
              <EdgeLine key={`${k} ${j} ${i}`} layout={layout} l={k + 1} j={j} i={i} bare={bare} />
            )),
          ),
        ),
    [layout, bare],
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
function Drawing({
  spec,
  layout,
  notes,
}: {
  spec: NetworkSpec
  layout: Layout
  notes: Part['notes'] | undefined
}) {
  const stepped = useFrameValue((frame) => frame !== null && !frame.running && frame.cursor > 0)
  const highlighted = useLab((state) => state.highlight !== null)
  const lit = useLab((state) => state.lit.length > 0 || state.asking !== null)
  const overlaid = useLab(({ cursor, selection, pointed }) => cursor > 0 || (selection ?? pointed) !== null)
  return (
    <>
      <Loading>{lit && <LitHalos spec={spec} layout={layout} />}</Loading>
      <Loading>{stepped && <FlowHaloLayer layout={layout} />}</Loading>
      <Edges spec={spec} layout={layout} />
      <Loading>
        {stepped && <FlowMarkLayer layout={layout} />}
        {hasSkips(spec) && <SkipLines spec={spec} layout={layout} />}
      </Loading>
      <Loading>{highlighted && <PathLayer spec={spec} layout={layout} />}</Loading>
      <LossNode spec={spec} layout={layout} />
      <EdgeLabels spec={spec} layout={layout} />
      <Neurons spec={spec} layout={layout} />
      <Loading>{stepped && <FlowTextLayer layout={layout} />}</Loading>
      {notes?.(layout)}
      <Loading>{overlaid && <EdgeOverlays spec={spec} layout={layout} />}</Loading>
    </>
  )
}

const MOST_LAYOUTS = 4
const layouts = new Map<string, Layout>()

/** The same object for layouts that are the same: a network that differs in its activations alone is not drawn anew. */
function shared(layout: Layout): Layout {
  const key = JSON.stringify(layout)
  const known = layouts.get(key) ?? layout
  layouts.delete(key)
  layouts.set(key, known)
  if (layouts.size > MOST_LAYOUTS) layouts.delete(layouts.keys().next().value!)
  return known
}

const hasWordyLegend = ({ edgeMode, edgeScale, edgeReach }: Lab) =>
  edgeMode !== 'phase' || edgeScale !== 'root' || edgeReach !== 'network'

/** Zoomed out to this, a part is left. */
const LEFT_AT = 0.8

export function EdgeGraph({ part = null }: { part?: Part | null }) {
  const store = useLabStore()
  const messages = useMessages()
  const spec = useLab((state) => state.script.spec)
  const pointed = useLab((state) => state.pointed)
  const running = useLab((state) => state.playing)
  const mapped = useLab(showsMaps)
  const hero = useRef<HTMLDivElement>(null)
  const surface = useRef<SVGSVGElement>(null)
  const choosing = useLab((state) => (state.trace?.examples.length ?? 1) > 1)
  const { room, scale } = useRoom(hero, choosing, part?.top)
  const shown = part?.shown ?? null
  const wordy = useLab(hasWordyLegend)
  const layout = useMemo(() => shared(layoutWithLegend(spec, room, shown, wordy)), [spec, room, shown, wordy])
  const bus = useConnectedBus(store, layout.lanes)
  const zoom = useZoom(surface)
  const { view } = zoom
  const hint = useId()
  useLaterLayers()
  const isLeft = part !== null && view.k < LEFT_AT
  useEffect(() => {
    if (isLeft) part?.leave()
  }, [isLeft, part])

  const onPointerOver = (event: PointerEvent) => store.getState().point(targetAt(event.target))
  const onKeyDown = useGraphKeys(spec, shown)
  const select = (target: EventTarget | null) => {
    const chosen = targetAt(target)
    const { selection, select } = store.getState()
    if (!chosen) return
    select(selection && targetKey(selection) === targetKey(chosen) ? null : chosen)
  }

  return (
    <div className={`graph${running ? ' is-running' : ''}${mapped ? ' is-mapped' : ''}`} ref={hero}>
      <FrameBusProvider value={bus}>
        {(running || mapped || isThicket(spec, shown)) && (
          <Loading>
            <EdgeCanvas layout={layout} view={view} scale={scale} />
          </Loading>
        )}
        {mapped && (
          <Loading>
            <NodeMaps layout={layout} view={view} scale={scale} />
          </Loading>
        )}
        <svg
          ref={surface}
          width={room.width * scale}
          height={room.height * scale}
          viewBox={`0 0 ${room.width} ${room.height}`}
          role="application"
          tabIndex={0}
          aria-label={messages.graph.label}
          aria-describedby={pointed ? `${hint}-card` : hint}
          onPointerOver={onPointerOver}
          onPointerLeave={() => store.getState().point(null)}
          onBlur={() => store.getState().point(null)}
          onClick={(event) => select(event.target)}
          onKeyDown={onKeyDown}
        >
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <Drawing key={`${outputLayer(spec)}`} spec={spec} layout={layout} notes={part?.notes} />
          </g>
        </svg>
        <p id={hint} className="visually-hidden">
          {messages.graph.hint}
        </p>
        <Legend spec={spec} row={layout.room.bottom > room.bottom} />
        <GraphFoot
          spec={spec}
          zoom={zoom}
          scale={scale}
          renderCard={({ target, place }) => (
            <EdgeCard
              key={targetKey(target)}
              id={`${hint}-card`}
              spec={spec}
              layout={layout}
              target={target}
              place={place}
              width={room.width * scale}
            />
          )}
        />
      </FrameBusProvider>
    </div>
  )
}
