/** Getting to a step again from the first one: a link then needs to say no more than its number. */
import { parameterCount } from '../../core/network'
import type { Checkpoint } from '../../core/checkpoint'
import { batchSizeOf, type Setup } from '../../content/setup'
import { equal } from '../../interop/link/equal'
import { reaching } from '../reach'
import type { LabWorld } from '../world'

/** Nobody waits for more. */
export const MOST_STEPS = 20_000
/** Steps × examples × parameters: ten seconds' worth. */
const MOST_WORK = 5e9

/** Whether whoever opens a link can be asked to train up to `step`. */
export function isNear(setup: Setup, step: number): boolean {
  const size = batchSizeOf(setup)
  const { batching, network } = setup.recipe
  const rows =
    batching.kind === 'given' ? Math.max(...batching.miniBatches.map((rows) => rows.length)) : Number(size)
  return step <= MOST_STEPS && step * rows * parameterCount(network) <= MOST_WORK
}

async function tryOut(world: LabWorld, setup: Setup, state: Checkpoint): Promise<boolean> {
  let died: () => void
  const death = new Promise<false>((resolve) => (died = () => resolve(false)))
  const runs = reaching(world.connect(() => died()))
  const { recipe, parameters, data, planted } = setup
  const tried = async () => {
    const { train, test, task } = data
    const start = { recipe, parameters, train, test, task, resume: null, planted }
    await runs.client.open(1, start)
    const reached = await runs.to(state.step, true, 0)
    return reached !== null && equal(reached.traced.checkpoint, state)
  }
  try {
    return await Promise.race([tried(), death])
  } finally {
    runs.client.end()
  }
}

interface Tried {
  readonly setup: Setup
  readonly leads: Promise<boolean>
}

const tried = new WeakMap<Checkpoint, Tried>()

/**
 * Whether training from the setup leads to just this state. It is tried, in a worker of its own, once for each state:
 * an edit on the way cannot be seen from the setup.
 */
export function leadsTo(world: LabWorld, setup: Setup, state: Checkpoint): Promise<boolean> {
  const before = tried.get(state)
  if (before?.setup === setup) return before.leads
  const leads = tryOut(world, setup, state)
  tried.set(state, { setup, leads })
  leads.catch(() => tried.delete(state))
  return leads
}
