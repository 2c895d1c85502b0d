/** Says plainly what a teacher's link has locked, and how to leave it; the page's own controls give way by its mark. */
import { useEffect } from 'react'
import type { Lab } from '../../store/labState'
import { hidesAnswers } from '../../store/links/locks'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import './lockBar.css'

const LOCKS = ['setup', 'answers', 'free'] as const

/** What is locked now: answers are not, once the step is done. */
const marksOf = (lab: Lab) =>
  LOCKS.filter((lock) => (lock === 'answers' ? hidesAnswers(lab) : lab.locked?.[lock])).join(' ')

export function LockBar() {
  const t = useLaterMessages().links.locked
  const store = useLabStore()
  const locked = useLab((state) => state.locked)
  const marks = useLab(marksOf)
  useEffect(() => {
    document.documentElement.dataset.locked = marks
    return () => {
      delete document.documentElement.dataset.locked
    }
  }, [marks])
  const unlock = async () => {
    const linking = await store.getState().linking()
    linking?.unlock()
    // Loaded anew, the page stays unlocked.
    window.history.replaceState(null, '', window.location.href.split('#')[0])
  }
  if (!locked) return null
  const list = LOCKS.filter((lock) => locked[lock]).map((lock) => t[lock])
  return (
    <section className="lock-bar" aria-label={t.title}>
      <p>
        <strong>{t.title}</strong> {t.list(list.join(t.and)) + t.gap + t.courtesy}
      </p>
      <button type="button" className="text-button" onClick={() => void unlock()}>
        {t.unlock}
      </button>
    </section>
  )
}
