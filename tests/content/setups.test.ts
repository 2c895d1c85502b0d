import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/content/catalogue'
import { lossObstacle, outputObstacle, withLoss, withOutput } from '../../src/content/outputs'
import { presets } from '../../src/content/presets'
import { batchSizeOf, hiddenLayers, outputOf, type Setup } from '../../src/content/setup'
import { recipeEdit, withActivation, withInitializer, withLayers, withSeed } from '../../src/content/setups'
import { withData } from '../../src/content/withData'
import { workedExample } from '../../src/content/workedExample'
import { initialParameters } from '../../src/core/initializers'
import { ACTIVATION_NAMES } from '../../src/core/network'
import { LOSS_NAMES } from '../../src/core/recipe'
import { runOf } from './trained'

const widths = (setup: Setup) => hiddenLayers(setup).map(({ units }) => units)
const drawn = ({ recipe }: Setup, how: Parameters<typeof initialParameters>[1]) =>
  initialParameters(recipe.network, how, recipe.seed).values

describe('layers', () => {
  test('a new shape starts anew, drawn from the same seed', async () => {
    const setup = withLayers(await presets.xor(), [8, 3])
    expect(setup.recipe.network.layers).toEqual([
      { units: 8, activation: 'tanh' },
      { units: 3, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ])
    expect(setup.recipe.seed).toBe(7)
    expect(setup.parameters).toEqual(drawn(setup, 'xavier-uniform'))
    expect(setup.preset).toBeNull()
  })

  test('given parameters that no longer fit are drawn as suits the activation', () => {
    expect(withLayers(workedExample(), [2]).initialization).toBe('he-uniform')
    expect(withLayers(withActivation(workedExample(), 'tanh'), [2]).initialization).toBe('xavier-uniform')
    const same = withLayers(workedExample(), [3])
    expect(same.initialization).toBe('given')
    expect(same.parameters).toEqual(workedExample().parameters)
  })

  test('none at all, and back', () => {
    const flat = withLayers(workedExample(), [])
    expect(widths(flat)).toEqual([])
    expect(hiddenLayers(withLayers(flat, [2, 2])).map(({ activation }) => activation)).toEqual([
      'tanh',
      'tanh',
    ])
  })

  test('from 0 to 6 layers of 1 to 16 neurons: all of them start a run', async () => {
    const xor = await presets.xor()
    for (let count = 0; count <= 6; count++) {
      for (const width of [1, 16]) {
        const setup = withLayers(xor, Array(count).fill(width))
        expect(runOf(setup).traceOf(1).trace.loss).toBeGreaterThan(0)
      }
    }
  })
})

test('a seed gives the same parameters again, another seed others; given ones stay', async () => {
  const xor = await presets.xor()
  const other = withSeed(xor, 8)
  expect(other.parameters).not.toEqual(xor.parameters)
  expect(withSeed(other, 7).parameters).toEqual(xor.parameters)
  expect(withSeed(workedExample(), 8).parameters).toEqual(workedExample().parameters)
})

test('an initializer replaces given parameters', () => {
  const setup = withInitializer(workedExample(), 'zeros')
  expect([...setup.parameters].every((value) => value === 0)).toBe(true)
  expect(setup.initialization).toBe('zeros')
})

test('rate and batch size are edits that keep everything else', async () => {
  const setup = await presets.circles()
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
    const start = await presets[id]()
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
    expect(lossObstacle(await presets.regression(), 'binary-cross-entropy')).toBe('binaryNeedsUnitTargets')
    expect(lossObstacle(await presets.mazur(), 'binary-cross-entropy')).toBeNull()
    expect(lossObstacle(await presets.xor(), 'binary-cross-entropy')).toBeNull()
  })

  test('categorical cross-entropy needs classes or probabilities', async () => {
    expect(lossObstacle(await presets.iris(), 'categorical-cross-entropy')).toBeNull()
    expect(lossObstacle(await presets.xor(), 'categorical-cross-entropy')).toBeNull()
    expect(lossObstacle(workedExample(), 'categorical-cross-entropy')).toBe('categoricalNeedsProbabilities')
    expect(outputObstacle(workedExample(), 'softmax')).toBe('softmaxNeedsClasses')
    expect(outputObstacle(await presets.mazur(), 'softmax')).toBeNull()
  })

  test('two classes get two outputs for softmax, and one again after it', async () => {
    const xor = await presets.xor()
    const two = withLoss(xor, 'categorical-cross-entropy')
    expect(two.adjustments).toEqual(['twoOutputs', 'outputFollows'])
    expect([...two.setup.data.train.targets]).toEqual([1, 0, 0, 1, 0, 1, 1, 0])
    expect(two.setup.data.task).toEqual({ kind: 'argmax' })
    const one = withLoss(two.setup, 'binary-cross-entropy')
    expect(one.adjustments).toEqual(['oneOutput', 'outputFollows'])
    expect(one.setup).toEqual({ ...xor, preset: null })
  })

  test('an output without the present loss takes one that it has', async () => {
    const linear = withOutput(await presets.xor(), 'linear')
    expect(linear.setup.recipe).toMatchObject({ loss: 'mean-squared-error', reduction: 'element-mean' })
    expect(linear.adjustments).toEqual(['lossFollows'])
    const sigmoid = withOutput(await presets.iris(), 'sigmoid')
    expect(sigmoid.setup.recipe.loss).toBe('binary-cross-entropy')
    expect(outputOf(sigmoid.setup).units).toBe(3)
    const same = withOutput(await presets.mazur(), 'tanh')
    expect(same.adjustments).toEqual([])
    expect(same.setup.parameters).toEqual((await presets.mazur()).parameters)
  })
})

describe('other data', () => {
  const to = async (setup: Setup, name: keyof typeof DATASETS) =>
    withData(setup, await DATASETS[name].load(), DATASETS[name])

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

  test('leave a choice alone that fits them too', async () => {
    const half = withOutput(withLoss(await presets.xor(), 'half-squared-error').setup, 'tanh').setup
    const setup = await to(half, 'circles')
    expect(setup.recipe.loss).toBe('half-squared-error')
    expect(outputOf(setup)).toEqual({ units: 1, activation: 'tanh' })
    const softmax = withOutput(await presets.xor(), 'softmax').setup
    const circles = await to(softmax, 'circles')
    expect(outputOf(circles)).toEqual({ units: 2, activation: 'softmax' })
    expect(circles.data.train.targets).toHaveLength(400)
    runOf(circles).traceOf(1)
  })

  test('keep the size of a mini-batch where it is one', async () => {
    expect(batchSizeOf(await to(await presets.circles(), 'iris'))).toBe(10)
    expect(batchSizeOf(await to(await presets.circles(), 'xor'))).toBe(4)
    expect(batchSizeOf(await to(await presets.xor(), 'regression'))).toBe(1000)
  })
})
