/** A client whose answers wait for somebody before they arrive. */
import type { TrainerClient } from '../trainer/client'
import type { Traced } from '../trainer/protocol'

/** `arrive` is given each step that the worker has come to, and passes it on. */
export function escorted(client: TrainerClient, arrive: (traced: Traced) => Promise<Traced>): TrainerClient {
  return {
    ...client,
    open: async (run, start) => arrive(await client.open(run, start)),
    fork: async (run, of, step, edit) => arrive(await client.fork(run, of, step, edit)),
    trace: async (run, place) => arrive(await client.trace(run, place)),
    advance: async (run, options) => {
      const advanced = await client.advance(run, options)
      await arrive(advanced.traced)
      return advanced
    },
  }
}
