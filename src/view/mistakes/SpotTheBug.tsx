/** A run in which a mistake is planted: to be stepped through, proved, and named. */
import { useState } from 'react'
import { MISTAKE_IDS, type MistakeId } from '../../content/mistakes'
import { drawPlantedSetup } from '../../content/plantedSetup'
import { possibleMistakes } from '../../content/possibleMistakes'
import { formatCount } from '../../draw/format'
import { Choices } from '../controls/Choices'
import { NumberField } from '../controls/NumberField'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Evidence } from './Evidence'
import type { Judged } from './verdict'
import { VerdictText } from './VerdictText'
import './mistakes.css'

const MOST_RUNS = 9999

interface SpotTheBugProps {
  /** The mistakes that it can be. */
  readonly among?: readonly MistakeId[]
  /** Told when the mistake of a run has been named. */
  readonly onNamed?: (mistake: MistakeId) => void
}

/** The runs have numbers, so that a class can look at the same one. */
function RunChoice({ among }: Required<Pick<SpotTheBugProps, 'among'>>) {
  const { openSetup } = useLabStore().getState()
  const t = useLaterMessages().mistakes
  const planted = useLab((state) => state.setup.planted)
  const seed = useLab((state) => state.setup.recipe.seed)
  const isDrawn = planted !== undefined && drawPlantedSetup(seed, among).planted === planted
  const open = (number: number) => openSetup(drawPlantedSetup(number, among))
  const draw = () => open(1 + Math.floor(Math.random() * MOST_RUNS))
  const check = (number: number) =>
    Number.isInteger(number) && number >= 1 && number <= MOST_RUNS ? null : t.runRange(formatCount(MOST_RUNS))
  return (
    <div className="mistakes-run">
      {isDrawn && <NumberField label={t.run} value={seed} check={check} onCommit={open} />}
      <button type="button" className="button" onClick={draw}>
        {planted === undefined ? t.open : t.another}
      </button>
    </div>
  )
}

interface QuestionProps {
  readonly planted: MistakeId
  readonly among: readonly MistakeId[]
  readonly onNamed: ((mistake: MistakeId) => void) | undefined
}

function Question({ planted, among, onNamed }: QuestionProps) {
  const messages = useMessages()
  const t = useLaterMessages().mistakes
  const trace = useLab((state) => (state.playing ? null : state.trace))
  const spec = useLab((state) => state.script.spec)
  const digits = useLab((state) => state.digits)
  const recipe = useLab((state) => state.setup.recipe)
  const [guess, setGuess] = useState<MistakeId | null>(null)
  const [answered, setAnswered] = useState<Pick<Judged, 'guess' | 'told'> | null>(null)
  const choose = (mistake: MistakeId) => {
    setGuess(mistake)
    setAnswered(null)
  }
  const answer = () => {
    if (guess === null) return
    setAnswered({ guess, told: false })
    if (guess === planted) onNamed?.(guess)
  }
  const isWhole = trace !== null && trace.rows.length === trace.examples.length
  const judged = answered && isWhole ? { trace, planted, ...answered } : null
  const words = { spec, messages, t, digits }
  return (
    <>
      <Choices
        label={t.question}
        value={guess}
        options={possibleMistakes(recipe, planted, among)}
        nameOf={(mistake) => t.names[mistake]}
        aboutOf={(mistake) => (mistake === guess ? t.about[mistake] : null)}
        onChange={choose}
      />
      <div className="mistakes-buttons">
        <button type="button" className="button" disabled={guess === null} onClick={answer}>
          {t.answer}
        </button>
        <button
          type="button"
          className="quiet-button"
          onClick={() => setAnswered({ guess: planted, told: true })}
        >
          {t.tell}
        </button>
      </div>
      <p className="mistakes-verdict" role="status">
        {judged ? <VerdictText judged={judged} words={words} /> : answered && t.paused}
      </p>
      {judged && <Evidence judged={judged} words={words} />}
    </>
  )
}

export function SpotTheBug({ among = MISTAKE_IDS, onNamed }: SpotTheBugProps) {
  const t = useLaterMessages().mistakes
  const planted = useLab((state) => state.setup.planted)
  const seed = useLab((state) => state.setup.recipe.seed)
  return (
    <section className="mistakes" aria-label={t.label}>
      <p className={planted === undefined ? 'mistakes-empty' : undefined}>
        {planted === undefined ? t.invite : t.task}
      </p>
      <RunChoice among={among} />
      {planted !== undefined && (
        <Question key={`${planted} ${seed}`} planted={planted} among={among} onNamed={onNamed} />
      )}
    </section>
  )
}
