/** What is written at the blocks: letters above, sizes below, as far as there is room for them. */
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import type { BlockLayout, StripQuantity } from '../../draw/blocks/blockLayout'
import { blockViewOf, type CellQuantity } from '../../draw/blocks/quantities'
import { formatCount, raised } from '../../draw/format'
import { nameOf } from '../../draw/names'
import { useFrameValue } from '../graph/frameBus'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

/** Width in px of a character of a caption, and of a heading. */
const CHARACTER = 6.9
const HEADING = 9.5
const LETTERS: Record<StripQuantity, string> = { x: 'x', b: 'b', z: 'z', a: 'a', delta: 'δ' }

const SYMBOLS: Record<CellQuantity, (l: string) => string> = {
  weight: (l) => `W${l}`,
  signal: (l) => `w·a${l}`,
  error: (l) => `w·δ${l}`,
  gradient: (l) => `∂L/∂W${l}`,
  update: (l) => `ΔW${l}`,
}

/** What the cells show now. */
export function useQuantity(): CellQuantity {
  const store = useLabStore()
  useLab((state) => state.edgeMode)
  return useFrameValue((frame) => (frame ? blockViewOf(frame, store.getState()).quantity : 'weight'))
}

/** In Latin letters; a Chinese one is as wide as two. */
const lengthOf = (text: string) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)

/** The longest of these that is not wider. */
const fitting = (texts: readonly string[], width: number, character = CHARACTER) =>
  texts.find((text) => lengthOf(text) * character <= width)

interface Props {
  readonly spec: NetworkSpec
  readonly layout: BlockLayout
}

/** Below a block that wears the halo. */
const belowOf = ({ room }: BlockLayout) => (room.narrow ? 15 : 22)

function InputTexts({ layout }: { layout: BlockLayout }) {
  const t = useLaterMessages().blocks
  const { layers, image, gap } = layout
  const [{ strips, units }] = layers
  const box = image ?? strips[0]
  const caption = image
    ? fitting([t.pixels(String(image.columns), String(image.rows))], box.width + gap)
    : fitting([t.inputs(formatCount(units)), formatCount(units)], box.width + gap - 6)
  return (
    <>
      <text className="block-letter" x={image ? box.x : box.x + box.width / 2 - 4} y={box.y - 8}>
        {image ? t.image : 'x'}
      </text>
      <text className="block-caption" x={box.x} y={box.y + box.height + belowOf(layout)}>
        {caption}
      </text>
    </>
  )
}

/** What layer l is called: h¹, or h where there is only one, or ŷ. */
function layerName(spec: NetworkSpec, l: number): string {
  const { letter, layer } = nameOf(spec, l, 0)
  return letter + (layer === null ? '' : raised(layer))
}

function LayerTexts({ spec, layout, l, quantity }: Props & { l: number; quantity: CellQuantity }) {
  const t = useLaterMessages().blocks
  const { activations } = useMessages().terms
  const { layers, lettered, gap, outputs } = layout
  const { block, sender, strips, top, pitch, units, right } = layers[l]
  const isOutput = l === outputLayer(spec)
  const below = top + pitch * units + belowOf(layout)
  const [rows, columns] = [formatCount(units), formatCount(widthOf(spec, l - 1))]
  const strip = right - strips[0].x
  const name = fitting([layerName(spec, l)], strip, HEADING)
  const free = right - block!.x - (name ? name.length + 1 : 0) * HEADING
  const heading = fitting([SYMBOLS[quantity](raised(l)), `W${raised(l)}`], free, HEADING)
  const sizes = [t.cells[quantity](rows, columns), t.size(rows, columns), rows]
  return (
    <>
      <text className="block-heading" x={block!.x} y={sender!.y - 7}>
        {heading}
      </text>
      <text className="block-heading is-end" x={right} y={sender!.y - 7}>
        {name}
      </text>
      {lettered &&
        strips.map(({ quantity: letter, x, width }) => (
          <text key={letter} className="block-letter is-middle" x={x + width / 2} y={top - 5}>
            {isOutput && letter === 'a' ? 'ŷ' : LETTERS[letter]}
          </text>
        ))}
      <text className="block-caption" x={block!.x} y={below}>
        {fitting(sizes, right - block!.x + (isOutput && outputs ? 4 : gap - 4))}
      </text>
      {isOutput && outputs && (
        <text className="block-caption" x={outputs.nameX} y={below}>
          {activations[spec.layers[l - 1].activation]}
        </text>
      )}
    </>
  )
}

export function BlockTexts({ spec, layout }: Props) {
  const quantity = useQuantity()
  return layout.layers.map((_, l) =>
    l === 0 ? (
      <InputTexts key={l} layout={layout} />
    ) : (
      <LayerTexts key={l} spec={spec} layout={layout} l={l} quantity={quantity} />
    ),
  )
}
