/** The page: bar, graph with its setup sentence and caption, inspector, timeline. */
import { lazy, useCallback, useState } from 'react'
import { Caption } from './Caption'
import { NetworkGraph } from './graph/NetworkGraph'
import { LabProvider, useLab, useLabStore, useMessages } from './lab'
import { Loading } from './Loading'
import { EnlargedPanel } from './panels/EnlargedPanel'
import { ReadingPace } from './ReadingPace'
import { SetupSentence } from './setup/SetupSentence'
import { Bar } from './shell/Bar'
import { ExampleChoice } from './shell/ExampleChoice'
import { NoticeBar } from './shell/NoticeBar'
import { SidePanel } from './shell/SidePanel'
import { useDocument } from './shell/useDocument'
import { useFileDrop } from './shell/useFileDrop'
import { useKeys } from './shell/useKeys'
import { LossStrip } from './timeline/LossStrip'
import { ScoreView } from './timeline/ScoreView'
import { Transport } from './timeline/Transport'
import { NARROW, useMedia } from './useMedia'
import './shell/shell.css'
import './timeline/timeline.css'
import './shell/phone.css'

const KeysDialog = lazy(async () => ({ default: (await import('./shell/KeysDialog')).KeysDialog }))
const Beside = lazy(async () => ({ default: (await import('./compare/Beside')).Beside }))

export function App() {
  const [keysShown, setKeysShown] = useState(false)
  const showKeys = useCallback(() => setKeysShown(true), [])
  const messages = useMessages()
  const many = useLab((state) => (state.trace?.examples.length ?? 1) > 1)
  const narrow = useMedia(NARROW)
  const store = useLabStore()
  const comparison = useLab((state) => state.comparison)
  const asked = comparison?.asked ?? { letter: 'A', store }
  useDocument()
  useFileDrop()
  useKeys(showKeys)
  return (
    <div className="app">
      <a className="skip" href="#next">
        {messages.shell.skip}
      </a>
      <Bar showKeys={showKeys} />
      <main
        className={`hero${comparison ? ' is-compared' : ''}${asked.store === store ? '' : ' is-second-asked'}`}
      >
        <div className="half">
          <NetworkGraph />
          {!narrow && <SetupSentence short={comparison !== null} />}
        </div>
        {comparison && (
          <Loading>
            <Beside comparison={comparison} />
          </Loading>
        )}
        {many && <ExampleChoice />}
        <LabProvider store={asked.store}>
          <Caption />
        </LabProvider>
        <NoticeBar />
      </main>
      <LabProvider store={asked.store}>
        <ReadingPace key={asked.letter}>
          <SidePanel />
          <EnlargedPanel />
        </ReadingPace>
      </LabProvider>
      <section className="timeline" aria-label={messages.timeline.score}>
        <Transport />
        <ReadingPace>
          <ScoreView />
          <LossStrip />
        </ReadingPace>
      </section>
      {keysShown && (
        <Loading>
          <KeysDialog onClose={() => setKeysShown(false)} />
        </Loading>
      )}
    </div>
  )
}
