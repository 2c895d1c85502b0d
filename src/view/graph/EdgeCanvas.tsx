/** The lanes of all edges on a canvas: for thickets, whose edges are too many for an element each, and while training runs. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { edgePicture } from '../../draw/edgePicture'
import type { Layout } from '../../draw/layout'
import { edgeLines } from '../../draw/paintEdges'
import type { View } from '../../draw/zoom'
import { readTheme, watchLooks } from '../charts/canvasLoop'
import { edgeSurface, type EdgeSurface } from './edgeSurface'
import { useFrameBus } from './frameBus'

interface Props {
  readonly layout: Layout
  readonly view: View
  readonly scale: number
}

export function EdgeCanvas({ layout, view, scale }: Props) {
  const bus = useFrameBus()
  const box = useRef<HTMLDivElement>(null)
  const [surface, setSurface] = useState<EdgeSurface | null>(null)
  const lines = useMemo(() => edgeLines(layout), [layout])
  const { shown } = layout

  useEffect(() => {
    // A canvas can be handed over once only, so each surface gets one of its own.
    const canvas = document.createElement('canvas')
    box.current!.append(canvas)
    const { classList } = box.current!
    const own = edgeSurface(canvas, () => {
      if (!classList.contains('is-painted')) classList.add('is-painted')
    })
    setSurface(own)
    const show = () => {
      const frame = bus.current()
      if (frame) own.show(edgePicture(frame, shown))
    }
    show()
    const stop = bus.listenToAll(show)
    return () => {
      stop()
      own.stop()
      canvas.remove()
    }
  }, [bus, shown])

  useEffect(() => {
    const element = box.current!
    const arrange = () => {
      const { clientWidth, clientHeight } = element
      const pixels = devicePixelRatio
      surface?.setStage({
        lines,
        view,
        theme: readTheme(element),
        width: Math.round(clientWidth * pixels),
        height: Math.round(clientHeight * pixels),
        scale: scale * pixels,
      })
    }
    arrange()
    return watchLooks(element, arrange)
  }, [surface, lines, view, scale])

  return <div ref={box} className="edge-canvas" aria-hidden="true" />
}
