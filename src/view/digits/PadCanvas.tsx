/** The sheet that is drawn on, with the pen over it. */
import type { Surface } from '../charts/canvasLoop'
import { useCanvas } from '../charts/useCanvas'
import type { usePen } from './usePen'

interface PadCanvasProps extends Pick<ReturnType<typeof usePen>, 'pen' | 'handlers'> {
  readonly label: string
  readonly describedBy: string
}

/** Of the pad's side. */
const PEN_WIDTH = 0.08
const CROSS = 0.04

const never = () => false

function paint(
  { context, width, height, theme }: Surface,
  { at, isDown, strokes }: PadCanvasProps['pen'],
): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = theme.ink
  context.lineWidth = PEN_WIDTH * width
  for (const stroke of strokes) {
    context.beginPath()
    for (const { x, y } of [stroke[0], ...stroke]) context.lineTo(x * width, y * height)
    context.stroke()
  }
  context.strokeStyle = isDown ? theme.positive : theme.ink2
  context.lineWidth = 2
  context.beginPath()
  context.moveTo((at.x - CROSS) * width, at.y * height)
  context.lineTo((at.x + CROSS) * width, at.y * height)
  context.moveTo(at.x * width, (at.y - CROSS) * height)
  context.lineTo(at.x * width, (at.y + CROSS) * height)
  context.stroke()
}

export function PadCanvas({ pen, handlers, label, describedBy }: PadCanvasProps) {
  const canvas = useCanvas((surface) => paint(surface, pen), never)
  return (
    <div
      className="draw-surface"
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={0}
      {...handlers}
    >
      <canvas ref={canvas} className="draw-canvas" />
    </div>
  )
}
