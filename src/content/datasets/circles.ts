/** A disc inside a ring: no straight line separates them. */
import { Random, seedState } from '../../core/random'
import { examplesOf } from '../examples'
import type { DataSet } from '../setup'

const DISC = [0, 1]
const RING = [1.5, 2.5]

/** 100 points in each to learn from, 50 to be tested on; evenly spread over the area. Inside is 1. */
export function circles(seed = 1): DataSet {
  const random = new Random(seedState(seed))
  const point = ([inner, outer]: number[]) => {
    const r = Math.sqrt(inner * inner + random.uniform() * (outer * outer - inner * inner))
    const angle = 2 * Math.PI * random.uniform()
    return [r * Math.cos(angle), r * Math.sin(angle)]
  }
  const draw = (count: number) => {
    const inputs: number[][] = []
    const targets: number[][] = []
    for (let k = 0; k < count; k++) {
      inputs.push(point(DISC), point(RING))
      targets.push([1], [0])
    }
    return examplesOf(inputs, targets)
  }
  return {
    id: 'circles',
    train: draw(100),
    test: draw(50),
    task: { kind: 'threshold', threshold: 0.5 },
    classNames: ['ring', 'disc'],
  }
}
