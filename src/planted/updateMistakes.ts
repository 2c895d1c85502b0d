/** Mistakes in what is done with a gradient. */
import { pow } from '../core/elementaryPower'
import type { Rules } from './rules'

/** The gradient is added to that of the steps before, which nobody has set to zero. */
export const notCleared: Partial<Rules> = { keeps: true }

/** p −= η·m(1 − β₁ᵏ)/(√(v(1 − β₂ᵏ)) + ε) instead of η·m/(1 − β₁ᵏ)/(√(v/(1 − β₂ᵏ)) + ε). Only where the optimizer is Adam. */
export const adamMultiplied: Partial<Rules> = {
  spoil: ({ recipe: { optimizer }, parameters, moments, rate, age }) => {
    if (optimizer.name !== 'adam' && optimizer.name !== 'adamw') return
    const { beta1, beta2, epsilon } = optimizer
    const [c1, c2] = [1 - pow(beta1, age + 1), 1 - pow(beta2, age + 1)]
    for (let i = 0; i < parameters.length; i++) {
      const [m, v] = [moments[i], moments[parameters.length + i]]
      const right = m / c1 / (Math.sqrt(v / c2) + epsilon)
      const wrong = (m * c1) / (Math.sqrt(v * c2) + epsilon)
      parameters[i] += rate * (right - wrong)
    }
  },
}
