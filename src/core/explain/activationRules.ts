/** The activations as formulas: f(z) and f′(z), the same for a line of symbols and for one of numbers. */
import type { ActivationName } from '../network'
import {
  call,
  constant,
  difference,
  exponential,
  half,
  letter,
  negative,
  one,
  power,
  product,
  squareRoot,
  sum,
  two,
  fraction,
  type Expression,
} from './expression'

export type Curve = Exclude<ActivationName, 'softmax'>

/** What a formula is written with: letters, or the numbers of a neuron. */
export interface Ink {
  readonly z: Expression
  /** f(z), for slopes that are written with it. */
  readonly f: Expression
  /** The tanh inside gelu-tanh. */
  readonly t: Expression
  /** `shapeOf` the layer. */
  readonly shape: number
  /** The value of z, for what has two branches. */
  readonly at: number
}

interface Rule {
  value(ink: Ink): Expression
  /** null: the slope is a number and needs no formula. */
  slope(ink: Ink): Expression | null
}

const zero = constant(0)
const sigmoid = (z: Expression) => call('sigmoid', [z])
/** A factor that is left out where it is 1. */
const times = (factor: number, of: Expression) => (factor === 1 ? of : product(constant(factor), of))
const above0 = (z: Expression) => call('max', [zero, z])

// e^709 is the largest that a double can hold.
const LARGEST_EXPONENT = 700

/** Whether e^z is a number that can be written down. */
export function isRaisable(z: number): boolean {
  return Math.abs(z) <= LARGEST_EXPONENT
}

/** √(2/π)·(z + 0.044715 z³): what gelu-tanh takes the tanh of. */
export function insideTanh(z: Expression): Expression {
  const root = squareRoot(fraction(two, constant(Math.PI)))
  return product(root, sum([z, product(constant(0.044715), power(z, constant(3)))]))
}

/** ½(1 + t) + ½z(1 − t²)·√(2/π)·(1 + 0.134145 z²) */
function geluTanhSlope({ z, t }: Ink): Expression {
  const inner = sum([one, product(constant(0.134145), power(z, two))])
  const root = squareRoot(fraction(two, constant(Math.PI)))
  const through = product(half, z, difference(one, power(t, two)), root, inner)
  return sum([product(half, sum([one, t])), through])
}

/** Formulas of `ACTIVATIONS` in core. */
export const RULES: Readonly<Record<Curve, Rule>> = {
  linear: { value: ({ z }) => z, slope: () => null },
  relu: { value: ({ z }) => above0(z), slope: () => null },
  'leaky-relu': {
    value: ({ z, shape }) => sum([above0(z), product(constant(shape), call('min', [zero, z]))]),
    slope: () => null,
  },
  sigmoid: { value: ({ z }) => sigmoid(z), slope: ({ f }) => product(f, difference(one, f)) },
  tanh: { value: ({ z }) => call('tanh', [z]), slope: ({ f }) => difference(one, power(f, two)) },
  elu: {
    value: ({ z, shape }) =>
      sum([above0(z), call('min', [zero, times(shape, difference(exponential(z), one))])]),
    slope: ({ z, shape, at }) => (at > 0 ? null : times(shape, exponential(z))),
  },
  gelu: {
    value: ({ z }) => product(z, call('cdf', [z])),
    slope: ({ z }) => sum([call('cdf', [z]), product(z, call('density', [z]))]),
  },
  'gelu-tanh': { value: ({ z, t }) => product(half, z, sum([one, t])), slope: geluTanhSlope },
  softplus: {
    value: ({ z, at }) => {
      if (isRaisable(at)) return call('ln', [sum([one, exponential(z)])])
      return sum([above0(z), call('ln', [sum([one, exponential(negative(call('abs', [z])))])])])
    },
    slope: ({ z }) => sigmoid(z),
  },
  silu: {
    value: ({ z }) => product(z, sigmoid(z)),
    slope: ({ z }) => product(sigmoid(z), sum([one, product(z, difference(one, sigmoid(z)))])),
  },
}

/** t in letters: what gelu-tanh is written with. */
export const TANH_LETTER = letter('t')
