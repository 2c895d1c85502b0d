/** Projects with anything in them that can be saved, for fast-check. */
import fc from 'fast-check'
import { PRESET_IDS } from '../../src/content/presets'
import type { DataSet, Setup } from '../../src/content/setup'
import type { Checkpoint } from '../../src/core/checkpoint'
import { INITIALIZER_NAMES } from '../../src/core/initializers'
import { lossFits } from '../../src/core/losses'
import { ACTIVATION_NAMES, parameterCount, type LayerSpec, type NetworkSpec } from '../../src/core/network'
import { momentCount } from '../../src/core/optimizers'
import {
  LOSS_NAMES,
  REDUCTIONS,
  type Batching,
  type Optimizer,
  type Recipe,
  type Schedule,
  type Task,
  type UpdateRule,
} from '../../src/core/recipe'
import type { ProjectView } from '../../src/interop/project'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const positive = fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true })
const notNegative = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs)
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map(Math.abs)
const count = fc.integer({ min: 1, max: 2 ** 53 - 1 })
const word = fc.nat(2 ** 32 - 1)
const numbers = (length: number) =>
  fc.array(finite, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values))

const extras = fc.record(
  {
    negativeSlope: finite,
    alpha: finite,
    residual: fc.constant(true),
    dropout: share.filter((p) => p > 0),
  },
  { requiredKeys: [] },
)

const hiddenLayer: fc.Arbitrary<LayerSpec> = fc
  .tuple(
    fc.record({
      units: fc.integer({ min: 1, max: 5 }),
      activation: fc.constantFrom(...ACTIVATION_NAMES.filter((name) => name !== 'softmax')),
    }),
    extras,
  )
  .map(([layer, more]) => ({ ...layer, ...more }))

const outputLayer: fc.Arbitrary<LayerSpec> = fc.record({
  units: fc.integer({ min: 1, max: 3 }),
  activation: fc.constantFrom(...ACTIVATION_NAMES),
})

/** A skip is as wide as what comes in. */
const network: fc.Arbitrary<NetworkSpec> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 4 }),
    hidden: fc.array(hiddenLayer, { maxLength: 4 }),
    output: outputLayer,
  })
  .map(({ inputs, hidden, output }) => {
    let below = inputs
    const layers = hidden.map((layer) => {
      below = layer.residual ? below : layer.units
      return { ...layer, units: below }
    })
    return { inputs, layers: [...layers, output] }
  })

const optimizer: fc.Arbitrary<Optimizer> = fc.oneof(
  fc.constant<Optimizer>({ name: 'sgd' }),
  fc.record({ name: fc.constantFrom('momentum' as const, 'nesterov' as const), momentum: share }),
  fc.record({ name: fc.constant('adagrad' as const), epsilon: notNegative }),
  fc.record({ name: fc.constant('rmsprop' as const), rho: share, epsilon: notNegative }),
  fc.record({
    name: fc.constantFrom('adam' as const, 'adamw' as const),
    beta1: share,
    beta2: share,
    epsilon: notNegative,
  }),
)

const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant<Schedule>({ name: 'constant' }),
  fc.record({ name: fc.constant('exponential' as const), gamma: positive }),
  fc.record({ name: fc.constant('step' as const), gamma: positive, stepSize: count }),
  fc.record({ name: fc.constant('cosine' as const), etaMin: notNegative, tMax: positive }),
)

const pull = fc.record({
  amount: positive,
  appliesTo: fc.constantFrom('weights' as const, 'weights+biases' as const),
})

const rule: fc.Arbitrary<UpdateRule> = fc.record({
  learningRate: notNegative,
  trainBiases: fc.boolean(),
  optimizer,
  schedule,
  warmUp: fc.nat(),
  l1: fc.option(pull),
  l2: fc.option(pull),
  clip: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('global-norm' as const), maxNorm: positive, epsilon: notNegative }),
      fc.record({ kind: fc.constant('value' as const), maxValue: positive }),
    ),
  ),
  weightDecay: fc.option(
    fc
      .tuple(pull, fc.constantFrom('l2-gradient' as const, 'decoupled' as const))
      .map(([of, kind]) => ({ ...of, kind })),
  ),
})

