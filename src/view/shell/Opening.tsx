/** What stands beside the graph before anything has been pressed: what one sees, and what to press. */
import { PHASES, type Phase } from '../../core/playback'
import type { TermId } from '../../content/glossary'
import { Term } from '../glossary/Term'
import { useMessages } from '../lab'
import './opening.css'

const HUES = { forward: 'vp', loss: 'ink', backward: 'dp', gradient: 'dp', update: 'dp' } as const
const TERMS = {
  forward: 'forward-pass',
  loss: 'loss-function',
  backward: 'delta',
  gradient: 'gradient',
  update: 'gradient-descent',
} as const satisfies Record<Phase, TermId>

function Meaning({ phase, text }: { phase: Phase; text: string }) {
  const [before, words, after] = text.split(/[{}]/)
  return (
    <>
      {before}
      <Term id={TERMS[phase]}>{words}</Term>
      {after}
    </>
  )
}

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
            <dd>
              <Meaning phase={phase} text={t.phases[phase]} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{t.back}</p>
    </section>
  )
}
