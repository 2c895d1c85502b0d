/** The optimizers, in PyTorch's formulations: what each does with a gradient, and what it remembers. */
import { pow } from './elementaryPower'
import type { Optimizer, OptimizerName } from './recipe'

/** The constants that papers and PyTorch start from. */
export const OPTIMIZER_DEFAULTS: Readonly<Record<OptimizerName, Optimizer>> = {
  sgd: { name: 'sgd' },
  momentum: { name: 'momentum', momentum: 0.9 },
  nesterov: { name: 'nesterov', momentum: 0.9 },
  adagrad: { name: 'adagrad', epsilon: 1e-10 },
  rmsprop: { name: 'rmsprop', rho: 0.99, epsilon: 1e-8 },
  adam: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  adamw: { name: 'adamw', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
}

/** How many numbers an optimizer remembers of each parameter. */
export function momentCount({ name }: Optimizer): number {
  if (name === 'sgd') return 0
  return name === 'adam' || name === 'adamw' ? 2 : 1
}

/** Where an update reads and writes. The second moment of parameter k stands `second` after the first. */
export interface Stretch {
  readonly p: Float64Array
  readonly g: Float64Array
  readonly moments: Float64Array
  readonly from: number
  readonly to: number
  readonly second: number
}

/**
 * One update of the parameters of a stretch; `k` counts the optimizer's updates from 1. Returns 0, or NaN if some new
 * parameter or moment is not finite.
 *
 * sgd: p −= ηg. momentum (Polyak 1964): v = μv + g, p −= ηv. nesterov (Sutskever et al. 2013): v = μv + g,
 * p −= η(g + μv). adagrad (Duchi et al. 2011): s += g², p −= ηg/(√s + ε). rmsprop (Hinton 2012): s = ρs + (1 − ρ)g²,
 * p −= ηg/(√s + ε). adam (Kingma & Ba 2015): m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g²,
 * p −= η·m/(1 − β₁ᵏ)/(√(v/(1 − β₂ᵏ)) + ε). adamw is adam; its decay comes before.
 */
export function optimize(optimizer: Optimizer, rate: number, k: number, stretch: Stretch): number {
  switch (optimizer.name) {
    case 'sgd':
      return descend(stretch, rate)
    case 'momentum':
      return roll(stretch, rate, optimizer.momentum, 1, 0)
    case 'nesterov':
      return roll(stretch, rate, optimizer.momentum, optimizer.momentum, 1)
    case 'adagrad':
      return scaleDown(stretch, rate, 1, 1, optimizer.epsilon)
    case 'rmsprop':
      return scaleDown(stretch, rate, optimizer.rho, 1 - optimizer.rho, optimizer.epsilon)
    case 'adam':
    case 'adamw': {
      const { beta1, beta2, epsilon } = optimizer
      return adapt(stretch, rate, beta1, beta2, 1 - pow(beta1, k), 1 - pow(beta2, k), epsilon)
    }
  }
}

/** Four at a time: what a round costs by itself is half of one number's time. */
function descend({ p, g, from, to }: Stretch, rate: number): number {
  let probe = 0
  let i = from
  for (; i + 4 <= to; i = (i + 4) | 0) {
    const a = p[i] - rate * g[i]
    const b = p[(i + 1) | 0] - rate * g[(i + 1) | 0]
    const c = p[(i + 2) | 0] - rate * g[(i + 2) | 0]
    const d = p[(i + 3) | 0] - rate * g[(i + 3) | 0]
    p[i] = a
    p[(i + 1) | 0] = b
    p[(i + 2) | 0] = c
    p[(i + 3) | 0] = d
    probe += a * 0 + b * 0 + (c * 0 + d * 0)
  }
  for (; i < to; i++) {
    const next = p[i] - rate * g[i]
    p[i] = next
    probe += next * 0
  }
  return probe
}

// What an optimizer remembers of a unit that has died shrinks for ever, and below 1e−308 arithmetic is many times
// slower. Beside any number that matters it has long been nothing.

function roll({ p, g, moments, from, to }: Stretch, rate: number, mu: number, ofV: number, ofG: number) {
  let probe = 0
  for (let i = from; i < to; i++) {
    const rolled = mu * moments[i] + g[i]
    const v = Math.abs(rolled) < 1e-300 ? 0 : rolled
    moments[i] = v
    const next = p[i] - rate * (ofG * g[i] + ofV * v)
    p[i] = next
    probe += next * 0
  }
  return probe
}

function scaleDown(
  { p, g, moments, from, to }: Stretch,
  rate: number,
  keep: number,
  add: number,
  epsilon: number,
): number {
  let probe = 0
  for (let i = from; i < to; i++) {
    const sum = keep * moments[i] + add * g[i] * g[i]
    const s = sum < 1e-300 ? 0 : sum
    moments[i] = s
    const next = p[i] - (rate * g[i]) / (Math.sqrt(s) + epsilon)
    p[i] = next
    probe += next * 0 + s * 0
  }
  return probe
}

function adapt(
  { p, g, moments, from, to, second }: Stretch,
  rate: number,
  beta1: number,
  beta2: number,
  correction1: number,
  correction2: number,
  epsilon: number,
): number {
  // m/correction1 and √(v/correction2) with the corrections taken out of the loop, as PyTorch has it.
  const step = rate / correction1
  const widen = 1 / Math.sqrt(correction2)
  const add1 = 1 - beta1
  const add2 = 1 - beta2
  let probe = 0
  for (let i = from; i < to; i = (i + 1) | 0) {
    const slope = g[i]
    const j = (i + second) | 0
    const first = beta1 * moments[i] + add1 * slope
    const square = beta2 * moments[j] + add2 * slope * slope
    const m = Math.abs(first) < 1e-300 ? 0 : first
    const v = square < 1e-300 ? 0 : square
    moments[i] = m
    moments[j] = v
    const next = p[i] - (step * m) / (Math.sqrt(v) * widen + epsilon)
    p[i] = next
    probe += next * 0 + v * 0
  }
  return probe
}
