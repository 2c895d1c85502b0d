/** Activations, losses and optimizers as PyTorch calls them. */
import { shapeOf } from '../../core/activations'
import { huberDeltaOf, isFused } from '../../core/losses'
import type { LayerSpec } from '../../core/network'
import type { Optimizer, Recipe } from '../../core/recipe'
import { literal } from './literals'

/** f(z) */
export function torchActivation(layer: LayerSpec, z: string): string {
  const shape = literal(shapeOf(layer))
  switch (layer.activation) {
    case 'linear':
      return z
    case 'relu':
      return `F.relu(${z})`
    case 'leaky-relu':
      return `F.leaky_relu(${z}, ${shape})`
    case 'sigmoid':
      return `torch.sigmoid(${z})`
    case 'tanh':
      return `torch.tanh(${z})`
    case 'elu':
      return `F.elu(${z}, ${shape})`
    case 'gelu':
      return `F.gelu(${z})`
    case 'gelu-tanh':
      return `F.gelu(${z}, approximate="tanh")`
    // PyTorch's own threshold of 20 cuts off the ninth digit.
    case 'softplus':
      return `F.softplus(${z}, threshold=700.0)`
    case 'silu':
      return `F.silu(${z})`
    case 'softmax':
      return `torch.softmax(${z}, dim=1)`
  }
}

/** Whether the loss takes logarithms that it must take with care where a target is 0. */
export function needsLogTerm(recipe: Recipe): boolean {
  return recipe.loss.endsWith('cross-entropy') && !isFused(recipe)
}

/** −t ln a, and 0 where t is 0, whatever a is. */
export const LOG_TERM = `def log_term(a, t):
    return -t * torch.log(torch.where(t == 0, torch.ones_like(a), a))
`

/** The reduced loss, from the output a or, where it is fused with its activation, from z. */
export function torchLoss(recipe: Recipe, a: string, z: string): string {
  const element = recipe.reduction === 'element-mean'
  const divisor = element ? '(N * n)' : 'N'
  /** A function of torch.nn.functional, whose mean is over all elements. */
  const functional = (name: string, output: string, option = '') =>
    element ? `F.${name}(${output}, y${option})` : `F.${name}(${output}, y${option}, reduction="sum") / N`
  switch (recipe.loss) {
    case 'half-squared-error':
      return `0.5 * ((${a} - y) ** 2).sum() / ${divisor}`
    case 'mean-squared-error':
      return functional('mse_loss', a)
    case 'mean-absolute-error':
      return functional('l1_loss', a)
    case 'huber':
      return functional('huber_loss', a, `, delta=${literal(huberDeltaOf(recipe))}`)
    case 'binary-cross-entropy':
      if (isFused(recipe)) return functional('binary_cross_entropy_with_logits', z)
      return `(log_term(${a}, y) + log_term(1 - ${a}, 1 - y)).sum() / ${divisor}`
    case 'categorical-cross-entropy':
      // The mean of torch's cross_entropy is over examples.
      if (isFused(recipe)) return `F.cross_entropy(${z}, y)${element ? ' / n' : ''}`
      return `log_term(${a}, y).sum() / ${divisor}`
  }
}

/** A class of torch.optim, the options of its constructor, and what it calls what it remembers. */
export interface TorchOptimizer {
  readonly name: string
  readonly options: string
  readonly slots: readonly string[]
  /** Whether it counts its updates. */
  readonly counts: boolean
}

export function torchOptimizer(optimizer: Optimizer, decoupled: boolean): TorchOptimizer {
  const plain = { slots: [], counts: false } as const
  switch (optimizer.name) {
    case 'sgd':
      return { ...plain, name: 'SGD', options: '' }
    case 'momentum':
    case 'nesterov': {
      // Without momentum it is plain descent, and PyTorch refuses Nesterov's.
      if (optimizer.momentum === 0) return { ...plain, name: 'SGD', options: '' }
      const ahead = optimizer.name === 'nesterov' ? ', nesterov=True' : ''
      const options = `, momentum=${literal(optimizer.momentum)}${ahead}`
      return { name: 'SGD', options, slots: ['momentum_buffer'], counts: false }
    }
    case 'adagrad':
      return { name: 'Adagrad', options: `, eps=${literal(optimizer.epsilon)}`, slots: ['sum'], counts: true }
    case 'rmsprop': {
      const options = `, alpha=${literal(optimizer.rho)}, eps=${literal(optimizer.epsilon)}`
      return { name: 'RMSprop', options, slots: ['square_avg'], counts: true }
    }
    case 'adam':
    case 'adamw': {
      const betas = `(${literal(optimizer.beta1)}, ${literal(optimizer.beta2)})`
      return {
        name: decoupled ? 'AdamW' : 'Adam',
        options: `, betas=${betas}, eps=${literal(optimizer.epsilon)}`,
        slots: ['exp_avg', 'exp_avg_sq'],
        counts: true,
      }
    }
  }
}
