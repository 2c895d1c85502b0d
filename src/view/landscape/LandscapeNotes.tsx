/** What a map is of, what its marks mean, and how much of the run's way it shows. */
import type { ReactNode } from 'react'
import type { Landscape } from '../../core/landscape'
import { lossScale } from '../../draw/charts/lossShades'
import { nextIsSeen } from '../../draw/charts/paintWay'
import { formatCount, formatNumber } from '../../draw/format'
import { useLaterMessages } from '../laterMessages'
import type { Surveyed } from './survey'

function Mark({ children, name }: { children: ReactNode; name: string }) {
  return (
    <li>
      <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
        {children}
      </svg>
      {name}
    </li>
  )
}

interface LandscapeNotesProps {
  readonly map: Landscape
  readonly of: Surveyed
  readonly nextIsKnown: boolean
}

export function LandscapeNotes({ map, of, nextIsKnown }: LandscapeNotesProps) {
  const t = useLaterMessages().landscape
  const { path, share, examples, allExamples } = map
  const [used, all] = [formatCount(examples), formatCount(allExamples)]
  const scale = lossScale(map.losses)
  const whose = () => {
    if (examples < allExamples) return t.ofSome(used, all)
    return of.choices.over === 'batch' ? t.ofBatch(used) : t.ofTrain(used)
  }
  const how = () => {
    if (!scale || scale.high === scale.low) return t.flat
    return scale.logarithmic ? t.logarithmic : t.linear
  }
  const hasBeyond = map.losses.some((loss, k) => map.known[k] === 1 && !Number.isFinite(loss))
  const isFlat = of.choices.plane === 'random' && map.path.steps.length > 1 && share === 0
  return (
    <div className="landscape-notes">
      {scale ? <p>{t.shading(whose(), how())}</p> : <p>{t.nothingFinite}</p>}
      {hasBeyond && scale && <p>{t.beyond}</p>}
      <ul>
        {path.steps.length > 1 && (
          <Mark name={t.start(formatCount(path.steps[0]))}>
            <circle r="5" className="landscape-start" />
          </Mark>
        )}
        <Mark name={t.now}>
          <circle r="10" className="landscape-halo" />
          <circle r="4.5" className="landscape-dot" />
        </Mark>
        {nextIsKnown && nextIsSeen(map) && (
          <Mark name={t.next}>
            <path d="M-10 0H9M3 -5L9 0L3 5" className="landscape-arrow" />
          </Mark>
        )}
      </ul>
      {nextIsKnown && !nextIsSeen(map) && <p>{t.nextTooNear}</p>}
      {Number.isFinite(share) && !isFlat && <p>{t.share(formatNumber(100 * share, 3))}</p>}
      {isFlat && <p>{t.noLength}</p>}
    </div>
  )
}
