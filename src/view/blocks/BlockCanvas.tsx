/** The heat pictures and the lines over them, on a canvas under the graph's SVG. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { BlockLayout } from '../../draw/blocks/blockLayout'
import { paintBlocks } from '../../draw/blocks/paintBlocks'
import type { Pictures, Scales } from '../../draw/blocks/pictures'
import { blockViewOf } from '../../draw/blocks/quantities'
import type { View } from '../../draw/zoom'
import { startCanvas, type CanvasLoop, type Surface } from '../charts/canvasLoop'
import { useFrameBus } from '../graph/frameBus'
import { useLabStore } from '../lab'
import { densityOf } from './density'

/** While training runs, one of so many frames is painted: thirty pictures a second. */
const EVERY = 2

interface Props {
  readonly layout: BlockLayout
  readonly pictures: Pictures
  readonly view: View
  readonly scale: number
  /** The numbers of the legend, after each painting. */
  onScales(scales: Scales, running: boolean): void
}

export function BlockCanvas(props: Props) {
  const store = useLabStore()
  const bus = useFrameBus()
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef(props)
  const loop = useRef<CanvasLoop | null>(null)
  useLayoutEffect(() => {
    latest.current = props
    loop.current?.repaint()
  })
  useEffect(() => {
    const paint = ({ context, theme }: Surface) => {
      const frame = bus.current()
      const { layout, pictures, view, scale, onScales } = latest.current
      if (!frame || frame.script.spec.layers.length + 1 !== layout.layers.length) return
      const { selection } = store.getState()
      const shown = blockViewOf(frame, store.getState())
      pictures.update(shown, theme, densityOf(scale, view))
      const scales = pictures.scales(shown)
      context.scale(scale, scale)
      const paint = {
        view: shown,
        pictures: pictures.list(),
        scales,
        strongest: (l: number) => pictures.strongest(l),
        chosen: selection?.kind === 'neuron' ? selection : null,
      }
      paintBlocks(context, layout, paint, theme, view)
      onScales(scales, frame.running)
    }
    const started = startCanvas(canvas.current!, paint)
    loop.current = started
    let frames = 0
    const stop = bus.listenToAll(() => {
      if (!bus.current()?.running || frames++ % EVERY === 0) started.repaint()
    })
    return () => {
      stop()
      started.stop()
      loop.current = null
    }
  }, [bus, store])
  return <canvas ref={canvas} className="block-canvas" aria-hidden="true" />
}
