/** One hint at a time, beside what it speaks of; gone once that was done. It never takes the focus, and only its own button takes clicks. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { NARROW, useMedia } from '../useMedia'
import { useTouch } from '../useTouch'
import { placeOf, type HintPlace } from './hintPlaces'
import { hintsOf, hintToShow, type Hint } from './hintState'
import './hints.css'

/** How long something is pointed at by somebody who looks at it, and does not just pass over it. */
const LOOK_MS = 700

const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()

/** Of the words, not of the line that they stand in. */
function wordsBox(selector: string): DOMRect | undefined {
  const element = document.querySelector(selector)
  if (!element) return undefined
  const range = document.createRange()
  range.selectNodeContents(element)
  // jsdom has no boxes.
  return range.getBoundingClientRect?.() ?? element.getBoundingClientRect()
}

function usePlace(hint: Hint, narrow: boolean) {
  const box = useRef<HTMLParagraphElement>(null)
  const [place, setPlace] = useState<HintPlace | null>(null)
  const settle = useCallback(() => {
    const hero = boxOf('.hero')
    const next = boxOf('#next')
    const timeline = boxOf('.timeline')
    const caption = wordsBox('.caption')
    if (!hero || !next || !timeline || !caption || !box.current) return
    const sentence = boxOf('.hero .setup-sentence') ?? hero
    const { offsetWidth: width, offsetHeight: height } = box.current
    setPlace(placeOf(hint, { width, height }, { hero, next, caption, sentence, timeline, narrow }))
  }, [hint, narrow])
  useLayoutEffect(() => {
    settle()
    window.addEventListener('resize', settle)
    return () => window.removeEventListener('resize', settle)
  }, [settle])
  return { box, place }
}

function HintNote({ hint, onClose }: { hint: Hint; onClose: () => void }) {
  const t = useLaterMessages().hints
  const narrow = useMedia(NARROW)
  const touch = useTouch()
  const text = hint === 'next' && touch ? t.nextByTouch : t.say[hint]
  const { box, place } = usePlace(hint, narrow)
  const style = place ? { left: place.left, top: place.top, width: narrow ? place.width : undefined } : {}
  return (
    <>
      {place?.leader && (
        <svg className="hint-leader" aria-hidden="true">
          <path d={place.leader} />
        </svg>
      )}
      <p
        ref={box}
        className={place ? 'hint' : 'hint is-unplaced'}
        role="note"
        aria-label={t.label}
        style={style}
      >
        <span>{text}</span>
        <button type="button" className="hint-close" aria-label={t.close} title={t.close} onClick={onClose}>
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1 1l8 8M9 1L1 9" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      </p>
    </>
  )
}

export function Hints() {
  const lab = useLabStore()
  const store = hintsOf(lab)
  const { finish } = store.getState()
  const language = useLab((state) => state.language)
  const hints = useStore(store)
  const hint = useLab((state) => hintToShow(hints, state))
  useEffect(() => {
    if (hint !== 'ask') return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = lab.subscribe(({ pointed }, before) => {
      if ((pointed === null) === (before.pointed === null)) return
      clearTimeout(timer)
      if (pointed) timer = setTimeout(() => finish('ask'), LOOK_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [hint, lab, finish])
  return hint && <HintNote key={`${hint} ${language}`} hint={hint} onClose={() => finish(hint)} />
}
