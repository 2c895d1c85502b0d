import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/content/catalogue'
import { loadData } from '../../src/content/loadData'
import { withEdit } from '../../src/content/edits'
import { lossObstacle, outputObstacle, withLoss, withOutput } from '../../src/content/outputs'
import { makePreset } from '../../src/content/makePreset'
import { batchSizeOf, outputOf, type Setup } from '../../src/content/setup'
import { recipeEdit, withInitializer, withSeed } from '../../src/content/setups'
import { withData } from '../../src/content/withData'
import { workedExample } from '../../src/content/workedExample'
import { ACTIVATION_NAMES } from '../../src/core/network'
import { LOSS_NAMES } from '../../src/core/recipe'
import { runOf } from './trained'

test('a seed gives the same parameters again, another seed others; given ones stay', async () => {
  const xor = await makePreset.xor()
  const other = withSeed(xor, 8)
  expect(other.parameters).not.toEqual(xor.parameters)
  expect(withSeed(other, 7).parameters).toEqual(xor.parameters)
  expect(withSeed(workedExample(), 8).parameters).toEqual(workedExample().parameters)
})

test('an initializer that goes by a scale keeps it, one that does not has none', () => {
  const half = withInitializer(workedExample(), 'constant')
  expect(half.initialScale).toBe(0.5)
  const three = withInitializer(half, 'constant', 3)
  expect(three.parameters.slice(0, 6)).toEqual(Float64Array.from({ length: 6 }, () => 3))
  expect(withSeed(three, 9).parameters).toEqual(three.parameters)
  expect(withInitializer(three, 'normal').initialScale).toBe(1)
  expect(withInitializer(three, 'lecun-normal')).not.toHaveProperty('initialScale')
})

test('an initializer replaces given parameters', () => {
  const setup = withInitializer(workedExample(), 'zeros')
  expect([...setup.parameters].every((value) => value === 0)).toBe(true)
  expect(setup.initialization).toBe('zeros')
})

test('a preset stays itself under another rate and batch size, and under nothing else', async () => {
  const setup = await makePreset.circles()
  const after = (change: Parameters<typeof recipeEdit>[1]) =>
    withEdit(setup, recipeEdit(setup, change), false)
  expect(after({ learningRate: 5, batching: { kind: 'shuffled', size: 3 } }).preset).toBe('circles')
  expect(after({ trainBiases: false }).preset).toBeNull()
  expect(after({ optimizer: { name: 'momentum', momentum: 0.9 } }).preset).toBeNull()
  expect(after({ warmUp: 1 }).preset).toBeNull()
  expect(after({ l1: { amount: 1, appliesTo: 'weights' } }).preset).toBeNull()
})

test('rate and batch size are edits that keep everything else', async () => {
  const setup = await makePreset.circles()
  const edit = recipeEdit(setup, { learningRate: 5, batching: { kind: 'shuffled', size: 3 } })
  expect(edit).toEqual({
    kind: 'recipe',
    recipe: { ...setup.recipe, learningRate: 5, batching: { kind: 'shuffled', size: 3 } },
  })
  expect(batchSizeOf(setup)).toBe(10)
  expect(
    batchSizeOf({ ...setup, recipe: { ...setup.recipe, batching: { kind: 'shuffled', size: 999 } } }),
  ).toBe(200)
})

