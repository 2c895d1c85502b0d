/** Article 000's regression: y = 2x₁² + 3x₂³ + noise, x uniform in the unit square, noise with standard deviation 0.2. */
import { Random, seedState } from '../../core/random'
import { examplesOf } from '../examples'
import type { DataSet } from '../setup'

const NOISE = 0.2

/** 1000 points to learn from and 1000 to be tested on. No model does better than the noise: a mean squared error of 0.04. */
export function regression(seed = 9): DataSet {
  const random = new Random(seedState(seed))
  const draw = (count: number) => {
    const inputs: number[][] = []
    const targets: number[][] = []
    for (let k = 0; k < count; k++) {
      const x1 = random.uniform()
      const x2 = random.uniform()
      inputs.push([x1, x2])
      targets.push([2 * x1 ** 2 + 3 * x2 ** 3 + NOISE * random.normal()])
    }
    return examplesOf(inputs, targets)
  }
  return { id: 'regression', train: draw(1000), test: draw(1000), task: { kind: 'none' }, classNames: null }
}
