/** The map on its canvas, read out under the pointer or the arrow keys. */
import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Landscape } from '../../core/landscape'
import { contoursOf } from '../../draw/charts/contours'
import {
  coordinatesOf,
  landscapeLayout,
  sampleUnder,
  type LandscapeLayout,
} from '../../draw/charts/landscapeLayout'
import { lossScale } from '../../draw/charts/lossShades'
import { paintLandscape } from '../../draw/charts/paintLandscape'
import { formatCount, formatNumber } from '../../draw/format'
import type { Surface } from '../charts/canvasLoop'
import { useCanvas } from '../charts/useCanvas'
import { useLaterMessages } from '../laterMessages'
import { NARROW, useMedia } from '../useMedia'
import type { Surveyed } from './survey'
import { useAxisNames } from './useAxisNames'

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Px that a map is high where it need not fit into anything. */
const TALLEST = 520

/** The map comes with the component's props, not with the state. */
const never = () => false

interface LandscapeMapProps {
  readonly map: Landscape
  readonly of: Surveyed
  readonly nextIsKnown: boolean
  readonly large: boolean
}

export function LandscapeMap({ map, of, nextIsKnown, large }: LandscapeMapProps) {
  const t = useLaterMessages().landscape
  const help = useId()
  const names = useAxisNames(of)
  const fills = !useMedia(NARROW) && large
  const [looked, setLooked] = useState<readonly [number, number] | null>(null)
  const scale = useMemo(() => lossScale(map.losses), [map])
  const contours = useMemo(
    () =>
      scale && map.known.every((each) => each === 1) ? contoursOf(map.losses, map.resolution, scale) : [],
    [map, scale],
  )
  const drawn = useRef<LandscapeLayout | null>(null)
  const last = map.resolution - 1
  const within = (value: number) => Math.min(last, Math.max(0, value))
  // A finer or coarser map may have come since.
  const place = looked && ([within(looked[0]), within(looked[1])] as const)

  const paint = ({ context, width, height, theme }: Surface) => {
    const layout = landscapeLayout(map, scale, width, fills ? height : TALLEST, theme.size)
    drawn.current = layout
    context.canvas.style.height = fills ? '' : `${layout.height}px`
    paintLandscape(context, layout, { map, scale, contours, nextIsKnown, names, looked: place }, theme)
  }
  const canvas = useCanvas(paint, never)

  const follow = (event: PointerEvent<HTMLElement>) => {
    if (!drawn.current) return
    const box = event.currentTarget.getBoundingClientRect()
    setLooked(sampleUnder(drawn.current, map.resolution, event.clientX - box.left, event.clientY - box.top))
  }
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const by = event.shiftKey ? 8 : 1
    const [column, row] = place ?? [last / 2, last / 2]
    setLooked([within(column + by * move[0]), within(row + by * move[1])])
  }
  const reading = () => {
    if (!place) return t.ofStep(formatCount(map.step), formatNumber(map.reach, 3))
    const index = place[1] * map.resolution + place[0]
    const [across, up] = coordinatesOf(map, ...place)
    return t.reading(
      t.equals(names[0], formatNumber(across, 4)),
      t.equals(names[1], formatNumber(up, 4)),
      map.known[index] ? formatNumber(map.losses[index], 4) : t.notYet,
    )
  }
  return (
    <>
      <p className="landscape-reading" aria-live={place ? 'polite' : 'off'}>
        {reading()}
      </p>
      <p id={help} className="visually-hidden">
        {t.mapHelp}
      </p>
      <div
        role="application"
        tabIndex={0}
        aria-label={t.map}
        aria-describedby={help}
        className="landscape-map"
        onKeyDown={press}
        onBlur={() => setLooked(null)}
        onPointerMove={follow}
        onPointerLeave={() => setLooked(null)}
      >
        <canvas ref={canvas} aria-hidden="true" />
      </div>
    </>
  )
}
