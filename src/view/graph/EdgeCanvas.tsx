/** The lanes of a thicket, whose edges are too many for an element each. */
import { useEffect, useMemo, useRef } from 'react'
import type { Layout } from '../../draw/layout'
import { edgeLines, paintEdges } from '../../draw/paintEdges'
import type { View } from '../../draw/zoom'
import { startCanvas } from '../charts/canvasLoop'
import { useFrameBus } from './frameBus'

interface Props {
  readonly layout: Layout
  readonly view: View
  readonly scale: number
}

export function EdgeCanvas({ layout, view, scale }: Props) {
  const bus = useFrameBus()
  const canvas = useRef<HTMLCanvasElement>(null)
  const lines = useMemo(() => edgeLines(layout), [layout])
  useEffect(() => {
    const started = startCanvas(canvas.current!, ({ context, theme }) => {
      const frame = bus.current()
      if (!frame) return
      context.scale(scale, scale)
      paintEdges(context, lines, frame, theme, view)
    })
    const stop = bus.listenToAll(started.repaint)
    return () => {
      stop()
      started.stop()
    }
  }, [bus, lines, view, scale])
  return <canvas ref={canvas} className="edge-canvas" aria-hidden="true" />
}
