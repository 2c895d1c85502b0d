import { describe, expect, test } from 'vitest'
import { ADVICE } from '../../src/content/advice'
import { withEdit } from '../../src/content/edits'
import { withActivation, withLayer, withLayers } from '../../src/content/layers'
import { withLoss, withOutput } from '../../src/content/outputs'
import { makePreset } from '../../src/content/makePreset'
import { PRESET_IDS } from '../../src/content/presets'
import { reachOf } from '../../src/content/reach'
import type { Setup } from '../../src/content/setup'
import { recipeEdit, withInitializer, type RuleChange } from '../../src/content/setups'
import { workedExample } from '../../src/content/workedExample'
import { ACTIVATIONS, shapeOf } from '../../src/core/activations'
import { viewParameters, type LayerSpec } from '../../src/core/network'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { parametersAfter, runOf } from './trained'

type Part = keyof typeof ADVICE

/** What is advised, as `key` or `key about`. */
const told = (part: Part, setup: Setup) =>
  ADVICE[part](setup).map(({ key, about }) => (about === 0 ? key : `${key} ${about}`))
const withRule = (setup: Setup, change: RuleChange) => withEdit(setup, recipeEdit(setup, change), false)

describe('presets', () => {
  test.each(PRESET_IDS)('%s needs no advice but on its loss and its last mini-batch', async (id) => {
    const setup = await makePreset[id]()
    const parts = (Object.keys(ADVICE) as Part[]).filter((part) => part !== 'loss' && part !== 'batch')
    expect(parts.flatMap((part) => told(part, setup))).toEqual([])
  })

  test('the target 3 under a sigmoid, the ReLU output, the squared error of a sigmoid', async () => {
    expect(told('loss', await makePreset['article-004']())).toEqual(['outOfReach 3'])
    expect(told('loss', workedExample())).toEqual(['deadOutput'])
    expect(told('loss', await makePreset.mazur())).toEqual(['saturates'])
    for (const id of ['xor', 'circles', 'spirals', 'iris', 'line', 'regression'] as const) {
      expect(told('loss', await makePreset[id]())).toEqual([])
    }
  })
})

describe('output and loss', () => {
  test('targets that an output cannot come to', async () => {
    const regression = await makePreset.regression()
    const { targets } = regression.data.train
    const least = Math.min(...targets)
    const greatest = Math.max(...targets)
    expect(told('loss', withOutput(regression, 'relu').setup)).toEqual([`outOfReach ${least}`, 'deadOutput'])
    expect(told('loss', withOutput(regression, 'tanh').setup)).toEqual([`outOfReach ${greatest}`])
    expect(told('loss', withOutput(regression, 'leaky-relu').setup)).toEqual([])
  })

  const LAYERS: Partial<LayerSpec>[] = [
    { activation: 'relu' },
    { activation: 'sigmoid' },
    { activation: 'tanh' },
    { activation: 'gelu' },
    { activation: 'gelu-tanh' },
    { activation: 'softplus' },
    { activation: 'silu' },
    { activation: 'elu', alpha: 0.5 },
    { activation: 'elu', alpha: -2 },
    { activation: 'leaky-relu', negativeSlope: -0.1 },
    { activation: 'leaky-relu', negativeSlope: 0 },
  ]
  test.each(LAYERS)('the reach of $activation is where its curve ends', (part) => {
    const layer = { units: 1, activation: 'relu', ...part } as LayerSpec
    const rule = ACTIVATIONS[layer.activation]
    if (rule.kind !== 'elementwise') throw new Error('not by elements')
    const values = Array.from({ length: 60_001 }, (_, k) => rule.apply((k - 30_000) / 1000, shapeOf(layer)))
    const [least, greatest] = reachOf(layer)
    const lowest = values.reduce((a, b) => Math.min(a, b))
    const highest = values.reduce((a, b) => Math.max(a, b))
    expect(lowest).toBeCloseTo(least, 5)
    if (greatest === Infinity) expect(highest).toBeGreaterThan(2)
    else expect(highest).toBeCloseTo(greatest, 5)
  })

  test('losses and outputs that are made for something else', async () => {
    const iris = await makePreset.iris()
    expect(told('loss', withOutput(iris, 'sigmoid').setup)).toEqual(['onlyPullsUp'])
    expect(told('loss', withLoss(iris, 'huber').setup)).toEqual(['saturates'])
    const xor = await makePreset.xor()
    expect(told('loss', withOutput(xor, 'softmax').setup)).toEqual(['countsTwice'])
    expect(told('loss', withLoss(xor, 'mean-absolute-error').setup)).toEqual(['saturates'])
    const mazur = withOutput(await makePreset.mazur(), 'softmax').setup
    expect(told('loss', mazur)).toEqual(['saturates'])
    const [first, ...rest] = mazur.data.train.targets
    const data = {
      ...mazur.data,
      train: { ...mazur.data.train, targets: Float64Array.of(first + 0.3, ...rest) },
    }
    expect(told('loss', { ...mazur, data })).toEqual(['sumNotOne'])
  })
})

