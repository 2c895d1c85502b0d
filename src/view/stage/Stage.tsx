/** The page as a stage for a classroom: graph, sentence or question, timeline; the formula large beside the graph. */
import { useRef } from 'react'
import { NetworkGraph } from '../graph/NetworkGraph'
import { useLab, useMessages } from '../lab'
import { ReadingPace } from '../ReadingPace'
import { NoticeBar } from '../shell/NoticeBar'
import { ScoreView } from '../timeline/ScoreView'
import { TransportButtons } from '../timeline/TransportButtons'
import { StageBar } from './StageBar'
import { StageFormula } from './StageFormula'
import { StageStrip } from './StageStrip'
import { useSpotlight } from './useSpotlight'
import { useStageKeys } from './useStageKeys'
import './presenter.css'
import './stage.css'

export function Stage() {
  const messages = useMessages()
  const stage = useRef<HTMLDivElement>(null)
  const { blank, spotlit, toggle } = useStageKeys(stage)
  useSpotlight(stage, spotlit)
  const explained = useLab(
    ({ selection, cursor, trace }) => trace !== null && (selection !== null || cursor > 0),
  )
  return (
    <div ref={stage} className={`stage${blank ? ' is-blank' : ''}${explained ? ' is-explained' : ''}`}>
      <StageBar toggle={toggle} blank={blank} spotlit={spotlit} />
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
          <TransportButtons />
          <ReadingPace>
            <ScoreView />
          </ReadingPace>
        </section>
      )}
      {spotlit && <div className="spotlight" aria-hidden="true" />}
    </div>
  )
}
