/** What a scene asks the person to reach, and whether it is reached. */
import type { Goal as GoalOf } from '../../content/lessons/lesson'
import { formatNumber } from '../../draw/format'
import type { OpenLesson } from '../../store/course'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { ReadingPace } from '../ReadingPace'
import { useCourseStore } from './useCourse'
import { Words } from './Words'
import { sceneOf } from '../../store/course'

function LossNow({ of }: { of: 'batch' | 'test' }) {
  const { lessons: t } = useLaterMessages()
  const digits = useLab((state) => state.digits)
  const loss = useLab(({ trace, history }) => (of === 'batch' ? trace?.loss : history?.epochs.test.at(-1)))
  if (loss === undefined || Number.isNaN(loss)) return null
  return <span className="goal-now">{t.lossNow(formatNumber(loss, digits))}</span>
}

export function Goal({ open, goal, text }: { open: OpenLesson; goal: GoalOf; text: string }) {
  const { lessons: t } = useLaterMessages()
  const { tick } = useCourseStore().getState()
  if (sceneOf(open).question && !open.verdict) return null
  return (
    <div className={`goal${open.reached ? ' is-reached' : ''}`} role="status">
      <p>
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
