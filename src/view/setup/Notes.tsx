/** What a choice changed along with itself, and what should be known of what is set. */
import { axisLabel } from '../../draw/charts/ticks'
import { ADVICE } from '../../content/advice'
import type { Adjustment } from '../../content/change'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { settingText } from './words'

interface NotesProps {
  readonly on: keyof typeof ADVICE
  readonly adjustments?: readonly Adjustment[]
}

export function Notes({ on, adjustments = [] }: NotesProps) {
  const { terms } = useMessages()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { optimizer, learningRate, weightDecay } = setup.recipe
  const facts = [
    terms.optimizers[optimizer.name],
    settingText(learningRate),
    settingText(weightDecay?.amount ?? 0),
  ] as const
  return (
    <div role="status" className="panel-notes">
      {adjustments.map((adjustment) => (
        <p key={adjustment}>{t.adjustments[adjustment](...facts)}</p>
      ))}
      {ADVICE[on](setup).map(({ key, about }) => (
        <p key={key} role="note">
          {t.advice[key](axisLabel(about))}
        </p>
      ))}
    </div>
  )
}
