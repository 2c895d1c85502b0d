/** The card beside what is pointed at or focused: its numbers in full, following each frame. */
import { useCallback, useRef } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { cardRows } from '../../draw/card'
import type { GraphFrame } from '../../draw/graphFrame'
import type { Layout, Point } from '../../draw/layout'
import { useLaterMessages } from '../laterMessages'
import { useFramePainter, useFrameValue } from './frameBus'
import { outlineOf } from './outline'
import { TargetTitle } from './TargetTitle'

/** Enough for the longest name and a number with all its digits. */
const WIDTH = 280

interface Props {
  readonly spec: NetworkSpec
  readonly layout: Layout
  readonly target: Target
  /** From layout px to px of the hero. */
  readonly place: (at: Point) => Point
  /** Of the hero, in px. */
  readonly width: number
}

export function HoverCard({ spec, layout, target, place, width }: Props) {
  const { card } = useLaterMessages()
  const list = useRef<HTMLDListElement>(null)
  const paint = useCallback(
    (frame: GraphFrame | null) => {
      const rows = frame ? cardRows(frame, target) : []
      const element = list.current
      if (!element) return
      while (element.children.length > rows.length) element.lastElementChild!.remove()
      rows.forEach(({ name, text }, k) => {
        let line = element.children[k]
        if (!line) {
          line = element.appendChild(document.createElement('div'))
          line.append(document.createElement('dt'), document.createElement('dd'))
        }
        line.children[0].textContent = card[name]
        line.children[1].textContent = text ?? card.notKnown
        line.classList.toggle('is-unknown', text === null)
      })
    },
    [target, card],
  )
  useFramePainter(paint)
  const rowCount = useFrameValue((frame) => (frame ? cardRows(frame, target).length : 0))
  const outline = outlineOf(spec, layout, target)
  if (!outline) return null
  const at = place(outline.at)
  const height = 44 + 22 * rowCount
  const reach = outline.kind === 'circle' ? outline.r : 20
  const above = at.y - reach - height - 8 > 8
  const left = Math.max(8, Math.min(width - WIDTH - 8, at.x - WIDTH / 2))
  return (
    <div
      className="hover-card"
      id="hover-card"
      role="tooltip"
      style={{
        left,
        width: WIDTH,
        top: above ? at.y - reach - 8 : at.y + reach + 8,
        transform: above ? 'translateY(-100%)' : 'none',
      }}
    >
      <p>
        <TargetTitle spec={spec} target={target} />
      </p>
      <dl ref={list} />
    </div>
  )
}
