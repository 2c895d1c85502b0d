/** A learner whose steps follow other rules than the core's: the pass forward is the core's, what comes after it need not be. */
import type { Checkpoint } from '../core/checkpoint'
import { Learner, type Setting } from '../core/learner'
import { viewParameters, type NetworkParameters } from '../core/network'
import { momentCount } from '../core/optimizers'
import { Updater } from '../core/update'
import { goBack, type Rules } from './rules'

/** Where gradients are kept from step to step they stand behind the optimizer's moments, so that every checkpoint has them. */
export class PlantedLearner extends Learner {
  readonly #rules: Rules

  constructor(rules: Rules, setting: Setting, state: Checkpoint) {
    super(setting, state, momentCount(setting.recipe.optimizer) + (rules.keeps ? 1 : 0))
    this.#rules = rules
  }

  override restore(state: Checkpoint): void {
    super.restore(state)
    this.moments.fill(0, state.moments.length)
  }

  protected override descend(rows: number): number {
    const { setting, parameters, workspace: space, moments, updater, age } = this
    const { recipe } = setting
    goBack(this.#rules, { recipe, parameters, space, rows, updated: () => this.#updated() })
    if (this.#rules.keeps) this.#keep()
    const { values } = parameters
    const state = { parameters: values, gradient: space.gradient.values, moments }
    const probe = updater.apply(state, this.step, age)
    this.#rules.spoil?.({ recipe, parameters: values, moments, rate: updater.rate, age })
    return values.every(Number.isFinite) ? probe : NaN
  }

  #keep(): void {
    const { values } = this.workspace.gradient
    const kept = this.moments.subarray(this.moments.length - values.length)
    for (let i = 0; i < values.length; i++) {
      values[i] += kept[i]
      kept[i] = values[i]
    }
  }

  #updated(): NetworkParameters {
    const { recipe } = this.setting
    const parameters = this.parameters.values.slice()
    const gradient = this.workspace.gradient.values
    const state = { parameters, gradient, moments: this.moments.slice() }
    new Updater(recipe.network, recipe).apply(state, this.step, this.age)
    return viewParameters(recipe.network, parameters)
  }
}
