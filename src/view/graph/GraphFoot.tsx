/** What belongs to a drawing of the network however it is drawn: the ways to zoom, the card of what is pointed at, and its name for those who can't see it. */
import type { ReactNode } from 'react'
import type { NetworkSpec } from '../../core/network'
import { targetKey, type Target } from '../../core/trace'
import type { Point } from '../../draw/layout'
import type { View } from '../../draw/zoom'
import { useLab } from '../lab'
import { Loading } from '../Loading'
import { TargetTitle } from './TargetTitle'
import type { Zoom } from './useZoom'
import { ZoomButtons } from './ZoomButtons'

/** What a card needs besides the place of its target in the drawing. */
export interface CardFrame {
  readonly target: Target
  place(point: Point): Point
}

interface Props {
  readonly spec: NetworkSpec
  readonly zoom: Zoom
  /** Px of the screen for one of the drawing. */
  readonly scale: number
  readonly renderCard: (frame: CardFrame) => ReactNode
}

const onScreen =
  ({ x, y, k }: View, scale: number) =>
  (point: Point): Point => ({ x: (point.x * k + x) * scale, y: (point.y * k + y) * scale })

export function GraphFoot({ spec, zoom, scale, renderCard }: Props) {
  const pointed = useLab((state) => state.pointed)
  return (
    <>
      <ZoomButtons zoom={zoom} />
      {pointed && <Loading>{renderCard({ target: pointed, place: onScreen(zoom.view, scale) })}</Loading>}
      <p className="visually-hidden" aria-live="polite">
        {pointed && <TargetTitle key={targetKey(pointed)} spec={spec} target={pointed} />}
      </p>
    </>
  )
}
