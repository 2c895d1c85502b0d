/** A sheet of the person's own for the step on show: its lines, what stands in them, and their check. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { byComputation, checkLines, type CheckedLine } from '../../content/worked/check'
import { cellKey } from '../../content/worked/ownChain'
import { cellsOf, MOST_PARAMETERS, PARTS, partOf, type Part } from '../../content/worked/stepCells'
import { isFiniteStep } from '../../core/finiteStep'
import { parameterCount } from '../../core/network'
import { scriptOf } from '../../core/playback'
import type { Cell, Trace } from '../../core/trace'
import { useLab, useLabStore } from '../lab'
import { wholeTraceOf } from '../worksheet/wholeTrace'
import { isWithin } from './readSheet'
import { MOST_SHEETS, type Sheet } from './keptSheets'
import { sheetFor, shapeOf, workedOf } from './workedState'
import { readWritten } from './writtenNumber'

/** Why the step on show cannot be a measure. */
export type Obstacle = 'tooLarge' | 'waiting' | 'planted' | 'notFinite'

export interface Step {
  readonly trace: Trace
  /** The row of the example on show. */
  readonly row: number
}

/** The step on show, if its numbers can be entered and checked. */
export function useStep(): Step | Obstacle {
  const trace = useLab(wholeTraceOf)
  const example = useLab((state) => state.example)
  const planted = useLab((state) => state.setup.planted)
  const large = useLab((state) => parameterCount(state.script.spec) > MOST_PARAMETERS)
  const row = trace ? trace.rows.indexOf(example) : -1
  const fine = useMemo(() => trace !== null && isFiniteStep(trace), [trace])
  const step = useMemo(() => (trace ? { trace, row: Math.max(0, row) } : null), [trace, row])
  if (large) return 'tooLarge'
  if (planted !== undefined) return 'planted'
  if (!step) return 'waiting'
  return fine ? step : 'notFinite'
}

/** The cells of the chosen parts, and those that something was entered for all the same. */
function sheetCells({ recipe }: Trace, { parts, entries }: Sheet): readonly Cell[] {
  const script = scriptOf(recipe.network)
  const cells = PARTS.filter((part) => parts.includes(part)).flatMap((part) => cellsOf(recipe, part))
  const there = new Set(cells.map(cellKey))
  const others = Object.keys(entries).flatMap((key) => {
    const [quantity, layer, unit, from] = key.split(' ')
    const cell = {
      quantity: quantity as Cell['quantity'],
      layer: Number(layer),
      unit: Number(unit),
      from: Number(from),
    }
    if (there.has(key) || entries[key].trim() === '' || !isWithin(recipe.network, cell)) return []
    return parts.includes(partOf(script, cell)) ? [cell] : []
  })
  return others.length === 0 ? cells : [...cells, ...others].sort(byComputation(script))
}

type Numbers = readonly (readonly [Cell, string])[]

/** By `cellKey`; `first` is the line that goes wrong first. */
export interface CheckedSheet {
  readonly of: ReadonlyMap<string, CheckedLine>
  readonly first: string | null
}

export interface OwnSheet {
  readonly cells: readonly Cell[]
  readonly sheet: Sheet
  /** null while no verdicts are to be shown. */
  readonly checked: CheckedSheet | null
  enter(cell: Cell, text: string): void
  /** Several at once; the parts that they are of are shown. */
  enterAll(numbers: Numbers): void
  showPart(part: Part, shown: boolean): void
  check(): void
  clear(): void
}

function withPartsOf({ recipe }: Trace, parts: readonly Part[], numbers: Numbers): readonly Part[] {
  const script = scriptOf(recipe.network)
  const shown = new Set([...parts, ...numbers.map(([cell]) => partOf(script, cell))])
  return PARTS.filter((part) => shown.has(part))
}

export function useOwnSheet({ trace, row }: Step): OwnSheet {
  const worked = workedOf(useLabStore())
  const shape = shapeOf(trace.recipe.network)
  const sheets = useStore(worked, (state) => state.sheets)
  const sheet = useMemo(() => sheetFor(sheets, shape), [sheets, shape])
  const cells = useMemo(() => sheetCells(trace, sheet), [trace, sheet])
  const checked = useMemo(() => {
    if (sheet.checked !== trace) return null
    const lines = cells.flatMap((cell) => {
      const written = readWritten(sheet.entries[cellKey(cell)] ?? '')
      return written ? [{ cells: [cell] as const, written }] : []
    })
    const { lines: results, firstSlip } = checkLines(trace, row, lines)
    return {
      of: new Map(lines.map(({ cells: [cell] }, k) => [cellKey(cell), results[k]])),
      first: firstSlip === null ? null : cellKey(lines[firstSlip].cells[0]),
    }
  }, [trace, row, sheet, cells])
  const change = (make: (now: Sheet) => Partial<Sheet>) =>
    worked.setState(({ sheets: before }) => {
      const now = sheetFor(before, shape)
      const others = before.filter(({ of }) => of !== shape)
      return { sheets: [{ ...now, checked: null, ...make(now) }, ...others].slice(0, MOST_SHEETS) }
    })
  return {
    cells,
    sheet,
    checked,
    enter: (cell, text) => change(({ entries }) => ({ entries: { ...entries, [cellKey(cell)]: text } })),
    enterAll: (numbers) =>
      change(({ parts, entries }) => ({
        parts: withPartsOf(trace, parts, numbers),
        entries: {
          ...entries,
          ...Object.fromEntries(numbers.map(([cell, text]) => [cellKey(cell), text])),
        },
      })),
    showPart: (part, shown) =>
      change(({ parts }) => ({
        parts: PARTS.filter((each) => (each === part ? shown : parts.includes(each))),
      })),
    check: () => change(() => ({ checked: trace })),
    clear: () => change(() => ({ entries: {} })),
  }
}
