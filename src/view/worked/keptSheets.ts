/** Sheets of the person's own, kept on the device. */
import { PARTS, type Part } from '../../content/worked/stepCells'
import type { Trace } from '../../core/trace'
import { keepJson, readKept, type Keep } from '../../store/keep'
import { isQuantity } from './cellNames'

/** A sheet of the person's own, by `cellKey`, as typed. */
export interface Sheet {
  readonly parts: readonly Part[]
  readonly entries: Readonly<Record<string, string>>
  /** The widths of the network that they were entered for. */
  readonly of: string
  /** The step that the verdicts on show are of; null while none are. */
  readonly checked: Trace | null
}

const KEY = 'backstep-sheets'
/** Of so many networks, the last ones. */
export const MOST_SHEETS = 8
/** The longest table has fewer lines, and no number is as long. */
const MOST_ENTRIES = 500
const MOST_LETTERS = 60

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** "z 1 0 0" as `cellKey` writes it. */
function isCellKey(key: string): boolean {
  const [, quantity] = /^(\w+)(?: \d{1,3}){3}$/.exec(key) ?? []
  return quantity !== undefined && isQuantity(quantity)
}

function boundEntries(entries: Readonly<Record<string, unknown>>): Record<string, string> {
  const fine = Object.entries(entries).filter(
    (entry): entry is [string, string] =>
      isCellKey(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= MOST_LETTERS,
  )
  return Object.fromEntries(fine.slice(0, MOST_ENTRIES))
}

function readOne(kept: unknown): Sheet[] {
  if (!isRecord(kept) || typeof kept.of !== 'string' || !isRecord(kept.entries) || !Array.isArray(kept.parts))
    return []
  const given: readonly unknown[] = kept.parts
  return [
    {
      of: kept.of,
      parts: PARTS.filter((part) => given.includes(part)),
      entries: boundEntries(kept.entries),
      checked: null,
    },
  ]
}

/** What was kept, the last changed first; whatever is not as it should be counts as nothing. */
export function readSheets(keep: Keep): readonly Sheet[] {
  const kept = readKept(keep, KEY)
  return Array.isArray(kept) ? kept.slice(0, MOST_SHEETS).flatMap(readOne) : []
}

const isFilled = ({ entries }: Sheet) => Object.values(entries).some((text) => text !== '')

/** Keeps those in which something stands. */
export function keepSheets(keep: Keep, sheets: readonly Sheet[]): void {
  const kept = sheets
    .filter(isFilled)
    .map(({ of, parts, entries }) => ({ of, parts, entries: boundEntries(entries) }))
  keepJson(keep, KEY, kept)
}
