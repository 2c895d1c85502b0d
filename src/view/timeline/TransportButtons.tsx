/** Back, Next and Play. */
import { useLab, useLabStore, useMessages } from '../lab'
import { Icon, ICONS } from './icons'

export function TransportButtons() {
  const { back, next, play, pause } = useLabStore().getState()
  const t = useMessages().timeline
  const playing = useLab((state) => state.playing)
  return (
    <div className="transport-buttons">
      <button type="button" className="button" aria-label={t.back} title={t.back} onClick={back}>
        <Icon d={ICONS.back} />
      </button>
      <button type="button" className="button is-primary" id="next" onClick={next}>
        {t.next} <Icon d={ICONS.next} />
      </button>
      <button
        type="button"
        className="button"
        aria-label={playing ? t.pause : t.play}
        title={playing ? t.pause : t.play}
        onClick={playing ? pause : play}
      >
        <Icon d={playing ? ICONS.pause : ICONS.play} />
      </button>
    </div>
  )
}
