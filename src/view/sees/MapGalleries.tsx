/** What every neuron answers over one or two inputs, layer by layer. */
import { useCallback, useMemo, useState } from 'react'
import { outputLayer } from '../../core/network'
import { neuronScales } from '../../draw/charts/neuronScale'
import { paintSmallCurve, tileOf } from '../../draw/charts/paintNeurons'
import { formatNumber } from '../../draw/format'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { layerName } from '../layerName'
import { choose, nameOfNeuron, neuronsOf, useChosen } from './chosen'
import { DrawnMaps } from './drawnMaps'
import { Gallery } from './Gallery'
import type { SeenMaps } from './useNeuronMaps'

const never = () => false

export function MapGalleries({ maps }: { maps: SeenMaps }) {
  const spec = useLab((state) => state.script.spec)
  const [drawn] = useState(() => new DrawnMaps())
  return maps.layers.map((_, layer) => (
    <LayerGallery key={`${layer} ${spec.layers.length}`} layer={layer} maps={maps} drawn={drawn} />
  ))
}

function LayerGallery({ layer, maps, drawn }: { layer: number; maps: SeenMaps; drawn: DrawnMaps }) {
  const store = useLabStore()
  const messages = useMessages()
  const { sees } = useLaterMessages()
  const spec = useLab((state) => state.script.spec)
  const chosen = useChosen()
  const names = useMemo(
    () => neuronsOf(spec, layer).map((neuron) => nameOfNeuron(spec, neuron)),
    [spec, layer],
  )
  const onChoose = useCallback((unit: number) => choose(store.getState(), { layer, unit }), [store, layer])
  const { task, train } = maps.data
  const scales = neuronScales(maps.spec, maps, task, train)
  const { low, high } = scales(layer, 0)
  const range = (spec.inputs === 2 ? sees.colours : sees.heights)(formatNumber(low, 3), formatNumber(high, 3))
  const activation = layer > 0 ? messages.terms.activations[maps.spec.layers[layer - 1].activation] : null
  const map = maps.layers[layer]
  return (
    <Gallery
      label={layerName(messages, layer, outputLayer(spec))}
      note={activation ? `${activation} · ${range}` : range}
      names={names}
      chosen={chosen?.layer === layer ? chosen.unit : -1}
      choose={onChoose}
      shows={never}
      painter={(_, theme) => {
        if (spec.inputs === 1) {
          return (context, k, box) =>
            paintSmallCurve(context, { of: map, from: k, stride: names.length }, scales(layer, k), box, theme)
        }
        const sheet = drawn.sheetOf(maps, theme)
        return (context, k, box) => sheet.paintInto(context, tileOf(spec, layer, k), box, true)
      }}
    />
  )
}
