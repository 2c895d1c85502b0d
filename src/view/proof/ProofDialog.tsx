/** The check of the gradient of the step on show: a verdict, the two gradients side by side, and why that is a proof. */
import { useEffect, useRef } from 'react'
import { GRADIENT_TOLERANCE } from '../../core/gradientCheck'
import type { Target } from '../../core/trace'
import { formatCount, formatNumber } from '../../draw/format'
import type { Proof } from '../../store/labState'
import { fence, h, italic, operator } from '../inspector/mathml'
import { TermList } from '../glossary/TermList'
import { Dialog } from '../controls/Dialog'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Fingerprint } from './Fingerprint'
import { ProofTable } from './ProofTable'
import { verdictOf } from './verdict'
import './proof.css'

/** ∂L/∂w ≈ (L(w + h) − L(w − h)) / 2h */
function Formula() {
  const loss = (sign: string) =>
    h('mrow', null, italic('L'), fence('('), italic('w'), operator(sign), italic('h'), fence(')'))
  const d = (letter: string) => h('mrow', null, h('mi', null, '∂'), italic(letter))
  return h(
    'math',
    { display: 'block' },
    h('mfrac', null, d('L'), d('w')),
    operator('≈'),
    h(
      'mfrac',
      null,
      h('mrow', null, loss('+'), operator('−'), loss('−')),
      h('mrow', null, h('mn', null, '2'), italic('h')),
    ),
  )
}

/** Told to screen readers when it changes; how far the check is does not. */
function Verdict({ proof }: { proof: Proof | null }) {
  const t = useLaterMessages().proof
  const waiting = proof?.kind === 'diverged' ? t.diverged : t.waiting
  return (
    <p className="proof-verdict" aria-live="polite">
      {proof?.kind === 'done' ? verdictOf(proof.check, t) : waiting}
    </p>
  )
}

function Progress({ proof }: { proof: Proof | null }) {
  const t = useLaterMessages().proof
  if (proof?.kind !== 'running' || proof.of === 0) return null
  const text = t.running(formatCount(proof.done), formatCount(proof.of))
  return (
    <p className="proof-progress">
      <progress max={proof.of} value={proof.done} aria-label={text} /> {text}
    </p>
  )
}

export function ProofDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const t = useLaterMessages().proof
  const { prove, dropProof, select } = useLabStore().getState()
  const trace = useLab((state) => state.trace)
  const proof = useLab((state) => state.proof)
  useEffect(() => {
    if (trace) prove()
    return dropProof
  }, [prove, dropProof, trace])
  const choose = (target: Target) => {
    select(target)
    dialog.current!.close()
  }
  const check = proof?.kind === 'done' ? proof.check : null
  return (
    <Dialog
      place={dialog}
      className="proof-dialog"
      title={t.title(formatCount(trace?.step ?? 1))}
      onClose={onClose}
    >
      <Verdict proof={proof} />
      <Progress proof={proof} />
      {check && check.checked < check.parameters && (
        <p>{t.sample(formatCount(check.checked), formatCount(check.parameters))}</p>
      )}
      <p>{t.why}</p>
      <Formula />
      {check && <ProofTable check={check} onChoose={choose} />}
      <p className="proof-limit">{t.limit(formatNumber(GRADIENT_TOLERANCE, 3))}</p>
      {trace && <Fingerprint trace={trace} />}
      <TermList ids={['gradient-check', 'gradient', 'backpropagation']} />
    </Dialog>
  )
}
