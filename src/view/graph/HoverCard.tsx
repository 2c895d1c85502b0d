/** The card beside what is pointed at or focused: its numbers in full, following each frame. */
import { useCallback, useRef } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { cardRows } from '../../draw/card'
import type { GraphFrame } from '../../draw/graphFrame'
import type { Point } from '../../draw/layout'
import { FateLine } from '../flow/FateLine'
import { useLaterMessages } from '../laterMessages'
import { useFramePainter, useFrameValue } from './frameBus'
import type { Outline } from './outline'
import { TargetTitle } from './TargetTitle'

/** Enough for the longest name and a number with all its digits. */
const WIDTH = 280

interface Props {
  readonly id: string
  readonly spec: NetworkSpec
  /** Of the target, where it is drawn. */
  readonly outline: Outline | null
  readonly target: Target
  /** From layout px to px of the hero. */
  readonly place: (at: Point) => Point
  /** Of the hero, in px. */
  readonly width: number
}

export function HoverCard({ id, spec, outline, target, place, width }: Props) {
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
  if (!outline) return null
  const at = place(outline.at)
  const height = 44 + 22 * rowCount
  const reach = outline.kind === 'circle' ? outline.r : 20
  const above = at.y - reach - height - 8 > 8
  const left = Math.max(8, Math.min(width - WIDTH - 8, at.x - WIDTH / 2))
  return (
    <div
      className="hover-card"
      id={id}
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
      {target.kind === 'neuron' && <FateLine layer={target.layer} unit={target.unit} />}
    </div>
  )
}
