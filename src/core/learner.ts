/** One network in training: the state that a step changes, and the step. */
import type { Checkpoint } from './checkpoint'
import { drawMasks } from './dropout'
import { lossOf } from './losses'
import {
  outputLayer,
  parameterCount,
  viewParameters,
  widthOf,
  type NetworkParameters,
  hasDropout,
} from './network'
import { momentCount } from './optimizers'
import { EpochOrder } from './order'
import { backward, createWorkspace, forward, gather, type Workspace } from './pass'
import type { Examples, Recipe } from './recipe'
import { Updater } from './update'

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
  /** As in `Checkpoint`. */
  age = 0
  /** Parameters and moments in one array, so that a checkpoint is one copy. */
  readonly memory: Float64Array
  readonly parameters: NetworkParameters
  readonly moments: Float64Array
  readonly updater: Updater
  readonly order: EpochOrder
  /** Every number of the step taken last. */
  readonly workspace: Workspace
  /** The reduced loss of the step taken last. */
  loss = 0
  /** 0, or NaN if a number of the step taken last was not finite. */
  probe = 0

  /** `remembered`: numbers kept of each parameter beside itself. */
  constructor(
    readonly setting: Setting,
    state: Checkpoint,
    remembered = momentCount(setting.recipe.optimizer),
  ) {
    const { recipe, train } = setting
    const count = parameterCount(recipe.network)
    this.memory = new Float64Array(count * (1 + remembered))
    this.parameters = viewParameters(recipe.network, this.memory.subarray(0, count))
    this.moments = this.memory.subarray(count)
    this.updater = new Updater(recipe.network, recipe)
    this.order = new EpochOrder(recipe.batching, train.count)
    this.workspace = createWorkspace(recipe.network, this.order.largest)
    this.restore(state)
  }

  /** Goes back, or on, to a state. */
  restore({ step, epoch, position, generator, parameters, moments, age }: Checkpoint): void {
    this.step = step
    this.epoch = epoch
    this.position = position
    this.age = age
    this.parameters.values.set(parameters)
    this.moments.set(moments)
    this.order.restore(generator, position)
  }

  /** The state before the next step; `memory` is copied into `into`. */
  checkpoint(into = new Float64Array(this.memory.length)): Checkpoint {
    into.set(this.memory)
    const { step, epoch, position, age } = this
    const count = this.parameters.values.length
    return {
      step,
      epoch,
      position,
      generator: this.order.state,
      parameters: into.subarray(0, count),
      moments: into.subarray(count),
      age,
    }
  }

  /** One update, with the gradient of the reduced loss of the mini-batch. */
  update(): void {
    const { parameters, order, workspace } = this
    const { recipe, train } = this.setting
    const { network: spec } = recipe
    const last = outputLayer(spec)
    const n = widthOf(spec, last)
    const next = order.cut(this.position)
    const rows = order.size
    gather(train, order.examples, order.start, rows, workspace, spec.inputs, n)
    const { z, a, targets, losses, masks } = workspace
    if (hasDropout(spec)) drawMasks(spec, recipe.seed, this.step, rows, masks)
    let probe = forward(spec, parameters, workspace, rows, masks)
    this.loss = lossOf(recipe, z[last], a[last], targets, losses, rows, n)
    probe += this.descend(rows)
    this.probe = probe + this.loss * 0
    this.step++
    this.age++
    this.position = next
  }

  /** All that comes after the pass forward: the pass back, and the update. Returns as `Updater.apply` does. */
  protected descend(rows: number): number {
    const { setting, parameters, workspace, moments } = this
    backward(setting.recipe, parameters, workspace, rows)
    const state = { parameters: parameters.values, gradient: workspace.gradient.values, moments }
    return this.updater.apply(state, this.step, this.age)
  }

  /** Goes on into the next epoch if the last step ended one; to be called after `update`, before the state is read. */
  turn(): void {
    if (this.position > 0) return
    this.epoch++
    this.order.renew()
  }
}
