/** A picture over the plane of two inputs, read out under the pointer and with the arrow keys. */
import { useRef } from 'react'
import type { GridRequest } from '../../core/run'
import { cellUnder, mapLayout, sampleAt, type MapLayout } from '../../draw/charts/mapLayout'
import { paintMap, type MapValues } from '../../draw/charts/paintMap'
import { formatNumber } from '../../draw/format'
import type { Lab } from '../../store/labState'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import type { Surface } from './canvasLoop'
import { ExploredPicture } from './ExploredPicture'
import { inputName } from './mapState'
import { useCanvas, type Shows } from './useCanvas'
import { useGridWalk } from './useGridWalk'

/** What is painted, but for the cross where somebody looks. */
export interface PlanePicture {
  readonly request: GridRequest
  readonly values: Omit<MapValues, 'looked' | 'resolution'>
}

interface Props {
  readonly label: string
  readonly shows: Shows
  /** null while nothing is known. */
  readonly requestOf: (state: Lab) => GridRequest | null
  readonly pictureOf: (state: Lab) => PlanePicture | null
  /** Names and numbers at a sample of the grid. */
  readonly answersAt: (state: Lab, sample: number) => readonly (readonly [string, number])[]
  /** As high as its box allows, instead of as its width wants. */
  readonly fills?: boolean
}

/** What is not the plane in the height of a map, in lines of type. */
const LINES_AROUND = 3

export function PlanePlot({ label, shows, requestOf, pictureOf, answersAt, fills = false }: Props) {
  const { charts } = useLaterMessages()
  const drawn = useRef<{ layout: MapLayout; request: GridRequest } | null>(null)
  const request = useLab(requestOf)
  const walk = useGridWalk(() => {
    if (!request) return null
    const { resolution } = request
    return {
      columns: resolution,
      rows: resolution,
      cellUnder: (px, py) => (drawn.current ? cellUnder(drawn.current.layout, resolution, px, py) : [0, 0]),
    }
  })
  const { looked } = walk
  const text = useLab((state) => {
    if (!request) return charts.waiting
    if (!looked) return ''
    const { index, x, y } = sampleAt(request, ...looked)
    const inputs = [x, y].map((value, k) => [inputName(state, k), value] as const)
    const said = [...inputs, ...answersAt(state, index)]
    return said.map(([name, value]) => `${name} = ${formatNumber(value, 4)}`).join(' · ')
  })
  const paint = ({ context, width, height, theme }: Surface, state: Lab) => {
    const picture = pictureOf(state)
    if (!picture) return
    const { values, request } = picture
    const most = fills ? height - LINES_AROUND * theme.size : undefined
    const levels = values.levels.map(({ value }) => value)
    const layout = mapLayout(request, values.scale, width, theme.size, { most, levels })
    drawn.current = { layout, request }
    context.canvas.style.height = fills ? '' : `${layout.height}px`
    const cross = looked && sampleAt(request, ...looked)
    paintMap(context, layout, { ...values, resolution: request.resolution, looked: cross }, theme)
  }
  const canvas = useCanvas(paint, shows)
  return (
    <ExploredPicture
      label={label}
      text={text}
      walk={walk}
      canvas={canvas}
      className={fills ? 'is-filling' : undefined}
      canvasClass="map-canvas"
    />
  )
}
