/** Numbers of a group as bars on one scale; parts of a sum each begin where the one before ended. */
import type { Bar } from '../../core/explain/derivation'
import type { NumberTerm } from '../../core/explain/expression'
import { targetOf } from '../../core/trace'
import { Terms } from '../glossary/Terms'
import { useLab, useLabStore } from '../lab'
import { barExtents, type Extent } from './barExtents'
import { barLabel } from './barLabel'
import { isTermKnown, useExplainer } from './explainer'
import { hueOf } from './hue'
import { NumberLeaf } from './NumberLeaf'
import { useWords } from './words'
import type { Pen } from './writing'

const percent = (share: number) => `${(100 * share).toFixed(3)}%`

function Track({ extent, zero, hue, known }: { extent: Extent; zero: number; hue: string; known: boolean }) {
  const left = Math.min(extent.from, extent.to)
  const width = Math.abs(extent.to - extent.from)
  return (
    <span className={`bar-track ${hue}`}>
      <span className="bar-zero" style={{ left: percent(zero) }} />
      {known ? (
        <span className="bar-fill" style={{ left: percent(left), width: percent(width) }} />
      ) : (
        <span className="bar-hole" />
      )}
    </span>
  )
}

function Row({
  bar,
  pen,
  extent,
  zero,
  known,
  term,
}: {
  bar: Bar
  pen: Pen
  extent: Extent
  zero: number
  known: boolean
  term: NumberTerm
}) {
  const words = useWords()
  const store = useLabStore()
  const { cell } = term
  return (
    <li
      className={bar.own ? 'bar is-own' : 'bar'}
      onPointerEnter={() => cell && store.getState().point(targetOf(cell))}
      onPointerLeave={() => store.getState().point(null)}
    >
      <span className="bar-label">
        <Terms text={barLabel(pen.spec, bar.label, words)} />
      </span>
      <Track extent={extent} zero={zero} hue={hueOf(term.world, term.value)} known={known} />
      <span className="bar-number">
        {bar.factor && <span className="bar-times">× </span>}
        <NumberLeaf id={pen.ids.get(bar.number)!} plain signed={!bar.factor} />
      </span>
    </li>
  )
}

/** `section`: which of the derivation's sections the bars belong to. */
export function Bars({ bars: shape, section, pen }: { bars: readonly Bar[]; section: number; pen: Pen }) {
  const explainer = useExplainer()
  const explanation = useLab((state) => explainer.of(state))
  useLab((state) => state.cursor)
  const store = useLabStore()
  const now = explanation?.derivation.sections[section]?.bars
  const bars = now?.length === shape.length ? now : shape
  const { extents, zero } = barExtents(bars)
  return (
    <ul className="bars">
      {shape.map((bar, k) => (
        <Row
          key={k}
          bar={{ ...bar, label: bars[k].label, own: bars[k].own }}
          pen={pen}
          extent={extents[k]}
          zero={zero}
          known={isTermKnown(store.getState(), bars[k].number)}
          term={bars[k].number}
        />
      ))}
    </ul>
  )
}
