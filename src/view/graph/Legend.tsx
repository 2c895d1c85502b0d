/** The legend: colours, dashes, and thickness with its numbers as they are at this step. */
import { useMemo, type ReactNode } from 'react'
import { hasDropout } from '../../core/dropout'
import type { NetworkSpec } from '../../core/network'
import { formatNumber, raised } from '../../draw/format'
import { FULL, laneWidth } from '../../draw/scales'
import { hasSkips, plusPath, SKIP_WIDTH } from '../../draw/skips'
import { useMessages } from '../lab'
import { useFrameValue } from './frameBus'

const EXAMPLES = [0.01, 0.1, 1]
const EXAMPLES_IN_ROW = [0.1, 1]

function Sample({ hue, dashed }: { hue: string; dashed?: boolean }) {
  return (
    <svg width="28" height="12" className={hue} aria-hidden="true">
      <path className="lane" d="M0 6H28" strokeWidth="4" strokeDasharray={dashed ? '8 5' : undefined} />
    </svg>
  )
}

function Signs({ plus, minus }: { plus: string; minus: string }) {
  return (
    <>
      <Sample hue={plus} /> +
      <Sample hue={minus} dashed /> −
    </>
  )
}

function Entry({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={wide ? 'is-wide' : undefined}>{children}</dd>
    </div>
  )
}

/** An arc that ends in its plus. */
function SkipSample() {
  return (
    <svg width="28" height="16" className="skip-sample" aria-hidden="true">
      <path className="skip-line" strokeWidth={SKIP_WIDTH} d="M1 13Q8 0 18 8" />
      <circle className="skip-end" cx="21" cy="9" r="5" />
      <path className="skip-line" strokeWidth={SKIP_WIDTH} d={plusPath(5)} transform="translate(21 9)" />
    </svg>
  )
}

function DroppedSample() {
  return (
    <svg width="28" height="16" className="node is-dropped" aria-hidden="true">
      <circle className="outline" cx="14" cy="8" r="7" />
      <path className="cross" d="M9 3l10 10M19 3L9 13" />
    </svg>
  )
}

/** A block of four lines, with one more for skips and one for dropout; in rows where neurons stand in its corner. */
export function Legend({ spec, row }: { spec: NetworkSpec; row: boolean }) {
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
      <Entry name={t.values}>
        <Signs plus="vp" minus="vn" />
      </Entry>
      <Entry name={t.derivatives}>
        <Signs plus="dp" minus="dn" />
      </Entry>
      <Entry name={t.thickness} wide>
        {(row ? EXAMPLES_IN_ROW : EXAMPLES).map((value) => (
          <span key={value}>
            <svg width="20" height="14" aria-hidden="true">
              <path className="thickness" d="M0 7H20" strokeWidth={laneWidth(value, factor)} />
            </svg>
            {value}
          </span>
        ))}
      </Entry>
      <Entry name={t.lanes}>
        <svg width="28" height="16" fill="none" aria-hidden="true">
          <path className="lane vp" d="M0 4H28" strokeWidth="5" />
          <path className="lane dp" d="M0 12H28M10 8.5L6 12l4 3.5M22 8.5L18 12l4 3.5" strokeWidth="2" />
        </svg>
        {flow > 1 || row ? t.lanesScaled(scaleText(flow)) : t.lanesText}
      </Entry>
      {hasSkips(spec) && (
        <Entry name={t.skip}>
          <SkipSample />
          {t.skipText}
        </Entry>
      )}
      {hasDropout(spec) && (
        <Entry name={t.dropout}>
          <DroppedSample />
          {t.dropoutText}
        </Entry>
      )}
    </dl>
  )
}

const scaleText = (scale: number) => (scale < 1e4 ? String(scale) : `10${raised(Math.log10(scale))}`)
