/** The page inside a course page (`?embed`): graph, caption and timeline alone. */
import { useEffect, useState } from 'react'
import { Caption } from '../Caption'
import { NetworkGraph } from '../graph/NetworkGraph'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { LockBar } from '../links/LockBar'
import { ReadingPace } from '../ReadingPace'
import { setupTitle } from '../setup/words'
import { ExampleChoice } from '../shell/ExampleChoice'
import { NoticeBar } from '../shell/NoticeBar'
import { useDocument } from '../shell/useDocument'
import { useKeys } from '../shell/useKeys'
import { ScoreView } from '../timeline/ScoreView'
import { Transport } from '../timeline/Transport'
import './embed.css'

/** There is no room for the list of keys. */
const noKeys = () => {}

/** The same link on the whole page. */
const wholeAddress = () => window.location.pathname + window.location.hash

function useWholeAddress(): string {
  const [address, setAddress] = useState(wholeAddress)
  useEffect(() => {
    const onHashChange = () => setAddress(wholeAddress())
    window.addEventListener('hashchange', onHashChange)
    return () => window.removeEventListener('hashchange', onHashChange)
  }, [])
  return address
}

export function EmbeddedApp() {
  const messages = useMessages()
  const t = useLaterMessages().links
  const setup = useLab((state) => state.setup)
  const many = useLab((state) => (state.trace?.examples.length ?? 1) > 1)
  const address = useWholeAddress()
  useDocument()
  useKeys(noKeys)
  return (
    <div className="app is-embedded">
      <header className="embed-bar">
        <h1>{setupTitle(messages, setup)}</h1>
        <a href={address} target="_blank" rel="noopener">
          {t.embedded}
        </a>
      </header>
      <LockBar />
      <main className="hero">
        <div className="half">
          <NetworkGraph />
        </div>
        {many && <ExampleChoice />}
        <Caption />
        <NoticeBar />
      </main>
      <section className="timeline" aria-label={messages.timeline.score}>
        <Transport />
        <ReadingPace>
          <ScoreView />
        </ReadingPace>
      </section>
    </div>
  )
}
