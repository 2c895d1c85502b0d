/** What stands beside the graph before anything has been pressed: what one sees, and what to press. */
import { PHASES } from '../../core/playback'
import { useMessages } from '../lab'
import './opening.css'

const HUES = { forward: 'vp', loss: 'ink', backward: 'dp', gradient: 'dp', update: 'dp' } as const

export function Opening() {
  const { opening: t, terms } = useMessages()
  return (
    <section className="opening" aria-labelledby="opening-title">
      <p className="opening-eyebrow">{t.eyebrow}</p>
      <h2 id="opening-title">{t.title}</h2>
      <p>{t.picture}</p>
      <p>{t.press}</p>
      <dl>
        {PHASES.map((phase) => (
          <div key={phase} className={HUES[phase]}>
            <dt>{terms.phases[phase]}</dt>
            <dd>{t.phases[phase]}</dd>
          </div>
        ))}
      </dl>
      <p>{t.back}</p>
    </section>
  )
}
