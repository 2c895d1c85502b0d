/** The bar: what is open, undoing, files, language and appearance. On a phone all but the first is in a menu. */
import { useState } from 'react'
import { LANGUAGES } from '../../i18n/messages'
import { useLab, useLabStore, useMessages } from '../lab'
import { PresetPicker } from '../setup/PresetPicker'
import { SetupSentence } from '../setup/SetupSentence'
import { GranularityChoice } from '../timeline/Transport'
import { NARROW, useMedia } from '../useMedia'
import type { DialogId } from './Dialogs'
import { FileButtons } from './FileButtons'
import { RunButtons } from './RunButtons'
import { ShareMenu } from './ShareMenu'
import { ViewOptions } from './ViewOptions'

function Mark() {
  return (
    <svg width="22" height="20" viewBox="0 0 22 20" fill="none" aria-hidden="true">
      <path d="M1 16.5H21M1 10H21M1 3.5H21" stroke="var(--rule)" />
      <path d="M19 3.5L11 10L3 16.5" stroke="var(--ink)" strokeWidth="1.6" />
      <circle cx="18.5" cy="3.5" r="2.7" fill="var(--ink)" />
      <circle cx="11" cy="10" r="2.7" fill="var(--ink)" />
      <circle cx="3.5" cy="16.5" r="2.7" fill="var(--ink)" />
    </svg>
  )
}

const NAMES = { en: 'EN', zh: '中' } as const
const FULL_NAMES = { en: 'English', zh: '简体中文' } as const

function LanguageSwitch() {
  const { setLanguage } = useLabStore().getState()
  const t = useMessages().shell
  const language = useLab((state) => state.language)
  return (
    <div className="languages" role="group" aria-label={t.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each === 'zh' ? 'zh-CN' : 'en'}
          className="text-button"
          aria-pressed={each === language}
          aria-label={`${NAMES[each]} ${FULL_NAMES[each]}`}
          title={FULL_NAMES[each]}
          onClick={() => setLanguage(each)}
        >
          {NAMES[each]}
        </button>
      ))}
    </div>
  )
}

export function Bar({ showDialog }: { showDialog: (dialog: DialogId) => void }) {
  const { present, showPanel, enlarge } = useLabStore().getState()
  const t = useMessages().shell
  const narrow = useMedia(NARROW)
  const [open, setOpen] = useState(false)
  const showLessons = () => {
    showPanel('lessons')
    enlarge('lessons')
  }
  return (
    <header className="top-bar">
      <h1 className="brand">
        <Mark />
        Backstep
      </h1>
      <PresetPicker />
      <button type="button" className="text-button" onClick={showLessons}>
        {t.panelNames.lessons}
      </button>
      <div className={`bar-tools ${open ? 'is-open' : ''}`} id="tools">
        {narrow && (
          <>
            <SetupSentence />
            <GranularityChoice name="granularity-menu" />
          </>
        )}
        <RunButtons />
        <FileButtons />
        <ShareMenu showDialog={showDialog} />
        <ViewOptions />
        <button
          type="button"
          className="text-button present"
          title={`${t.present} (P)`}
          onClick={() => present(true)}
        >
          {t.present}
        </button>
        <button
          type="button"
          className="text-button"
          aria-label={`? ${t.keys}`}
          title={t.keys}
          onClick={() => showDialog('keys')}
        >
          ?
        </button>
      </div>
      <LanguageSwitch />
      <button
        type="button"
        className="text-button menu-button"
        aria-label={t.menu}
        aria-expanded={open}
        aria-controls="tools"
        onClick={() => setOpen(!open)}
      >
        <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
          <path d="M1 2h18M1 8h18M1 14h18" stroke="currentColor" strokeWidth="2.4" />
        </svg>
      </button>
    </header>
  )
}
