/** The keys of the stage, before those of the page: remotes blank the screen by B or the full stop. */
import { useEffect, useState, type RefObject } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Course } from '../../store/course'
import { useCourseStore } from '../lessons/useCourse'

export type StageToggle = 'blank' | 'spotlight' | 'fullScreen'

const TOGGLES: Readonly<Record<string, StageToggle>> = {
  b: 'blank',
  '.': 'blank',
  s: 'spotlight',
  f: 'fullScreen',
}

/** Presses a button of the question on show, the `k`th of those that are meant; says whether there is one. */
function press(stage: HTMLElement | null, which: string, k = 0): boolean {
  const button = stage?.querySelectorAll<HTMLButtonElement>(`.question ${which}`)[k]
  if (!button || button.disabled) return false
  button.click()
  return true
}

/** Through the scenes of the lesson that is open; says whether there is one. */
function turnScene(by: 1 | -1, course: StoreApi<Course>): boolean {
  const { open, go } = course.getState()
  if (open) go(open.scene + by)
  return open !== null
}

/** Enter presses what has the focus, whatever else Enter does. */
const takesEnter = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a, button, [tabindex="0"]') !== null

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea') !== null

export function useStageKeys(stage: RefObject<HTMLElement | null>) {
  const course = useCourseStore()
  const [blank, setBlank] = useState(false)
  const [spotlit, setSpotlit] = useState(false)
  const toggle = (what: StageToggle) => {
    if (what === 'blank') setBlank((was) => !was)
    else if (what === 'spotlight') setSpotlit((was) => !was)
    else if (document.fullscreenElement) void document.exitFullscreen()
    else void stage.current?.requestFullscreen?.().catch(() => {})
  }
  useEffect(() => {
    const actOn = ({ key, target }: KeyboardEvent): boolean => {
      const turned = TOGGLES[key.toLowerCase()]
      if (turned) toggle(turned)
      else if (key === 'PageDown') return turnScene(1, course)
      else if (key === 'PageUp') return turnScene(-1, course)
      else if (/^[1-9]$/.test(key)) return press(stage.current, '.option', Number(key) - 1)
      else if (key === 'Enter')
        return !takesEnter(target) && press(stage.current, ':is(.options, .on-graph p) + .button')
      else return false
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
