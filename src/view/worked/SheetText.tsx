/** The sheet as text: to be kept, sent, and pasted again. */
import { useId, useState } from 'react'
import { cellKey } from '../../content/worked/ownChain'
import { quoted } from '../controls/numberText'
import { CopyField } from '../links/CopyField'
import { useLaterMessages } from '../laterMessages'
import { cellText } from './cellNames'
import { readSheet, type ReadSheet, type ReadTrouble } from './readSheet'
import type { OwnSheet, Step } from './useOwnSheet'
import '../links/links.css'

/** So many sentences about lines that cannot be read. */
const MOST_TOLD = 4

function Told({ read }: { read: ReadSheet }) {
  const t = useLaterMessages().worked.text
  const { numbers, troubles } = read
  const tell = ({ kind, line, quote }: ReadTrouble) => t.troubles[kind](String(line), quoted(quote))
  if (numbers.length + troubles.length === 0) return <p>{t.empty}</p>
  return (
    <>
      <p>{t.done(String(numbers.length))}</p>
      {troubles.slice(0, MOST_TOLD).map((trouble) => (
        <p key={trouble.line}>{tell(trouble)}</p>
      ))}
      {troubles.length > MOST_TOLD && <p>{t.more(String(troubles.length - MOST_TOLD))}</p>}
    </>
  )
}

export function SheetText({ step, own }: { step: Step; own: OwnSheet }) {
  const t = useLaterMessages().worked.text
  const id = useId()
  const [pasted, setPasted] = useState('')
  const [read, setRead] = useState<ReadSheet | null>(null)
  const spec = step.trace.recipe.network
  const { entries } = own.sheet
  const text = own.cells
    .flatMap((cell) => {
      const entry = entries[cellKey(cell)]?.trim() ?? ''
      return entry === '' ? [] : [`${cellText(spec, cell)} = ${entry}`]
    })
    .join('\n')
  const take = () => {
    const result = readSheet(pasted, { ...step, cells: own.cells })
    setRead(result)
    if (result.numbers.length > 0) own.enterAll(result.numbers)
  }
  return (
    <details className="worked-text">
      <summary>{t.title}</summary>
      <div className="worked-note" id={`${id}-help`}>
        <p>{t.help}</p>
        <ul className="worked-forms">
          {Object.entries(t.forms).map(([quantity, [form, about]]) => (
            <li key={quantity}>
              <code>{form}</code>
              {` ${about}`}
            </li>
          ))}
        </ul>
        <p>{t.numbered}</p>
      </div>
      <label htmlFor={id}>{t.paste}</label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        aria-describedby={`${id}-help`}
        value={pasted}
        onChange={(event) => {
          setPasted(event.target.value)
          setRead(null)
        }}
      />
      <button type="button" className="worked-button" onClick={take}>
        {t.read}
      </button>
      <div role="status" className="worked-told">
        {read && <Told read={read} />}
      </div>
      {text !== '' && <CopyField label={t.label} text={text} button={t.copy} />}
    </details>
  )
}