describe('layers', () => {
  test('linear ones, also under the name of leaky ReLU', async () => {
    const xor = await makePreset.xor()
    expect(told('activation', withActivation(xor, 'linear').setup)).toEqual(['linearLayers'])
    const leaky = withActivation(xor, 'leaky-relu').setup
    expect(told('layers', leaky)).toEqual([])
    expect(told('layers', withLayer(leaky, 0, { negativeSlope: 1 }).setup)).toEqual(['linearLayers'])
  })

  test('more than three sigmoid layers, unless there is a way around them', async () => {
    const deep = (count: number) =>
      withActivation(withLayers(workedExample(), Array(count).fill(4)).setup, 'sigmoid').setup
    expect(told('activation', deep(3))).toEqual([])
    expect(told('activation', deep(4))).toEqual(['fadingGradient 4'])
    expect(told('layers', withLayer(deep(4), 2, { residual: true }).setup)).toEqual([])
  })

  test('dropout where there is little to drop', async () => {
    const dropped = (units: number) =>
      withLayer(withLayers(workedExample(), [8, units]).setup, 1, { dropout: 0.5 }).setup
    expect(told('layers', dropped(3))).toEqual(['allDropped 2'])
    expect(told('layers', dropped(4))).toEqual([])
    expect(told('activation', dropped(3))).toEqual([])
  })
})

describe('the start', () => {
  test('the same number everywhere: the neurons of a layer do stay the same', async () => {
    const same = withInitializer(withLayers(await makePreset.xor(), [4]).setup, 'constant')
    expect(told('start', same)).toEqual(['staySame'])
    const { weights } = viewParameters(same.recipe.network, parametersAfter(same, 50))
    const rows = [0, 1, 2, 3].map((j) => [...weights[1].subarray(2 * j, 2 * j + 2)])
    expect(rows).toEqual([rows[0], rows[0], rows[0], rows[0]])
    expect(rows[0]).not.toEqual([0.5, 0.5])
  })

  test('zeros: only the biases of the output move, unless a hidden activation is not 0 at 0', async () => {
    const zeros = withInitializer(await makePreset.iris(), 'zeros')
    expect(told('start', zeros)).toEqual(['nothingMoves'])
    const moved = [...parametersAfter(zeros, 20)].map((value) => value !== 0)
    expect(moved.lastIndexOf(false)).toBe(moved.length - 4)
    expect(moved.slice(-3)).toEqual([true, true, true])
    expect(moved.slice(0, -3)).not.toContain(true)
    const softplus = withInitializer(withActivation(await makePreset.iris(), 'softplus').setup, 'zeros')
    expect(told('start', softplus)).toEqual(['staySame'])
    expect(told('start', withInitializer(zeros, 'constant', 0))).toEqual(['nothingMoves'])
  })

  test('dropout, a residual and single neurons make it another matter', async () => {
    const same = withInitializer(withLayers(await makePreset.xor(), [2]).setup, 'constant')
    expect(told('start', withLayer(same, 0, { dropout: 0.5 }).setup)).toEqual([])
    expect(told('start', withLayer(same, 0, { residual: true }).setup)).toEqual([])
    expect(told('start', withLayers(same, [1, 1]).setup)).toEqual([])
    expect(told('start', withLayers(same, []).setup)).toEqual([])
  })
})

