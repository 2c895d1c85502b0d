/** Goes to any step that has been trained, and to the one after. */
import { formatCount } from '../../draw/format'
import { NumberField } from '../controls/NumberField'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function StepField() {
  const { goToStep } = useLabStore().getState()
  const { step: label } = useMessages().timeline
  const t = useLaterMessages().panels.steps
  const step = useLab((state) => state.trace?.step ?? state.firstStep)
  const first = useLab((state) => state.firstStep)
  // The history is thinned; the step on show can lie beyond its last point.
  const last = useLab(({ history, trace }) => Math.max(history?.steps.at(-1) ?? 1, trace?.step ?? 1)) + 1
  return (
    <>
      <NumberField
        label={label}
        value={step}
        check={(wanted, text) =>
          Number.isInteger(wanted) && wanted >= first && wanted <= last
            ? null
            : t.noSuchStep(text, formatCount(first), formatCount(last))
        }
        onCommit={(wanted) => goToStep(wanted)}
      />
      <p className="panel-note">{t.reachable(formatCount(first), formatCount(last))}</p>
    </>
  )
}
