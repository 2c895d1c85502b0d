/** The lesson that is open: the scene on show, its question, and the ways from it. */
import { useEffect, useRef } from 'react'
import { lessonNumber } from '../../content/lessons/catalogue'
import { lessonAfter } from '../../store/course'
import { sceneOf, type OpenLesson } from '../../store/openScene'
import { Terms } from '../glossary/Terms'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Away } from './Away'
import { Goal } from './Goal'
import { SceneDots } from './SceneDots'
import { SceneQuestion } from './SceneQuestion'
import { arriveAt } from './scrolling'
import { useCourseStore } from './useCourse'
import { useStart } from './useStart'
import { Words } from './Words'

function Ways({ open }: { open: OpenLesson }) {
  const { lessons: t, lessonNames } = useLaterMessages()
  const { go, leave } = useCourseStore().getState()
  const { enlarge } = useLabStore().getState()
  const { start, failed } = useStart()
  const { scene, lesson } = open
  const last = scene === lesson.scenes.length - 1
  const following = lessonAfter(open.id)
  return (
    <div className="lesson-ways">
      {failed && <p role="alert">{t.failed}</p>}
      <div className="lesson-steps">
        <button type="button" className="button" disabled={scene === 0} onClick={() => go(scene - 1)}>
          {t.previous}
        </button>
        {!last && (
          <button type="button" className="button" onClick={() => go(scene + 1)}>
            {t.next}
          </button>
        )}
        {last && following && (
          <button
            type="button"
            className="button"
            aria-label={`${t.nextLesson}: ${lessonNames.titles[following]}`}
            onClick={() => start(following)}
          >
            {t.nextLesson}
          </button>
        )}
      </div>
      {scene > 0 && (
        <button type="button" className="quiet-button" onClick={() => go(0)}>
          {t.again}
        </button>
      )}
      <button type="button" className="quiet-button" onClick={() => enlarge('lessons')}>
        {t.all}
      </button>
      <button type="button" className="quiet-button" onClick={leave}>
        {t.leave}
      </button>
    </div>
  )
}

/** Whoever goes on with the keyboard reads on where the new scene begins; so does whoever comes from the map, which is gone. */
function SceneTitle({ title }: { title: string }) {
  const place = useRef<HTMLHeadingElement>(null)
  const shown = useRef(title)
  useEffect(() => {
    const { current } = place
    if (!current) return
    if (shown.current !== title || document.activeElement === document.body) {
      current.focus({ preventScroll: true })
    }
    shown.current = title
    arriveAt(current)
  }, [title])
  return (
    <h2 ref={place} tabIndex={-1} className="lesson-scene-title">
      {title}
    </h2>
  )
}

export function Player({ open }: { open: OpenLesson }) {
  const { lessons: t, lessonNames } = useLaterMessages()
  const { panelNames } = useMessages().shell
  const { showPanel } = useLabStore().getState()
  const language = useLab((state) => state.language)
  const { id, lesson } = open
  const scene = sceneOf(open)
  const text = lesson.texts[language]
  const words = text.scenes[scene.id]
  const first = open.scene === 0
  const last = open.scene === lesson.scenes.length - 1
  return (
    <article className="lesson" aria-label={t.entry(lessonNumber(id), lessonNames.titles[id])}>
      <p className="lesson-eyebrow">{t.entry(lessonNumber(id), lessonNames.titles[id])}</p>
      <SceneDots open={open} />
      <SceneTitle title={words.title} />
      <p className="lesson-say" aria-live="polite">
        <Words text={words.say} facts={scene.facts} />
      </p>
      {first && (
        <p className="lesson-belief">
          <span>{t.belief}</span> <Terms text={text.removes} />
        </p>
      )}
      <SceneQuestion open={open} />
      {words.goal !== undefined && <Goal open={open} text={words.goal} />}
      {scene.panel && (
        <button type="button" className="quiet-button lesson-beside" onClick={() => showPanel(scene.panel!)}>
          {t.beside(panelNames[scene.panel])}
        </button>
      )}
      <Away open={open} />
      {last && (
        <dl className="lesson-end">
          <dt>{t.remember}</dt>
          <dd>
            <Terms text={text.keep} />
          </dd>
        </dl>
      )}
      <Ways open={open} />
      {(first || last) && (
        <details className="lesson-teacher">
          <summary>{t.teacher}</summary>
          <p>
            <Terms text={text.teacher} />
          </p>
        </details>
      )}
    </article>
  )
}
