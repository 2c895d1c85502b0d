/** The number of the step on show; pressed, it asks for another. */
import { formatCount } from '../../draw/format'
import { locksStep } from '../../store/links/locked'
import { Popover } from '../controls/Popover'
import { useLab, useMessages } from '../lab'
import { laterPart } from '../Loading'

const StepField = laterPart(() => import('./StepField'), 'StepField')

export function StepJump() {
  const t = useMessages().timeline
  const step = useLab((state) => state.trace?.step ?? state.firstStep)
  return (
    <Popover
      name={t.goToStep(formatCount(step))}
      title={t.goToStepTitle}
      className="step-jump"
      disabled={useLab(locksStep)}
      label={
        <output aria-label={t.step} aria-live="off">
          {formatCount(step)}
        </output>
      }
    >
      <StepField />
    </Popover>
  )
}
