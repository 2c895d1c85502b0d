/** The lessons as a map: what leads to what. */
import { LESSON_IDS, LESSONS, type LessonId } from '../../content/lessons/catalogue'
import { useLaterMessages } from '../laterMessages'
import { LessonEntry } from './LessonEntry'
import { ProgressNote } from './ProgressNote'
import { useStart } from './useStart'

/** Column and row of each lesson: columns by how much a lesson builds on, rows so that few lines cross. */
const PLACES: Readonly<Record<LessonId, readonly [column: number, row: number]>> = {
  'one-step': [0, 2],
  'dead-relu': [1, 0],
  'check-article': [1, 1],
  chain: [1, 2],
  'to-pytorch': [1, 3],
  batch: [1, 4],
  nonlinear: [1, 5],
  'two-paths': [2, 1],
  slope: [2, 3],
  rate: [2, 4],
  starts: [2, 5],
  cheap: [3, 0],
  'prove-it': [3, 1],
  vanishing: [3, 2],
  'cross-entropy': [3, 3],
  memory: [3, 4],
  'spot-the-bug': [4, 1],
  regularize: [4, 4],
}
const COLUMNS = 5
const ROWS = 6

/** From the right edge of one lesson to the left edge of another, in hundredths of a column and a row. */
function lineBetween(from: LessonId, to: LessonId): string {
  const [c0, r0] = PLACES[from]
  const [c1, r1] = PLACES[to]
  const x0 = c0 * 100 + 88
  const x1 = c1 * 100
  const y0 = r0 * 100 + 43
  const y1 = r1 * 100 + 43
  const middle = x1 - 6
  return `M${x0} ${y0}C${middle} ${y0} ${x0 + 6} ${y1} ${x1} ${y1}`
}

export function LessonMap() {
  const { lessons: t } = useLaterMessages()
  const { start, failed } = useStart()
  return (
    <div className="lesson-map">
      <p>{t.intro}</p>
      {failed && <p role="alert">{t.failed}</p>}
      <div className="lesson-map-field">
        <svg viewBox={`0 0 ${COLUMNS * 100} ${ROWS * 100}`} preserveAspectRatio="none" aria-hidden="true">
          {LESSON_IDS.flatMap((id) =>
            LESSONS[id].after.map((before) => <path key={`${before} ${id}`} d={lineBetween(before, id)} />),
          )}
        </svg>
        <ol>
          {LESSON_IDS.map((id) => {
            const [column, row] = PLACES[id]
            return (
              <li key={id} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
                <LessonEntry id={id} onStart={start} />
              </li>
            )
          })}
        </ol>
      </div>
      <ProgressNote />
    </div>
  )
}
