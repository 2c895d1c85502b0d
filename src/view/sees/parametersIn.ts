import type { Lab } from '../../store/labState'

/** As `shownParameters`, of the very state that is given. */
export function parametersIn({ trace, cursor, script }: Lab): Float64Array | null {
  if (!trace) return null
  return cursor === script.microSteps.length ? trace.after.values : trace.before.values
}
