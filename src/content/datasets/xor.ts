/** XOR: 1 where exactly one of two inputs is 1. Four points, or clouds around them. */
import { Random, seedState } from '../../core/random'
import { examplesOf } from '../examples'
import type { DataSet } from '../setup'

export const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]
export const TRUTH = [[0], [1], [1], [0]]
const CLASSES = ['0', '1']
const SPREAD = 0.12

/** The four points of the truth table. */
export function xor(): DataSet {
  return {
    id: 'xor',
    train: examplesOf(CORNERS, TRUTH),
    test: null,
    task: { kind: 'threshold', threshold: 0.5 },
    classNames: CLASSES,
  }
}

/** 30 points around each corner to learn from, 15 to be tested on, normally distributed. */
export function noisyXor(seed = 1): DataSet {
  const random = new Random(seedState(seed))
  const clouds = (count: number) => {
    const inputs: number[][] = []
    const targets: number[][] = []
    for (let k = 0; k < count; k++) {
      CORNERS.forEach(([x, y], corner) => {
        inputs.push([x + SPREAD * random.normal(), y + SPREAD * random.normal()])
        targets.push(TRUTH[corner])
      })
    }
    return examplesOf(inputs, targets)
  }
  return {
    id: 'xor-noisy',
    train: clouds(30),
    test: clouds(15),
    task: { kind: 'threshold', threshold: 0.5 },
    classNames: CLASSES,
  }
}
