/** What a painting of blocks is made from, besides where things stand and the colours of the page. */
import type { Target } from '../../core/trace'
import type { Hue } from '../faces'
import type { Strong } from './heat'
import type { Picture, Scales } from './pictures'
import { familyOf, type BlockView } from './quantities'

export interface BlockPaint {
  readonly view: BlockView
  readonly pictures: readonly Picture[]
  readonly scales: Scales
  /** The strongest cells of the block of layer l. */
  strongest(l: number): readonly Strong[]
  /** The neuron whose edges are shown in full. */
  readonly chosen: Extract<Target, { kind: 'neuron' }> | null
}

export function hueOf(value: number, quantity: BlockView['quantity']): Hue {
  const derivative = familyOf(quantity) === 'derivatives'
  return derivative ? (value < 0 ? 'dn' : 'dp') : value < 0 ? 'vn' : 'vp'
}
