/** The same in numbers: what the gradient promises, and what the step brings. */
import type { LossProfile } from '../../core/lossProfile'
import { formatNumber } from '../../draw/format'
import { hueOf } from '../inspector/hue'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import type { Parameter } from './parameter'
import { changesOf, verdictOf } from './verdict'

interface TableProps {
  readonly parameter: Parameter
  readonly profile: LossProfile | null
  /** Whether the gradient, and the update, have been computed at the cursor. */
  readonly known: boolean
  readonly done: boolean
  /** Whether the numbers are still those of an earlier value or step. */
  readonly stale: boolean
}

interface RowProps {
  readonly name: string
  readonly symbols: string
  /** null: not known yet. */
  readonly value: number | null
  /** The loss is no derivative: it has no hue. */
  readonly plain?: boolean
}

function Row({ name, symbols, value, plain = false }: RowProps) {
  const t = useLaterMessages().whatIf
  const digits = useLab((state) => state.digits)
  return (
    <tr>
      <th scope="row">
        {name} <i>{symbols}</i>
      </th>
      {value === null ? (
        <td>
          <span className="visually-hidden">{t.notKnown}</span>
          <span className="hole" aria-hidden="true" />
        </td>
      ) : (
        <td className={plain ? '' : hueOf('derivative', value)}>{formatNumber(value, digits, true)}</td>
      )}
    </tr>
  )
}

export function ProfileTable({ parameter, profile, known, done, stale }: TableProps) {
  const t = useLaterMessages().whatIf
  const { letter } = parameter
  const changes = profile && done ? changesOf(profile) : null
  const gradient = `∂L/∂${letter}`
  return (
    <div className={stale ? 'what-if-numbers is-stale' : 'what-if-numbers'} aria-busy={stale}>
      <table aria-label={t.table}>
        <tbody>
          <Row name={t.slope} symbols={gradient} value={profile && known ? profile.slope : null} />
          <Row name={t.step} symbols={`Δ${letter}`} value={changes?.step ?? null} />
          <Row
            name={t.predicted}
            symbols={`${gradient} · Δ${letter}`}
            value={changes?.predicted ?? null}
            plain
          />
          <Row name={t.truth} symbols="ΔL" value={changes?.truth ?? null} plain />
        </tbody>
      </table>
      <p className="what-if-verdict">{profile && done ? verdictOf(profile, letter, t) : ''}</p>
    </div>
  )
}
