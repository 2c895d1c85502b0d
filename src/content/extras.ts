/** Pulls and clipping as choices: what each begins with. */
import type { Clip, ParameterSet, Pull, WeightDecay } from '../core/recipe'

export const PARAMETER_SETS = ['weights', 'weights+biases'] as const satisfies readonly ParameterSet[]
export const DECAY_KINDS = ['l2-gradient', 'decoupled'] as const satisfies readonly WeightDecay['kind'][]
export const CLIPS = ['none', 'global-norm', 'value'] as const satisfies readonly ('none' | Clip['kind'])[]

/** A pull of another amount; one of 0 is none. */
export function pullOf<P extends Pull>(before: P | null, amount: number): P | Pull | null {
  if (amount === 0) return null
  return before ? { ...before, amount } : { amount, appliesTo: 'weights' }
}

/** ε is that of torch.nn.utils.clip_grad_norm_. */
export function clipOf(kind: (typeof CLIPS)[number]): Clip | null {
  if (kind === 'none') return null
  return kind === 'value' ? { kind, maxValue: 1 } : { kind, maxNorm: 1, epsilon: 1e-6 }
}
