/** The network as blocks of weights: a canvas for the numbers, and over it what is written, pointed at and laid over. */
import { useEffect, useId, useMemo, useRef, type PointerEvent } from 'react'
import type { NetworkSpec } from '../../core/network'
import { targetKey, type Target } from '../../core/trace'
import { blockLayoutOf, type BlockLayout } from '../../draw/blocks/blockLayout'
import { boxOf } from '../../draw/blocks/hit'
import { Pictures } from '../../draw/blocks/pictures'
import { blockPlacesOf } from '../../draw/blocks/routes'
import { finestPitch } from '../../draw/blocks/window'
import { FrameBusProvider, useConnectedBus } from '../graph/frameBus'
import { GraphFoot } from '../graph/GraphFoot'
import { LitParts } from '../graph/LitParts'
import type { Outline } from '../graph/outline'
import { Overlays } from '../graph/Overlays'
import { useGraphKeys } from '../graph/useGraphKeys'
import { useRoom } from '../graph/useRoom'
import { useZoom } from '../graph/useZoom'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { className } from '../setup/dataWords'
import { PathOverlay } from '../paths/PathOverlay'
import { BlockCanvas } from './BlockCanvas'
import { BlockLegend } from './BlockLegend'
import { BlockLoss } from './BlockLoss'
import { BlockOutlines } from './BlockOutlines'
import { BlockTexts } from './BlockTexts'
import { useFulls } from './fulls'
import { OutputRows } from './OutputRows'
import { makePlate } from './plate'
import { ShowEdges } from './ShowEdges'
import { useHit } from './useHit'
import { laterPart } from '../Loading'
import '../graph/graph.css'
import '../graph/neurons.css'
import './blocks.css'

const HoverCard = laterPart(() => import('../graph/HoverCard'), 'HoverCard')

/** Where lanes are drawn: in the part that is shown as edges, not here. */
const LANES = { factor: 4, most: 5 }

/** Cells as large as this, in px, turn into circles and edges; at the latest at the last of these zooms. */
const OPEN_CELL = 22
const OPEN_ZOOM = [2, 5] as const

function useBlockLayout(spec: NetworkSpec, room: BlockLayout['room']): BlockLayout {
  const messages = useMessages()
  const names = useLab((state) => state.setup.data.classNames)
  const image = useLab((state) => state.setup.data.image)
  return useMemo(() => {
    const lengths = (names ?? ['ŷ₁₀']).map((name) => className(messages, name).length)
    const fits = image && image.width * image.height === spec.inputs
    return blockLayoutOf(spec, room, { image: fits ? image : null, nameLength: Math.max(...lengths) })
  }, [spec, room, names, image, messages])
}

interface Props {
  /** Shows what is around a target as circles and edges. */
  openAround(target: Target): void
}

export function BlockSurface({ openAround }: Props) {
  const store = useLabStore()
  const messages = useMessages()
  const t = useLaterMessages().blocks
  const spec = useLab((state) => state.script.spec)
  const pointed = useLab((state) => state.pointed)
  const running = useLab((state) => state.playing)
  const choosing = useLab((state) => (state.trace?.examples.length ?? 1) > 1)
  const hero = useRef<HTMLDivElement>(null)
  const surface = useRef<SVGSVGElement>(null)
  const { room, scale } = useRoom(hero, choosing)
  const layout = useBlockLayout(spec, room)
  const pictures = useMemo(() => new Pictures(layout, makePlate), [layout])
  const places = useMemo(() => blockPlacesOf(spec, layout), [spec, layout])
  const bus = useConnectedBus(store, LANES)
  const zoom = useZoom(surface)
  const { view } = zoom
  const hit = useHit(surface, bus, layout, view, scale)
  const [fulls, takeScales] = useFulls()
  const hint = useId()

  const openAt = Math.max(OPEN_ZOOM[0], Math.min(OPEN_ZOOM[1], OPEN_CELL / finestPitch(layout)))
  const isOpening = view.k >= openAt - 1e-6
  useEffect(() => {
    if (!isOpening || !surface.current) return
    const { pointed, selection } = store.getState()
    const box = surface.current.getBoundingClientRect()
    const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, target: null }
    const around = pointed ?? selection ?? hit(middle)
    if (around) openAround(around)
  }, [isOpening, hit, openAround, store])

  const onPointerMove = (event: PointerEvent) => {
    const { pointed, point } = store.getState()
    const next = hit(event)
    const same = next && pointed ? targetKey(next) === targetKey(pointed) : next === pointed
    if (!same) point(next)
  }
  const onKeyDown = useGraphKeys(spec)
  const choose = (target: Target | null) => {
    const { selection, select } = store.getState()
    if (target) select(selection && targetKey(selection) === targetKey(target) ? null : target)
  }
  const outline = pointed && outlineIn(spec, layout, pointed)

  return (
    <div className={`graph block-graph${running ? ' is-running' : ''}`} ref={hero}>
      <FrameBusProvider value={bus}>
        <BlockCanvas layout={layout} pictures={pictures} view={view} scale={scale} onScales={takeScales} />
        <svg
          ref={surface}
          width={room.width * scale}
          height={room.height * scale}
          viewBox={`0 0 ${room.width} ${room.height}`}
          role="application"
          tabIndex={0}
          aria-label={messages.graph.label}
          aria-describedby={pointed ? `${hint}-card` : hint}
          onPointerMove={onPointerMove}
          onPointerLeave={() => store.getState().point(null)}
          onBlur={() => store.getState().point(null)}
          onClick={(event) => choose(hit(event))}
          onKeyDown={onKeyDown}
        >
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <LitParts places={places} />
            <PathOverlay places={places} />
            <BlockTexts spec={spec} layout={layout} />
            {layout.outputs && <OutputRows spec={spec} layout={layout} places={layout.outputs} />}
            {layout.loss && <BlockLoss box={layout.loss} />}
            <BlockOutlines spec={spec} layout={layout} places={places} />
            <Overlays places={places} />
          </g>
        </svg>
        <p id={hint} className="visually-hidden">
          {t.hint}
        </p>
        <BlockLegend fulls={fulls} />
        <ShowEdges spec={spec} openAround={openAround} />
        <GraphFoot
          spec={spec}
          zoom={zoom}
          scale={scale}
          renderCard={({ target, place }) =>
            outline && (
              <HoverCard
                key={targetKey(target)}
                id={`${hint}-card`}
                spec={spec}
                outline={outline}
                target={target}
                place={place}
                width={room.width * scale}
              />
            )
          }
        />
      </FrameBusProvider>
    </div>
  )
}

function outlineIn(spec: NetworkSpec, layout: BlockLayout, target: Target): Outline | null {
  const box = boxOf(spec, layout, target)
  if (!box) return null
  const { x, y, width, height } = box
  return { kind: 'box', at: { x: x + width / 2, y: y + height / 2 }, width, height }
}
