/** The hidden layers: how many, and what each is. */
import { ACTIVATION_NAMES, type ActivationName, type LayerSpec } from '../core/network'
import { restart, type Change } from './change'
import { hiddenLayers, outputOf, type Setup } from './setup'

/** What a hidden layer can have. */
export const HIDDEN_ACTIVATIONS = ACTIVATION_NAMES.filter((name) => name !== 'softmax')

/** The most that dropout may drop: of ten units one should stay. */
export const MOST_DROPOUT = 0.9

/** The number that an activation can be given, by its name in a layer. */
const SHAPES = { 'leaky-relu': 'negativeSlope', elu: 'alpha' } as const satisfies Partial<
  Record<ActivationName, keyof LayerSpec>
>
export type ShapedActivation = keyof typeof SHAPES

/** Whether an activation can be given a number. */
export function hasShape(activation: ActivationName): activation is ShapedActivation {
  return activation in SHAPES
}

const withHidden = (setup: Setup, hidden: readonly LayerSpec[]): Change =>
  restart(setup, {
    network: { inputs: setup.recipe.network.inputs, layers: [...hidden, outputOf(setup)] },
  })

/** Says nothing of what is as it always is. */
function tidy({ residual = false, dropout = 0, ...layer }: LayerSpec): LayerSpec {
  return { ...layer, ...(residual && { residual }), ...(dropout > 0 && { dropout }) }
}

/** Another activation, with its usual shape. */
function reshaped({ units, residual = false, dropout = 0 }: LayerSpec, activation: ActivationName) {
  return tidy({ units, activation, residual, dropout })
}

/** Hidden layers of these widths; one that is new has the activation of the one before, and neither residual nor dropout. */
export function withLayers(setup: Setup, widths: readonly number[]): Change {
  const before = hiddenLayers(setup)
  const { residual: _, dropout: __, ...newest } = before[before.length - 1] ?? { activation: 'tanh' }
  return withHidden(
    setup,
    widths.map((units, k) => ({ ...(before[k] ?? newest), units })),
  )
}

/** One hidden layer changed, `k` from 0; another activation comes with its usual shape. */
export function withLayer(setup: Setup, k: number, change: Partial<LayerSpec>): Change {
  const hidden = hiddenLayers(setup)
  const { activation = hidden[k].activation } = change
  const before = activation === hidden[k].activation ? hidden[k] : reshaped(hidden[k], activation)
  return withHidden(setup, hidden.with(k, tidy({ ...before, ...change })))
}

/** The same activation in all hidden layers. */
export function withActivation(setup: Setup, activation: ActivationName): Change {
  return withHidden(
    setup,
    hiddenLayers(setup).map((layer) => reshaped(layer, activation)),
  )
}

/** `layer` with the number of its activation: leaky ReLU's slope below 0, ELU's α. */
export function shaped(activation: ShapedActivation, value: number): Partial<LayerSpec> {
  return { [SHAPES[activation]]: value }
}

/** The same shape in all hidden layers, which must all have the activation that it belongs to. */
export function withShape(setup: Setup, shape: Partial<LayerSpec>): Change {
  return withHidden(
    setup,
    hiddenLayers(setup).map((layer) => ({ ...layer, ...shape })),
  )
}
