/** What leads to exactly this point: a link, a QR code, a frame for a course page. */
import { useEffect, useState } from 'react'
import { lessonNumber } from '../../content/lessons/catalogue'
import { formatCount } from '../../draw/format'
import { courseOf } from '../../store/course'
import type { Carried } from '../../store/links/link'
import { Dialog } from '../controls/Dialog'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { setupTitle } from '../setup/words'
import { download } from '../shell/download'
import { CopyField } from './CopyField'
import { LinkChoices } from './LinkChoices'
import { QrCode } from './QrCode'
import { pageAddress, useLink } from './useLink'
import './links.css'

const FRAME = { width: 800, height: 500 }

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Its address holds what the link holds; `?embed` shows graph, caption and timeline alone. */
function frameCode(fragment: string, title: string): string {
  const address = escaped(`${pageAddress()}?embed#${fragment}`)
  return `<iframe src="${address}" title="${escaped(title)}" width="${FRAME.width}" height="${FRAME.height}" loading="lazy"></iframe>`
}

/** The address changes when somebody copies the link, and only then: with every step it would be an entry of the browser's history that is old a moment later. */
function keepInAddress(fragment: string) {
  window.history.replaceState(null, '', `#${fragment}`)
}

function Output({ fragment, carried }: { fragment: string; carried: Carried }) {
  const { links: t, lessons, lessonNames } = useLaterMessages()
  const messages = useMessages()
  const setup = useLab((state) => state.setup)
  const lesson = carried.place === 'lesson' ? carried.lesson : null
  const title = lesson
    ? lessons.entry(lessonNumber(lesson.id), lessonNames.titles[lesson.id])
    : setupTitle(messages, setup)
  const address = `${pageAddress()}#${fragment}`
  return (
    <>
      <CopyField
        label={`${t.link} · ${t.characters(formatCount(address.length))}`}
        text={address}
        button={t.copy}
        onCopy={() => keepInAddress(fragment)}
      />
      <h3>{t.qr}</h3>
      <QrCode address={address} />
      <CopyField label={t.frame} text={frameCode(fragment, t.frameTitle(title))} button={t.copyFrame} />
    </>
  )
}

function NoLink({ why }: { why: string }) {
  const t = useLaterMessages().links
  const { saveProject } = useLabStore().getState()
  return (
    <div className="no-link">
      <p role="alert">{why}</p>
      <button type="button" className="button" onClick={() => void saveProject().then(download)}>
        {t.save}
      </button>
    </div>
  )
}

/** The scene of the lesson that is open. */
function useLesson(): Carried['lesson'] {
  const store = useLabStore()
  const { open } = courseOf(store).getState()
  return open && { id: open.id, scene: open.scene + 1 }
}

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = useLaterMessages().links
  const { pause } = useLabStore().getState()
  const language = useLab((state) => state.language)
  const lesson = useLesson()
  const [carried, setCarried] = useState<Carried>({
    // Within a lesson its scene says more than the network of it.
    place: lesson ? 'lesson' : 'here',
    lesson,
    language: true,
    outlook: true,
    practice: false,
    locks: { setup: false, answers: false, free: false },
  })
  const link = useLink(carried)
  useEffect(() => pause(), [pause])
  return (
    <Dialog className="share-dialog" title={t.title} onClose={onClose}>
      <p className="link-note">{t.about}</p>
      <div className="share-parts">
        <LinkChoices carried={carried} onChange={setCarried} />
        <div className="link-output" aria-busy={link === null}>
          {link === null && <p className="link-note">{t.making}</p>}
          {link?.ok === true && <Output fragment={link.fragment} carried={carried} />}
          {link?.ok === false && <NoLink why={link.why[language]} />}
        </div>
      </div>
    </Dialog>
  )
}
