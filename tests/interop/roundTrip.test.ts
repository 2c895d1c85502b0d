import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import { PRESET_IDS } from '../../src/content/presets'
import type { Checkpoint } from '../../src/core/checkpoint'
import type { LayerSpec } from '../../src/core/network'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { OPTIMIZER_NAMES, type Recipe } from '../../src/core/recipe'
import { Trainer } from '../../src/core/training'
import { readProject } from '../../src/interop/project'
import { anyProject } from './anyProject'
import { opened } from './opened'
import { projectText } from './written'

const bits = (values: Float64Array) => new BigUint64Array(values.slice().buffer)

describe('what is saved opens as what it was', () => {
  test('bit for bit, whatever it is', () => {
    fc.assert(
      fc.property(anyProject, ({ setup, checkpoint, view }) => {
        const read = opened(projectText(setup, view, checkpoint))
        expect(read.setup).toEqual(setup)
        expect(bits(read.setup.parameters)).toEqual(bits(setup.parameters))
        expect(bits(read.setup.data.train.inputs)).toEqual(bits(setup.data.train.inputs))
        expect(read.resume).toEqual(checkpoint)
        if (checkpoint) expect(bits(read.resume!.moments)).toEqual(bits(checkpoint.moments))
        expect(read.view).toEqual(view)
      }),
      { numRuns: 300 },
    )
  })

  // The digits are in largeData.test.ts.
  const small = PRESET_IDS.filter((id) => !id.startsWith('digits'))
  test.each(small)('%s', async (id) => {
    const setup = await makePreset[id]()
    const read = opened(projectText(setup, {}, null))
    expect(read.setup).toStrictEqual(setup)
    expect(read.resume).toBeNull()
  })
})

describe('a saved run goes on with the same numbers', () => {
  const withEverything: Partial<Recipe> = {
    schedule: { name: 'cosine', etaMin: 0.001, tMax: 100 },
    warmUp: 10,
    l1: { amount: 1e-3, appliesTo: 'weights' },
    l2: { amount: 1e-3, appliesTo: 'weights+biases' },
    clip: { kind: 'global-norm', maxNorm: 0.5, epsilon: 1e-6 },
    weightDecay: { amount: 0.01, kind: 'decoupled', appliesTo: 'weights' },
  }
  const hidden: LayerSpec[] = [
    { units: 4, activation: 'leaky-relu', negativeSlope: 0.1 },
    { units: 4, activation: 'gelu', residual: true, dropout: 0.3 },
  ]
  const output: LayerSpec = { units: 1, activation: 'sigmoid' }

  test.each(OPTIMIZER_NAMES)('%s, with dropout, a skip and everything else', async (name) => {
    const { data, recipe: plain } = await makePreset.circles()
    const recipe: Recipe = {
      ...plain,
      ...withEverything,
      network: { inputs: 2, layers: [...hidden, output] },
      optimizer: OPTIMIZER_DEFAULTS[name],
      learningRate: 0.02,
    }
    const parameters = Float64Array.from({ length: 37 }, (_, k) => Math.sin(3 * k + 1))
    const setup = { preset: null, title: null, data, recipe, initialization: 'given', parameters } as const
    const run = new Trainer({ recipe, parameters, ...data, resume: null })
    const read = opened(projectText(setup, {}, run.stateAt(48)))
    const again = new Trainer({
      ...read.setup.data,
      recipe: read.setup.recipe,
      parameters: read.setup.parameters,
      resume: read.resume,
    })
    expect(again.firstStep).toBe(48)
    expect(again.traceOf(48).trace).toEqual(run.traceOf(48).trace)
    const [one, other] = [again.stateAt(131), run.stateAt(131)]
    expect(bits(one.parameters)).toEqual(bits(other.parameters))
    expect(bits(one.moments)).toEqual(bits(other.moments))
    expect(one).toEqual(other)
  })
})

test('a run from before there were other optimizers than sgd goes on', async () => {
  const setup = await makePreset.circles()
  const run = new Trainer({ ...setup.data, recipe: setup.recipe, parameters: setup.parameters, resume: null })
  const file = JSON.parse(projectText(setup, {}, run.stateAt(48)))
  expect(file).toMatchObject({ version: 1, optimizer: { name: 'sgd' } })
  delete file.run.moments
  delete file.run.age
  expect(opened(file).resume).toEqual(run.stateAt(48))
})

describe('a state that is not finite is left out; the setup still opens', () => {
  test.each<(length: number) => Partial<Checkpoint>>([
    (length) => ({ parameters: new Float64Array(length).fill(Infinity) }),
    (length) => ({ moments: new Float64Array(length).fill(NaN) }),
  ])('%s', async (wrong) => {
    const { recipe, ...setup } = await makePreset.xor()
    const checkpoint: Checkpoint = {
      step: 3,
      epoch: 3,
      position: 0,
      generator: [1, 2, 3, 4],
      parameters: setup.parameters,
      moments: setup.parameters,
      age: 2,
    }
    const rolling: Recipe = { ...recipe, optimizer: { name: 'momentum', momentum: 0.9 } }
    const project = { ...setup, recipe: rolling }
    expect(opened(projectText(project, {}, checkpoint)).resume).toEqual(checkpoint)
    const text = projectText(project, {}, { ...checkpoint, ...wrong(setup.parameters.length) })
    expect(opened(text).resume).toBeNull()
  })
})

test('the cursor of a file stays within the step', async () => {
  const setup = await makePreset['worked-example']()
  const read = readProject(projectText(setup, { cursor: 1e6 }, null))
  expect(read).toMatchObject({ ok: true, view: { cursor: 17 } })
})
