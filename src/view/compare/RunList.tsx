/** The runs that are compared: how each is drawn, what differs from the first, and what can be done with it. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { RUN_STROKES } from '../../draw/charts/paintRuns'
import { formatCount } from '../../draw/format'
import type { Comparison, Side } from '../../store/labState'
import { LabProvider, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { SetupSentence } from '../setup/SetupSentence'
import { NARROW, useMedia } from '../useMedia'
import { differencesOf, isSame } from './differences'
import { sideTrouble } from './sideTrouble'

function Stroke({ letter }: { letter: string }) {
  const { width, dash } = RUN_STROKES[letter]
  return (
    <svg className="run-stroke" width="36" height="8" aria-hidden="true">
      <path d="M0 4H36" strokeWidth={width} strokeDasharray={dash.join(' ')} />
    </svg>
  )
}

interface PressProps {
  readonly name: string
  readonly label: string
  readonly onPress: () => void
}

function Press({ name, label, onPress }: PressProps) {
  return (
    <button
      type="button"
      className="text-button"
      aria-label={`${label}: ${name}`}
      title={name}
      onClick={onPress}
    >
      {label}
    </button>
  )
}

function Differences({ lead, side: { letter, store } }: { lead: Comparison['lead']; side: Side }) {
  const messages = useMessages()
  const later = useLaterMessages()
  const t = later.compare
  const a = useStore(lead, (state) => state.setup)
  const b = useStore(store, (state) => state.setup)
  const differences = useMemo(() => differencesOf(messages, later, a, b), [messages, later, a, b])
  const seed = a.recipe.seed === b.recipe.seed ? [t.sameSeed(String(a.recipe.seed))] : []
  const data = isSame('data', a, b) ? [t.sameData] : []
  const start = a.initialization === 'given' && isSame('start', a, b) ? [t.sameParameters] : []
  const equal = [...data, ...seed, ...start].join(t.between)
  return (
    <>
      {differences.length === 0 ? (
        <p>{t.same}</p>
      ) : (
        <table>
          <caption className="visually-hidden">{t.differs(letter)}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t.what}</span>
              </th>
              <th scope="col">A</th>
              <th scope="col">{letter}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((each) => (
              <tr key={each.word}>
                <th scope="row">{t.parts[each.word]}</th>
                <td>{each.a}</td>
                <td>{each.b}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {equal !== '' && <p>{t.equal(equal)}</p>}
    </>
  )
}

/** What is not as one would expect of a duplicate. */
function Remarks({ comparison: { lead }, side }: { comparison: Comparison; side: Side }) {
  const messages = useMessages()
  const t = useLaterMessages().compare
  const { letter, store, changedAt } = side
  const wanted = useStore(lead, (state) => state.trace?.step ?? null)
  const leadStopped = useStore(lead, (state) => state.divergence !== null)
  const trouble = useStore(store, (state) => sideTrouble(messages, t, letter, state, wanted))
  const firstStep = useStore(store, (state) => state.firstStep)
  useStore(store, (state) => state.setup)
  const changed = changedAt()
  return (
    <>
      {firstStep > 1 && <p>{t.beginsAt(letter, formatCount(firstStep))}</p>}
      {changed !== null && <p>{t.changedAt(letter, formatCount(changed))}</p>}
      {trouble && <p>{trouble}</p>}
      {leadStopped && !trouble && <p>{t.goesOn(letter)}</p>}
    </>
  )
}

function Run({ comparison, side }: { comparison: Comparison; side: Side }) {
  const { lead, drawn, draw, swap, drop } = comparison
  const t = useLaterMessages().compare
  const narrow = useMedia(NARROW)
  const { letter, store } = side
  const canUndo = useStore(store, (state) => state.canUndo)
  const isDrawn = drawn === side
  const { undo, reset } = store.getState()
  return (
    <li>
      <h3>
        {letter} <Stroke letter={letter} />
        {isDrawn && comparison.sides.length > 1 && <span className="run-drawn">{t.drawn}</span>}
      </h3>
      {narrow && isDrawn && (
        <LabProvider store={store}>
          <SetupSentence short />
        </LabProvider>
      )}
      <Differences lead={lead} side={side} />
      <Remarks comparison={comparison} side={side} />
      <p className="run-tools">
        {!isDrawn && <Press name={t.draw(letter)} label={t.drawShort} onPress={() => draw(letter)} />}
        {side.changedAt() !== null && (
          <Press name={t.fromStart(letter)} label={t.fromStartShort} onPress={reset} />
        )}
        {canUndo && <Press name={t.undo(letter)} label={t.undoShort} onPress={undo} />}
        <Press name={t.swap(letter)} label={t.swapShort} onPress={() => void swap(letter)} />
        <Press name={t.drop(letter)} label={t.dropShort} onPress={() => drop(letter)} />
      </p>
    </li>
  )
}

export function RunList({ comparison }: { comparison: Comparison }) {
  const t = useLaterMessages().compare
  return (
    <ul className="run-list" aria-label={t.runs}>
      <li>
        <h3>
          A <Stroke letter="A" />
        </h3>
      </li>
      {comparison.sides.map((side) => (
        <Run key={side.letter} comparison={comparison} side={side} />
      ))}
    </ul>
  )
}