describe('the update', () => {
  const setup = workedExample()
  const rates = (name: keyof typeof OPTIMIZER_DEFAULTS, learningRate: number) =>
    told('rate', withRule(setup, { optimizer: OPTIMIZER_DEFAULTS[name], learningRate }))

  test('rates that are far too large for the optimizer', () => {
    expect(rates('sgd', 10)).toEqual([])
    expect(rates('sgd', 10.5)).toEqual(['jumps 10.5'])
    expect(rates('adam', 0.1)).toEqual([])
    expect(rates('adam', 0.2)).toEqual(['longSteps 0.2'])
    expect(rates('rmsprop', 0.2)).toEqual(['longSteps 0.2'])
    expect(rates('adagrad', 1)).toEqual([])
    expect(rates('adagrad', 2)).toEqual(['longSteps 2'])
    const [advice] = ADVICE.rate(withRule(setup, { optimizer: OPTIMIZER_DEFAULTS.nesterov, learningRate: 2 }))
    expect(advice.key).toBe('rollsFar')
    expect(advice.about).toBeCloseTo(20, 9)
    const far = withRule(setup, { optimizer: { name: 'momentum', momentum: 0.999 } })
    expect(ADVICE.optimizer(far).map(({ key }) => key)).toEqual(['rollsFar'])
  })

  test('a schedule that lets the rate grow', () => {
    const scheduled = (schedule: RuleChange['schedule'] & object) =>
      told('rate', withRule(setup, { schedule }))
    expect(scheduled({ name: 'exponential', gamma: 1.1 })).toEqual(['rateGrows'])
    expect(scheduled({ name: 'step', gamma: 1, stepSize: 2 })).toEqual([])
    expect(scheduled({ name: 'cosine', etaMin: 1, tMax: 5 })).toEqual(['rateGrows'])
  })

  test('pulls that say the same, that are strong, that are missing', () => {
    const weak = { amount: 0.01, appliesTo: 'weights' } as const
    const strong = { amount: 0.5, appliesTo: 'weights' } as const
    const extras = (change: RuleChange) => told('extras', withRule(setup, change))
    expect(extras({ l2: weak, weightDecay: { ...weak, kind: 'l2-gradient' } })).toEqual(['samePull'])
    expect(extras({ l2: weak, weightDecay: { ...weak, kind: 'decoupled' } })).toEqual([])
    expect(extras({ l1: strong })).toEqual(['strongPull 0.5'])
    expect(extras({ weightDecay: { ...strong, kind: 'decoupled' } })).toEqual([])
    expect(extras({ weightDecay: { ...strong, kind: 'decoupled', amount: 2 } })).toEqual(['strongPull 2'])
    expect(extras({ optimizer: OPTIMIZER_DEFAULTS.adamw })).toEqual(['plainAdam'])
    expect(told('optimizer', withRule(setup, { l1: strong }))).toEqual(['strongPull 0.5'])
  })

  test('the last mini-batch of an epoch, where it is smaller', async () => {
    const circles = await makePreset.circles()
    expect(told('batch', circles)).toEqual([])
    const seven = withRule(circles, { batching: { kind: 'shuffled', size: 7 } })
    expect(told('batch', seven)).toEqual(['smallerLast 4'])
    const run = runOf(seven)
    expect(run.traceOf(run.epochAfter(1)).trace.examples).toHaveLength(4)
    const given = withRule(circles, { batching: { kind: 'given', miniBatches: [[0], [1, 2]] } })
    expect(told('batch', given)).toEqual([])
  })
})
