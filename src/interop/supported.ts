/** What of the reference cases' schema the page can do; the rest is refused by name. */
import { LOSSES } from '../core/losses'
import { ACTIVATION_NAMES, type ActivationName, type LayerSpec, type NetworkSpec } from '../core/network'
import { LOSS_NAMES, type LossName, type Reduction } from '../core/recipe'
import { below, refuse, shown } from './problem'
import type { ProjectFile } from './schema'

const ACTIVATIONS_TO_COME = ['leaky-relu', 'elu', 'gelu', 'gelu-tanh', 'softplus', 'silu']
const LOSSES_TO_COME = ['mean-absolute-error', 'huber']
const OPTIMIZERS_TO_COME = ['momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw']
const OPTIMIZER_PARTS_TO_COME = ['clip', 'schedule', 'weightDecay', 'l1', 'l2Penalty']

const listed = (options: readonly string[]) => options.map((option) => JSON.stringify(option)).join(', ')

function known<Name extends string>(
  names: readonly Name[],
  toCome: readonly string[],
  value: string,
  field: string,
): Name {
  const name = names.find((one) => one === value)
  if (name !== undefined) return name
  if (toCome.includes(value)) refuse('notSupported', { field, value: shown(value) })
  refuse('notOneOf', { field, value: shown(value), options: listed(names) })
}

/** The network, with activations that there are. */
export function readNetwork({ inputs, layers }: ProjectFile['network'], path: string): NetworkSpec {
  const specs = layers.map(({ units, activation: name, residual }, k): LayerSpec => {
    const layer = below(below(path, 'layers'), k)
    const field = below(layer, 'activation')
    const activation: ActivationName = known(ACTIVATION_NAMES, ACTIVATIONS_TO_COME, name, field)
    if (activation === 'softmax' && k < layers.length - 1) refuse('softmaxHidden', { field })
    if (residual) refuse('notSupported', { field: below(layer, 'residual'), value: 'true' })
    return { units, activation }
  })
  return { inputs, layers: specs }
}

/** Loss and reduction, which the output must fit. */
export function readLoss(
  { loss: name, reduction: how }: ProjectFile,
  { layers }: NetworkSpec,
  path: string,
): { loss: LossName; reduction: Reduction } {
  const loss = known(LOSS_NAMES, LOSSES_TO_COME, name, below(path, 'loss'))
  const { reductions, output } = LOSSES[loss]
  const reduction = known(reductions, [], how, below(path, 'reduction'))
  const last = layers.length - 1
  if (output !== null && output !== layers[last].activation) {
    const field = below(below(below(path, 'network.layers'), last), 'activation')
    refuse('lossNeedsOutput', { field, value: shown(layers[last].activation), loss, output })
  }
  return { loss, reduction }
}

/** Plain gradient descent, and nothing on top of it. */
export function checkOptimizer(optimizer: NonNullable<ProjectFile['optimizer']>, path: string): void {
  known(['sgd'], OPTIMIZERS_TO_COME, optimizer.name, below(path, 'name'))
  for (const part of OPTIMIZER_PARTS_TO_COME) {
    const value: unknown = optimizer[part as keyof typeof optimizer]
    if (value) refuse('notSupported', { field: below(path, part), value: shown(value) })
  }
  const { learningRate } = optimizer
  if (!(learningRate > 0)) {
    refuse('notPositive', { field: below(path, 'learningRate'), value: shown(learningRate) })
  }
}
