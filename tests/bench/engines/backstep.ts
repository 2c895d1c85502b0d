/** src/core as the worker uses it: with its checkpoints, history and epoch figures. */
import type { LossName, Reduction } from '../../../src/core/recipe'
import type { Examples } from '../../../src/core/recipe'
import type { NetworkSpec } from '../../../src/core/network'
import { Trainer } from '../../../src/core/training'

export interface Workload {
  readonly network: NetworkSpec
  readonly parameters: Float64Array
  readonly loss: LossName
  readonly reduction: Reduction
  readonly learningRate: number
  readonly batchSize: number
  readonly train: Examples
}

/** Returns what trains on for about `ms` milliseconds and says how many examples it went through. */
export function prepare({ network, parameters, loss, reduction, learningRate, batchSize, train }: Workload) {
  const trainer = new Trainer({
    recipe: {
      network,
      loss,
      reduction,
      learningRate,
      trainBiases: true,
      batching: { kind: 'shuffled', size: batchSize },
      seed: 1,
    },
    parameters,
    train,
    test: null,
    task: { kind: 'threshold', threshold: 0 },
    resume: null,
  })
  let step = 1
  return (ms: number): number => {
    const { trace, samples } = trainer.advance(step, {
      budgetMs: ms,
      steps: null,
      now: () => performance.now(),
      row: 0,
    })
    step = trace.step + 1
    return samples
  }
}
