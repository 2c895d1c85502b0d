/** The colours of signs, in the two worlds. */
import type { World } from '../../core/explain/expression'

/** A class of tokens.css: vp, vn, dp, dn; empty for what belongs to neither world. */
export function hueOf(world: World, value: number | null): string {
  if (world === 'plain' || value === null || Number.isNaN(value)) return ''
  return (world === 'value' ? 'v' : 'd') + (value < 0 ? 'n' : 'p')
}
