/** The page as a stage for a classroom: graph, sentence or question, timeline; the formula large beside the graph. */
import { useRef } from 'react'
import { NetworkGraph } from '../graph/NetworkGraph'
import { useLab, useMessages } from '../lab'
import { ReadingPace } from '../ReadingPace'
import { LockBar } from '../links/LockBar'
import { NoticeBar } from '../shell/NoticeBar'
import { ScoreView } from '../timeline/ScoreView'
import { TransportButtons } from '../timeline/TransportButtons'
import { StageBar } from './StageBar'
import { StageExample } from './StageExample'
import { StageFormula } from './StageFormula'
import { StageStrip } from './StageStrip'
import { useSpotlight } from './useSpotlight'
import { useStageKeys } from './useStageKeys'
import './presenter.css'
import './stage.css'
import './narrow.css'

export function Stage() {
  const messages = useMessages()
  const stage = useRef<HTMLDivElement>(null)
  const { blank, spotlit, toggle } = useStageKeys(stage)
  useSpotlight(stage, spotlit)
  const explained = useLab(
    ({ selection, cursor, trace, playing }) =>
      trace !== null && (playing || selection !== null || cursor > 0),
  )
  const playing = useLab((state) => state.playing)
  const marks = [blank && 'is-blank', explained && 'is-explained', playing && 'is-playing']
  return (
    <div ref={stage} className={['stage', ...marks].filter((mark) => mark !== false).join(' ')}>
      <StageBar toggle={toggle} blank={blank} spotlit={spotlit} />
      <LockBar brief />
      <main className="stage-graph" hidden={blank}>
        <div className="half">
          <NetworkGraph />
        </div>
        <NoticeBar />
      </main>
      {explained && !blank && (
        <ReadingPace>
          <StageFormula />
        </ReadingPace>
      )}
      <StageStrip />
      {!blank && (
        <section className="stage-time" aria-label={messages.timeline.score}>
          <div className="stage-ways">
            <TransportButtons />
            <StageExample />
          </div>
          <ReadingPace>
            <ScoreView />
          </ReadingPace>
        </section>
      )}
      {spotlit && <div className="spotlight" aria-hidden="true" />}
    </div>
  )
}
