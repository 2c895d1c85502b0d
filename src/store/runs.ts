/** The runs that the worker holds for the page: the one on show, and those that undo and redo lead back to. */
import { scriptOf } from '../core/playback'
import type { Checkpoint } from '../core/checkpoint'
import type { Setup } from '../content/setup'
import { WorkerDied, type TrainerClient } from '../trainer/client'
import type { Start, Traced } from '../trainer/protocol'
import type { LabWorld } from './world'
import type { Lab, LabState, Opened, Opening } from './labState'

export type SetLab = (change: Partial<LabState>) => void
export type GetLab = () => Lab

/** A run and the place in it that was on show. */
interface Visit {
  readonly run: number
  readonly setup: Setup
  readonly step: number
  readonly cursor: number
  readonly example: number
}

const UNDO_DEPTH = 30
/** The worker may hold this much data for undo: large data are there once for each run. */
const UNDO_BYTES = 2 ** 28
const LEAST_DEPTH = 3

function isTooDeep(past: readonly Visit[]): boolean {
  const bytes = past.reduce((sum, { setup }) => sum + setup.data.train.inputs.byteLength, 0)
  return past.length > UNDO_DEPTH || (past.length > LEAST_DEPTH && bytes > UNDO_BYTES)
}

const START: Opening = { resume: null, cursor: 0, example: null }

/** Asks for `run` as a fork of run `of`. */
type Fork = (run: number, of: number) => Promise<Traced>

export interface Runs {
  readonly client: TrainerClient
  /** The number of the run on show. */
  current(): number
  /** Starts a run, keeping the present one for undo. */
  open(setup: Setup, place?: Opening, also?: Opened['also']): void
  /** Makes the present run's fork the one on show. */
  fork(setup: Setup, request: Fork, cursor: number): void
  /** Makes another fork of run `of` the one on show, in place of the present run, which is closed: still one change to undo. */
  forkAgain(of: number, setup: Setup, request: Fork, cursor: number): void
  undo(): void
  redo(): void
  /**
   * Waits for an answer of the present run and shows it at `cursor(traced)`, and the example `example(traced)` of it, or
   * the same as before; later presses queue up behind it.
   */
  show(
    request: Promise<Traced>,
    cursor: (traced: Traced) => number,
    example?: (traced: Traced) => number,
  ): void
  /** Runs `action` now, or when the answer that is under way has come. */
  whenIdle(action: () => void): void
  /** The same, with playing ended before: a Play that was asked for earlier still has its turn. */
  whenStill(action: () => void): void
  /** Says what went wrong with a request; a dead worker has its own way of telling. */
  fail(error: unknown): void
}

const startOf = (setup: Setup, resume: Checkpoint | null): Start => ({
  recipe: setup.recipe,
  parameters: setup.parameters,
  train: setup.data.train,
  test: setup.data.test,
  task: setup.data.task,
  resume,
  planted: setup.planted,
})

/** The first example that is not all zeros and has something to show. */
function tellingExample({ trace }: Traced): number {
  const { inputs } = trace.recipe.network
  const row = trace.rows.findIndex((_, r) =>
    trace.a[0].subarray(r * inputs, (r + 1) * inputs).some((x) => x !== 0),
  )
  return Math.max(0, row)
}

/** The state of a run of which nothing is known yet. */
const fresh = (setup: Setup): Partial<LabState> => ({
  setup,
  script: scriptOf(setup.recipe.network),
  trace: null,
  cursor: 0,
  example: 0,
  divergence: null,
  history: null,
  shown: null,
  playing: false,
  pointed: null,
  checkpoint: null,
})

const sameNetwork = (a: Setup, b: Setup) =>
  JSON.stringify(a.recipe.network) === JSON.stringify(b.recipe.network)

