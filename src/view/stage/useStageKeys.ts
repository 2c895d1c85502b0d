/** The keys of the stage, before those of the page: remotes blank the screen by B or the full stop. */
import { useEffect, useState, type RefObject } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { sceneOf, type Course } from '../../store/course'
import type { Practice } from '../../store/practice'
import { useCourseStore } from '../lessons/useCourse'
import { useLabStore } from '../lab'
import { usePracticeStore } from '../practice/usePractice'

export type StageToggle = 'blank' | 'spotlight' | 'fullScreen'

const TOGGLES: Readonly<Record<string, StageToggle>> = {
  b: 'blank',
  '.': 'blank',
  s: 'spotlight',
  f: 'fullScreen',
}

/** The question that waits for an answer, the lesson's before the practice's, and how it is answered. */
function waiting(course: StoreApi<Course>, practice: StoreApi<Practice>) {
  const { open, answer } = course.getState()
  if (open) return open.verdict ? null : { question: sceneOf(open).question, answer }
  const own = practice.getState()
  if (!own.standing || own.standing.verdict) return null
  return { question: own.standing.made.question, answer: own.answer }
}

/** Answers the question on show by the number of an option; says whether there was one to answer. */
function answerBy(number: number, course: StoreApi<Course>, practice: StoreApi<Practice>): boolean {
  const { question, answer } = waiting(course, practice) ?? {}
  if (question?.kind !== 'choose' || !question.options[number - 1]) return false
  answer?.([question.options[number - 1].id])
  return true
}

/** Through the scenes of the lesson that is open; says whether there is one. */
function turnScene(by: 1 | -1, course: StoreApi<Course>): boolean {
  const { open, go } = course.getState()
  if (open) go(open.scene + by)
  return open !== null
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea') !== null

export function useStageKeys(stage: RefObject<HTMLElement | null>) {
  const lab = useLabStore()
  const course = useCourseStore()
  const practice = usePracticeStore()
  const [blank, setBlank] = useState(false)
  const [spotlit, setSpotlit] = useState(false)
  const toggle = (what: StageToggle) => {
    if (what === 'blank') setBlank((was) => !was)
    else if (what === 'spotlight') setSpotlit((was) => !was)
    else if (document.fullscreenElement) void document.exitFullscreen()
    else void stage.current?.requestFullscreen?.().catch(() => {})
  }
  useEffect(() => {
    const actOn = ({ key }: KeyboardEvent): boolean => {
      const turned = TOGGLES[key.toLowerCase()]
      if (turned) toggle(turned)
      else if (key === 'PageDown') return turnScene(1, course)
      else if (key === 'PageUp') return turnScene(-1, course)
      else if (key === 'Escape') lab.getState().present(false)
      else return /^[1-9]$/.test(key) && answerBy(Number(key), course, practice)
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, target, defaultPrevented } = event
      if (defaultPrevented || ctrlKey || metaKey || altKey || isTyping(target)) return
      if (actOn(event)) event.preventDefault()
    }
    // The page's own listener stands at the window too: this one is asked first.
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return { blank, spotlit, toggle }
}
