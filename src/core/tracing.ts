/** Takes a step and keeps all of it. */
import type { Checkpoint } from './checkpoint'
import type { Learner } from './learner'
import { outputLayer, viewParameters, widthOf } from './network'
import { stepsFrom, stepsUntil } from './order'
import { completeIncoming } from './pass'
import type { Trace } from './trace'

/** A step and the state before it; they share the array of the parameters before. */
export interface TracedStep {
  readonly trace: Trace
  readonly checkpoint: Checkpoint
}

/** How far to train, and what to show of the last step. */
export interface AdvanceLimits {
  /** null: no limit of that kind; at least one step is taken. */
  readonly budgetMs: number | null
  readonly steps: number | null
  /** In milliseconds. */
  now(): number
  /** Position in the mini-batch of the one row of the trace. */
  readonly row: number
}

/** The last step taken, with one row; how many examples training has gone through. */
export interface AdvancedTo extends TracedStep {
  readonly samples: number
}

/** Takes the learner's next step and keeps nothing of it. */
export function justTake(learner: Learner): void {
  learner.update()
  learner.turn()
}

/**
 * Takes the learner's next step, by the same code as any other, and copies what it computed: all rows, or with `row`
 * the one at that position of the mini-batch, or at its last where it is shorter.
 */
export function takeTraced(learner: Learner, row: number | null): TracedStep {
  const { recipe, train } = learner.setting
  const { network: spec, batching } = recipe
  const checkpoint = learner.checkpoint()
  learner.update()
  const { workspace, order, updater } = learner
  completeIncoming(recipe, workspace, order.size)
  const first = row === null ? 0 : Math.max(0, Math.min(row, order.size - 1))
  const count = row === null ? order.size : 1
  const cut = (numbers: Float64Array, width: number) => numbers.slice(first * width, (first + count) * width)
  const layers = (numbers: readonly Float64Array[]) => numbers.map((of, l) => cut(of, widthOf(spec, l)))
  const a = layers(workspace.a)
  const done = stepsUntil(batching, checkpoint.position)
  const trace: Trace = {
    recipe,
    step: checkpoint.step,
    epoch: checkpoint.epoch,
    stepInEpoch: done + 1,
    stepsInEpoch: done + stepsFrom(batching, train.count, checkpoint.position),
    examples: order.examples.slice(order.start, order.start + order.size),
    rows: Int32Array.from({ length: count }, (_, k) => first + k),
    before: viewParameters(spec, checkpoint.parameters),
    after: viewParameters(spec, learner.parameters.values.slice()),
    moments: checkpoint.moments,
    age: checkpoint.age,
    learningRate: updater.rate,
    gradientNorm: updater.gradientNorm,
    clipScale: updater.clipScale,
    gradient: viewParameters(spec, workspace.gradient.values.slice()),
    z: layers(workspace.z),
    f: workspace.f.map((of, l) => (of === workspace.a[l] ? a[l] : cut(of, widthOf(spec, l)))),
    masks: layers(workspace.masks),
    a,
    incoming: layers(workspace.incoming),
    delta: layers(workspace.delta),
    targets: cut(workspace.targets, widthOf(spec, outputLayer(spec))),
    exampleLosses: cut(workspace.losses, 1),
    loss: learner.loss,
  }
  learner.turn()
  return { trace, checkpoint }
}
