/** The lines of a worked example: narrow, what is beside a number stands below its verdict; enlarged, in columns. */
import type { ReactNode } from 'react'
import type { CheckedLine } from '../../content/worked/check'
import { worldOf } from '../../core/explain/expression'
import type { NetworkSpec } from '../../core/network'
import type { Cell } from '../../core/trace'
import { hueOf } from '../inspector/hue'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { cellSymbol } from './cellNames'
import { beside } from './writtenNumber'

export interface TableLine {
  readonly key: string
  readonly cells: readonly [Cell, ...Cell[]]
  readonly title: string
  /** As it was written. */
  readonly text: string
  /** What stands for it: the text, or a field for it. */
  readonly written: ReactNode
  /** null as long as its verdict is not to be shown. */
  readonly checked: CheckedLine | null
  /** In place of the verdict as long as there is none, else below it. */
  readonly judgement: ReactNode
}

interface LinesTableProps {
  readonly spec: NetworkSpec
  readonly lines: readonly TableLine[]
  readonly large: boolean
  readonly writtenHead: string
  readonly judgementHead: string
  /** The line that is pointed at, and what stands below it. */
  readonly chosen: string | null
  readonly detail: ReactNode
  readonly onChoose: (line: TableLine) => void
}

const GLYPHS = { right: '✓', cut: '✓', rounding: '✓', follows: '↳', slip: '✗' } as const

function Hued({ cell, value, text }: { cell: Cell; value: number; text: string }) {
  const digits = useLab((state) => state.digits)
  return (
    <span className={`worked-value ${hueOf(worldOf(cell.quantity), value)}`}>
      {beside(value, text, digits)}
    </span>
  )
}

function Verdict({ line, large }: { line: TableLine; large: boolean }) {
  const t = useLaterMessages().worked
  const { checked, cells, text, judgement } = line
  if (!checked) return judgement
  const { verdict, right } = checked
  return (
    <>
      {!large && verdict !== 'right' && <Hued cell={cells[0]} value={right} text={text} />}
      <span className={`worked-verdict is-${verdict}`}>
        <span aria-hidden="true">{GLYPHS[verdict]} </span>
        {t.verdicts[verdict]}
      </span>
      {judgement}
    </>
  )
}

function Row({ line, k, table }: { line: TableLine; k: number; table: LinesTableProps }) {
  const t = useLaterMessages().worked
  const { spec, large, chosen, detail, onChoose } = table
  const { checked, cells, text } = line
  const isChosen = chosen === line.key
  return (
    <>
      <tr className={isChosen ? 'is-chosen' : undefined}>
        {large && <td className="worked-number">{k + 1}</td>}
        <th scope="row">
          <button
            type="button"
            className="text-button"
            aria-label={line.title}
            title={line.title}
            aria-pressed={isChosen}
            onClick={() => onChoose(line)}
          >
            {cellSymbol(spec, cells)}
          </button>
        </th>
        <td className="worked-written">{line.written}</td>
        {large && (
          <>
            <td>{checked && <Hued cell={cells[0]} value={checked.own} text={text} />}</td>
            <td>{checked && <Hued cell={cells[0]} value={checked.right} text={text} />}</td>
          </>
        )}
        <td className="worked-judgement">
          <Verdict line={line} large={large} />
        </td>
      </tr>
      {isChosen && (detail || (checked && !large)) && (
        <tr className="worked-detail">
          <td colSpan={large ? 6 : 3}>
            {detail}
            {checked && !large && (
              <p>
                {t.columns.follows}: <Hued cell={cells[0]} value={checked.own} text={text} />
              </p>
            )}
          </td>
        </tr>
      )}
    </>
  )
}

export function LinesTable(table: LinesTableProps) {
  const t = useLaterMessages().worked
  const { lines, large, writtenHead, judgementHead } = table
  return (
    <div className="worked-scroll">
      <table className="worked-table" aria-label={t.table}>
        <thead>
          <tr>
            {large && <th scope="col">{t.columns.line}</th>}
            <th scope="col">{t.columns.quantity}</th>
            <th scope="col">{writtenHead}</th>
            {large && (
              <>
                <th scope="col">{t.columns.follows}</th>
                <th scope="col">{t.columns.right}</th>
              </>
            )}
            <th scope="col">{judgementHead}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, k) => (
            <Row key={line.key} line={line} k={k} table={table} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