const batchings = (examples: number): fc.Arbitrary<Batching> =>
  fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((size): Batching => ({ kind: 'shuffled', size })),
    fc
      .array(fc.array(fc.nat(examples - 1), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
      .map((miniBatches): Batching => ({ kind: 'given', miniBatches })),
  )

const outputsOf = ({ layers }: NetworkSpec) => layers[layers.length - 1]

function recipes(spec: NetworkSpec, examples: number): fc.Arbitrary<Recipe> {
  const fitting = LOSS_NAMES.filter((loss) => lossFits(loss, outputsOf(spec).activation))
  return fc
    .tuple(
      rule,
      fc.record({
        loss: fc.constantFrom(...fitting),
        reduction: fc.constantFrom(...REDUCTIONS),
        batching: batchings(examples),
        seed: word,
      }),
      fc.record({ huberDelta: positive }, { requiredKeys: [] }),
    )
    .map(([update, rest, huber]) => ({ ...update, ...rest, ...huber, network: spec }))
}

const examplesFor = (spec: NetworkSpec, examples: number) =>
  fc.record({
    count: fc.constant(examples),
    inputs: numbers(examples * spec.inputs),
    targets: numbers(examples * outputsOf(spec).units),
  })

const tasks: fc.Arbitrary<Task> = fc.oneof(
  fc.constant<Task>({ kind: 'none' }),
  fc.constant<Task>({ kind: 'argmax' }),
  finite.map((threshold): Task => ({ kind: 'threshold', threshold })),
)

function dataSets(spec: NetworkSpec, examples: number, testExamples: number): fc.Arbitrary<DataSet> {
  const classes = Math.max(2, outputsOf(spec).units)
  return fc.record({
    id: fc.constantFrom('own', 'xor', 'iris'),
    train: examplesFor(spec, examples),
    test: fc.option(examplesFor(spec, testExamples)),
    task: tasks,
    classNames: fc.option(fc.array(fc.string(), { minLength: classes, maxLength: classes })),
  })
}

function checkpoints({ network: spec, optimizer }: Recipe): fc.Arbitrary<Checkpoint> {
  const size = parameterCount(spec)
  return fc.record({
    step: count,
    epoch: count,
    position: fc.constant(0),
    generator: fc.tuple(word, word, word, word),
    parameters: numbers(size),
    moments: numbers(momentCount(optimizer) * size),
    age: fc.nat(),
  })
}

const view: fc.Arbitrary<ProjectView> = fc.record(
  {
    cursor: fc.nat(4),
    example: fc.nat(9),
    granularity: fc.constantFrom('neuron' as const, 'epoch' as const),
    digits: fc.constantFrom(3 as const, 'all' as const),
  },
  { requiredKeys: [] },
)

/** Everything that `writeProject` takes. */
export interface AnyProject {
  readonly setup: Setup
  readonly checkpoint: Checkpoint | null
  readonly view: ProjectView
}

export const anyProject: fc.Arbitrary<AnyProject> = fc
  .tuple(network, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .chain(([spec, examples, testExamples]) =>
    fc.tuple(recipes(spec, examples), dataSets(spec, examples, testExamples)),
  )
  .chain(([recipe, data]) => {
    const named = fc.record({
      preset: fc.option(fc.constantFrom(...PRESET_IDS)),
      title: fc.option(fc.string({ maxLength: 50 })),
      initialization: fc.constantFrom(...INITIALIZER_NAMES, 'given' as const),
      parameters: numbers(parameterCount(recipe.network)),
    })
    const scale = fc.record({ initialScale: finite }, { requiredKeys: [] })
    const setup = fc.tuple(named, scale).map(([of, more]): Setup => ({ ...of, ...more, recipe, data }))
    return fc.record({ setup, checkpoint: fc.option(checkpoints(recipe)), view })
  })
