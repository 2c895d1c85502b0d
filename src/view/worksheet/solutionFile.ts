/** The worked solution of the step on show, as a file for the person. */
import type { StoreApi } from 'zustand/vanilla'
import { isFiniteStep } from '../../core/finiteStep'
import { parameterCount } from '../../core/network'
import { formatCount } from '../../draw/format'
import { later } from '../../i18n/later'
import type { Lab, SavedFile } from '../../store/labState'
import { isSolvable, MOST_SOLVED, solution } from './solution'
import { wholeTrace } from './wholeTrace'

/** null where the network is too large, a mistake is planted or a number is not finite, which the person is told. */
export async function solutionFile(store: StoreApi<Lab>): Promise<SavedFile | null> {
  const trace = await wholeTrace(store)
  const state = store.getState()
  if (state.setup.planted) {
    state.tell((_, language) => later[language].scripts.solution.planted)
    return null
  }
  if (!isSolvable(trace)) {
    const parameters = formatCount(parameterCount(trace.recipe.network))
    state.tell((_, language) =>
      later[language].scripts.solution.tooLarge(parameters, formatCount(MOST_SOLVED)),
    )
    return null
  }
  if (!isFiniteStep(trace)) {
    state.tell((_, language) => later[language].worksheet.notFinite)
    return null
  }
  return {
    name: `backstep-step-${trace.step}.md`,
    type: 'text/markdown',
    parts: [...solution(state, trace)],
  }
}
