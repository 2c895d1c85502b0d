/** A run that goes where another goes: a lab of its own, with its own worker, whose place is that of its lead. */
import type { StoreApi } from 'zustand/vanilla'
import { cursorAlongside } from '../core/alongside'
import { revealedBy } from '../core/playback'
import type { Trace } from '../core/trace'
import type { Setup } from '../content/setup'
import type { Messages } from '../i18n/messages'
import { WorkerDied } from '../trainer/client'
import type { Lab, LabActions, LabState, Opening, Side } from './labState'
import { KEPT, type Preferences } from './preferences'
import { reaching, type Reach, type Reaching } from './reach'
import type { LabWorld } from './world'

/** What is as it is in the lead. */
const FOLLOWED = [
  'language',
  'messages',
  'theme',
  'digits',
  'granularity',
  'pace',
  'playing',
  'panels',
  'panel',
  'enlarged',
  'edgeMode',
  'edgeScale',
  'edgeReach',
  'nodeFace',
  'comparison',
  'locked',
] as const satisfies (keyof LabState)[]

/** What is done by the lead: every way of moving, and how the person wants to see the page. */
const LED = [
  'next',
  'back',
  'first',
  'last',
  'nextPhase',
  'backPhase',
  'goTo',
  'goToStep',
  'play',
  'pause',
  'setPace',
  'setGranularity',
  'setExample',
  'setDigits',
  'setLanguage',
  'setTheme',
  'showPanel',
  'hidePanel',
  'enlarge',
  'setEdges',
  'setNodeFace',
  'duplicate',
] as const satisfies (keyof LabActions)[]

const pick = <K extends keyof Lab>(lab: Lab, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, lab[key]])) as Pick<Lab, K>

const NOTHING: Partial<LabState> = { trace: null, cursor: 0, divergence: null }

/** Makes a lab. */
export type OpenLab = (
  world: LabWorld,
  setup: Setup,
  preferences: Preferences,
  messages: Messages,
  place?: Opening,
) => StoreApi<Lab>

export interface Follower {
  readonly side: Side
  /** Resolves when the step of the lead's trace can be shown here too; with that step, or null if there is no such step here. */
  prepare(trace: Trace): Promise<Reach | null>
  /** Shows what the lead shows. */
  align(): void
  /** Ends its worker. */
  end(): void
}

export function follow(
  openLab: OpenLab,
  world: LabWorld,
  lead: StoreApi<Lab>,
  letter: string,
  setup: Setup,
  place?: Opening,
): Follower {
  let runs: Reaching
  const connect: LabWorld['connect'] = (onDeath) => {
    runs = reaching(world.connect(onDeath))
    return runs.client
  }
  const first = lead.getState()
  const preferences = pick(first, KEPT)
  const store = openLab({ ...world, keep: null, connect }, setup, preferences, first.messages, place)
  /** By the lead's trace: the same step of a run of this side. */
  const asked = new WeakMap<Trace, { readonly run: number; readonly reach: Promise<Reach | null> }>()
  const ready = new WeakMap<Trace, Reach>()
  let ended = false

  const reach = async (trace: Trace) => {
    const whole = trace.rows.length === trace.examples.length
    try {
      return await runs.to(trace.step, whole, store.getState().example)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (!(error instanceof WorkerDied)) store.getState().tell(({ notices }) => notices.failed(message))
      return null
    }
  }

  const prepare = async (trace: Trace): Promise<Reach | null> => {
    const run = runs.current()
    const before = asked.get(trace)
    const request = before?.run === run ? before.reach : reach(trace)
    asked.set(trace, { run, reach: request })
    const reached = await request
    if (ended) return null
    if (run !== runs.current()) return prepare(trace)
    if (reached) ready.set(trace, reached)
    return reached
  }

  /** The place that belongs to the lead's; where the step is not there yet nothing is shown, rather than another step. */
  const placeOf = (at: Lab, own: Lab): Partial<LabState> => {
    if (!at.trace) return NOTHING
    const reached = ready.get(at.trace)
    const isReady = reached?.run === runs.current()
    if (!isReady && own.trace?.step !== at.trace.step) {
      if (asked.get(at.trace)?.run !== runs.current()) void prepare(at.trace).then(align)
      return NOTHING
    }
    const { trace, firstStep, checkpoint, divergence } = isReady ? reached.traced : own
    if (trace === null || checkpoint === null) return NOTHING
    const stopped = divergence !== null && trace.step < at.trace.step
    return {
      trace,
      firstStep,
      checkpoint,
      divergence,
      history: runs.history() ?? own.history,
      example: Math.min(at.example, trace.examples.length - 1),
      cursor: stopped
        ? revealedBy(own.script, divergence.cell) + 1
        : cursorAlongside(at.script, at.cursor, own.script),
    }
  }

  const align = () => {
    if (ended) return
    const at = lead.getState()
    const own = store.getState()
    const wanted: Partial<Lab> = { ...pick(at, FOLLOWED), ...placeOf(at, own) }
    const keys = (Object.keys(wanted) as (keyof Lab)[]).filter((key) => wanted[key] !== own[key])
    if (keys.length > 0) store.setState(Object.fromEntries(keys.map((key) => [key, wanted[key]])))
  }

  store.setState(pick(first, LED))
  // What it does by itself (another setup, an edit, undoing it) is put in its place before the next picture.
  store.subscribe(() => queueMicrotask(align))
  align()
  return {
    side: { letter, store, changedAt: () => runs.changedAt() },
    prepare,
    align,
    end: () => {
      ended = true
      runs.client.end()
    },
  }
}
