import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESET_IDS, presets } from '../../src/content/presets'
import type { DataSet, Setup } from '../../src/content/setup'
import type { Checkpoint } from '../../src/core/checkpoint'
import { INITIALIZER_NAMES } from '../../src/core/initializers'
import { LOSSES } from '../../src/core/losses'
import { ACTIVATION_NAMES, parameterCount, type NetworkSpec } from '../../src/core/network'
import { LOSS_NAMES, type Batching, type Task } from '../../src/core/recipe'
import { Trainer } from '../../src/core/training'
import { readProject, type ProjectView } from '../../src/interop/project'
import { writeProject } from '../../src/interop/writeProject'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const numbers = (length: number) =>
  fc.array(finite, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values))
const bits = (values: Float64Array) => new BigUint64Array(values.slice().buffer)

const network = fc
  .record({
    inputs: fc.integer({ min: 1, max: 4 }),
    hidden: fc.array(
      fc.record({
        units: fc.integer({ min: 1, max: 5 }),
        activation: fc.constantFrom(...ACTIVATION_NAMES.filter((name) => name !== 'softmax')),
      }),
      { maxLength: 4 },
    ),
    outputs: fc.integer({ min: 1, max: 3 }),
    loss: fc.constantFrom(...LOSS_NAMES),
    other: fc.constantFrom(...ACTIVATION_NAMES),
  })
  .map(({ inputs, hidden, outputs, loss, other }) => ({
    loss,
    spec: { inputs, layers: [...hidden, { units: outputs, activation: LOSSES[loss].output ?? other }] },
  }))

const examples = (spec: NetworkSpec, count: number) =>
  fc.record({
    count: fc.constant(count),
    inputs: numbers(count * spec.inputs),
    targets: numbers(count * spec.layers[spec.layers.length - 1].units),
  })

const tasks: fc.Arbitrary<Task> = fc.oneof(
  fc.constant<Task>({ kind: 'none' }),
  fc.constant<Task>({ kind: 'argmax' }),
  finite.map((threshold): Task => ({ kind: 'threshold', threshold })),
)

const batchings = (count: number): fc.Arbitrary<Batching> =>
  fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((size): Batching => ({ kind: 'shuffled', size })),
    fc
      .array(fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
      .map((miniBatches): Batching => ({ kind: 'given', miniBatches })),
  )

const word = fc.nat(2 ** 32 - 1)

const projects = fc
  .tuple(network, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .chain(([{ spec, loss }, count, testCount]) => {
    const outputs = spec.layers[spec.layers.length - 1].units
    const classes = Math.max(2, outputs)
    const data: fc.Arbitrary<DataSet> = fc.record({
      id: fc.constantFrom('own', 'xor', 'iris'),
      train: examples(spec, count),
      test: fc.option(examples(spec, testCount)),
      task: tasks,
      classNames: fc.option(fc.array(fc.string(), { minLength: classes, maxLength: classes })),
    })
    const setup: fc.Arbitrary<Setup> = fc.record({
      preset: fc.option(fc.constantFrom(...PRESET_IDS)),
      title: fc.option(fc.string({ maxLength: 50 })),
      data,
      recipe: fc.record({
        network: fc.constant(spec),
        loss: fc.constant(loss),
        reduction: fc.constantFrom(...LOSSES[loss].reductions),
        learningRate: fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }),
        trainBiases: fc.boolean(),
        batching: batchings(count),
        seed: word,
      }),
      initialization: fc.constantFrom(...INITIALIZER_NAMES, 'given' as const),
      parameters: numbers(parameterCount(spec)),
    })
    const checkpoint: fc.Arbitrary<Checkpoint> = fc.record({
      step: fc.integer({ min: 1, max: 2 ** 53 - 1 }),
      epoch: fc.integer({ min: 1, max: 2 ** 53 - 1 }),
      position: fc.constant(0),
      generator: fc.tuple(word, word, word, word),
      parameters: numbers(parameterCount(spec)),
    })
    const view: fc.Arbitrary<ProjectView> = fc.record(
      {
        cursor: fc.nat(4),
        example: fc.nat(9),
        granularity: fc.constantFrom('neuron' as const, 'epoch' as const),
        digits: fc.constantFrom(3 as const, 'all' as const),
      },
      { requiredKeys: [] },
    )
    return fc.record({ setup, checkpoint: fc.option(checkpoint), view })
  })

describe('what is saved opens as what it was', () => {
  test('bit for bit, whatever it is', () => {
    fc.assert(
      fc.property(projects, ({ setup, checkpoint, view }) => {
        const read = readProject(writeProject(setup, view, checkpoint))
        if (!read.ok) throw new Error(JSON.stringify(read.problem))
        expect(read.setup).toEqual(setup)
        expect(bits(read.setup.parameters)).toEqual(bits(setup.parameters))
        expect(bits(read.setup.data.train.inputs)).toEqual(bits(setup.data.train.inputs))
        expect(read.resume).toEqual(checkpoint)
        expect(read.view).toEqual(view)
      }),
      { numRuns: 300 },
    )
  })

  test.each(PRESET_IDS)('%s', async (id) => {
    const setup = await presets[id]()
    const read = readProject(writeProject(setup, {}, null))
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    expect(read.setup).toStrictEqual(setup)
    expect(read.resume).toBeNull()
  })
})

test('a saved run goes on with the same numbers', async () => {
  const setup = await presets.circles()
  const start = { ...setup.data, recipe: setup.recipe, parameters: setup.parameters, resume: null }
  const run = new Trainer(start)
  const read = readProject(writeProject(setup, {}, run.stateAt(48)))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const again = new Trainer({
    ...read.setup.data,
    recipe: read.setup.recipe,
    parameters: read.setup.parameters,
    resume: read.resume,
  })
  expect(again.firstStep).toBe(48)
  expect(again.traceOf(48).trace).toEqual(run.traceOf(48).trace)
  expect(bits(again.stateAt(131).parameters)).toEqual(bits(run.stateAt(131).parameters))
})

test('a state that is not finite is left out; the setup still opens', async () => {
  const setup = await presets.xor()
  const checkpoint = {
    step: 3,
    epoch: 3,
    position: 0,
    generator: [1, 2, 3, 4] as const,
    parameters: setup.parameters.map(() => Infinity),
  }
  const read = readProject(writeProject(setup, {}, checkpoint))
  expect(read).toMatchObject({ ok: true, resume: null })
})

test('the cursor of a file stays within the step', async () => {
  const setup = await presets['worked-example']()
  const read = readProject(writeProject(setup, { cursor: 1e6 }, null))
  expect(read).toMatchObject({ ok: true, view: { cursor: 17 } })
})
