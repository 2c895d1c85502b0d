/** The second graph, with its setup, and the letters of both: pressed, a letter is what the panels speak of. */
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Comparison, Lab, Side } from '../../store/labState'
import { NetworkGraph } from '../graph/NetworkGraph'
import { LabProvider, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { SetupSentence } from '../setup/SetupSentence'
import { WORDS } from '../setup/words'
import { NARROW, useMedia } from '../useMedia'
import { isSame } from './differences'
import { sideTrouble } from './sideTrouble'
import './compare.css'

interface LetterProps {
  readonly letter: string
  readonly second?: boolean
  readonly pressed: boolean
  readonly onPress: () => void
}

function Letter({ letter, second = false, pressed, onPress }: LetterProps) {
  const t = useLaterMessages().compare
  return (
    <button
      type="button"
      className={`run-letter${second ? ' is-second' : ''}`}
      aria-pressed={pressed}
      aria-label={t.speakOf(letter)}
      title={t.speakOf(letter)}
      onClick={onPress}
    >
      {letter}
    </button>
  )
}

/** Whatever is chosen on a graph is what the panels explain. */
function useAskWhatIsChosen({ lead, drawn, ask }: Comparison) {
  useEffect(() => {
    const onChoice = (letter: string | null) => (state: Lab, before: Lab) => {
      if (state.selection !== null && state.selection !== before.selection) ask(letter)
    }
    const stops = [lead.subscribe(onChoice(null)), drawn.store.subscribe(onChoice(drawn.letter))]
    return () => stops.forEach((stop) => stop())
  }, [lead, drawn, ask])
}

/** The setup of the second run, its words that differ from the first one's emphasized. */
function SecondSentence({ lead, drawn }: Comparison) {
  const a = useStore(lead, (state) => state.setup)
  const b = useStore(drawn.store, (state) => state.setup)
  const different = useMemo(() => new Set(WORDS.filter((word) => !isSame(word, a, b))), [a, b])
  return <SetupSentence short different={different} />
}

function Trouble({ lead, side }: { lead: Comparison['lead']; side: Side }) {
  const messages = useMessages()
  const { compare } = useLaterMessages()
  const wanted = useStore(lead, (state) => state.trace?.step ?? null)
  const trouble = useStore(side.store, (state) => sideTrouble(messages, compare, side.letter, state, wanted))
  if (trouble === null) return null
  return (
    <p className="side-trouble" role="status">
      {trouble}
    </p>
  )
}

export function Beside({ comparison }: { comparison: Comparison }) {
  const { lead, drawn, asked, ask } = comparison
  const t = useLaterMessages().compare
  const narrow = useMedia(NARROW)
  useAskWhatIsChosen(comparison)
  return (
    <>
      <div role="group" aria-label={t.runs}>
        <Letter letter="A" pressed={asked === null} onPress={() => ask(null)} />
        <Letter letter={drawn.letter} second pressed={asked !== null} onPress={() => ask(drawn.letter)} />
      </div>
      <LabProvider store={drawn.store}>
        <div key={drawn.letter} className="half is-second" role="group" aria-label={t.graphOf(drawn.letter)}>
          <NetworkGraph />
          {!narrow && <SecondSentence {...comparison} />}
          <Trouble lead={lead} side={drawn} />
        </div>
      </LabProvider>
    </>
  )
}
