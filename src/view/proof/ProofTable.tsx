/** The gradients of a check, by backpropagation and by differences, side by side. */
import type { CheckedGradient, GradientCheck } from '../../core/gradientCheck'
import { targetKey, targetOf, type Target } from '../../core/trace'
import { formatCount, formatNumber } from '../../draw/format'
import { targetTitle } from '../graph/targets'
import { hueOf } from '../inspector/hue'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { cornerSentences, writeApart } from './verdict'

interface RowProps {
  readonly checked: CheckedGradient
  readonly onChoose: (target: Target) => void
}

function Row({ checked, onChoose }: RowProps) {
  const messages = useMessages()
  const t = useLaterMessages().proof
  const spec = useLab((state) => state.script.spec)
  const { cell, gradient, slope, apart, judgement } = checked
  const target = targetOf(cell)
  const title = targetTitle(spec, target, messages)
  const corner = cornerSentences(checked, spec, t)
  return (
    <>
      <tr className={corner ? 'has-note' : undefined}>
        <th scope="row">
          <button
            type="button"
            className="text-button"
            title={t.show(title)}
            onClick={() => onChoose(target)}
          >
            {title}
          </button>
        </th>
        <td className={hueOf('derivative', gradient)} data-label={t.backpropagation}>
          {formatNumber(gradient, 'all', true)}
        </td>
        <td className={hueOf('derivative', slope)} data-label={t.differences}>
          {formatNumber(slope, 'all', true)}
        </td>
        <td className="proof-apart" data-label={t.apart}>
          {writeApart(apart)}
          {judgement !== 'agrees' && <strong> {t.judgements[judgement]}</strong>}
        </td>
      </tr>
      {corner && (
        <tr className="proof-note">
          <td colSpan={4}>{corner}</td>
        </tr>
      )}
    </>
  )
}

export function ProofTable({
  check,
  onChoose,
}: {
  check: GradientCheck
  onChoose: (target: Target) => void
}) {
  const t = useLaterMessages().proof
  const more = check.checked - check.gradients.length
  return (
    <div className="proof-scroll">
      <table className="proof-table" aria-label={t.table}>
        <thead>
          <tr>
            <th scope="col">{t.parameter}</th>
            <th scope="col">{t.backpropagation}</th>
            <th scope="col">{t.differences}</th>
            <th scope="col">{t.apart}</th>
          </tr>
        </thead>
        <tbody>
          {check.gradients.map((checked) => (
            <Row key={targetKey(targetOf(checked.cell))} checked={checked} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="proof-more">{t.more(formatCount(more))}</p>}
    </div>
  )
}
