import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADVICE } from '../../src/content/advice'
import { DATASET_NAMES, DATASETS } from '../../src/content/catalogue'
import { loadData } from '../../src/content/loadData'
import { withEdit } from '../../src/content/edits'
import { clipOf, CLIPS, DECAY_KINDS, PARAMETER_SETS, pullOf } from '../../src/content/extras'
import {
  hasShape,
  HIDDEN_ACTIVATIONS,
  shaped,
  withActivation,
  withLayer,
  withLayers,
} from '../../src/content/layers'
import { chooseOptimizer } from '../../src/content/optimizers'
import {
  lossObstacle,
  outputObstacle,
  withLoss,
  withOutput,
  withOutputShape,
} from '../../src/content/outputs'
import { makePreset } from '../../src/content/makePreset'
import { PRESET_IDS } from '../../src/content/presets'
import { canBeResidual } from '../../src/content/residual'
import { SCHEDULE_DEFAULTS, SCHEDULE_NAMES } from '../../src/content/schedules'
import { hiddenLayers, outputOf, type DataSet, type Setup } from '../../src/content/setup'
import {
  MOST_HIDDEN_LAYERS,
  recipeEdit,
  startAnew,
  withInitializer,
  withSeed,
  type RuleChange,
} from '../../src/content/setups'
import { withData } from '../../src/content/withData'
import { INITIALIZER_NAMES } from '../../src/core/initializers'
import { ACTIVATION_NAMES } from '../../src/core/network'
import { LOSS_NAMES, OPTIMIZER_NAMES, REDUCTIONS, type Examples } from '../../src/core/recipe'
import { checkRecipe, checkStart } from '../../src/core/validation'

/** What a person can press; a press that the page does not offer leaves the setup as it is. */
type Press = (setup: Setup) => Setup

/** Of large data the first examples do, as long as there are some of each class. */
const few = (data: DataSet): DataSet => {
  const first = ({ count, inputs, targets }: Examples): Examples => {
    const least = Math.min(count, inputs.length > 1e5 ? 20 : Infinity)
    const cut = (numbers: Float64Array) => numbers.slice(0, (numbers.length / count) * least)
    return { count: least, inputs: cut(inputs), targets: cut(targets) }
  }
  return { ...data, train: first(data.train), test: data.test && first(data.test) }
}

const datasets = Object.fromEntries(
  await Promise.all(DATASET_NAMES.map(async (name) => [name, few(await loadData[name]())] as const)),
)
const presets = await Promise.all(PRESET_IDS.map((id) => makePreset[id]()))
const starts = presets.map((setup) => ({ ...setup, data: few(setup.data) }))

const edit = (setup: Setup, change: RuleChange) => {
  const made = recipeEdit(setup, change)
  checkRecipe(made.recipe, setup.data.train.count)
  return withEdit(setup, made, false)
}

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.array(fc.constantFrom(1, 2, 3, 16), { maxLength: MOST_HIDDEN_LAYERS }).map(
    (widths): Press =>
      (setup) =>
        withLayers(setup, widths).setup,
  ),
  fc.constantFrom(...HIDDEN_ACTIVATIONS).map(
    (name): Press =>
      (setup) =>
        withActivation(setup, name).setup,
  ),
  fc
    .record({
      k: fc.nat(MOST_HIDDEN_LAYERS - 1),
      activation: fc.constantFrom(...HIDDEN_ACTIVATIONS),
      dropout: fc.double({ min: 0, max: 0.9, noNaN: true }),
      residual: fc.boolean(),
      shape: fc.double({ min: 0.01, max: 1, noNaN: true }),
    })
    .map(({ k, activation, dropout, residual, shape }): Press => (setup) => {
      if (k >= hiddenLayers(setup).length) return setup
      const skip = residual && canBeResidual(setup.recipe.network, k + 1)
      const changed = withLayer(setup, k, { activation, dropout, residual: skip }).setup
      return hasShape(activation) ? withLayer(changed, k, shaped(activation, shape)).setup : changed
    }),
  fc.constantFrom(...LOSS_NAMES).map(
    (loss): Press =>
      (setup) =>
        lossObstacle(setup, loss) ? setup : withLoss(setup, loss).setup,
  ),
  fc.constantFrom(...ACTIVATION_NAMES).map(
    (name): Press =>
      (setup) =>
        outputObstacle(setup, name) ? setup : withOutput(setup, name).setup,
  ),
  fc.constantFrom(...REDUCTIONS).map(
    (reduction): Press =>
      (setup) =>
        startAnew(setup, { reduction }),
  ),
  fc.double({ min: 0.1, max: 10, noNaN: true }).map(
    (huberDelta): Press =>
      (setup) =>
        startAnew(setup, { huberDelta }),
  ),
  fc.double({ min: 0.1, max: 10, noNaN: true }).map((value): Press => (setup) => {
    const { activation } = outputOf(setup)
    return hasShape(activation) ? withOutputShape(setup, shaped(activation, value)) : setup
  }),
  fc.constantFrom(...DATASET_NAMES).map(
    (name): Press =>
      (setup) =>
        withData(setup, datasets[name], DATASETS[name]).setup,
  ),
  fc.tuple(fc.constantFrom(...INITIALIZER_NAMES), fc.double({ min: 0.001, max: 100, noNaN: true })).map(
    ([name, scale]): Press =>
      (setup) =>
        withInitializer(setup, name, scale),
  ),
  fc.constantFrom(...INITIALIZER_NAMES).map(
    (name): Press =>
      (setup) =>
        withInitializer(setup, name),
  ),
  fc.nat().map(
    (seed): Press =>
      (setup) =>
        withSeed(setup, seed),
  ),
  fc.constantFrom(...OPTIMIZER_NAMES).map(
    (name): Press =>
      (setup) =>
        edit(setup, chooseOptimizer(setup.recipe, name).change),
  ),
  fc.constantFrom(...SCHEDULE_NAMES).map(
    (name): Press =>
      (setup) =>
        edit(setup, { schedule: SCHEDULE_DEFAULTS[name] }),
  ),
  fc.constantFrom(...CLIPS).map(
    (kind): Press =>
      (setup) =>
        edit(setup, { clip: clipOf(kind) }),
  ),
  fc
    .record({
      amount: fc.constantFrom(0, 0.01, 1),
      kind: fc.constantFrom(...DECAY_KINDS),
      appliesTo: fc.constantFrom(...PARAMETER_SETS),
    })
    .map(({ amount, kind, appliesTo }): Press => (setup) => {
      const { l1, l2, weightDecay } = setup.recipe
      const decay = pullOf(weightDecay, amount)
      return edit(setup, {
        l1: pullOf(l1, amount),
        l2: pullOf(l2, amount),
        weightDecay: decay && { ...decay, kind, appliesTo },
      })
    }),
  fc.nat(100).map(
    (warmUp): Press =>
      (setup) =>
        edit(setup, { warmUp }),
  ),
  fc.integer({ min: 1, max: 300 }).map(
    (size): Press =>
      (setup) =>
        edit(setup, { batching: { kind: 'shuffled', size } }),
  ),
)

test('whatever is pressed, in whatever order: a run can begin, and what is advised is known', () => {
  const presses = fc.array(press, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom(...starts), presses, (start, sequence) => {
      const setup = sequence.reduce((before, change) => change(before), start)
      const { recipe, parameters, data } = setup
      checkStart({
        recipe,
        parameters,
        train: data.train,
        test: data.test,
        task: data.task,
        resume: null,
      })
      for (const part of Object.values(ADVICE)) {
        for (const { about } of part(setup)) expect(Number.isFinite(about)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
