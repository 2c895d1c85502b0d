/** The number of the step on show; pressed, it asks for another. */
import { lazy } from 'react'
import { formatCount } from '../../draw/format'
import { Popover } from '../controls/Popover'
import { useLab, useMessages } from '../lab'

const StepField = lazy(() => import('./StepField').then(({ StepField }) => ({ default: StepField })))

export function StepJump() {
  const t = useMessages().timeline
  const step = useLab((state) => state.trace?.step ?? state.firstStep)
  return (
    <Popover
      name={t.goToStep(formatCount(step))}
      title={t.goToStepTitle}
      className="step-jump"
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
