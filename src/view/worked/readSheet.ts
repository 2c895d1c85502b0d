/** Reads numbers that somebody pasted: named lines, a column of numbers, or a step table. */
import { cellKey } from '../../content/worked/ownChain'
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import type { Cell, Trace } from '../../core/trace'
import { parseNumber } from '../controls/numberText'
import { isQuantity } from './cellNames'
import { readName, type NameTrouble } from './readName'

export interface ReadTrouble {
  readonly kind:
    'noNumber' | 'notANumber' | 'tooLarge' | 'tooMany' | 'otherStep' | 'otherExample' | 'twice' | NameTrouble
  /** From 1. */
  readonly line: number
  /** What the sentence quotes. */
  readonly quote: string
}

export interface ReadSheet {
  /** Cells with their numbers as written. */
  readonly numbers: readonly (readonly [Cell, string])[]
  readonly troubles: readonly ReadTrouble[]
}

/** A line that is not empty. */
interface TextLine {
  readonly line: number
  readonly text: string
}

/** What the lines are read for: the step on show, the row of its trace, and the lines of the table. */
export interface ReadFor {
  readonly trace: Trace
  readonly row: number
  readonly cells: readonly Cell[]
}

type Read = { readonly cell: Cell; readonly text: string; readonly line: number } | ReadTrouble

const isNumber = (text: string) => parseNumber(text).problem === null
const noNumberIn = (text: string) => (parseNumber(text).problem === 'tooLarge' ? 'tooLarge' : 'notANumber')

/** Name and number of a line: apart by =, with whatever was computed between them, by :, a tab or ;, else the number is its last word, or comes after a comma. */
function split(line: string): readonly [string, string] | null {
  const text = line.replace(/[＝≈]/g, '=').replace(/：/g, ':').replace(/，/g, ',')
  const equation = /^([^=]*)=(?:.*=)?([^=]*)$/.exec(text)
  if (equation) return [equation[1], equation[2]]
  const at = text.search(/[:\t;]/)
  if (at >= 0) return [text.slice(0, at), text.slice(at + 1)]
  const [, name, number] = /^(.*\S)\s+(\S+)$/.exec(text) ?? /^([^,]*),(.*)$/.exec(text) ?? []
  return name !== undefined && number !== undefined ? [name, number] : null
}

function readNamed({ trace }: ReadFor, { line, text }: TextLine): Read {
  const parts = split(text)
  if (parts === null) return { kind: isNumber(text) ? 'noName' : 'noNumber', line, quote: text }
  const [name, number] = [parts[0].trim().replace(/,$/, ''), parts[1].trim()]
  if (!isNumber(number))
    return { kind: number === '' ? 'noNumber' : noNumberIn(number), line, quote: number || text }
  const cell = readName(trace.recipe.network, name)
  return typeof cell === 'string' ? { kind: cell, line, quote: name } : { cell, text: number, line }
}

/** Whether there is such a number in a network. */
export const isWithin = (spec: NetworkSpec, { quantity, layer, unit, from }: Cell) => {
  const least = quantity === 'x' || quantity === 'target' || quantity === 'loss' ? 0 : 1
  if (layer < least || layer > outputLayer(spec)) return false
  const width = widthOf(spec, quantity === 'target' ? outputLayer(spec) : layer)
  const below = layer > 0 ? widthOf(spec, layer - 1) : 1
  return unit >= 0 && unit < width && from >= 0 && from < below
}

/** Where a line of a step table says that its number stands; null for a place that there is not. */
function cellAt(spec: NetworkSpec, quantity: string, field: (name: string) => string): Cell | null {
  if (!isQuantity(quantity)) return null
  const isPlaceless = quantity === 'x' || quantity === 'target' || quantity === 'loss'
  const [layer, unit, from] = (['layer', 'unit', 'from'] as const).map((name) => Number(field(name)))
  if (![layer, unit, from].every(Number.isInteger)) return null
  const cell = { quantity, layer: isPlaceless ? 0 : layer, unit, from }
  return isWithin(spec, cell) ? cell : null
}

/** One line of a step table; null for a number that the sheet has no place for: of another example, or its loss alone. */
function readRow(
  { trace, row }: ReadFor,
  { line, text }: TextLine,
  columns: readonly string[],
  separator: string,
): Read | null {
  const fields = text.split(separator).map((each) => each.trim())
  const field = (name: string) => fields[columns.indexOf(name)] ?? ''
  const [value, quantity, step, example] = ['value', 'quantity', 'step', 'example'].map(field)
  if (value === '') return { kind: 'noNumber', line, quote: text }
  if (!isNumber(value)) return { kind: noNumberIn(value), line, quote: value }
  const cell = cellAt(trace.recipe.network, quantity, field)
  if (cell === null) return { kind: 'noName', line, quote: quantity }
  if (step !== '' && Number(step) !== trace.step) return { kind: 'otherStep', line, quote: step }
  if (example === '') return { cell, text: value, line }
  const isOwn = Number(example) === trace.examples[trace.rows[row]]
  if (!isOwn && !trace.examples.includes(Number(example))) {
    return { kind: 'otherExample', line, quote: example }
  }
  return isOwn && quantity !== 'loss' ? { cell, text: value, line } : null
}

const SEPARATORS = ['\t', ';', ','] as const

function readLines(lines: readonly TextLine[], into: ReadFor): readonly Read[] {
  const separator = SEPARATORS.find((each) => lines[0].text.includes(each)) ?? ','
  const columns = lines[0].text.split(separator).map((name) => name.trim())
  if (columns.includes('quantity') && columns.includes('value')) {
    return lines.slice(1).flatMap((line) => readRow(into, line, columns, separator) ?? [])
  }
  if (lines.every(({ text }) => isNumber(text))) {
    return lines.map(({ line, text }, k) =>
      k < into.cells.length
        ? { cell: into.cells[k], text, line }
        : { kind: 'tooMany', line, quote: String(into.cells.length) },
    )
  }
  return lines.map((line) => readNamed(into, line))
}

/** What can be read is read; each line that cannot has its trouble. Lines that begin with # are passed over. */
export function readSheet(text: string, into: ReadFor): ReadSheet {
  const lines = text
    .split(/\r?\n/)
    .map((each, k) => ({ line: k + 1, text: each.trim() }))
    .filter((each) => each.text !== '' && !each.text.startsWith('#'))
  if (lines.length === 0) return { numbers: [], troubles: [] }
  const numbers = new Map<string, readonly [Cell, string]>()
  const troubles: ReadTrouble[] = []
  for (const read of readLines(lines, into)) {
    if ('kind' in read) {
      troubles.push(read)
      continue
    }
    const key = cellKey(read.cell)
    if (numbers.has(key)) troubles.push({ kind: 'twice', line: read.line, quote: read.text })
    else numbers.set(key, [read.cell, read.text])
  }
  return { numbers: [...numbers.values()], troubles }
}
