/** The fingerprint of the parameters before the step on show, for comparing with another computer. */
import { useMemo, useState } from 'react'
import { fingerprint } from '../../core/fingerprint'
import type { Trace } from '../../core/trace'
import { formatCount } from '../../draw/format'
import { useLaterMessages } from '../laterMessages'

function Copy({ text }: { text: string }) {
  const t = useLaterMessages().proof
  const [copied, setCopied] = useState(false)
  // Browsers have no clipboard for a page that did not come over https or from this computer.
  const { clipboard } = navigator as { clipboard?: Clipboard }
  if (!clipboard) return null
  const copy = () => {
    clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <button type="button" className="quiet-button" onClick={copy}>
      {copied ? t.copied : t.copy}
    </button>
  )
}

export function Fingerprint({ trace }: { trace: Trace }) {
  const t = useLaterMessages().proof
  const digits = useMemo(() => fingerprint(trace.before.values), [trace])
  return (
    <section className="proof-fingerprint">
      <h3>{t.fingerprint(formatCount(trace.step))}</h3>
      <p>
        <code>{digits}</code> <Copy key={digits} text={digits} />
      </p>
      <p>{t.fingerprintMeans}</p>
    </section>
  )
}
