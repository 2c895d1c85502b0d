/** The page: bar, graph with its setup sentence and caption, inspector, timeline. */
import { useCallback, useState } from 'react'
import { Caption } from './Caption'
import { NetworkGraph } from './graph/NetworkGraph'
import { LabProvider, useLab, useLabStore, useMessages } from './lab'
import { laterPart, Loading } from './Loading'
import { FirstHints } from './hints/FirstHints'
import { ReadingPace } from './ReadingPace'
import { SetupSentence } from './setup/SetupSentence'
import { Bar } from './shell/Bar'
import type { DialogId } from './shell/Dialogs'
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

const Stage = laterPart(() => import('./stage/Stage'), 'Stage')
const LockBar = laterPart(() => import('./links/LockBar'), 'LockBar')
const Dialogs = laterPart(() => import('./shell/Dialogs'), 'Dialogs')
const ExampleChoice = laterPart(() => import('./shell/ExampleChoice'), 'ExampleChoice')
const EnlargedPanel = laterPart(() => import('./panels/EnlargedPanel'), 'EnlargedPanel')
const Beside = laterPart(() => import('./compare/Beside'), 'Beside')

export function App() {
  const [dialog, showDialog] = useState<DialogId | null>(null)
  const showKeys = useCallback(() => showDialog('keys'), [])
  const presenting = useLab((state) => state.presenting)
  const locked = useLab((state) => state.locked)
  const enlarged = useLab((state) => state.enlarged)
  const messages = useMessages()
  const many = useLab((state) => (state.trace?.examples.length ?? 1) > 1)
  const narrow = useMedia(NARROW)
  const store = useLabStore()
  const comparison = useLab((state) => state.comparison)
  const asked = comparison?.asked ?? { letter: 'A', store }
  useDocument()
  useFileDrop()
  useKeys(showKeys)
  if (presenting) {
    return (
      <Loading>
        <Stage />
      </Loading>
    )
  }
  return (
    <div className="app">
      <a className="skip" href="#next">
        {messages.shell.skip}
      </a>
      <Bar showDialog={showDialog} />
      {locked && (
        <Loading>
          <LockBar />
        </Loading>
      )}
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
        <Loading>{many && <ExampleChoice />}</Loading>
        <LabProvider store={asked.store}>
          <Caption />
        </LabProvider>
        <NoticeBar />
        <FirstHints />
      </main>
      <LabProvider store={asked.store}>
        <ReadingPace key={asked.letter}>
          <SidePanel />
          <Loading>{enlarged && <EnlargedPanel key={enlarged} panel={enlarged} />}</Loading>
        </ReadingPace>
      </LabProvider>
      <section className="timeline" aria-label={messages.timeline.score}>
        <Transport />
        <ReadingPace>
          <ScoreView />
          <LossStrip />
        </ReadingPace>
      </section>
      <Loading>{dialog && <Dialogs shown={dialog} onClose={() => showDialog(null)} />}</Loading>
    </div>
  )
}
