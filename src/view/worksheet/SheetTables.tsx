/** Tables of a worksheet: numbers, or room to write them. */
import { outputLayer } from '../../core/network'
import { formatNumber } from '../../draw/format'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { layerName } from '../layerName'
import type { SheetTable, Topic } from './sheet'

export type SheetDigits = 3 | 4 | 6

interface TablesProps {
  readonly tables: readonly SheetTable[]
  readonly digits: SheetDigits
  /** `answers`: numbers that were asked for. */
  readonly look: 'given' | 'blank' | 'answers'
}

/** What fits across a page, and from where on in smaller type. */
const MOST_COLUMNS: Readonly<Record<SheetDigits, number>> = { 3: 9, 4: 9, 6: 6 }
const ROOMY_COLUMNS = 6

/** A wide table in parts, each as wide as the others. */
function partsOf(table: SheetTable, most: number): SheetTable[] {
  const parts = Math.ceil(table.columns.length / most)
  const width = Math.ceil(table.columns.length / parts)
  const cut = <T,>(all: readonly T[], k: number) => all.slice(k * width, (k + 1) * width)
  return Array.from({ length: parts }, (_, k) => ({
    ...table,
    columns: cut(table.columns, k),
    rows: table.rows.map(({ label, values }) => ({ label, values: cut(values, k) })),
  }))
}

function useCaption(): (topic: Topic, part: number, of: number) => string {
  const { captions: t, part: partName } = useLaterMessages().worksheet
  const messages = useMessages()
  const last = useLab((state) => outputLayer(state.script.spec))
  const nameOfLayer = (l: number) => layerName(messages, l, last)
  const nameOf = (topic: Topic) => {
    switch (topic.kind) {
      case 'inputs':
      case 'targets':
      case 'loss':
      case 'others-loss':
        return t[topic.kind]
      case 'memory':
        return t.memory(topic.letter, nameOfLayer(topic.layer))
      default:
        return t[topic.kind](nameOfLayer(topic.layer))
    }
  }
  return (topic, part, of) =>
    of === 1 ? nameOf(topic) : partName(nameOf(topic), String(part + 1), String(of))
}

interface TableProps extends Omit<TablesProps, 'tables'> {
  readonly table: SheetTable
  readonly caption: string
}

function Table({ table, caption, digits, look }: TableProps) {
  const t = useLaterMessages().worksheet
  const labelled = table.rows.some(({ label }) => label !== '')
  return (
    <table className={`sheet-table is-${look}${table.columns.length > ROOMY_COLUMNS ? ' is-wide' : ''}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {labelled && (
            <th scope="col" className="sheet-corner">
              <span className="visually-hidden">{t.rows}</span>
            </th>
          )}
          {table.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ label, values }) => (
          <tr key={label}>
            {labelled && <th scope="row">{label}</th>}
            {values.map((value, k) =>
              look === 'blank' ? (
                <td key={k} aria-label={t.blank} />
              ) : (
                <td key={k}>{formatNumber(value, digits, table.signed)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function SheetTables({ tables, ...more }: TablesProps) {
  const captionOf = useCaption()
  return tables.flatMap((table, k) =>
    partsOf(table, MOST_COLUMNS[more.digits]).map((part, p, parts) => (
      <Table key={`${k} ${p}`} table={part} caption={captionOf(table.topic, p, parts.length)} {...more} />
    )),
  )
}
