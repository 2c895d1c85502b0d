/** The side of an engine: it has a process, or a worker, to itself and does what measure.mjs asks of it. */
import { WORKLOADS } from './workloads.mjs'

/** `module.prepare(workload)` is `{ train(ms), loss() }`, or null where the engine cannot do it; `train` returns examples. */
export function createHost(module) {
  let training = null
  return {
    /** The loss before training, or null where the engine cannot do the workload; null for no workload, to see that it is there. */
    async open(workload) {
      training = workload && (await module.prepare(WORKLOADS[workload]()))
      return training && (await training.loss())
    },
    /** Examples a second. */
    async train(ms) {
      const begun = performance.now()
      const samples = await training.train(ms)
      return (1000 * samples) / (performance.now() - begun)
    },
    loss: async () => training.loss(),
    /** Milliseconds of each of the first epochs. */
    epochs: async (workload, count) => module.timeEpochs(WORKLOADS[workload](), count),
  }
}
