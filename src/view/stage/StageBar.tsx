/** What is on the stage, where we are in it, and the way out. */
import { formatCount } from '../../draw/format'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { ReadingPace } from '../ReadingPace'
import { setupTitle } from '../setup/words'
import { lessonNumber } from '../../content/lessons/catalogue'
import { useCourse } from '../lessons/useCourse'
import { SceneWays } from './SceneWays'
import type { StageToggle } from './useStageKeys'

function Place() {
  const t = useLaterMessages().stage
  const step = useLab((state) => state.trace?.step ?? 1)
  const cursor = useLab((state) => state.cursor)
  const of = useLab((state) => state.script.microSteps.length)
  return <span className="stage-place">{t.place(formatCount(step), String(cursor), String(of))}</span>
}

interface Props {
  readonly toggle: (what: StageToggle) => void
  readonly blank: boolean
  readonly spotlit: boolean
}

export function StageBar({ toggle, blank, spotlit }: Props) {
  const messages = useMessages()
  const { stage: t, lessons, lessonNames } = useLaterMessages()
  const { present } = useLabStore().getState()
  const setup = useLab((state) => state.setup)
  const open = useCourse((course) => course.open)
  const title = open
    ? lessons.entry(lessonNumber(open.id), lessonNames.titles[open.id])
    : setupTitle(messages, setup)
  const tools = [
    ['blank', 'B', t.blank, blank],
    ['spotlight', 'S', t.spotlight, spotlit],
    ['fullScreen', 'F', t.fullScreen, undefined],
  ] as const
  return (
    <header className="stage-bar">
      <h1>{title}</h1>
      <ReadingPace>
        <Place />
      </ReadingPace>
      {open && <SceneWays open={open} />}
      {tools.map(([what, key, name, pressed]) => (
        <button
          key={what}
          type="button"
          className="stage-tool"
          aria-label={`${name} (${key})`}
          aria-pressed={pressed}
          title={name}
          onClick={() => toggle(what)}
        >
          {key}
        </button>
      ))}
      <button type="button" className="stage-exit" onClick={() => present(false)}>
        {t.exit} · Esc
      </button>
    </header>
  )
}
