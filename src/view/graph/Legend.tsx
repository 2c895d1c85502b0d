/** The legend: colours, dashes, and thickness with its numbers as they are at this step. */
import { useMemo } from 'react'
import { formatNumber, raised } from '../../draw/format'
import { FULL, laneWidth } from '../../draw/scales'
import { useMessages } from '../lab'
import { useFrameValue } from './frameBus'

const EXAMPLES = [0.01, 0.1, 1]

function Sample({ hue, dashed }: { hue: string; dashed?: boolean }) {
  return (
    <svg width="28" height="12" className={hue} aria-hidden="true">
      <path className="lane" d="M0 6H28" strokeWidth="4" strokeDasharray={dashed ? '8 5' : undefined} />
    </svg>
  )
}

function Signs({ plus, minus }: { plus: string; minus: string }) {
  return (
    <dd>
      <Sample hue={plus} /> +
      <Sample hue={minus} dashed /> −
    </dd>
  )
}

/** A block of four lines, or one row where neurons stand in its corner. */
export function Legend({ row }: { row: boolean }) {
  const t = useMessages().graph
  const factor = useFrameValue((frame) => frame?.factor ?? 10)
  const flow = useFrameValue((frame) => frame?.flowScale ?? 1)
  const full = useFrameValue((frame) => frame?.full ?? FULL)
  const fullDelta = useFrameValue((frame) => frame?.fullDelta ?? FULL)
  const title = useMemo(
    () => t.full(formatNumber(full, 'all'), formatNumber(fullDelta, 'all')),
    [t, full, fullDelta],
  )
  return (
    <dl className={row ? 'legend is-row' : 'legend'} aria-label={t.legend} title={title}>
      <dt>{t.values}</dt>
      <Signs plus="vp" minus="vn" />
      <dt>{t.derivatives}</dt>
      <Signs plus="dp" minus="dn" />
      <dt>{t.thickness}</dt>
      <dd className="is-wide">
        {EXAMPLES.map((value) => (
          <span key={value}>
            <svg width="20" height="14" aria-hidden="true">
              <path className="thickness" d="M0 7H20" strokeWidth={laneWidth(value, factor)} />
            </svg>
            {value}
          </span>
        ))}
      </dd>
      <dt>{t.lanes}</dt>
      <dd>
        <svg width="28" height="16" fill="none" aria-hidden="true">
          <path className="lane vp" d="M0 4H28" strokeWidth="5" />
          <path className="lane dp" d="M0 12H28M10 8.5L6 12l4 3.5M22 8.5L18 12l4 3.5" strokeWidth="2" />
        </svg>
        {flow > 1 ? t.lanesScaled(scaleText(flow)) : t.lanesText}
      </dd>
    </dl>
  )
}

const scaleText = (scale: number) => (scale < 1e4 ? String(scale) : `10${raised(Math.log10(scale))}`)
