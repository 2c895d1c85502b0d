/** The maps of all neurons on one sheet, and where they are painted. */
import { widthOf, type NetworkSpec } from '../../core/network'
import type { NeuronMaps } from '../../core/neuronMaps'
import type { Layout } from '../layout'
import type { ChartTheme } from './chartTheme'
import { sheetOf, type MapSheet, type Strided } from './mapSheet'
import type { NeuronScales } from './neuronScale'
import type { ValueScale } from './valueScale'

/** Where unit j of layer l is on the sheet. */
export function tileOf(spec: NetworkSpec, l: number, j: number): number {
  let tile = j
  for (let k = 0; k < l; k++) tile += widthOf(spec, k)
  return tile
}

/** All neurons' maps over the plane, in the colours of `palette`, on the sheet `before` if it is large enough. */
export function sheetOfMaps(
  before: MapSheet | null,
  spec: NetworkSpec,
  { layers, request: { resolution } }: NeuronMaps,
  scales: NeuronScales,
  palette: Uint32Array,
): MapSheet {
  const sheet = sheetOf(before, resolution, resolution, tileOf(spec, layers.length, 0))
  layers.forEach((map, l) => {
    const units = widthOf(spec, l)
    for (let j = 0; j < units; j++) {
      sheet.fill(tileOf(spec, l, j), { of: map, from: j, stride: units }, scales(l, j), palette)
    }
  })
  sheet.show()
  return sheet
}

/** Every neuron's map in its circle on the graph; the context is scaled to px of the layout. */
export function paintOnGraph(
  context: CanvasRenderingContext2D,
  spec: NetworkSpec,
  { nodes, radius, shown }: Layout,
  sheet: MapSheet,
): void {
  const discs = nodes.flatMap((layer, l) =>
    layer.map(({ x, y }, j) => ({ tile: tileOf(spec, l, shown?.[l][j] ?? j), x, y, r: radius[l] })),
  )
  sheet.paintDiscs(context, discs)
}

/** A neuron's answers over one input as a small curve, from end to end of its scale; a hairline where 0 is. */
export function paintSmallCurve(
  context: CanvasRenderingContext2D,
  { of, from, stride }: Strided,
  { low, high }: ValueScale,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { ink, rule }: ChartTheme,
): void {
  const samples = Math.floor((of.length - from - 1) / stride) + 1
  const pad = 3
  const y = (value: number) =>
    box.y + pad + ((high - Math.min(high, Math.max(low, value))) / (high - low)) * (box.height - 2 * pad)
  context.strokeStyle = rule
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(box.x, y(0))
  context.lineTo(box.x + box.width, y(0))
  context.stroke()
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.beginPath()
  let drawing = false
  for (let k = 0; k < samples; k++) {
    const value = of[from + k * stride]
    const x = box.x + ((k + 0.5) / samples) * box.width
    if (!Number.isFinite(value)) drawing = false
    else if (drawing) context.lineTo(x, y(value))
    else {
      drawing = true
      context.moveTo(x, y(value))
    }
  }
  context.stroke()
}
