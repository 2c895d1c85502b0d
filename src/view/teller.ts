/** What the sentences of all phases are written with. */
import type { Part } from '../core/explain/parts'
import { read, type Reader } from '../core/explain/reader'
import type { Cell } from '../core/trace'
import { formatNumber, type DigitCount } from '../draw/format'
import { drawnName, nameOf } from '../draw/names'
import type { LaterMessages, Messages } from '../i18n/messages'
import { bracketed } from './inspector/writeNumber'

/** More products than this are counted, not spelled out. */
export const SPELLED = 3

/** A language. */
export interface Words {
  readonly messages: Messages
  readonly later: LaterMessages
}

export interface Teller {
  readonly reader: Reader
  readonly t: LaterMessages['narration']
  readonly messages: Messages
  /** A value, or with a sign a derivative. */
  write(value: number, signed?: boolean): string
  value(at: Cell): string
  derivative(at: Cell): string
  /** What a neuron is called, with the example in a mini-batch. */
  name(l: number, j: number): string
  who(l: number, j: number): string
}

export function teller(reader: Reader, { messages, later }: Words, digits: DigitCount): Teller {
  const t = later.narration
  const write = (value: number, signed = false) => formatNumber(value, digits, signed)
  const name = (l: number, j: number) => drawnName(nameOf(reader.spec, l, j))
  const { batch, trace, row } = reader
  return {
    reader,
    t,
    messages,
    write,
    value: (at) => write(read(reader, at)),
    derivative: (at) => write(read(reader, at), true),
    name,
    who: (l, j) => (batch === 1 ? name(l, j) : t.ofExample(name(l, j), trace.rows[row] + 1, batch)),
  }
}

/** 0.05·0.25 + 0.10·0.30, or how many products there are. */
export function products(
  parts: readonly Part[],
  factors: (k: number) => readonly [Cell, Cell],
  on: Teller,
): string {
  if (parts.length > SPELLED) return on.t.products(parts.length)
  return parts
    .map((_, k) =>
      factors(k)
        .map((at) => bracketed(on.value(at)))
        .join('·'),
    )
    .join(' + ')
}
