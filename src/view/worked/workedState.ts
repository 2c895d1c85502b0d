/** What a person has judged and entered. It outlives the panel: enlarging takes it from one place of the page to another. */
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { ExampleId } from '../../content/worked/examples'
import type { NetworkSpec } from '../../core/network'
import type { Lab } from '../../store/labState'
import { keepSheets, readSheets, type Sheet } from './keptSheets'

export type Mark = 'right' | 'wrong'

/** Of a printed example, by the position of the line. */
export interface Answers {
  readonly marks: Readonly<Record<number, Mark>>
  readonly typed: Readonly<Record<number, string>>
  /** The lines whose verdict is shown. */
  readonly revealed: ReadonlySet<number>
}

interface WorkedState {
  /** null: the example of the experiment on show. */
  readonly which: ExampleId | 'own' | null
  readonly answers: Readonly<Partial<Record<ExampleId, Answers>>>
  /** One for each shape of network, the last changed first. */
  readonly sheets: readonly Sheet[]
  /** The line that is pointed at, by the key of its cell. */
  readonly chosen: string | null
}

export const NO_ANSWERS: Answers = { marks: {}, typed: {}, revealed: new Set() }

const EMPTY: Sheet = { parts: ['forward', 'loss', 'backward'], entries: {}, of: '', checked: null }

/** Of a network, as sheets are told apart: its widths. */
export function shapeOf({ inputs, layers }: NetworkSpec): string {
  return [inputs, ...layers.map(({ units }) => units)].join(' ')
}

/** The sheet for networks of a shape; empty where nothing was entered for one. */
export function sheetFor(sheets: readonly Sheet[], shape: string): Sheet {
  return sheets.find(({ of }) => of === shape) ?? { ...EMPTY, of: shape }
}

const states = new WeakMap<StoreApi<Lab>, StoreApi<WorkedState>>()

/** Of a lab, at whatever pace it is read. */
export function workedOf(lab: StoreApi<Lab>): StoreApi<WorkedState> {
  const { self, keep, setup } = lab.getState()
  const there = states.get(self)
  if (there) return there
  const sheets = readSheets(keep)
  const made = createStore<WorkedState>()(() => ({
    which: sheets.at(0)?.of === shapeOf(setup.recipe.network) ? 'own' : null,
    answers: {},
    sheets,
    chosen: null,
  }))
  made.subscribe((now, before) => {
    if (now.sheets !== before.sheets) keepSheets(keep, now.sheets)
  })
  states.set(self, made)
  return made
}
