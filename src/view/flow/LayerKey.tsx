/** The lines' names, how they are drawn, and their values at the step that is read. */
import type { LayerHistory } from '../../core/layerHistory'
import { strokeOf } from '../../draw/charts/layerLines'
import { formatCount, formatNumber, raised } from '../../draw/format'
import type { LaterMessages } from '../../i18n/messages'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { figuresAt, isShare, type FiguresAt, type Shown } from './flowState'

type Words = LaterMessages['flow']

/** What layer `l` is called where its figure is shown: by its weights, or by its activations. */
export function layerLabel(shown: Shown, l: number): string {
  return (isShare(shown) ? 'a' : 'W') + raised(l)
}

/** A value as it is read: a share in percent, NaN of a share where a layer is not counted. */
function written(value: number | undefined, shown: Shown, t: Words): string {
  if (value === undefined) return t.notKnown
  if (!isShare(shown)) return formatNumber(value, 3)
  return Number.isNaN(value) ? t.noValue : t.percent(String(Math.round(value * 1000) / 10))
}

/** All values in a row, for a screen reader. */
export function layerSentence(at: FiguresAt | null, shown: Shown, t: Words): string {
  if (!at) return t.notYet
  const values = at.values.map((value, k) => `${t.layerOf(String(k + 1))}: ${written(value, shown, t)}`)
  return [t.atStep(formatCount(at.step)), ...values].join(' · ')
}

export function LayerKey(props: { history: LayerHistory; shown: Shown; looked: number | null }) {
  const { history, shown, looked } = props
  const t = useLaterMessages().flow
  const texts = useLab((state) => {
    const at = figuresAt(state, history, shown, looked)
    return Array.from({ length: history.layers }, (_, k) => written(at?.values[k], shown, t)).join('|')
  }).split('|')
  return (
    <ul className="layer-key">
      {texts.map((text, k) => {
        const { dash, width, strong } = strokeOf(k, texts.length)
        return (
          <li key={k}>
            <svg width="28" height="8" aria-hidden="true" className={strong ? 'is-strong' : undefined}>
              <path d="M0 4H28" strokeWidth={width} strokeDasharray={dash.join(' ')} />
            </svg>
            <span>{layerLabel(shown, k + 1)}</span>
            <b>{text}</b>
          </li>
        )
      })}
    </ul>
  )
}
