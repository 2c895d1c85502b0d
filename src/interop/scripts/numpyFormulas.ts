/** Activations with their slopes, and losses with theirs, written out for NumPy. */
import { shapeOf } from '../../core/activations'
import { huberDeltaOf, isFused } from '../../core/losses'
import type { ActivationName, LayerSpec } from '../../core/network'
import type { Recipe } from '../../core/recipe'
import { literal } from './literals'

const SIGMOID = `def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)
`

/** Definitions of f and its derivative f_slope; linear needs none. */
const DEFINITIONS: Readonly<Record<ActivationName, readonly string[]>> = {
  linear: [],
  relu: [
    `def relu(z):
    return np.maximum(0.0, z)
`,
    `def relu_slope(z):
    return np.where(z > 0, 1.0, 0.0)
`,
  ],
  'leaky-relu': [
    `def leaky_relu(z, slope):
    return np.where(z > 0, z, slope * z)
`,
    `def leaky_relu_slope(z, slope):
    return np.where(z > 0, 1.0, slope)
`,
  ],
  sigmoid: [
    SIGMOID,
    `def sigmoid_slope(z):
    return sigmoid(z) * (1.0 - sigmoid(z))
`,
  ],
  tanh: [
    `def tanh(z):
    return np.tanh(z)
`,
    `def tanh_slope(z):
    return 1.0 - np.tanh(z) ** 2
`,
  ],
  elu: [
    `def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0.0)))
`,
    `def elu_slope(z, alpha):
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))
`,
  ],
  gelu: [
    `def normal_cdf(z):
    return 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2.0))
`,
    `def gelu(z):
    return z * normal_cdf(z)
`,
    `def gelu_slope(z):
    return normal_cdf(z) + z * np.exp(-0.5 * z ** 2) / math.sqrt(2.0 * math.pi)
`,
  ],
  'gelu-tanh': [
    `def gelu_tanh(z):
    t = np.tanh(math.sqrt(2.0 / math.pi) * (z + 0.044715 * z ** 3))
    return 0.5 * z * (1.0 + t)
`,
    `def gelu_tanh_slope(z):
    t = np.tanh(math.sqrt(2.0 / math.pi) * (z + 0.044715 * z ** 3))
    inner = math.sqrt(2.0 / math.pi) * (1.0 + 0.134145 * z ** 2)
    return 0.5 * (1.0 + t) + 0.5 * z * (1.0 - t ** 2) * inner
`,
  ],
  softplus: [
    SIGMOID,
    `def softplus(z):
    return np.logaddexp(0.0, z)
`,
    `def softplus_slope(z):
    return sigmoid(z)
`,
  ],
  silu: [
    SIGMOID,
    `def silu(z):
    return z * sigmoid(z)
`,
    `def silu_slope(z):
    return sigmoid(z) * (1.0 + z * (1.0 - sigmoid(z)))
`,
  ],
  softmax: [
    `def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
`,
  ],
}

/** What the layers need, each once. */
export function definitionsOf(layers: readonly LayerSpec[]): string[] {
  return [...new Set(layers.flatMap(({ activation }) => DEFINITIONS[activation]))]
}

/** Whether a definition needs Python's own functions. */
export function needsMath(layers: readonly LayerSpec[]): boolean {
  return layers.some(({ activation }) => activation.startsWith('gelu'))
}

function applied(layer: LayerSpec, slope: boolean, z: string): string {
  const name = `${layer.activation.replace('-', '_')}${slope ? '_slope' : ''}`
  const shaped = layer.activation === 'leaky-relu' || layer.activation === 'elu'
  return `${name}(${z}${shaped ? `, ${literal(shapeOf(layer))}` : ''})`
}

/** f(z) */
export function numpyActivation(layer: LayerSpec, z: string): string {
  return layer.activation === 'linear' ? z : applied(layer, false, z)
}

