/** Brings the run on show of a client to a step, in parts, so that no answer is long in coming. */
import type { History } from '../core/run'
import type { TrainerClient } from '../trainer/client'
import type { Traced } from '../trainer/protocol'

/** How long the worker trains for one answer on the way. */
const BUDGET_MS = 300

/** A step of a run; `traced.trace` is that of an earlier step where the run diverged. */
export interface Reach {
  readonly run: number
  readonly traced: Traced
}

/** What is known of a run. */
interface Known {
  /** Its first answer. */
  readonly opened: Promise<Traced>
  firstStep: number | null
  /** The last step that it has come to. */
  furthest: number
  history: History | null
  readonly changedAt: number | null
}

export interface Reaching {
  /** The client, with an eye on its runs. */
  readonly client: TrainerClient
  /** The number of the run on show. */
  current(): number
  /** The present run's. */
  history(): History | null
  /** The step at which the present run was last changed on the way. */
  changedAt(): number | null
  /** A step of the present run, with all rows or with `row` alone; null if the run begins later. */
  to(step: number, whole: boolean, row: number): Promise<Reach | null>
}

export function reaching(client: TrainerClient): Reaching {
  const runs = new Map<number, Known>()
  let current = 0

  const note = (run: number, traced: Traced) => {
    const known = runs.get(run)
    if (known) {
      known.firstStep = traced.firstStep
      known.furthest = Math.max(known.furthest, traced.trace.step)
      known.history = traced.history ?? known.history
    }
    return traced
  }
  const begin = (run: number, opened: Promise<Traced>, changedAt: number | null) => {
    current = run
    runs.set(run, { opened, firstStep: null, furthest: 0, history: null, changedAt })
    return opened.then((traced) => note(run, traced))
  }
  const trace = async (run: number, step: number) =>
    note(run, await client.trace(run, { kind: 'step', step }))
  const advance = async (run: number, from: number, last: number, row: number) => {
    const options = { step: from, steps: last - from + 1, budgetMs: BUDGET_MS, row }
    return note(run, (await client.advance(run, options)).traced)
  }

  const bring = async (run: number, known: Known, step: number, whole: boolean, row: number) => {
    const { firstStep } = await known.opened
    if (step < firstStep) return null
    const near = whole ? step - 1 : step
    let traced: Traced | null = null
    while (known.furthest < near) {
      traced = await advance(run, Math.max(firstStep, known.furthest + 1), step, row)
      if (traced.divergence) break
    }
    if (whole) return trace(run, step)
    const isThere = traced?.trace.step === step || traced?.divergence
    return isThere ? traced : advance(run, step, step, row)
  }

  return {
    client: {
      ...client,
      open: (run, start) => begin(run, client.open(run, start), null),
      fork: (run, of, step, edit) => {
        const atStart = step === runs.get(of)?.firstStep
        return begin(run, client.fork(run, of, step, edit), atStart ? null : step)
      },
      trace: async (run, place) => {
        current = run
        return note(run, await client.trace(run, place))
      },
      close: (run) => {
        runs.delete(run)
        client.close(run)
      },
    },
    current: () => current,
    history: () => runs.get(current)?.history ?? null,
    changedAt: () => runs.get(current)?.changedAt ?? null,
    to: async (step, whole, row) => {
      const run = current
      const traced = await bring(run, runs.get(run)!, step, whole, row)
      return traced && { run, traced }
    },
  }
}
