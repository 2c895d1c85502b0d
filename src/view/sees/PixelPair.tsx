/** The weights of a neuron as an image beside the input that they are multiplied by, read out pixel by pixel. */
import { useRef } from 'react'
import type { MapSheet } from '../../draw/charts/mapSheet'
import { evenScale, largestOf } from '../../draw/charts/neuronScale'
import {
  paintPixels,
  pixelHeight,
  pixelLayout,
  pixelUnder,
  type PixelLayout,
  type PixelSize,
  type Ringed,
} from '../../draw/charts/paintPixels'
import { formatNumber } from '../../draw/format'
import type { Surface } from '../charts/canvasLoop'
import { useCanvas, type Shows } from '../charts/useCanvas'
import { useGridWalk } from '../charts/useGridWalk'
import { ExploredPicture } from '../charts/ExploredPicture'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { inputsOnShow, type WeightQuantity } from './firstWeights'

interface Props {
  readonly image: PixelSize
  readonly title: string
  /** null while they are not known. */
  readonly values: Float64Array | null
  /** What has full colour, for all neurons. */
  readonly extent: number
  readonly quantity: WeightQuantity
  readonly ringed: readonly Ringed[]
  readonly large: boolean
}

const shows: Shows = (state, before) => state.trace !== before.trace || state.example !== before.example

export function PixelPair({ image, title, values, extent, quantity, ringed, large }: Props) {
  const { sees } = useLaterMessages()
  const drawn = useRef<PixelLayout | null>(null)
  const sheet = useRef<MapSheet | null>(null)
  useLab((state) => state.trace)
  useLab((state) => state.example)
  const inputs = inputsOnShow(useLabStore().getState())
  const walk = useGridWalk(() => ({
    columns: image.width,
    rows: image.height,
    cellUnder: (px, py) => (drawn.current ? pixelUnder(drawn.current, px, py) : [0, 0]),
  }))
  const { looked } = walk
  const paint = ({ context, width, height, theme }: Surface) => {
    const layout = pixelLayout(image, { width, height: large ? height : null }, theme.size)
    drawn.current = layout
    context.canvas.style.height = large ? '' : `${pixelHeight(layout)}px`
    const pictures = [
      {
        caption: title,
        values: values && { of: values, from: 0, stride: 1 },
        scale: evenScale(extent),
        world: quantity === 'weights' ? 'value' : 'derivative',
      },
      {
        caption: sees.inputImage,
        values: inputs && { of: inputs, from: 0, stride: 1 },
        scale: evenScale(largestOf(inputs ?? [])),
        world: 'value',
      },
    ] as const
    sheet.current = paintPixels(context, layout, pictures, ringed, looked, sheet.current, theme)
  }
  const canvas = useCanvas(paint, shows)
  const said = () => {
    if (!looked) return ''
    const [column, row] = looked
    const at = row * image.width + column
    const number = (value: number, signed = false) => formatNumber(value, 4, signed)
    const parts = [sees.pixel(String(row + 1), String(column + 1))]
    if (values) {
      parts.push(quantity === 'weights' ? `w = ${number(values[at])}` : `∂L/∂w = ${number(values[at], true)}`)
    }
    if (inputs) parts.push(`x = ${number(inputs[at])}`)
    if (values && inputs && quantity === 'weights') parts.push(`w·x = ${number(values[at] * inputs[at])}`)
    return parts.join(' · ')
  }
  return (
    <ExploredPicture
      label={title}
      text={said()}
      walk={walk}
      canvas={canvas}
      className={large ? 'is-filling' : undefined}
      canvasClass="pixel-canvas"
    />
  )
}
