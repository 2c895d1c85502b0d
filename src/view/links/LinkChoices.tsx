/** What the link is to carry, and what it locks for a class. */
import type { Carried, LinkedPlace } from '../../store/links/link'
import { LOCKS } from '../../store/links/locks'
import { formatCount } from '../../draw/format'
import { Checkbox } from '../controls/Checkbox'
import { Choices } from '../controls/Choices'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'

const LANGUAGE_NAMES = { en: 'English', zh: '简体中文' } as const

interface LinkChoicesProps {
  readonly carried: Carried
  readonly onChange: (carried: Carried) => void
}

export function LinkChoices({ carried, onChange }: LinkChoicesProps) {
  const t = useLaterMessages().links
  const language = useLab((state) => state.language)
  const step = useLab((state) => state.trace?.step ?? 1)
  const cursor = useLab((state) => state.cursor)
  const places: readonly LinkedPlace[] = carried.lesson ? ['here', 'start', 'lesson'] : ['here', 'start']
  const compared = useLab((state) => state.comparison !== null)
  const hereIs = carried.lesson ? t.hereWithoutLesson : t.hereIs
  const change = (part: Partial<Carried>) => onChange({ ...carried, ...part })
  return (
    <div className="link-choices">
      <Choices
        label={t.place}
        value={carried.place}
        options={places}
        nameOf={(place) => t.places[place]}
        aboutOf={(place) => (place === 'here' ? hereIs(formatCount(step), String(cursor)) : null)}
        onChange={(place) => change({ place })}
      />
      {compared && <p className="link-note">{t.alone}</p>}
      <fieldset className="choice">
        <legend>{t.carries}</legend>
        <Checkbox
          label={t.language(LANGUAGE_NAMES[language])}
          checked={carried.language}
          onChange={(fixed) => change({ language: fixed })}
        />
        <Checkbox label={t.outlook} checked={carried.outlook} onChange={(outlook) => change({ outlook })} />
        <Checkbox
          label={t.practice}
          checked={carried.practice}
          onChange={(practice) => change({ practice })}
        />
      </fieldset>
      <fieldset className="choice">
        <legend>{t.locking}</legend>
        {LOCKS.map((lock) => (
          <Checkbox
            key={lock}
            label={t.lock(t.locks[lock], t.lockAbout[lock])}
            checked={carried.locks[lock]}
            onChange={(on) => change({ locks: { ...carried.locks, [lock]: on } })}
          />
        ))}
        <p className="link-note">{t.courtesy}</p>
      </fieldset>
    </div>
  )
}
