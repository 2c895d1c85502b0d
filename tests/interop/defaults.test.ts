/** What a file means by what it leaves out. */
import { describe, expect, test } from 'vitest'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { OPTIMIZER_NAMES, PLAIN_DESCENT } from '../../src/core/recipe'
import { opened } from './opened'
import { project } from './refused'

const recipeWith = (optimizer: object) =>
  opened(project({ optimizer: { name: 'sgd', learningRate: 0.3, ...optimizer } })).setup.recipe

describe('an optimizer', () => {
  test('nothing on top of a descent', () => {
    expect(recipeWith({})).toMatchObject({ ...PLAIN_DESCENT, learningRate: 0.3, trainBiases: true })
  })
  test('null is the same as nothing, and so is an amount of 0', () => {
    const nothing = { l1: null, l2Penalty: 0, weightDecay: null, clip: null, schedule: null, warmUp: null }
    expect(recipeWith({ ...nothing, trainBiases: null, miniBatches: null })).toEqual(recipeWith({}))
  })
  test.each(OPTIMIZER_NAMES)('%s has its usual constants', (name) => {
    expect(recipeWith({ name }).optimizer).toEqual(OPTIMIZER_DEFAULTS[name])
  })
  test('one constant given, the others usual', () => {
    const optimizer = { ...OPTIMIZER_DEFAULTS.adam, beta2: 0.95 }
    expect(recipeWith({ name: 'adam', beta2: 0.95 }).optimizer).toEqual(optimizer)
  })
  test.each(OPTIMIZER_NAMES)('the weight decay of %s is of its own kind, on weights', (name) => {
    const kind = name === 'adamw' ? 'decoupled' : 'l2-gradient'
    const weightDecay = { amount: 0.1, kind, appliesTo: 'weights' }
    expect(recipeWith({ name, weightDecay: 0.1 })).toMatchObject({ weightDecay })
  })
  test('adamw decays by nothing where it does not say by how much', () => {
    expect(recipeWith({ name: 'adamw' }).weightDecay).toBeNull()
  })
  test('penalties pull at weights', () => {
    expect(recipeWith({ l1: 0.1, l2Penalty: 0.2 })).toMatchObject({
      l1: { amount: 0.1, appliesTo: 'weights' },
      l2: { amount: 0.2, appliesTo: 'weights' },
    })
  })
  test('clipping by norm has the epsilon of PyTorch, schedules its gamma and its floor', () => {
    const clip = { kind: 'global-norm', maxNorm: 2 }
    expect(recipeWith({ clip }).clip).toEqual({ ...clip, epsilon: 1e-6 })
    const step = { name: 'step', stepSize: 5 }
    expect(recipeWith({ schedule: step }).schedule).toEqual({ ...step, gamma: 0.1 })
    const cosine = { name: 'cosine', tMax: 5 }
    expect(recipeWith({ schedule: cosine }).schedule).toEqual({ ...cosine, etaMin: 0 })
  })
  test('no optimizer at all is a descent over the whole batch', () => {
    const { recipe } = opened(project({ optimizer: undefined })).setup
    const batching = { kind: 'shuffled', size: 1 }
    expect(recipe).toMatchObject({ ...PLAIN_DESCENT, learningRate: 0.1, trainBiases: true, batching })
  })
  test('a learning rate of 0 trains nothing, which may be what is wanted', () => {
    expect(recipeWith({ learningRate: 0 }).learningRate).toBe(0)
  })
})

describe('a layer', () => {
  const layersWith = (first: object) =>
    opened(
      project({
        network: {
          inputs: 2,
          layers: [
            { units: 2, activation: 'tanh', ...first },
            { units: 2, activation: 'sigmoid' },
          ],
        },
      }),
    ).setup.recipe.network.layers[0]

  test('no skip and no dropout, said in any way', () => {
    const plain = { units: 2, activation: 'tanh' }
    expect(layersWith({})).toStrictEqual(plain)
    expect(layersWith({ residual: false, dropout: 0 })).toStrictEqual(plain)
    expect(layersWith({ residual: null, dropout: null, alpha: null })).toStrictEqual(plain)
  })
  test('gelu by tanh is gelu-tanh', () => {
    expect(layersWith({ activation: 'gelu', approximation: 'tanh' }).activation).toBe('gelu-tanh')
    expect(layersWith({ activation: 'gelu', approximation: 'none' }).activation).toBe('gelu')
    expect(layersWith({ activation: 'gelu' }).activation).toBe('gelu')
    expect(layersWith({ activation: 'gelu-tanh' }).activation).toBe('gelu-tanh')
  })
})
