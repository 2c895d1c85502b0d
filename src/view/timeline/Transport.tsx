/** Back, Next and Play, what one press covers, and where we are. */
import { GRANULARITIES } from '../../core/playback'
import { formatCount } from '../../draw/format'
import { PACES, type Pace } from '../../store/labState'
import { useLab, useLabStore, useMessages } from '../lab'
import { ReadingPace } from '../ReadingPace'
import { NARROW, useMedia } from '../useMedia'
import { StepJump } from './StepJump'
import { TransportButtons } from './TransportButtons'

/** `name` tells two of them apart. */
export function GranularityChoice({ name }: { name: string }) {
  const { setGranularity } = useLabStore().getState()
  const messages = useMessages()
  const chosen = useLab((state) => state.granularity)
  return (
    <div className="granularity" role="radiogroup" aria-label={messages.timeline.granularity}>
      {GRANULARITIES.map((granularity) => (
        <label key={granularity}>
          <input
            type="radio"
            name={name}
            checked={granularity === chosen}
            onChange={() => setGranularity(granularity)}
          />
          <span>{messages.terms.granularities[granularity]}</span>
        </label>
      ))}
    </div>
  )
}

function PaceChoice() {
  const { setPace } = useLabStore().getState()
  const t = useMessages().timeline
  const pace = useLab((state) => state.pace)
  return (
    <select
      className="pace"
      aria-label={t.pace}
      value={String(pace)}
      onChange={(event) => {
        const chosen = event.target.value
        setPace(chosen === 'full' ? 'full' : (Number(chosen) as Pace))
      }}
    >
      {PACES.map((each) => (
        <option key={each} value={String(each)}>
          {each === 'full' ? t.paces.full : t.paces.perSecond(each)}
        </option>
      ))}
    </select>
  )
}

/** The step and how far into it; where an epoch has several steps, the epoch and the step. */
function Place() {
  const t = useMessages().timeline
  const epoch = useLab((state) => state.trace?.epoch ?? 1)
  const alone = useLab((state) => (state.trace?.stepsInEpoch ?? 1) === 1)
  const cursor = useLab((state) => state.cursor)
  const ticks = useLab((state) => state.script.microSteps.length)
  const playing = useLab((state) => state.playing)
  return (
    <div className="place">
      <span className={alone ? 'visually-hidden' : undefined}>
        {t.epochBefore}
        <output aria-label={t.epoch} aria-live="off">
          {formatCount(epoch)}
        </output>
        {t.epochAfter} ·{' '}
      </span>
      {t.stepBefore}
      <StepJump />
      {t.stepAfter}
      {alone && !playing && ` · ${t.tickOf(cursor, ticks)}`}
    </div>
  )
}

export function Transport() {
  const narrow = useMedia(NARROW)
  return (
    <div className="transport">
      <TransportButtons />
      {!narrow && <GranularityChoice name="granularity" />}
      <div className="transport-foot">
        <ReadingPace>
          <Place />
        </ReadingPace>
        <PaceChoice />
      </div>
    </div>
  )
}
