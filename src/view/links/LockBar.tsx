/** Says plainly what a teacher's link has locked, and how to leave it; the page's own controls give way by its mark. */
import { useEffect } from 'react'
import type { Lab } from '../../store/labState'
import { hidesAnswers, locksSetup, locksStep } from '../../store/links/locked'
import { LOCKS } from '../../store/links/locks'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import './lockBar.css'

/** What is locked now: answers are not, once the step is done. Lessons are where a link leads to none of them. */
function marksOf(lab: Lab): string {
  const marks = [
    locksSetup(lab) && 'setup',
    hidesAnswers(lab) && 'answers',
    locksStep(lab) && 'free',
    locksSetup(lab) && lab.locked?.lesson === null && 'lessons',
  ]
  return marks.filter((mark) => mark !== false).join(' ')
}

/** `brief`: where there is room for what is locked, and no more. */
export function LockBar({ brief = false }: { brief?: boolean }) {
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
        <strong>{t.title}</strong>{' '}
        {t.list(list.join(t.and)) + (locked.rests ? t.gap + t.goal : '') + (brief ? '' : t.gap + t.courtesy)}
      </p>
      <button type="button" className="text-button" onClick={() => void unlock()}>
        {t.unlock}
      </button>
    </section>
  )
}