export function createRuns(world: LabWorld, set: SetLab, get: GetLab): Runs {
  let latest = 0
  let current = 0
  let busy = false
  let opened = false
  const waiting: (() => void)[] = []
  const past: Visit[] = []
  const future: Visit[] = []

  const here = (): Visit => {
    const { setup, trace, cursor, example, firstStep } = get()
    return { run: current, setup, step: trace?.step ?? firstStep, cursor, example }
  }
  const forget = (visits: Visit[]) => {
    for (const { run } of visits.splice(0)) if (run !== current) client.close(run)
  }
  const remember = () => {
    if (!opened) {
      opened = true
      return
    }
    past.push(here())
    forget(future)
    while (isTooDeep(past)) client.close(past.shift()!.run)
  }
  const flags = () => ({ canUndo: past.length > 0, canRedo: future.length > 0 })

  const show: Runs['show'] = (request, cursor, example = () => get().example) => {
    const run = current
    busy = true
    request
      .then((traced) => {
        if (run !== current) return
        set({
          trace: traced.trace,
          cursor: cursor(traced),
          example: Math.min(example(traced), traced.trace.rows.length - 1),
          firstStep: traced.firstStep,
          checkpoint: traced.checkpoint,
          divergence: traced.divergence,
          ...(traced.history && { history: traced.history }),
        })
      })
      .catch(fail)
      .finally(() => {
        if (run !== current) return
        busy = false
        while (!busy && waiting.length > 0) waiting.shift()!()
      })
  }

  const fail = (error: unknown) => {
    if (error instanceof WorkerDied) return
    const message = error instanceof Error ? error.message : String(error)
    get().tell((messages) => messages.notices.failed(message))
  }

  /** Shows another run. What the person has asked for meanwhile is done there, in its turn. */
  const turnTo = (run: number, setup: Setup, also: Opened['also'] = {}) => {
    const kept = sameNetwork(setup, get().setup) ? {} : { selection: null }
    current = run
    busy = false
    set({ ...fresh(setup), ...kept, ...also, ...flags() })
  }

  const turnToFork = (of: number, setup: Setup, request: Fork, cursor: number) => {
    current = ++latest
    set({ setup, playing: false, divergence: null, ...flags() })
    show(request(current, of), () => cursor)
  }

  const revisit = (from: Visit[], to: Visit[]) => {
    const visit = from.pop()
    if (!visit) return
    to.push(here())
    turnTo(visit.run, visit.setup)
    set({ example: visit.example })
    show(client.trace(visit.run, { kind: 'step', step: visit.step }), () => visit.cursor)
  }

  const whenIdle = (action: () => void) => {
    if (busy) waiting.push(action)
    else action()
  }

  const whenStill = (action: () => void) => {
    const act = () => {
      get().pause()
      // What playing comes to is under way: this is next, before what was asked for later.
      if (busy) waiting.unshift(act)
      else action()
    }
    get().pause()
    whenIdle(act)
  }

  const restart = () => {
    const { setup, checkpoint, cursor, example } = get()
    client.restart()
    past.length = 0
    future.length = 0
    waiting.length = 0
    const run = ++latest
    turnTo(run, setup)
    set({ example })
    get().tell((messages) => messages.notices.workerDied())
    show(client.open(run, startOf(setup, checkpoint)), () => cursor)
  }
  const client = world.connect(restart)

  return {
    client,
    current: () => current,
    show,
    fail,
    whenIdle,
    whenStill,
    open: (setup, { resume, cursor, example } = START, also) => {
      remember()
      turnTo(++latest, setup, also)
      show(
        client.open(current, startOf(setup, resume)),
        () => cursor,
        (traced) => example ?? tellingExample(traced),
      )
    },
    fork: (setup, request, cursor) => {
      const of = current
      remember()
      turnToFork(of, setup, request, cursor)
    },
    forkAgain: (of, setup, request, cursor) => {
      client.close(current)
      turnToFork(of, setup, request, cursor)
    },
    undo: () => revisit(past, future),
    redo: () => revisit(future, past),
  }
}
