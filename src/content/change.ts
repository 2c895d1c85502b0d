/** A choice carried out, with what had to change along with it. */
import type { LaterMessages } from '../i18n/messages'
import { startAnew, type Fresh } from './setups'
import type { Setup } from './setup'

/** What was changed along with a choice, and why. */
export type Adjustment = keyof LaterMessages['panels']['adjustments']

export interface Change {
  readonly setup: Setup
  readonly adjustments: readonly Adjustment[]
}

/** A run from step 1; a residual that the widths no longer allow is told of. */
export function restart(setup: Setup, fresh: Fresh): Change {
  const next = startAnew(setup, fresh)
  const { layers } = next.recipe.network
  const lost = fresh.network?.layers.some(({ residual }, k) => residual && !layers[k].residual)
  return { setup: next, adjustments: lost ? ['residualOff'] : [] }
}
