/** One neuron's own edges, all of them: from its senders to its row, and from it to the rows of its receivers. */
import type { Target } from '../../core/trace'
import type { ChartTheme } from '../charts/chartTheme'
import type { BlockLayout } from './blockLayout'
import { cellBox, unitAt } from './cells'
import { hueOf, type BlockPaint } from './blockPaint'
import { depthOf } from './depth'
import { blockMatrix } from './quantities'
import { bend, wayOf, type Way } from './routes'
import { sectionLine } from './strokes'

/** Fainter edges than this cannot be seen. */
const FAINTEST = 0.06
/** While training runs there is time for so many of the strongest. */
const MOST_RUNNING = 40
const WIDEST = 3
/** Edges are stroked together with others of their sign and strength. */
const STRENGTHS = 6

interface Strand {
  readonly way: Way
  readonly value: number
  readonly depth: number
}

/** The edges into the neuron and out of it that are known. */
function strandsOf(layout: BlockLayout, { view, scales }: BlockPaint, layer: number, unit: number): Strand[] {
  const strands: Strand[] = []
  const add = (l: number, j: number, i: number, value: number) => {
    const depth = depthOf(value, scales.full.cells[l], view.kind)
    if (depth >= FAINTEST) strands.push({ way: wayOf(layout, l, j, i), value, depth })
  }
  if (layer > 0) {
    const into = blockMatrix(view, layer)
    const row = new Float64Array(into.columns)
    if (unit < into.knownRows) {
      into.read(unit, row)
      for (let i = 0; i < into.knownColumns; i++) add(layer, unit, i, row[i])
    }
  }
  if (layer + 1 < layout.layers.length) {
    const outOf = blockMatrix(view, layer + 1)
    const row = new Float64Array(outOf.columns)
    for (let j = 0; j < outOf.knownRows && unit < outOf.knownColumns; j++) {
      outOf.read(j, row)
      add(layer + 1, j, unit, row[unit])
    }
  }
  if (!view.frame.running) return strands
  return strands.sort((a, b) => b.depth - a.depth).slice(0, MOST_RUNNING)
}

export function paintFan(
  context: CanvasRenderingContext2D,
  layout: BlockLayout,
  paint: BlockPaint,
  { layer, unit }: Extract<Target, { kind: 'neuron' }>,
  theme: ChartTheme,
): void {
  const place = layout.layers[layer]
  if (!place || unit >= place.units) return
  const strands = strandsOf(layout, paint, layer, unit)
  for (let strength = 1; strength <= STRENGTHS; strength++) {
    for (const negative of [false, true]) {
      context.beginPath()
      for (const { way, value, depth } of strands) {
        if (value < 0 !== negative || Math.ceil(depth * STRENGTHS) !== strength) continue
        const [a, b] = bend(way)
        context.moveTo(way.from.x, way.from.y)
        context.bezierCurveTo(a.x, a.y, b.x, b.y, way.entry.x, way.entry.y)
      }
      const share = strength / STRENGTHS
      context.globalAlpha = 0.25 + 0.75 * share
      context.lineWidth = Math.max(0.75, WIDEST * share)
      context.setLineDash(negative ? [6, 4] : [])
      context.strokeStyle = theme.hues[hueOf(negative ? -1 : 1, paint.view.quantity)]
      context.stroke()
    }
  }
  context.globalAlpha = 1
  context.setLineDash([])
  paintSections(context, layout, layer, unit, theme)
}

/** The neuron's row and column, framed, and a dot where its edges meet. */
function paintSections(
  context: CanvasRenderingContext2D,
  layout: BlockLayout,
  layer: number,
  unit: number,
  { ink }: ChartTheme,
): void {
  const { layers } = layout
  context.strokeStyle = ink
  context.lineWidth = 1.5
  const own = layers[layer]
  const frame = ({ x, y, width, height }: ReturnType<typeof sectionLine>) =>
    context.strokeRect(x - 1, y - 1, width + 2, height + 2)
  if (own.block) frame(sectionLine({ ...own.block, y: own.top + unit * own.pitch, height: own.pitch }, 'row'))
  const next = layers[layer + 1]
  if (next?.block) frame(sectionLine(cellBox(layout, layer + 1, 0, unit), 'column', next.block))
  const { x, y } = unitAt(layout, layer, unit)
  context.beginPath()
  context.arc(x, y, 4, 0, 2 * Math.PI)
  context.fillStyle = ink
  context.fill()
}
