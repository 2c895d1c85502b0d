/** What stands at a point of a network of blocks, and the box around what is chosen there. */
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import type { Point } from '../layout'
import type { BlockLayout, Box } from './blockLayout'
import { cellBox, middleOf, unitAt } from './cells'
import { pixelsFor, type Matrix } from './heat'

const isIn = ({ x, y, width, height }: Box, at: Point) =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height

/** The cells, from and to (not included), of the pixel at this share of `count` cells. */
function cellsAt(share: number, count: number, pixels: number): [number, number] {
  const pixel = Math.floor(share * pixels)
  return [Math.ceil((pixel * count) / pixels), Math.ceil(((pixel + 1) * count) / pixels)]
}

/** The cell of largest magnitude among these rows and columns: the one that is seen. */
function loudest(matrix: Matrix, [top, bottom]: [number, number], [left, right]: [number, number]) {
  const row = new Float64Array(matrix.columns)
  let found = { unit: top, from: left, magnitude: -1 }
  for (let unit = top; unit < bottom; unit++) {
    matrix.read(unit, row)
    for (let from = left; from < right; from++) {
      const magnitude = Math.abs(row[from])
      if (magnitude > found.magnitude) found = { unit, from, magnitude }
    }
  }
  return { unit: found.unit, from: found.from }
}

/**
 * null on empty ground. `density` is how many pixels a px of the layout has; where several cells share a pixel, `matrixOf`
 * a block's layer tells which of them is seen.
 */
export function targetOn(
  layout: BlockLayout,
  at: Point,
  density: number,
  matrixOf: ((l: number) => Matrix) | null,
): Target | null {
  const { layers, image, outputs, loss } = layout
  if (loss && isIn(loss, at)) return { kind: 'loss' }
  if (image && isIn(image, at)) {
    const column = Math.floor(((at.x - image.x) / image.width) * image.columns)
    const row = Math.floor(((at.y - image.y) / image.height) * image.rows)
    return { kind: 'neuron', layer: 0, unit: row * image.columns + column }
  }
  for (let l = 0; l < layers.length; l++) {
    const { block, sender, strips, units, top, pitch } = layers[l]
    const unit = Math.min(units - 1, Math.floor((at.y - top) / pitch))
    const strip = strips.find((each) => isIn(each, at))
    if (strip) return { kind: strip.quantity === 'b' ? 'bias' : 'neuron', layer: l, unit }
    if (!block || !sender) continue
    const below = layers[l - 1].units
    const share = (at.x - block.x) / block.width
    if (isIn(sender, at)) return { kind: 'neuron', layer: l - 1, unit: Math.floor(share * below) }
    if (!isIn(block, at)) continue
    if (!matrixOf) return { kind: 'edge', layer: l, unit, from: Math.floor(share * below) }
    const rows = cellsAt((at.y - block.y) / block.height, units, pixelsFor(units, block.height, density))
    const columns = cellsAt(share, below, pixelsFor(below, block.width, density))
    const cell = loudest(matrixOf(l), rows, columns)
    return { kind: 'edge', layer: l, ...cell }
  }
  const last = layers[layers.length - 1]
  const unit = Math.floor((at.y - last.top) / last.pitch)
  if (!outputs || unit < 0 || unit >= last.units || at.x < outputs.nameX - 8) return null
  if (at.x >= outputs.barX + outputs.barWidth + 50) return null
  return { kind: 'neuron', layer: layers.length - 1, unit }
}

/** Nothing smaller is drawn around a target. */
const LEAST_SIDE = 9

/** The box around a target; null if it is not in this network or not drawn. */
export function boxOf(spec: NetworkSpec, layout: BlockLayout, target: Target): Box | null {
  const { layers, outputs, loss } = layout
  const inLayer = (l: number, j: number) => j >= 0 && j < (layers[l]?.units ?? 0)
  switch (target.kind) {
    case 'edge': {
      const { layer, unit, from } = target
      if (layer < 1 || !inLayer(layer, unit) || !inLayer(layer - 1, from)) return null
      return grown(cellBox(layout, layer, unit, from))
    }
    case 'bias':
    case 'neuron': {
      const { layer: l, unit: j } = target
      if (!inLayer(l, j)) return null
      const { top, pitch, strips } = layers[l]
      const wanted = strips.filter(({ quantity }) => (quantity === 'b') === (target.kind === 'bias'))
      if (wanted.length === 0) {
        if (target.kind === 'bias') return null
        return grown({ ...unitAt(layout, l, j), width: 0, height: 0 })
      }
      const end = wanted[wanted.length - 1]
      const x = wanted[0].x
      return grown({ x, y: top + j * pitch, width: end.x + end.width - x, height: pitch })
    }
    case 'target': {
      const last = outputLayer(spec)
      if (!outputs || target.unit >= widthOf(spec, last)) return null
      const { top, pitch } = layers[last]
      return grown({
        x: outputs.barX - 2,
        y: top + target.unit * pitch,
        width: outputs.barWidth + 4,
        height: pitch,
      })
    }
    case 'loss':
      return loss && grown(loss)
  }
}

/** With a margin, and not too small to be seen. */
function grown(box: Box): Box {
  const { x, y } = middleOf(box)
  const width = Math.max(LEAST_SIDE, box.width + 3)
  const height = Math.max(LEAST_SIDE, box.height + 3)
  return { x: x - width / 2, y: y - height / 2, width, height }
}
