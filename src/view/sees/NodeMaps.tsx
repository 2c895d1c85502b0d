/** In every circle of the graph what its neuron answers over the plane of two inputs; stands under the graph's SVG. */
import { useState } from 'react'
import { paintOnGraph } from '../../draw/charts/paintNeurons'
import type { Layout } from '../../draw/layout'
import type { View } from '../../draw/zoom'
import type { Surface } from '../charts/canvasLoop'
import { useCanvas } from '../charts/useCanvas'
import { DrawnMaps } from './drawnMaps'
import { useNeuronMaps } from './useNeuronMaps'

/** Samples a side: as many as a circle shows. */
const RESOLUTION = 32

interface Props {
  readonly layout: Layout
  readonly view: View
  readonly scale: number
}

const never = () => false

export function NodeMaps({ layout, view, scale }: Props) {
  const maps = useNeuronMaps(RESOLUTION)
  const [drawn] = useState(() => new DrawnMaps())
  const canvas = useCanvas(({ context, theme }: Surface) => {
    if (!maps) return
    context.scale(scale, scale)
    context.translate(view.x, view.y)
    context.scale(view.k, view.k)
    paintOnGraph(context, maps.spec, layout, drawn.sheetOf(maps, theme))
  }, never)
  return <canvas ref={canvas} className="node-maps" aria-hidden="true" />
}
