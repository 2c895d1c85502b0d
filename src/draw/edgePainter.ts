/** A thread that paints edges, so that the page's own has nothing to do with it. */
import type { EdgePicture } from './edgePicture'
import { paintStage, type EdgeStage } from './edgeStage'

/** A picture is answered with an empty message when it has been painted: the page sends no more than that. */
export type PainterMessage =
  | { readonly type: 'canvas'; readonly canvas: OffscreenCanvas }
  | { readonly type: 'stage'; readonly stage: EdgeStage }
  | { readonly type: 'picture'; readonly picture: EdgePicture }

/** What a worker sees of the page; `self` is typed as a window here. */
interface Page {
  addEventListener(type: 'message', listener: (event: MessageEvent<PainterMessage>) => void): void
  postMessage(message: null, transfer: Transferable[]): void
}

const page = self as unknown as Page
let context: OffscreenCanvasRenderingContext2D | null = null
let stage: EdgeStage | null = null
let picture: EdgePicture | null = null

page.addEventListener('message', ({ data }) => {
  if (data.type === 'canvas') context = data.canvas.getContext('2d')
  if (data.type === 'stage') stage = data.stage
  if (data.type === 'picture') picture = data.picture
  if (context && stage && picture) paintStage(context, stage, picture)
  if (data.type === 'picture') page.postMessage(null, [])
})
