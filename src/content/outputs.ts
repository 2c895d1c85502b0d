/** Output and loss: which go together, what a choice takes along with it, and why a choice is not possible. */
import { LOSSES, lossFits } from '../core/losses'
import type { ActivationName, LayerSpec } from '../core/network'
import type { Examples, LossName, Reduction } from '../core/recipe'
import type { LaterMessages } from '../i18n/messages'
import { entryOf } from './catalogue'
import type { Adjustment, Change } from './change'
import { asOneColumn, asTwoColumns, isProbabilities, isTwoClass, isWithinUnit } from './classes'
import { outputOf, type DataSet, type Setup } from './setup'
import { startAnew } from './setups'

/** Why something cannot be chosen for this data. */
export type Obstacle = keyof LaterMessages['panels']['obstacles']

/** What a loss is usually divided by. */
const USUAL_REDUCTIONS: Readonly<Record<LossName, Reduction>> = {
  'half-squared-error': 'batch-mean',
  'mean-squared-error': 'element-mean',
  'mean-absolute-error': 'element-mean',
  huber: 'element-mean',
  'binary-cross-entropy': 'element-mean',
  'categorical-cross-entropy': 'batch-mean',
}

const everySet = ({ train, test }: DataSet, test1: (examples: Examples) => boolean) =>
  test1(train) && (test === null || test1(test))

/** Why the output cannot have this activation; null if it can. */
export function outputObstacle(setup: Setup, activation: ActivationName): Obstacle | null {
  if (activation !== 'softmax' || outputOf(setup).units > 1) return null
  return everySet(setup.data, isTwoClass) ? null : 'softmaxNeedsClasses'
}

/** Why this loss cannot be taken; null if it can. */
export function lossObstacle(setup: Setup, loss: LossName): Obstacle | null {
  const { units } = outputOf(setup)
  if (loss === 'binary-cross-entropy') {
    return everySet(setup.data, isWithinUnit) ? null : 'binaryNeedsUnitTargets'
  }
  if (loss !== 'categorical-cross-entropy') return null
  const fits = units === 1 ? isTwoClass : (examples: Examples) => isProbabilities(examples, units)
  return everySet(setup.data, fits) ? null : 'categoricalNeedsProbabilities'
}

interface Columns {
  readonly data: DataSet
  readonly units: number
  readonly adjustments: readonly Adjustment[]
}

/** One or two columns of targets for two classes: softmax needs an output for each, the others do with one. */
function columnsFor({ data, ...setup }: Setup, activation: ActivationName): Columns {
  const before = outputOf({ data, ...setup })
  if (activation === 'softmax' && before.units === 1) {
    return { data: asTwoColumns(data), units: 2, adjustments: ['twoOutputs'] }
  }
  if (activation !== 'softmax' && before.activation === 'softmax' && entryOf(data.id)?.outputs === 1) {
    return { data: asOneColumn(data), units: 1, adjustments: ['oneOutput'] }
  }
  return { data, units: before.units, adjustments: [] }
}

/** The output with another activation; it keeps its shape with the same one. */
function reactivated(before: LayerSpec, activation: ActivationName, units: number): LayerSpec {
  return activation === before.activation ? { ...before, units } : { units, activation }
}

interface Choice {
  readonly output: LayerSpec
  readonly data: DataSet
  readonly loss: LossName
  readonly reduction: Reduction
}

function take(setup: Setup, { output, ...choice }: Choice): Setup {
  const { inputs, layers } = setup.recipe.network
  return startAnew(setup, { network: { inputs, layers: [...layers.slice(0, -1), output] }, ...choice })
}

/** Another loss; a cross-entropy brings the output along that it is made for. Ask `lossObstacle` first. */
export function withLoss(setup: Setup, loss: LossName): Change {
  const reduction = USUAL_REDUCTIONS[loss]
  const before = outputOf(setup)
  const activation = LOSSES[loss].fusedWith ?? before.activation
  const { data, units, adjustments } = columnsFor(setup, activation)
  const output = reactivated(before, activation, units)
  return {
    setup: take(setup, { output, data, loss, reduction }),
    adjustments: activation === before.activation ? adjustments : [...adjustments, 'outputFollows'],
  }
}

/** The loss that an output goes with where the one before is not defined. */
function ownLoss(activation: ActivationName): LossName {
  if (activation === 'softmax') return 'categorical-cross-entropy'
  return activation === 'sigmoid' ? 'binary-cross-entropy' : 'mean-squared-error'
}

/** Another output. The loss stays where it is defined for it; otherwise the output's own cross-entropy or the squared error takes over. Ask `outputObstacle` first. */
export function withOutput(setup: Setup, activation: ActivationName): Change {
  const { loss: old, reduction } = setup.recipe
  const { data, units, adjustments } = columnsFor(setup, activation)
  const output = reactivated(outputOf(setup), activation, units)
  // One output has no other class that it could be told apart from.
  const stays = lossFits(old, activation) && !(old === 'categorical-cross-entropy' && units === 1)
  if (stays) return { setup: take(setup, { output, data, loss: old, reduction }), adjustments }
  const loss = ownLoss(activation)
  return {
    setup: take(setup, { output, data, loss, reduction: USUAL_REDUCTIONS[loss] }),
    adjustments: [...adjustments, 'lossFollows'],
  }
}

/** The number of the output's activation, as `shaped` writes it. */
export function withOutputShape(setup: Setup, shape: Partial<LayerSpec>): Setup {
  const { inputs, layers } = setup.recipe.network
  const output = { ...outputOf(setup), ...shape }
  return startAnew(setup, { network: { inputs, layers: [...layers.slice(0, -1), output] } })
}
