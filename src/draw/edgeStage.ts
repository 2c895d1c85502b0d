/** The canvas that edges are painted on, and all that stays the same from picture to picture. */
import type { ChartTheme } from './charts/chartTheme'
import type { EdgePicture } from './edgePicture'
import type { EdgeLine } from './layout'
import { paintEdges } from './paintEdges'
import type { View } from './zoom'

export interface EdgeStage {
  readonly lines: readonly EdgeLine[]
  readonly theme: ChartTheme
  readonly view: View
  /** Pixels of the canvas, and how many of them are one px of the layout. */
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** Paints a picture in place of the one before. */
export function paintStage(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { lines, theme, view, width, height, scale }: EdgeStage,
  picture: EdgePicture,
): void {
  const { canvas } = context
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  context.scale(scale, scale)
  paintEdges(context, lines, picture, theme, view)
}
