/** The map on its canvas, read out under the pointer or the arrow keys. */
import { useMemo, useRef } from 'react'
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
import { ExploredPicture } from '../charts/ExploredPicture'
import { useCanvas } from '../charts/useCanvas'
import { useGridWalk } from '../charts/useGridWalk'
import { useLaterMessages } from '../laterMessages'
import { NARROW, useMedia } from '../useMedia'
import type { Surveyed } from './survey'
import { useAxisNames } from './useAxisNames'

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
  const names = useAxisNames(of)
  const fills = !useMedia(NARROW) && large
  const scale = useMemo(() => lossScale(map.losses), [map])
  const contours = useMemo(
    () =>
      scale && map.known.every((each) => each === 1) ? contoursOf(map.losses, map.resolution, scale) : [],
    [map, scale],
  )
  const drawn = useRef<LandscapeLayout | null>(null)
  const last = map.resolution - 1
  const walk = useGridWalk(() => ({
    columns: map.resolution,
    rows: map.resolution,
    cellUnder: (px, py) => (drawn.current ? sampleUnder(drawn.current, map.resolution, px, py) : [0, 0]),
  }))
  const { looked } = walk
  // A coarser map may have come since.
  const place = looked && ([Math.min(last, looked[0]), Math.min(last, looked[1])] as const)

  const paint = ({ context, width, height, theme }: Surface) => {
    const layout = landscapeLayout(map, scale, width, fills ? height : TALLEST, theme.size)
    drawn.current = layout
    context.canvas.style.height = fills ? '' : `${layout.height}px`
    paintLandscape(context, layout, { map, scale, contours, nextIsKnown, names, looked: place }, theme)
  }
  const canvas = useCanvas(paint, never)

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
    <ExploredPicture
      label={t.map}
      text={reading()}
      walk={walk}
      canvas={canvas}
      className="landscape-map"
      textClass="landscape-reading"
      help={t.mapHelp}
    />
  )
}
