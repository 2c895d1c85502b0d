/** The legend's lines for skips and for dropout. */
import { hasDropout, hasSkips, type NetworkSpec } from '../../core/network'
import { plusPath, SKIP_WIDTH } from '../../draw/skips'
import { useMessages } from '../lab'
import { LegendEntry } from './LegendEntry'

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

export function LegendExtras({ spec }: { spec: NetworkSpec }) {
  const t = useMessages().graph
  return (
    <>
      {hasSkips(spec) && (
        <LegendEntry name={t.skip}>
          <SkipSample />
          {t.skipText}
        </LegendEntry>
      )}
      {hasDropout(spec) && (
        <LegendEntry name={t.dropout}>
          <DroppedSample />
          {t.dropoutText}
        </LegendEntry>
      )}
    </>
  )
}
