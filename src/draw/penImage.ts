/** What a pen drew, as the picture that the digits of MNIST were made into. */

export interface PenPoint {
  readonly x: number
  readonly y: number
}

/** Where the pen went without being lifted; of one point, a dot. */
export type Stroke = readonly PenPoint[]

interface Frame {
  readonly width: number
  readonly height: number
}

/** MNIST fits a digit into 20 of 28 pixels. */
const SHARE = 20 / 28
/** Half a pen, in pixels of a frame of 28: as thick as most people's there. */
const PEN = 1.15 / 28

function distance({ x, y }: PenPoint, from: PenPoint, to: PenPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length
  const t = Math.max(0, Math.min(1, along))
  const [ex, ey] = [x - from.x - t * dx, y - from.y - t * dy]
  return Math.sqrt(ex * ex + ey * ey)
}

/** Inks the pixels along a line with a round pen; the edge is as grey as it is covered. */
function drawLine(image: Float64Array, { width, height }: Frame, from: PenPoint, to: PenPoint, pen: number) {
  const reach = pen + 1
  const firstColumn = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach))
  const lastColumn = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + reach))
  const firstRow = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach))
  const lastRow = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + reach))
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const covered = pen + 0.5 - distance({ x: column + 0.5, y: row + 0.5 }, from, to)
      const at = row * width + column
      image[at] = Math.max(image[at], Math.max(0, Math.min(1, covered)))
    }
  }
}

function drawn(strokes: readonly Stroke[], frame: Frame, place: (point: PenPoint) => PenPoint): Float64Array {
  const image = new Float64Array(frame.width * frame.height)
  const pen = PEN * Math.min(frame.width, frame.height)
  for (const stroke of strokes) {
    stroke.forEach((point, k) => drawLine(image, frame, place(stroke[Math.max(0, k - 1)]), place(point), pen))
  }
  return image
}

/** Where the ink has its middle, from the middle of the frame. */
function offCentre(image: Float64Array, { width, height }: Frame): PenPoint {
  let [ink, x, y] = [0, 0, 0]
  image.forEach((pixel, at) => {
    ink += pixel
    x += pixel * ((at % width) + 0.5)
    y += pixel * (Math.floor(at / width) + 0.5)
  })
  return ink === 0 ? { x: 0, y: 0 } : { x: x / ink - width / 2, y: y / ink - height / 2 }
}

/**
 * The strokes, in whatever unit, as the pixels of a picture: 0 is paper, 1 is ink, row by row from the top. As for
 * MNIST (LeCun, Cortes, Burges 1998) they are made to fit a box of 20 of 28 pixels without being stretched, and then
 * moved so that their centre of mass is in the middle, but not over the edge. The pen is always equally thick.
 */
export function penImage(strokes: readonly Stroke[], frame: Frame): Float64Array {
  const points = strokes.flat()
  if (points.length === 0) return new Float64Array(frame.width * frame.height)
  const side = Math.min(frame.width, frame.height)
  const room = (SHARE - 2 * PEN) * side
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = room / Math.max(right - left, bottom - top, 1e-9)
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const moved = (by: PenPoint) => (point: PenPoint) => ({
    x: frame.width / 2 + (point.x - middle.x) * scale - by.x,
    y: frame.height / 2 + (point.y - middle.y) * scale - by.y,
  })
  const off = offCentre(drawn(strokes, frame, moved({ x: 0, y: 0 })), frame)
  const most = ((1 - SHARE) / 2) * side
  const within = (by: number) => Math.max(-most, Math.min(most, by))
  return drawn(strokes, frame, moved({ x: within(off.x), y: within(off.y) }))
}
