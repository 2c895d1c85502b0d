/** Sums of many parts, cut short honestly: the parts shown and "n more" add up to the whole. */
import { bar, type Bar, type BarLabel } from './derivation'
import { computed, sum, type Expression, type World } from './expression'
import type { Cell } from '../trace'

export interface Part {
  /** What one part is, in numbers: 0.25 · 0.05. */
  readonly numbers: Expression
  readonly value: number
  readonly needs: readonly Cell[]
  /** What lights up with the part. */
  readonly cell: Cell
  readonly label: BarLabel
}

/** Up to this many parts are spelled out; of more, only the largest. */
export const SPELLED = 6
const LARGEST = 4

export interface Sum {
  readonly numbers: readonly Expression[]
  readonly bars: readonly Bar[]
}

/** The parts of a sum; `kept` is shown in any case. */
export function spelled(parts: readonly Part[], world: World, kept: number | null = null): Sum {
  const shown = chosen(parts, kept)
  const rest = parts.filter((_, k) => !shown.includes(k))
  const numbers = shown.map((k) => parts[k].numbers)
  const bars = shown.map((k) => {
    const { value, needs, cell, label } = parts[k]
    return bar(label, computed(value, needs, world, { cell }), { stacked: true, own: k === kept })
  })
  if (rest.length > 0) {
    const value = rest.reduce((so, part) => so + part.value, 0)
    const needs = rest.flatMap((part) => part.needs)
    const term = computed(value, needs, world, { more: rest.length })
    numbers.push(term)
    bars.push(bar({ kind: 'rest', count: rest.length }, term, { stacked: true }))
  }
  return { numbers, bars }
}

/** The sum in numbers, with more terms at its end. */
export function sumOf({ numbers }: Sum, ...more: Expression[]): Expression {
  return sum([...numbers, ...more])
}

function chosen(parts: readonly Part[], kept: number | null): number[] {
  const all = parts.map((_, k) => k)
  if (parts.length <= SPELLED) return all
  const size = (k: number) => (k === kept ? Infinity : Math.abs(parts[k].value))
  return all
    .toSorted((p, q) => size(q) - size(p))
    .slice(0, LARGEST)
    .toSorted((p, q) => p - q)
}
