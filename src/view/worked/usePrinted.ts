/** A printed example beside the step that it works through. */
import { useEffect, useMemo, useState } from 'react'
import { checkLines, type Checked } from '../../content/worked/check'
import { writtenOf } from '../../content/worked/agreement'
import { PRINTED_EXAMPLES, type ExampleId } from '../../content/worked/examples'
import { firstStep } from '../../content/worked/firstStep'
import type { PresetId } from '../../content/presets'
import type { NetworkSpec } from '../../core/network'
import type { Trace } from '../../core/trace'
import type { LabActions } from '../../store/labState'
import { useLab, useLabStore } from '../lab'

const setupOf = async (preset: PresetId) => {
  const { makePreset } = await import('../../content/makePreset')
  return makePreset[preset]()
}

export interface Printed {
  readonly spec: NetworkSpec
  readonly checked: Checked
  /** Whether the graph shows this very step. */
  readonly onGraph: boolean
}

const same = (a: Float64Array, b: Float64Array) =>
  a.length === b.length && a.every((each, k) => each === b[k])

/** Whether a step on show comes from the same example to the same numbers. */
function isSameStep(shown: Trace | null, { after, a, targets, loss }: Trace): boolean {
  return (
    shown !== null &&
    shown.step === 1 &&
    shown.loss === loss &&
    same(shown.after.values, after.values) &&
    same(shown.a[0], a[0]) &&
    same(shown.targets, targets)
  )
}

/** null until its experiment has been made. */
export function usePrinted(id: ExampleId): Printed | null {
  const [made, setMade] = useState<{ readonly id: ExampleId; readonly trace: Trace } | null>(null)
  const store = useLabStore()
  useEffect(() => {
    let wanted = true
    setupOf(PRINTED_EXAMPLES[id].preset)
      .then((setup) => wanted && setMade({ id, trace: firstStep(setup) }))
      .catch(() => wanted && store.getState().tell(({ notices }) => notices.notLoaded()))
    return () => void (wanted = false)
  }, [id, store])
  const trace = made?.id === id ? made.trace : null
  const checked = useMemo(() => {
    if (!trace) return null
    const lines = PRINTED_EXAMPLES[id].numbers.map(({ cells, text }) => ({ cells, written: writtenOf(text) }))
    return checkLines(trace, 0, lines)
  }, [id, trace])
  const onGraph = useLab((state) => trace !== null && isSameStep(state.trace, trace))
  return trace && checked ? { spec: trace.recipe.network, checked, onGraph } : null
}

/** Opens the experiment that an example works through; undoable. */
export function openExperiment({ openLater }: Pick<LabActions, 'openLater'>, id: ExampleId): void {
  void openLater(async () => ({ setup: await setupOf(PRINTED_EXAMPLES[id].preset) }))
}
