/** Pixels of one example as a picture: ink on paper. */
import type { DataSet } from '../../content/setup'
import type { Surface } from '../charts/canvasLoop'
import { useCanvas } from '../charts/useCanvas'

interface PictureProps {
  readonly pixels: Float64Array
  readonly size: NonNullable<DataSet['image']>
  readonly label: string
}

const never = () => false

function paint({ context, width, height, theme }: Surface, { pixels, size }: PictureProps): void {
  const [columnWidth, rowHeight] = [width / size.width, height / size.height]
  context.fillStyle = theme.ink
  pixels.forEach((ink, at) => {
    if (ink === 0) return
    context.globalAlpha = ink
    const [x, y] = [at % size.width, Math.floor(at / size.width)]
    context.fillRect(x * columnWidth, y * rowHeight, columnWidth, rowHeight)
  })
  context.globalAlpha = 1
}

export function Picture(props: PictureProps) {
  const canvas = useCanvas((surface) => paint(surface, props), never)
  return (
    <figure className="draw-picture">
      <canvas ref={canvas} role="img" aria-label={props.label} />
      <figcaption aria-hidden="true">{props.label}</figcaption>
    </figure>
  )
}
