/** The hints that are done with, kept on the device; what does away with each. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { keepJson, readKept, type Keep } from '../../store/keep'
import type { Lab } from '../../store/labState'
import type { PanelId } from '../../store/outlook'

/** In the order in which they are of use. */
export const HINTS = ['next', 'ask', 'back'] as const
export type Hint = (typeof HINTS)[number]

const KEY = 'backstep-hints'

export interface Hints {
  readonly done: readonly Hint[]
  /** They were asked for, so they are shown over any network. */
  readonly wanted: boolean
  finish(hint: Hint): void
  showAgain(): void
}

function readDone(keep: Keep): readonly Hint[] {
  const kept = readKept(keep, KEY)
  return Array.isArray(kept) ? HINTS.filter((hint) => kept.includes(hint)) : []
}

type Place = Pick<Lab, 'trace' | 'cursor'>

/** Whether a place is before another of the same run: less than 0 if it is, 0 where that cannot be said. */
function movement(now: Place, before: Place): number {
  if (!now.trace || !before.trace) return 0
  return now.trace.step - before.trace.step || now.cursor - before.cursor
}

/** What the person has just done, by whatever means. */
function doneBy(now: Lab, before: Lab): Hint | null {
  if (now.selection && now.selection !== before.selection) return 'ask'
  const moved = movement(now, before)
  if (moved > 0) return 'next'
  return moved < 0 ? 'back' : null
}

/** What was done before anybody could follow it. */
function doneAlready({ cursor, trace, firstStep, selection }: Lab): readonly Hint[] {
  const begun = cursor > 0 || (trace !== null && trace.step > firstStep)
  return [...(begun ? (['next'] as const) : []), ...(selection ? (['ask'] as const) : [])]
}

const hintsOfLabs = new WeakMap<StoreApi<Lab>, StoreApi<Hints>>()

/** The hints that go with a lab. */
export function hintsOf(lab: StoreApi<Lab>): StoreApi<Hints> {
  const known = hintsOfLabs.get(lab)
  if (known) return known
  const { keep } = lab.getState()
  const hints = createStore<Hints>()((set, get) => {
    const put = (done: readonly Hint[]) => {
      set({ done })
      keepJson(keep, KEY, done)
    }
    return {
      done: [...new Set([...readDone(keep), ...doneAlready(lab.getState())])],
      wanted: false,
      finish: (hint) => {
        const { done } = get()
        if (!done.includes(hint)) put([...done, hint])
      },
      showAgain: () => {
        set({ wanted: true })
        put([])
      },
    }
  })
  lab.subscribe((now, before) => {
    const hint = doneBy(now, before)
    if (hint) hints.getState().finish(hint)
  })
  hintsOfLabs.set(lab, hints)
  return hints
}

/** How many ticks of the step must be done before a hint is of use. */
const TICKS: Readonly<Record<Hint, number>> = { next: 0, ask: 2, back: 5 }

/** Panels that tell people themselves what to do. */
const GUIDES: ReadonlySet<PanelId> = new Set<PanelId>(['lessons', 'practice', 'worked'])

/** The one to show: the last that is of use here and not done with. Nothing while training runs, and for newcomers only over the example that the page begins with. */
export function hintToShow({ done, wanted }: Hints, lab: Lab): Hint | null {
  const { trace, cursor, playing, presenting, comparison, enlarged, panel, setup } = lab
  if (!trace || playing || presenting || comparison || enlarged || GUIDES.has(panel)) return null
  if (!wanted && setup.preset !== 'worked-example') return null
  return HINTS.findLast((hint) => cursor >= TICKS[hint] && !done.includes(hint)) ?? null
}
