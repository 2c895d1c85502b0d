import { describe, expect, test } from 'vitest'
import {
  HIDDEN_ACTIVATIONS,
  shaped,
  withActivation,
  withLayer,
  withLayers,
  withShape,
} from '../../src/content/layers'
import { makePreset } from '../../src/content/makePreset'
import { canBeResidual } from '../../src/content/residual'
import { hiddenLayers, type Setup } from '../../src/content/setup'
import { withData } from '../../src/content/withData'
import { DATASETS } from '../../src/content/catalogue'
import { loadData } from '../../src/content/loadData'
import { workedExample } from '../../src/content/workedExample'
import { initialParameters } from '../../src/core/initializers'
import { runOf } from './trained'

const widths = (setup: Setup) => hiddenLayers(setup).map(({ units }) => units)
const drawn = ({ recipe }: Setup, how: Parameters<typeof initialParameters>[1]) =>
  initialParameters(recipe.network, how, recipe.seed).values

describe('widths', () => {
  test('a new shape starts anew, drawn from the same seed', async () => {
    const setup = withLayers(await makePreset.xor(), [8, 3]).setup
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
    expect(withLayers(workedExample(), [2]).setup.initialization).toBe('he-uniform')
    expect(withLayers(withActivation(workedExample(), 'tanh').setup, [2]).setup.initialization).toBe(
      'xavier-uniform',
    )
    const same = withLayers(workedExample(), [3]).setup
    expect(same.initialization).toBe('given')
    expect(same.parameters).toEqual(workedExample().parameters)
  })

  test('none at all, and back', () => {
    const flat = withLayers(workedExample(), []).setup
    expect(widths(flat)).toEqual([])
    expect(hiddenLayers(withLayers(flat, [2, 2]).setup).map(({ activation }) => activation)).toEqual([
      'tanh',
      'tanh',
    ])
  })

  test('from 0 to 6 layers of 1 to 16 neurons: all of them start a run', async () => {
    const xor = await makePreset.xor()
    for (let count = 0; count <= 6; count++) {
      for (const width of [1, 16]) {
        const setup = withLayers(xor, Array(count).fill(width)).setup
        expect(runOf(setup).traceOf(1).trace.loss).toBeGreaterThan(0)
      }
    }
  })
})

describe('one layer', () => {
  test('has its own activation, residual and dropout', async () => {
    const { setup } = withLayers(await makePreset.xor(), [8, 8])
    const relu = withLayer(setup, 1, { activation: 'relu', residual: true, dropout: 0.5 })
    expect(hiddenLayers(relu.setup)).toEqual([
      { units: 8, activation: 'tanh' },
      { units: 8, activation: 'relu', residual: true, dropout: 0.5 },
    ])
    expect(relu.adjustments).toEqual([])
    const plain = withLayer(relu.setup, 1, { residual: false, dropout: 0 })
    expect(hiddenLayers(plain.setup)[1]).toEqual({ units: 8, activation: 'relu' })
    expect(runOf(relu.setup).traceOf(1).trace.masks[2].length).toBeGreaterThan(0)
  })

  test('another activation keeps residual and dropout, but not the old one’s shape', async () => {
    const { setup } = withLayers(await makePreset.xor(), [2])
    const leaky = withLayer(setup, 0, { activation: 'leaky-relu', residual: true, dropout: 0.2 }).setup
    const bent = withLayer(leaky, 0, shaped('leaky-relu', 0.3)).setup
    expect(hiddenLayers(bent)[0]).toMatchObject({ negativeSlope: 0.3, residual: true })
    expect(hiddenLayers(withActivation(bent, 'elu').setup)).toEqual([
      { units: 2, activation: 'elu', residual: true, dropout: 0.2 },
    ])
    expect(hiddenLayers(withLayer(bent, 0, { activation: 'elu' }).setup)).toEqual([
      { units: 2, activation: 'elu', residual: true, dropout: 0.2 },
    ])
  })

  test('a shape for all of them', async () => {
    const { setup } = withLayers(await makePreset.xor(), [3, 4])
    const bent = withShape(withActivation(setup, 'elu').setup, shaped('elu', 2)).setup
    expect(hiddenLayers(bent).map(({ alpha }) => alpha)).toEqual([2, 2])
    expect(runOf(bent).traceOf(1).trace.recipe.network.layers[1].alpha).toBe(2)
  })

  test('a new layer has the activation and the shape of the one before, and nothing else of it', async () => {
    const { setup } = withLayers(await makePreset.xor(), [2])
    const leaky = withLayer(setup, 0, { activation: 'leaky-relu', residual: true, dropout: 0.2 }).setup
    const more = withLayers(withLayer(leaky, 0, shaped('leaky-relu', 0.3)).setup, [2, 5]).setup
    expect(hiddenLayers(more)[1]).toEqual({ units: 5, activation: 'leaky-relu', negativeSlope: 0.3 })
  })

  test('softmax is not for hidden layers', () => {
    expect(HIDDEN_ACTIVATIONS).not.toContain('softmax')
    expect(HIDDEN_ACTIVATIONS).toHaveLength(10)
  })
})

describe('a residual', () => {
  test('is for a hidden layer as wide as what it receives', async () => {
    const { network } = withLayers(await makePreset.xor(), [2, 8, 8, 1]).setup.recipe
    expect([1, 2, 3, 4, 5].map((l) => canBeResidual(network, l))).toEqual([true, false, true, false, false])
  })

  test('goes when the widths no longer fit, and that is said', async () => {
    const { setup } = withLayers(await makePreset.xor(), [8, 8, 8])
    const skips = withLayer(withLayer(setup, 1, { residual: true }).setup, 2, { residual: true }).setup
    const wider = withLayers(skips, [8, 8, 9])
    expect(wider.adjustments).toEqual(['residualOff'])
    expect(hiddenLayers(wider.setup).map(({ residual = false }) => residual)).toEqual([false, true, false])
    expect(withLayers(skips, [8, 8, 8]).adjustments).toEqual([])
    expect(withLayers(skips, [8, 8]).adjustments).toEqual([])
  })

  test('that the new data’s inputs do not fit goes too', async () => {
    const skip = withLayer(withLayers(await makePreset.xor(), [2]).setup, 0, { residual: true }).setup
    const iris = withData(skip, await loadData.iris(), DATASETS.iris)
    expect(iris.adjustments).toEqual(['residualOff'])
    expect(runOf(iris.setup).traceOf(1).trace.loss).toBeGreaterThan(0)
    expect(withData(skip, await loadData.circles(), DATASETS.circles).adjustments).toEqual([])
  })
})

test('a new start is drawn as suits the first layer', () => {
  const start = (activation: Parameters<typeof withActivation>[1]) =>
    withLayers(withActivation(workedExample(), activation).setup, [2]).setup.initialization
  for (const name of ['leaky-relu', 'elu', 'gelu', 'gelu-tanh', 'softplus', 'silu'] as const) {
    expect(start(name)).toBe('he-uniform')
  }
  for (const name of ['linear', 'sigmoid', 'tanh'] as const) expect(start(name)).toBe('xavier-uniform')
})
