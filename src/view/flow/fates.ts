/** Which neurons pass no gradient on any example of the step on show, and why. */
import type { LayerSpec } from '../../core/network'
import { isKnown } from '../../core/playback'
import { fatesOf, FLAT_BELOW, steepestSlope, type Fate } from '../../core/saturation'
import { cell, type Trace } from '../../core/trace'
import { formatCount, formatNumber } from '../../draw/format'
import type { LaterMessages } from '../../i18n/messages'
import type { Lab } from '../../store/labState'
import { isWhole } from './flowState'

const known = new WeakMap<Trace, ReturnType<typeof fatesOf>>()

/** Of all rows; null while training runs, or where the trace has not all rows. */
function fatesHere({ trace, playing }: Lab): ReturnType<typeof fatesOf> | null {
  if (!trace || playing || !isWhole(trace)) return null
  const fates = known.get(trace) ?? fatesOf(trace)
  known.set(trace, fates)
  return fates
}

/** null for a neuron that passes gradient, and for one whose z is not known at the cursor. */
export function fateOf(state: Lab, layer: number, unit: number): Fate | null {
  const fate = fatesHere(state)?.[layer]?.[unit] ?? null
  return fate !== null && isKnown(state.script, state.cursor, cell('z', layer, unit)) ? fate : null
}

/** Neurons of one layer with one fate. */
export interface Affected {
  readonly layer: number
  readonly fate: Fate
  readonly units: readonly number[]
}

/** Layer by layer; null where it is not known. */
export function affected(state: Lab): readonly Affected[] | null {
  const fates = fatesHere(state)
  if (!fates || !isKnown(state.script, state.cursor, cell('z', 1, 0))) return null
  return fates.flatMap((units, layer) =>
    (['dead', 'saturated'] as const).flatMap((fate) => {
      const of = units.flatMap((_, unit) => (fateOf(state, layer, unit) === fate ? [unit] : []))
      return of.length > 0 ? [{ layer, fate, units: of }] : []
    }),
  )
}

/** Activations whose slope is exactly 0 wherever z ≤ 0. */
const isCut = ({ activation, negativeSlope }: LayerSpec) =>
  activation === 'relu' || (activation === 'leaky-relu' && negativeSlope === 0)

/** The reason, with how many examples it holds for. */
export function reasonOf(
  { trace, script }: Lab,
  layer: number,
  fate: Fate,
  t: LaterMessages['flow'],
): string {
  const where = t.onAll(formatCount(trace!.examples.length))
  const spec = script.spec.layers[layer - 1]
  if (fate === 'saturated')
    return t.saturatedBecause(where, formatNumber(FLAT_BELOW * steepestSlope(spec)!, 3))
  return isCut(spec) ? t.deadBecauseNegative(where) : t.deadBecauseRounded(where)
}
