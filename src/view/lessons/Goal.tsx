/** What a scene asks the person to reach, and whether it is reached. */
import { formatNumber } from '../../draw/format'
import { goalOf, sceneOf, type OpenLesson } from '../../store/openScene'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { ReadingPace } from '../ReadingPace'
import { useCourseStore } from './useCourse'
import { Words } from './Words'

function LossNow({ of }: { of: 'batch' | 'test' }) {
  const { lessons: t } = useLaterMessages()
  const digits = useLab((state) => state.digits)
  const loss = useLab(({ trace, history }) => (of === 'batch' ? trace?.loss : history?.epochs.test.at(-1)))
  if (loss === undefined || Number.isNaN(loss)) return null
  return <span className="goal-now">{t.lossNow(formatNumber(loss, digits))}</span>
}

export function Goal({ open, text }: { open: OpenLesson; text: string }) {
  const { lessons: t } = useLaterMessages()
  const { tick } = useCourseStore().getState()
  const goal = goalOf(open)
  if (!goal) return null
  return (
    <div className={`goal${open.reached ? ' is-reached' : ''}`}>
      <p role="status">
        <span className="goal-mark" aria-hidden="true">
          {open.reached ? '✓' : '○'}
        </span>
        <strong>{open.reached ? t.reached : t.goal}</strong> <Words text={text} facts={sceneOf(open).facts} />
      </p>
      {goal.kind === 'loss' && (
        <ReadingPace>
          <LossNow of={goal.of} />
        </ReadingPace>
      )}
      {goal.kind === 'tick' && !open.reached && (
        <button type="button" className="button" onClick={tick}>
          {t.tick}
        </button>
      )}
    </div>
  )
}