describe('output and loss', () => {
  const ids = [
    'worked-example',
    'mazur',
    'article-004',
    'line',
    'xor',
    'spirals',
    'regression',
    'iris',
  ] as const

  test.each(ids)('%s: every choice that is offered gives a run, whatever was chosen before', async (id) => {
    const start = await makePreset[id]()
    for (const first of LOSS_NAMES) {
      if (lossObstacle(start, first)) continue
      const { setup } = withLoss(start, first)
      for (const output of ACTIVATION_NAMES) {
        if (outputObstacle(setup, output)) continue
        const changed = withOutput(setup, output).setup
        expect(outputOf(changed).activation).toBe(output)
        const { trace } = runOf(changed).traceOf(1)
        expect(Number.isFinite(trace.loss)).toBe(true)
        for (const second of LOSS_NAMES) {
          if (lossObstacle(changed, second)) continue
          const again = withLoss(changed, second).setup
          expect(again.recipe.loss).toBe(second)
          runOf(again).traceOf(1)
        }
      }
    }
  })

  test('binary cross-entropy needs targets between 0 and 1', async () => {
    expect(lossObstacle(await makePreset.regression(), 'binary-cross-entropy')).toBe('binaryNeedsUnitTargets')
    expect(lossObstacle(await makePreset.mazur(), 'binary-cross-entropy')).toBeNull()
    expect(lossObstacle(await makePreset.xor(), 'binary-cross-entropy')).toBeNull()
  })

  test('categorical cross-entropy needs classes or probabilities', async () => {
    expect(lossObstacle(await makePreset.iris(), 'categorical-cross-entropy')).toBeNull()
    expect(lossObstacle(await makePreset.xor(), 'categorical-cross-entropy')).toBeNull()
    expect(lossObstacle(workedExample(), 'categorical-cross-entropy')).toBe('categoricalNeedsProbabilities')
    expect(outputObstacle(workedExample(), 'softmax')).toBe('softmaxNeedsClasses')
    expect(outputObstacle(await makePreset.mazur(), 'softmax')).toBeNull()
  })

  test('two classes get two outputs for softmax, and one again after it', async () => {
    const xor = await makePreset.xor()
    const two = withLoss(xor, 'categorical-cross-entropy')
    expect(two.adjustments).toEqual(['twoOutputs', 'outputFollows'])
    expect([...two.setup.data.train.targets]).toEqual([1, 0, 0, 1, 0, 1, 1, 0])
    expect(two.setup.data.task).toEqual({ kind: 'argmax' })
    const one = withLoss(two.setup, 'binary-cross-entropy')
    expect(one.adjustments).toEqual(['oneOutput', 'outputFollows'])
    expect(one.setup).toEqual({ ...xor, preset: null })
  })

  test('an output that the present loss is not defined for takes one that it has', async () => {
    const linear = withOutput(await makePreset.xor(), 'linear')
    expect(linear.setup.recipe).toMatchObject({ loss: 'mean-squared-error', reduction: 'element-mean' })
    expect(linear.adjustments).toEqual(['lossFollows'])
    const same = withOutput(await makePreset.mazur(), 'tanh')
    expect(same.adjustments).toEqual([])
    expect(same.setup.parameters).toEqual((await makePreset.mazur()).parameters)
  })

  test('where the loss is defined it stays, also where another would be wiser', async () => {
    const sigmoid = withOutput(await makePreset.iris(), 'sigmoid')
    expect(sigmoid.setup.recipe.loss).toBe('categorical-cross-entropy')
    expect(outputOf(sigmoid.setup).units).toBe(3)
    const softmax = withOutput(await makePreset.xor(), 'softmax')
    expect(softmax.setup.recipe.loss).toBe('binary-cross-entropy')
    expect(softmax.adjustments).toEqual(['twoOutputs'])
    const one = withOutput(withLoss(softmax.setup, 'categorical-cross-entropy').setup, 'sigmoid')
    expect(one.adjustments).toEqual(['oneOutput', 'lossFollows'])
    expect(one.setup.recipe.loss).toBe('binary-cross-entropy')
  })
})

describe('other data', () => {
  const to = async (setup: Setup, name: keyof typeof DATASETS) =>
    withData(setup, await loadData[name](), DATASETS[name]).setup

  test('bring their inputs, outputs, loss and task; the hidden layers stay', async () => {
    const setup = await to(workedExample(), 'iris')
    expect(setup.recipe.network).toEqual({
      inputs: 4,
      layers: [
        { units: 3, activation: 'relu' },
        { units: 3, activation: 'softmax' },
      ],
    })
    expect(setup.recipe).toMatchObject({ loss: 'categorical-cross-entropy', reduction: 'batch-mean' })
    expect(setup.data.task.kind).toBe('argmax')
    expect(batchSizeOf(setup)).toBe(120)
  })

  test('digits come in mini-batches where there was a full batch', async () => {
    const setup = await to(workedExample(), 'digits')
    expect(batchSizeOf(setup)).toBe(32)
    expect(setup.recipe.network).toMatchObject({ inputs: 784, layers: [{ units: 3 }, { units: 10 }] })
    expect(batchSizeOf(await to(setup, 'iris'))).toBe(32)
  })

  test('leave a choice alone that fits them too', async () => {
    const half = withOutput(withLoss(await makePreset.xor(), 'half-squared-error').setup, 'tanh').setup
    const setup = await to(half, 'circles')
    expect(setup.recipe.loss).toBe('half-squared-error')
    expect(outputOf(setup)).toEqual({ units: 1, activation: 'tanh' })
    const softmax = withOutput(await makePreset.xor(), 'softmax').setup
    const circles = await to(softmax, 'circles')
    expect(outputOf(circles)).toEqual({ units: 2, activation: 'softmax' })
    expect(circles.data.train.targets).toHaveLength(400)
    runOf(circles).traceOf(1)
  })

  test('keep the size of a mini-batch where it is one', async () => {
    expect(batchSizeOf(await to(await makePreset.circles(), 'iris'))).toBe(10)
    expect(batchSizeOf(await to(await makePreset.circles(), 'xor'))).toBe(4)
    expect(batchSizeOf(await to(await makePreset.xor(), 'regression'))).toBe(1000)
  })
})
