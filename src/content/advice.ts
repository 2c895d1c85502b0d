/** What is possible but unwise, and why: what a person should know of the present choice, for each part of a setup. */
import { shapeOf } from '../core/activations'
import { DEFAULT_SCALES } from '../core/initializers'
import { LOSSES } from '../core/losses'
import type { LayerSpec } from '../core/network'
import type { LaterMessages } from '../i18n/messages'
import { isProbabilities } from './classes'
import { lossObstacle } from './outputs'
import { targetOutOfReach } from './reach'
import { batchSizeOf, hiddenLayers, outputOf, type Setup } from './setup'

export interface Advice {
  readonly key: keyof LaterMessages['panels']['advice']
  /** The number that the sentence is about; 0 where it is about none. */
  readonly about: number
}

function advise(key: Advice['key'], holds: boolean, about = 0): readonly Advice[] {
  return holds ? [{ key, about }] : []
}

function isLinear(layer: LayerSpec): boolean {
  return layer.activation === 'linear' || (layer.activation === 'leaky-relu' && shapeOf(layer) === 1)
}

/** Sigmoid layers with no way around them, above which a gradient is no longer worth much at the bottom. */
const MANY_SIGMOIDS = 3

function onActivations(setup: Setup): readonly Advice[] {
  const hidden = hiddenLayers(setup)
  const sigmoids = hidden.filter(({ activation, residual }) => activation === 'sigmoid' && !residual)
  return [
    ...advise('linearLayers', hidden.some(isLinear)),
    ...advise('fadingGradient', sigmoids.length > MANY_SIGMOIDS, sigmoids.length),
  ]
}

/** Units below which dropout often leaves nothing of a layer. */
const FEW_UNITS = 4

function onLayers(setup: Setup): readonly Advice[] {
  const hidden = hiddenLayers(setup)
  const small = hidden.findIndex(({ units, dropout = 0 }) => dropout > 0 && units < FEW_UNITS)
  return [...onActivations(setup), ...advise('allDropped', small >= 0, small + 1)]
}

function onLoss(setup: Setup): readonly Advice[] {
  const { loss } = setup.recipe
  const { activation, units } = outputOf(setup)
  const { train } = setup.data
  const outside = targetOutOfReach(setup)
  const own = activation === 'softmax' ? 'categorical-cross-entropy' : 'binary-cross-entropy'
  const squashes = activation === 'sigmoid' || activation === 'softmax'
  const ofErrors = !LOSSES[loss].ofProbabilities
  const noShares = activation === 'softmax' && !isProbabilities(train, units)
  return [
    ...advise('outOfReach', outside !== null, outside ?? 0),
    ...advise('sumNotOne', outside === null && noShares),
    ...advise('saturates', squashes && ofErrors && lossObstacle(setup, own) === null),
    ...advise('onlyPullsUp', loss === 'categorical-cross-entropy' && activation === 'sigmoid'),
    ...advise('countsTwice', loss === 'binary-cross-entropy' && activation === 'softmax'),
    ...advise('deadOutput', activation === 'relu'),
  ]
}

/** Above these, steps jump over whatever they should come to. */
const FAR = 10
const LONG_STEP = { rmsprop: 0.1, adam: 0.1, adamw: 0.1, adagrad: 1 } as const

function onMomentum({ recipe: { optimizer, learningRate } }: Setup): readonly Advice[] {
  if (!('momentum' in optimizer)) return []
  const added = learningRate / (1 - optimizer.momentum)
  return advise('rollsFar', added > FAR, added)
}

function onRate(setup: Setup): readonly Advice[] {
  const { optimizer, learningRate, schedule } = setup.recipe
  const { name } = optimizer
  const grows =
    ('gamma' in schedule && schedule.gamma > 1) || ('etaMin' in schedule && schedule.etaMin > learningRate)
  return [
    ...advise('jumps', name === 'sgd' && learningRate > FAR, learningRate),
    ...advise('longSteps', name in LONG_STEP && learningRate > LONG_STEP[name as 'adam'], learningRate),
    ...onMomentum(setup),
    ...advise('rateGrows', grows),
  ]
}

/** A pull above which little else counts: beside the gradient, and beside Adam's steps. */
const STRONG = 0.1
const STRONG_DECOUPLED = 1

function onExtras({ recipe: { optimizer, l1, l2, weightDecay } }: Setup): readonly Advice[] {
  const inGradient = weightDecay?.kind === 'l2-gradient' ? weightDecay.amount : 0
  const decoupled = weightDecay?.kind === 'decoupled' ? weightDecay.amount : 0
  const strongest = Math.max(l1?.amount ?? 0, l2?.amount ?? 0, inGradient)
  const strong = strongest > STRONG ? strongest : decoupled > STRONG_DECOUPLED ? decoupled : 0
  return [
    ...advise('plainAdam', optimizer.name === 'adamw' && decoupled === 0),
    ...advise('samePull', l2 !== null && inGradient > 0),
    ...advise('strongPull', strong > 0, strong),
  ]
}

function onBatch(setup: Setup): readonly Advice[] {
  const size = batchSizeOf(setup)
  const rest = size === 'given' ? 0 : setup.data.train.count % size
  return advise('smallerLast', rest > 0, rest)
}

/** Whether an activation is 0 where z is. */
const isZeroAtZero = ({ activation }: LayerSpec) => activation !== 'sigmoid' && activation !== 'softplus'

function onStart(setup: Setup): readonly Advice[] {
  const { initialization, initialScale = DEFAULT_SCALES.constant } = setup
  const hidden = hiddenLayers(setup)
  const allSame = initialization === 'zeros' || initialization === 'constant'
  // A dropped unit learns other things than its neighbours, and a residual brings in inputs that differ.
  const apart = hidden.some(({ dropout = 0, residual }) => dropout > 0 || residual)
  const allZero = initialization === 'zeros' || (initialization === 'constant' && initialScale === 0)
  const last = hidden[hidden.length - 1]
  const stuck =
    allZero && last !== undefined && isZeroAtZero(last) && !hidden.some(({ residual }) => residual)
  return [
    ...advise('nothingMoves', stuck),
    ...advise('staySame', !stuck && allSame && !apart && hidden.some(({ units }) => units > 1)),
  ]
}

/** By the part of the setup that a choice belongs to. */
export const ADVICE = {
  layers: onLayers,
  activation: onActivations,
  loss: onLoss,
  optimizer: (setup) => [...onMomentum(setup), ...onExtras(setup)],
  extras: onExtras,
  rate: onRate,
  batch: onBatch,
  data: () => [],
  start: onStart,
} as const satisfies Record<string, (setup: Setup) => readonly Advice[]>
