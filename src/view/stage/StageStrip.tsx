/** What is said on the stage: the scene of the lesson with its question, the practice's question, or the sentence of the tick. */
import { sceneOf, type OpenLesson } from '../../store/openScene'
import type { StandingQuestion } from '../../store/practice'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { SceneQuestion } from '../lessons/SceneQuestion'
import { useCourse } from '../lessons/useCourse'
import { Words } from '../lessons/Words'
import { PracticeQuestion } from '../practice/PracticeQuestion'
import { usePractice, usePracticeStore } from '../practice/usePractice'
import { Sentence } from '../Sentence'
import { useFit } from './useFit'
import '../lessons/lessons.css'
import './strip.css'

function LessonWords({ open }: { open: OpenLesson }) {
  const language = useLab((state) => state.language)
  const scene = sceneOf(open)
  const words = open.lesson.texts[language].scenes[scene.id]
  return (
    <div className="stage-words">
      {!open.verdict && (
        <p className="stage-say" aria-live="polite">
          <Words text={words.say} facts={scene.facts} />
        </p>
      )}
      <SceneQuestion open={open} />
    </div>
  )
}

function PracticeWords({ standing }: { standing: StandingQuestion }) {
  const { ask } = usePracticeStore().getState()
  const t = useLaterMessages().practice
  return (
    <>
      <div className="stage-words">
        <PracticeQuestion standing={standing} />
      </div>
      {standing.verdict && (
        <button type="button" className="button" onClick={ask}>
          {t.next}
        </button>
      )}
    </>
  )
}

/** The arrangements that strip.css knows: below the graph, in rows below it, beside it, and smaller. */
const LAST_FIT = 5

export function StageStrip() {
  const open = useCourse((course) => course.open)
  const standing = usePractice((practice) => practice.standing)
  const playing = useLab((state) => state.playing)
  const begun = useLab((state) => state.trace !== null)
  const strip = useFit(LAST_FIT)
  const asking = open ? sceneOf(open).question && !open.verdict : standing && !standing.verdict
  return (
    <section ref={strip} className={asking ? 'stage-strip is-asking' : 'stage-strip'}>
      {open && <LessonWords open={open} />}
      {!open && standing && <PracticeWords standing={standing} />}
      {!open && !standing && (
        <p className="caption" role="status">
          {begun && !playing && <Sentence />}
        </p>
      )}
    </section>
  )
}
