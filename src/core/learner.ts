/** One network in training: the state that a step changes, and the step. */
import type { Checkpoint } from './checkpoint'
import { descend } from './kernels'
import { lossOf } from './losses'
import { createParameters, outputLayer, widthOf, type NetworkParameters } from './network'
import { EpochOrder } from './order'
import { backward, createWorkspace, forward, gather, type Workspace } from './pass'
import type { Examples, Recipe } from './recipe'

/** What a stretch of a run is trained with. */
export interface Setting {
  readonly recipe: Recipe
  readonly train: Examples
}

/** Goes forward one step at a time; `restore` brings it anywhere else. Its arrays are overwritten by each step. */
export class Learner {
  /** The step that comes next. */
  step = 1
  epoch = 1
  /** As in `Checkpoint`. */
  position = 0
  readonly parameters: NetworkParameters
  readonly order: EpochOrder
  /** Every number of the step taken last. */
  readonly workspace: Workspace
  /** The reduced loss of the step taken last. */
  loss = 0
  /** 0, or NaN if a number of the step taken last was not finite. */
  probe = 0

  constructor(
    readonly setting: Setting,
    state: Checkpoint,
  ) {
    const { recipe, train } = setting
    this.parameters = createParameters(recipe.network)
    this.order = new EpochOrder(recipe.batching, train.count)
    this.workspace = createWorkspace(recipe.network, this.order.largest)
    this.restore(state)
  }

  /** Goes back, or on, to a state. */
  restore({ step, epoch, position, generator, parameters }: Checkpoint): void {
    this.step = step
    this.epoch = epoch
    this.position = position
    this.parameters.values.set(parameters)
    this.order.restore(generator, position)
  }

  /** The state before the next step; the parameters are copied into `into`. */
  checkpoint(into: Float64Array): Checkpoint {
    into.set(this.parameters.values)
    const { step, epoch, position } = this
    return { step, epoch, position, generator: this.order.state, parameters: into }
  }

  /** One update: w −= learningRate · ∂L/∂w of the reduced loss of the mini-batch. */
  update(): void {
    const { parameters, order, workspace } = this
    const { recipe, train } = this.setting
    const { network: spec, learningRate } = recipe
    const last = outputLayer(spec)
    const n = widthOf(spec, last)
    const next = order.cut(this.position)
    const rows = order.size
    gather(train, order.examples, order.start, rows, workspace, spec.inputs, n)
    let probe = forward(spec, parameters, workspace, rows)
    const { z, a, targets, losses, gradient } = workspace
    this.loss = lossOf(recipe, z[last], a[last], targets, losses, rows, n)
    backward(recipe, parameters, workspace, rows)
    if (recipe.trainBiases) {
      probe += descend(parameters.values, gradient.values, learningRate)
    } else {
      for (let l = 1; l <= last; l++) {
        probe += descend(parameters.weights[l], gradient.weights[l], learningRate)
        for (let j = 0; j < gradient.biases[l].length; j++) probe += gradient.biases[l][j] * 0
      }
    }
    this.probe = probe + this.loss * 0
    this.step++
    this.position = next
  }

  /** Goes on into the next epoch if the last step ended one; to be called after `update`, before the state is read. */
  turn(): void {
    if (this.position > 0) return
    this.epoch++
    this.order.renew()
  }
}
