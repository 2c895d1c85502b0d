/** What a person has judged and entered. It outlives the panel: enlarging takes it from one place of the page to another. */
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { ExampleId } from '../../content/worked/examples'
import type { Part } from '../../content/worked/stepCells'
import type { Trace } from '../../core/trace'
import type { Lab } from '../../store/labState'

export type Mark = 'right' | 'wrong'

/** Of a printed example, by the position of the line. */
export interface Answers {
  readonly marks: Readonly<Record<number, Mark>>
  readonly typed: Readonly<Record<number, string>>
  /** The lines whose verdict is shown. */
  readonly revealed: ReadonlySet<number>
}

/** A sheet of the person's own, by `cellKey`, as typed. */
export interface Sheet {
  readonly parts: readonly Part[]
  readonly entries: Readonly<Record<string, string>>
  /** The widths of the network that they were entered for. */
  readonly of: string
  /** The step that the verdicts on show are of; null while none are. */
  readonly checked: Trace | null
}

interface WorkedState {
  /** null: the example of the experiment on show. */
  readonly which: ExampleId | 'own' | null
  readonly answers: Readonly<Partial<Record<ExampleId, Answers>>>
  readonly sheet: Sheet
  /** The line that is pointed at, by the key of its cell. */
  readonly chosen: string | null
}

export const NO_ANSWERS: Answers = { marks: {}, typed: {}, revealed: new Set() }

const states = new WeakMap<StoreApi<Lab>, StoreApi<WorkedState>>()

/** Of a lab, at whatever pace it is read. */
export function workedOf(lab: StoreApi<Lab>): StoreApi<WorkedState> {
  const { self } = lab.getState()
  const there = states.get(self)
  if (there) return there
  const made = createStore<WorkedState>()(() => ({
    which: null,
    answers: {},
    sheet: { parts: ['forward', 'loss', 'backward'], entries: {}, of: '', checked: null },
    chosen: null,
  }))
  states.set(self, made)
  return made
}
