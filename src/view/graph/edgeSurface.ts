/** Where edges are painted: by a thread of their own, or by the page's where the browser gives a canvas to no other. */
import type { PainterMessage } from '../../draw/edgePainter'
import type { EdgePicture } from '../../draw/edgePicture'
import { paintStage, type EdgeStage } from '../../draw/edgeStage'

export interface EdgeSurface {
  setStage(stage: EdgeStage): void
  /** Paints this picture; one that comes before the last is painted takes the place of those that wait. */
  show(picture: EdgePicture): void
  stop(): void
}

function threadedSurface(canvas: HTMLCanvasElement, onPainted: () => void): EdgeSurface {
  const thread = new Worker(new URL('../../draw/edgePainter.ts', import.meta.url), {
    type: 'module',
    name: 'edges',
  })
  const send = (message: PainterMessage, transfer: Transferable[] = []) =>
    thread.postMessage(message, transfer)
  let painting = false
  let waiting: EdgePicture | null = null
  const show = (picture: EdgePicture) => {
    if (painting) {
      waiting = picture
      return
    }
    painting = true
    const { weights, flows, vivid, ghosts } = picture
    send({ type: 'picture', picture }, [weights.buffer, flows.buffer, vivid.buffer, ghosts.buffer])
  }
  thread.addEventListener('message', () => {
    painting = false
    onPainted()
    if (!waiting) return
    const next = waiting
    waiting = null
    show(next)
  })
  const offscreen = canvas.transferControlToOffscreen()
  send({ type: 'canvas', canvas: offscreen }, [offscreen])
  return { setStage: (stage) => send({ type: 'stage', stage }), show, stop: () => thread.terminate() }
}

function ownSurface(canvas: HTMLCanvasElement, onPainted: () => void): EdgeSurface {
  const context = canvas.getContext('2d')
  let stage: EdgeStage | null = null
  let picture: EdgePicture | null = null
  const paint = () => {
    if (!context || !stage || !picture) return
    paintStage(context, stage, picture)
    onPainted()
  }
  return {
    setStage: (next) => {
      stage = next
      paint()
    },
    show: (next) => {
      picture = next
      paint()
    },
    stop: () => {},
  }
}

/** `onPainted` is called after each picture. */
export function edgeSurface(canvas: HTMLCanvasElement, onPainted: () => void): EdgeSurface {
  const make = 'transferControlToOffscreen' in canvas ? threadedSurface : ownSurface
  return make(canvas, onPainted)
}
