/** A plane in the space of the parameters, and what of a displacement lies in it. */
import { parameterCount, viewParameters, widthOf, type NetworkSpec } from './network'
import { Random, seedState } from './random'

/** Two directions of the parameters' layout; they need not be orthogonal. */
export type Directions = readonly [Float64Array, Float64Array]

/** Coordinates along the two directions, and the share of the displacement's length that they make up; NaN for no length. */
export interface Projection {
  readonly x: number
  readonly y: number
  readonly share: number
}

/** Directions that change one parameter each. Throws if they are the same, or not there. */
export function alongParameters(spec: NetworkSpec, indices: readonly [number, number]): Directions {
  const count = parameterCount(spec)
  if (indices[0] === indices[1]) throw new RangeError('a plane needs two different parameters')
  const along = (index: number) => {
    if (!(Number.isInteger(index) && index >= 0 && index < count))
      throw new RangeError(`there is no parameter ${index}`)
    const direction = new Float64Array(count)
    direction[index] = 1
    return direction
  }
  return [along(indices[0]), along(indices[1])]
}

/** A Gaussian direction with each neuron's weights as long as those of `values`. */
function filterNormalised(spec: NetworkSpec, values: Float64Array, random: Random): Float64Array {
  const direction = new Float64Array(values.length)
  const drawn = viewParameters(spec, direction)
  const given = viewParameters(spec, values)
  for (let l = 1; l <= spec.layers.length; l++) {
    const below = widthOf(spec, l - 1)
    for (let at = 0; at < drawn.weights[l].length; at += below) {
      const row = drawn.weights[l].subarray(at, at + below)
      for (let i = 0; i < below; i++) row[i] = random.normal()
      const scale = lengthOf(given.weights[l].subarray(at, at + below)) / lengthOf(row)
      for (let i = 0; i < below; i++) row[i] *= scale
    }
  }
  return direction
}

/**
 * Two random directions: d ← d/‖d‖ · ‖W[l][j]‖ for the weights into each neuron (Li, Xu, Taylor, Studer and Goldstein
 * 2018, section 4). Biases are left as they are, as in the authors' code.
 */
export function randomDirections(spec: NetworkSpec, values: Float64Array, seed: number): Directions {
  const random = new Random(seedState(seed))
  return [filterNormalised(spec, values, random), filterNormalised(spec, values, random)]
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k]
  return sum
}

const lengthOf = (a: Float64Array) => Math.sqrt(dot(a, a))

/** Below this share of what it is for orthogonal directions, the Gram determinant is rounding. */
const LEAST_DETERMINANT = 1e-12

/** The plane through `origin` that two directions span. */
export class Plane {
  readonly #gram: readonly [number, number, number]

  constructor(
    readonly origin: Float64Array,
    readonly directions: Directions,
  ) {
    const [d, e] = directions
    this.#gram = [dot(d, d), dot(d, e), dot(e, e)]
  }

  /** Writes the parameters at coordinates into `into`. */
  place(x: number, y: number, into: Float64Array): void {
    const { origin } = this
    const [d, e] = this.directions
    for (let k = 0; k < into.length; k++) into[k] = origin[k] + x * d[k] + y * e[k]
  }

  /** The point of the plane that is nearest to `values`: least squares by the 2 × 2 Gram matrix. */
  project(values: Float64Array): Projection {
    const { origin } = this
    const [d, e] = this.directions
    let alongD = 0
    let alongE = 0
    let square = 0
    for (let k = 0; k < values.length; k++) {
      const moved = values[k] - origin[k]
      alongD += moved * d[k]
      alongE += moved * e[k]
      square += moved * moved
    }
    const [x, y] = this.#solve(alongD, alongE)
    const inPlane = Math.max(0, x * alongD + y * alongE)
    return { x, y, share: Math.min(1, Math.sqrt(inPlane / square)) }
  }

  /** Where the directions are one, or none, along what there is. */
  #solve(p: number, q: number): readonly [number, number] {
    const [dd, de, ee] = this.#gram
    const determinant = dd * ee - de * de
    if (determinant > LEAST_DETERMINANT * dd * ee) {
      return [(p * ee - q * de) / determinant, (q * dd - p * de) / determinant]
    }
    if (dd > 0) return [p / dd, 0]
    return ee > 0 ? [0, q / ee] : [0, 0]
  }
}
