/** For images: what comes into each neuron of the first layer, weight by weight, as an image. */
import { useCallback, useMemo, useRef } from 'react'
import { widthOf } from '../../core/network'
import type { MapSheet } from '../../draw/charts/mapSheet'
import { evenScale, largestOf } from '../../draw/charts/neuronScale'
import { sheetOf } from '../../draw/charts/mapSheet'
import type { PixelSize } from '../../draw/charts/paintPixels'
import { mapPalette } from '../../draw/charts/valueColours'
import { formatCount, formatNumber } from '../../draw/format'
import type { Shows } from '../charts/useCanvas'
import { Segmented } from '../controls/Segmented'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { choose, nameOfNeuron, neuronOf, neuronsOf, useChosen } from './chosen'
import { isRowKnown, matrixOf, QUANTITIES, strongest, type WeightQuantity } from './firstWeights'
import { Gallery } from './Gallery'
import { PixelPair } from './PixelPair'
import { useKept } from './useKept'
import { WeightRows } from './WeightRows'

/** So many pixels are ringed and named. */
const NAMED = 6

const shows: Shows = (state, before) => state.trace !== before.trace || state.cursor !== before.cursor

export function SeesImages({ image, large }: { image: PixelSize; large: boolean }) {
  const store = useLabStore()
  const { sees } = useLaterMessages()
  const [quantity, setQuantity] = useKept<WeightQuantity>('quantity', 'weights')
  const spec = useLab((state) => state.script.spec)
  const chosen = useChosen()
  const neuron = { layer: 1, unit: chosen?.layer === 1 ? chosen.unit : 0 }
  useLab(({ trace }) => trace)
  useLab(({ cursor }) => cursor)
  const state = store.getState()
  const matrix = matrixOf(state, quantity, 1)
  const known = (unit: number) => matrix !== null && isRowKnown(state, quantity, 1, unit)
  const knownUnits = neuronsOf(spec, 1).flatMap(({ unit }) => (known(unit) ? [unit] : []))
  const extent = Math.max(0, ...knownUnits.map((unit) => largestOf(rowOf(matrix!, unit, spec.inputs))))
  const name = nameOfNeuron(spec, neuron)
  const own = known(neuron.unit) ? rowOf(matrix!, neuron.unit, spec.inputs) : null
  const named = own ? strongest(own, NAMED) : []
  const title = quantity === 'weights' ? sees.into(name) : sees.gradientInto(name)
  return (
    <>
      <section className="chart sees-large">
        <div className="sees-above">
          <Segmented
            label={sees.show}
            value={quantity}
            options={QUANTITIES}
            nameOf={(each) => sees.quantities[each]}
            onChange={setQuantity}
          />
          <p>{knownUnits.length > 0 ? sees.common(formatNumber(extent, 3)) : sees.gradientLater}</p>
        </div>
        <PixelPair
          image={image}
          title={title}
          values={own}
          extent={extent}
          quantity={quantity}
          ringed={named.map((index) => ({ index, negative: own![index] < 0 }))}
          large={large}
        />
        {own && (
          <div className="sees-side">
            <h3>{sees.strongestOf(formatCount(NAMED), formatCount(own.length))}</h3>
            <WeightRows
              label={title}
              neuron={neuron}
              quantity={quantity}
              rows={named.map((from) => ({
                from,
                name: sees.pixel(
                  String(Math.floor(from / image.width) + 1),
                  String((from % image.width) + 1),
                ),
                value: own[from],
              }))}
            />
          </div>
        )}
      </section>
      <div className="sees-all">
        <ImageGallery
          image={image}
          quantity={quantity}
          matrix={matrix}
          extent={extent}
          chosen={neuron.unit}
          known={known}
          choose={useCallback(
            (unit: number) => {
              const { selection } = store.getState()
              const here = neuronOf(selection)
              if (here?.layer !== 1 || here.unit !== unit) choose(store.getState(), { layer: 1, unit })
            },
            [store],
          )}
        />
      </div>
    </>
  )
}

const rowOf = (matrix: Float64Array, unit: number, width: number) =>
  matrix.subarray(unit * width, (unit + 1) * width)

interface ImageGalleryProps {
  readonly image: PixelSize
  readonly quantity: WeightQuantity
  readonly matrix: Float64Array | null
  readonly extent: number
  readonly chosen: number
  readonly known: (unit: number) => boolean
  readonly choose: (unit: number) => void
}

function ImageGallery({ image, quantity, matrix, extent, chosen, known, choose }: ImageGalleryProps) {
  const { sees } = useLaterMessages()
  const spec = useLab((state) => state.script.spec)
  const names = useMemo(() => neuronsOf(spec, 1).map((neuron) => nameOfNeuron(spec, neuron)), [spec])
  const held = useRef<MapSheet | null>(null)
  return (
    <Gallery
      label={sees.allImages[quantity]}
      note={formatCount(names.length)}
      names={names}
      chosen={chosen}
      isKnown={known}
      choose={choose}
      shows={shows}
      painter={(_, theme) => {
        if (!matrix) return null
        const width = widthOf(spec, 0)
        const world = quantity === 'weights' ? 'value' : 'derivative'
        const palette = mapPalette(theme, 1, world)
        const scale = evenScale(extent)
        const sheet = sheetOf(held.current, image.width, image.height, names.length)
        held.current = sheet
        names.forEach((_, unit) =>
          sheet.fill(unit, { of: matrix, from: unit * width, stride: 1 }, scale, palette),
        )
        sheet.show()
        return (context, k, box) => sheet.paintInto(context, k, box, false)
      }}
    />
  )
}
