/** What is said on the stage: the scene of the lesson with its question, the practice's question, or the sentence of the tick. */
import { sceneOf, type OpenLesson } from '../../store/course'
import type { StandingQuestion } from '../../store/practice'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { SceneQuestion } from '../lessons/SceneQuestion'
import { useCourse } from '../lessons/useCourse'
import { Words } from '../lessons/Words'
import { PracticeQuestion } from '../practice/PracticeQuestion'
import { usePractice, usePracticeStore } from '../practice/usePractice'
import { Sentence } from '../Sentence'
import '../lessons/lessons.css'
import './strip.css'

function LessonStrip({ open }: { open: OpenLesson }) {
  const language = useLab((state) => state.language)
  const scene = sceneOf(open)
  const words = open.lesson.texts[language].scenes[scene.id]
  return (
    <section className={`stage-strip${scene.question && !open.verdict ? ' is-asking' : ''}`}>
      <div className="stage-words">
        {!open.verdict && (
          <p className="stage-say" aria-live="polite">
            <Words text={words.say} facts={scene.facts} />
          </p>
        )}
        <SceneQuestion open={open} />
      </div>
    </section>
  )
}

function PracticeStrip({ standing }: { standing: StandingQuestion }) {
  const { ask } = usePracticeStore().getState()
  const t = useLaterMessages().practice
  return (
    <section className={`stage-strip${standing.verdict ? '' : ' is-asking'}`}>
      <div className="stage-words">
        <PracticeQuestion standing={standing} />
      </div>
      {standing.verdict && (
        <button type="button" className="button" onClick={ask}>
          {t.next}
        </button>
      )}
    </section>
  )
}

export function StageStrip() {
  const open = useCourse((course) => course.open)
  const standing = usePractice((practice) => practice.standing)
  const said = useLab(({ trace, playing, cursor }) => trace !== null && !playing && cursor > 0)
  if (open) return <LessonStrip open={open} />
  if (standing) return <PracticeStrip standing={standing} />
  return (
    <section className="stage-strip">
      <p className="caption" role="status">
        {said && <Sentence />}
      </p>
    </section>
  )
}
