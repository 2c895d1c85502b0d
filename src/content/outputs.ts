/** Output and loss: which go together, what a choice takes along with it, and why a choice is not possible. */
import { LOSSES, lossFits } from '../core/losses'
import type { ActivationName } from '../core/network'
import type { Examples, LossName, Reduction } from '../core/recipe'
import type { LaterMessages } from '../i18n/messages'
import { entryOf } from './catalogue'
import { asOneColumn, asTwoColumns, isProbabilities, isTwoClass, isWithinUnit } from './classes'
import { outputOf, type DataSet, type Setup } from './setup'
import { startAnew } from './setups'

/** What was changed along with a choice, and why. */
export type Adjustment = keyof LaterMessages['panels']['adjustments']

/** Why something cannot be chosen for this data. */
export type Obstacle = keyof LaterMessages['panels']['obstacles']

/** A choice carried out. */
export interface Change {
  readonly setup: Setup
  readonly adjustments: readonly Adjustment[]
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

/** Sets output and loss, which must fit each other, and one or two columns of targets for two classes. */
function take(
  setup: Setup,
  activation: ActivationName,
  loss: LossName,
  reduction: Reduction,
  chosen: 'output' | 'loss',
): Change {
  const before = outputOf(setup)
  const adjustments: Adjustment[] = []
  let { data } = setup
  let { units } = before
  if (activation === 'softmax' && units === 1) {
    data = asTwoColumns(data)
    units = 2
    adjustments.push('twoOutputs')
  } else if (activation !== 'softmax' && before.activation === 'softmax' && entryOf(data.id)?.outputs === 1) {
    data = asOneColumn(data)
    units = 1
    adjustments.push('oneOutput')
  }
  if (chosen === 'loss' && activation !== before.activation) adjustments.push('outputFollows')
  if (chosen === 'output' && loss !== setup.recipe.loss) adjustments.push('lossFollows')
  const { inputs, layers } = setup.recipe.network
  const network = { inputs, layers: [...layers.slice(0, -1), { units, activation }] }
  return { setup: startAnew(setup, { network, loss, reduction, data }), adjustments }
}

/** Another loss; the output follows it where the loss is defined for one output only. Ask `lossObstacle` first. */
export function withLoss(setup: Setup, loss: LossName, reduction = LOSSES[loss].reductions[0]): Change {
  const activation = LOSSES[loss].output ?? outputOf(setup).activation
  return take(setup, activation, loss, reduction, 'loss')
}

/** Another output; where the loss is not defined for it, its own cross-entropy or the squared error takes over. Ask `outputObstacle` first. */
export function withOutput(setup: Setup, activation: ActivationName): Change {
  const { loss, reduction } = setup.recipe
  if (LOSSES[loss].output === null || lossFits(loss, activation, reduction)) {
    return take(setup, activation, loss, reduction, 'output')
  }
  const own = {
    softmax: 'categorical-cross-entropy',
    sigmoid: 'binary-cross-entropy',
  } as const
  const other = activation === 'softmax' || activation === 'sigmoid' ? own[activation] : 'mean-squared-error'
  return take(setup, activation, other, LOSSES[other].reductions[0], 'output')
}
