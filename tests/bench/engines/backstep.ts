/** src/core as the worker uses it: with its checkpoints, history and epoch figures. */
import type { NetworkSpec } from '../../../src/core/network'
import { PLAIN_DESCENT, type Examples, type LossName, type Optimizer } from '../../../src/core/recipe'
import { Trainer } from '../../../src/core/training'

export interface Workload {
  readonly network: NetworkSpec
  readonly parameters: Float64Array
  readonly loss: LossName
  readonly optimizer: Optimizer
  readonly learningRate: number
  readonly batchSize: number
  readonly train: Examples
}

function createTrainer({ network, parameters, loss, optimizer, learningRate, batchSize, train }: Workload) {
  return new Trainer({
    recipe: {
      ...PLAIN_DESCENT,
      optimizer,
      network,
      loss,
      reduction: 'batch-mean',
      learningRate,
      trainBiases: true,
      batching: { kind: 'shuffled', size: batchSize },
      seed: 1,
    },
    parameters,
    train,
    test: null,
    task: loss === 'categorical-cross-entropy' ? { kind: 'argmax' } : { kind: 'threshold', threshold: 0 },
    resume: null,
  })
}

const now = () => performance.now()

export function prepare(workload: Workload) {
  const trainer = createTrainer(workload)
  let step = 1
  return {
    train(ms: number): number {
      const { trace, samples } = trainer.advance(step, { budgetMs: ms, steps: null, now, row: 0 })
      step = trace.step + 1
      return samples
    },
    loss: () => trainer.evaluate(trainer.stateAt(step).parameters).train.loss,
  }
}

/** Milliseconds of each of the first epochs. */
export function timeEpochs(workload: Workload, count: number): number[] {
  const trainer = createTrainer(workload)
  const steps = Math.ceil(workload.train.count / workload.batchSize)
  return Array.from({ length: count }, (_, epoch) => {
    const begun = now()
    trainer.advance(1 + epoch * steps, { budgetMs: null, steps, now, row: 0 })
    return now() - begun
  })
}
