/** The setup as a sentence; each of its words opens what it names. */
import { useState } from 'react'
import { locksSetup } from '../../store/links/locked'
import { Popover } from '../controls/Popover'
import { useLab, useMessages } from '../lab'
import { laterPart } from '../Loading'
import { listedWords, sentencePieces, wordOf, type Word } from './words'
import './setup.css'

const load = () => import('./SetupPanel')
const SetupPanel = laterPart(load, 'SetupPanel')

interface SentenceWordProps {
  readonly word: Word
  readonly different: boolean
  readonly onToggle: ((open: boolean) => void) | undefined
}

function SentenceWord({ word, different, onToggle }: SentenceWordProps) {
  const messages = useMessages()
  const setup = useLab((state) => state.setup)
  const text = wordOf(word, messages, setup)
  const title = messages.setup.titles[word]
  return (
    <Popover
      name={messages.setup.wordLabel(title, text)}
      title={title}
      label={text}
      disabled={useLab(locksSetup)}
      className={different ? 'setup-word is-different' : 'setup-word'}
      onToggle={onToggle}
    >
      <SetupPanel word={word} />
    </Popover>
  )
}

interface SetupSentenceProps {
  /** Its words alone. */
  readonly short?: boolean
  /** The words that are not as in the run beside which this one runs. */
  readonly different?: ReadonlySet<Word>
}

/** The panels are fetched as soon as somebody comes near. */
export function SetupSentence({ short = false, different }: SetupSentenceProps) {
  const messages = useMessages()
  const setup = useLab((state) => state.setup)
  // While their panel is open the word stays, also when the last of them is taken away in it.
  const [extras, setExtras] = useState(false)
  const prepare = () => void load().catch(() => {})
  return (
    <div
      className="setup-sentence"
      role="group"
      aria-label={messages.setup.label}
      onPointerEnter={prepare}
      onFocus={prepare}
    >
      {(short ? listedWords : sentencePieces)(messages, setup, extras).map((piece, k) =>
        typeof piece === 'string' ? (
          <span key={k}>{piece}</span>
        ) : (
          <span key={piece.word} className="setup-piece">
            <SentenceWord
              word={piece.word}
              different={different?.has(piece.word) ?? false}
              onToggle={piece.word === 'extras' ? setExtras : undefined}
            />
            {piece.after}
          </span>
        ),
      )}
    </div>
  )
}
