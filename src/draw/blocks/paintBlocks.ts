/** Paints a network of blocks: halo, heat pictures and their frames, what was just computed, and the ways of single weights. */
import { outputLayer, widthOf } from '../../core/network'
import type { ChartTheme } from '../charts/chartTheme'
import { isCovered, isSingle } from '../graphFrame'
import type { View } from '../zoom'
import type { BlockLayout, Box } from './blockLayout'
import { cellBox } from './cells'
import { hueOf, type BlockPaint } from './blockPaint'
import { paintFan } from './paintFan'
import type { Picture } from './pictures'
import type { BlockView } from './quantities'
import { paintRing, paintWay, sectionLine, sizeOver } from './strokes'
import { wayOf } from './routes'

const HALO = 8
/** What was just computed is not marked narrower than this. */
const LEAST_MARK = 3

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** What the last press computed: block and strips of a layer; back through a block, also the strips that the errors reach. */
function activeBox({ layers, loss }: BlockLayout, { frame }: BlockView): Box | null {
  const { current, script } = frame
  if (!current) return null
  if (current.phase === 'loss') return loss && grown(loss, HALO)
  const boxesOf = (l: number) => [layers[l].block!, layers[l].sender!, ...layers[l].strips]
  const { layer } = current
  if (current.phase === 'backward' && layer < outputLayer(script.spec)) {
    return grown(around([...layers[layer].strips, ...boxesOf(layer + 1)]), HALO)
  }
  return grown(around(boxesOf(layer)), HALO)
}

/** The rows, or on the way back the columns and strip cells, of the neurons that the last press computed. */
function coveredBoxes(layout: BlockLayout, { frame }: BlockView): Box[] {
  const { current, script } = frame
  if (!current || current.unit === null || !isSingle(frame)) return []
  const { phase, layer } = current
  const place = layout.layers[layer]
  const boxes: Box[] = []
  for (let j = 0; j < widthOf(script.spec, layer); j++) {
    if (!isCovered(frame, phase, layer, j)) continue
    const row = { x: place.block!.x, y: place.top + j * place.pitch, height: place.pitch }
    const strips = around(place.strips)
    if (phase !== 'backward') {
      boxes.push({ ...row, width: strips.x + strips.width - row.x })
      continue
    }
    boxes.push({ ...row, x: strips.x, width: strips.width })
    const above = layout.layers[layer + 1]
    if (!above) continue
    const cell = cellBox(layout, layer + 1, 0, j)
    boxes.push({ ...cell, height: above.block!.height })
  }
  return boxes
}

function paintPicture(context: CanvasRenderingContext2D, picture: Picture, theme: ChartTheme): void {
  const { box, source, partial, unknown } = picture
  context.fillStyle = theme.paper
  context.fillRect(box.x, box.y, box.width, box.height)
  if (!unknown) context.drawImage(source, box.x, box.y, box.width, box.height)
  context.lineWidth = 1
  context.strokeStyle = partial ? theme.void : theme.ink2
  context.setLineDash(partial ? [3, 3] : [])
  context.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1)
  context.setLineDash([])
}

/** The ways of the strongest cells, and a ring on each. */
function paintStrongest(
  context: CanvasRenderingContext2D,
  layout: BlockLayout,
  paint: BlockPaint,
  theme: ChartTheme,
) {
  const { quantity } = paint.view
  for (let l = 1; l < layout.layers.length; l++) {
    const strong = paint.strongest(l)
    const size = sizeOver(layout.layers[l].block!.width)
    const hue = (value: number) => theme.hues[hueOf(value, quantity)]
    for (const { row, column, value } of strong) {
      paintWay(context, wayOf(layout, l, row, column), hue(value), value < 0, size, theme)
    }
    for (const { row, column, value } of strong) {
      paintRing(context, cellBox(layout, l, row, column), hue(value), size, theme)
    }
  }
}

/** Pales everything but the row and the column of the chosen neuron. */
function paintDimmed(
  context: CanvasRenderingContext2D,
  layout: BlockLayout,
  { chosen }: BlockPaint,
  { paper }: ChartTheme,
) {
  if (!chosen) return
  context.globalAlpha = 0.72
  context.fillStyle = paper
  layout.layers.forEach(({ block, sender }, l) => {
    if (!block || !sender) return
    const spared =
      l === chosen.layer
        ? sectionLine({ ...block, y: rowOf(layout, chosen), height: layout.layers[l].pitch }, 'row')
        : l === chosen.layer + 1
          ? sectionLine(cellBox(layout, l, 0, chosen.unit), 'column', block)
          : null
    context.beginPath()
    context.rect(block.x, block.y, block.width, block.height)
    if (spared) context.rect(spared.x, spared.y, spared.width, spared.height)
    context.fill('evenodd')
  })
  context.globalAlpha = 1
}

const rowOf = ({ layers }: BlockLayout, { layer, unit }: { layer: number; unit: number }) =>
  layers[layer].top + unit * layers[layer].pitch

function paintFrames(context: CanvasRenderingContext2D, boxes: readonly Box[], theme: ChartTheme) {
  for (const box of boxes) {
    const { x, y, width, height } = atLeast(box)
    context.strokeStyle = theme.paper
    context.lineWidth = 4
    context.strokeRect(x, y, width, height)
    context.strokeStyle = theme.ink
    context.lineWidth = 1.5
    context.strokeRect(x, y, width, height)
  }
}

function atLeast({ x, y, width, height }: Box): Box {
  const [w, h] = [Math.max(LEAST_MARK, width), Math.max(LEAST_MARK, height)]
  return { x: x - (w - width) / 2, y: y - (h - height) / 2, width: w, height: h }
}

/** The context is wiped and scaled to px of the layout. */
export function paintBlocks(
  context: CanvasRenderingContext2D,
  layout: BlockLayout,
  paint: BlockPaint,
  theme: ChartTheme,
  { x, y, k }: View,
): void {
  context.translate(x, y)
  context.scale(k, k)
  context.imageSmoothingEnabled = false
  const halo = activeBox(layout, paint.view)
  if (halo) {
    context.fillStyle = theme.mark
    context.beginPath()
    context.roundRect(halo.x, halo.y, halo.width, halo.height, 8)
    context.fill()
  }
  for (const picture of paint.pictures) paintPicture(context, picture, theme)
  paintDimmed(context, layout, paint, theme)
  paintFrames(context, coveredBoxes(layout, paint.view), theme)
  if (paint.chosen) paintFan(context, layout, paint, paint.chosen, theme)
  else paintStrongest(context, layout, paint, theme)
}