/** f′(z), with the sign of a product before it; nothing for linear. */
export function timesSlope(layer: LayerSpec, z: string): string {
  return layer.activation === 'linear' ? '' : ` * ${applied(layer, true, z)}`
}

const divisor = ({ reduction }: Recipe) => (reduction === 'element-mean' ? '(N * n)' : 'N')

/** Lines that compute the loss from the output a, or where it is fused from z. */
export function numpyLoss(recipe: Recipe, a: string, z: string): string[] {
  const under = divisor(recipe)
  const limit = literal(huberDeltaOf(recipe))
  switch (recipe.loss) {
    case 'half-squared-error':
      return [`loss = 0.5 * ((${a} - y) ** 2).sum() / ${under}`]
    case 'mean-squared-error':
      return [`loss = ((${a} - y) ** 2).sum() / ${under}`]
    case 'mean-absolute-error':
      return [`loss = np.abs(${a} - y).sum() / ${under}`]
    case 'huber':
      return [
        `gap = np.abs(${a} - y)`,
        `each = np.where(gap <= ${limit}, 0.5 * gap ** 2, ${limit} * (gap - 0.5 * ${limit}))`,
        `loss = each.sum() / ${under}`,
      ]
    case 'binary-cross-entropy':
      if (isFused(recipe)) {
        return [
          `each = np.maximum(${z}, 0.0) - ${z} * y + np.log1p(np.exp(-np.abs(${z})))`,
          `loss = each.sum() / ${under}`,
        ]
      }
      return [`loss = (log_term(${a}, y) + log_term(1 - ${a}, 1 - y)).sum() / ${under}`]
    case 'categorical-cross-entropy':
      if (isFused(recipe)) {
        return [
          `m = ${z}.max(axis=1, keepdims=True)`,
          `log_total = m + np.log(np.exp(${z} - m).sum(axis=1, keepdims=True))`,
          `loss = (y * (log_total - ${z})).sum() / ${under}`,
        ]
      }
      return [`loss = log_term(${a}, y).sum() / ${under}`]
  }
}

/** −t ln a and its derivative by a; 0 where t is 0, whatever a is. */
export const LOG_TERMS = `def log_term(a, t):
    return -t * np.log(np.where(t == 0, 1.0, a))


def log_slope(a, t):
    return -t / np.where(t == 0, 1.0, a)
`

/** ∂L/∂a of the output. */
function numpyLossSlope(recipe: Recipe, a: string): string {
  const limit = literal(huberDeltaOf(recipe))
  switch (recipe.loss) {
    case 'half-squared-error':
      return `(${a} - y)`
    case 'mean-squared-error':
      return `2.0 * (${a} - y)`
    case 'mean-absolute-error':
      return `np.sign(${a} - y)`
    case 'huber':
      return `np.clip(${a} - y, -${limit}, ${limit})`
    case 'binary-cross-entropy':
      return `(log_slope(${a}, y) - log_slope(1 - ${a}, 1 - y))`
    case 'categorical-cross-entropy':
      return `log_slope(${a}, y)`
  }
}

/** Lines that compute δ of the output layer. */
export function numpyOutputDelta(recipe: Recipe, l: number): string[] {
  const { layers } = recipe.network
  const [a, z, delta, incoming] = [`a${l}`, `z${l}`, `delta${l}`, `dL_da${l}`]
  const under = divisor(recipe)
  if (isFused(recipe)) {
    const shares = recipe.loss === 'categorical-cross-entropy' ? ' * y.sum(axis=1, keepdims=True)' : ''
    return [`${delta} = (${a}${shares} - y) / ${under}`]
  }
  const output = layers[layers.length - 1]
  const first = `${incoming} = ${numpyLossSlope(recipe, a)} / ${under}`
  if (output.activation === 'softmax') {
    return [first, `${delta} = ${a} * (${incoming} - (${incoming} * ${a}).sum(axis=1, keepdims=True))`]
  }
  return [first, `${delta} = ${incoming}${timesSlope(output, z)}`]
}
