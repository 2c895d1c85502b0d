/** Two spirals of one turn: point i of an arm is at r = 5i/100 and angle 2πi/100, the other arm half a turn on. */
import { Random, seedState } from '../../core/random'
import { examplesOf } from '../examples'
import type { DataSet } from '../setup'

const POINTS = 100
const RADIUS = 5
const NOISE = 0.1

function pointAt(i: number, arm: number): [number, number] {
  const r = (RADIUS * i) / POINTS
  const angle = (2 * Math.PI * i) / POINTS + arm * Math.PI
  return [r * Math.cos(angle), r * Math.sin(angle)]
}

/**
 * 200 points to learn from, not drawn but laid out; both arms begin in (0, 0), so at most 199 can be right. Tested
 * halfway between neighbours, with normal noise.
 */
export function spirals(seed = 1): DataSet {
  const random = new Random(seedState(seed))
  const train: number[][] = []
  const test: number[][] = []
  const targets: number[][] = []
  for (let i = 0; i < POINTS; i++) {
    for (const arm of [0, 1]) {
      train.push(pointAt(i, arm))
      const [x, y] = pointAt(i + 0.5, arm)
      test.push([x + NOISE * random.normal(), y + NOISE * random.normal()])
      targets.push([arm])
    }
  }
  return {
    id: 'spirals',
    train: examplesOf(train, targets),
    test: examplesOf(test, targets),
    task: { kind: 'threshold', threshold: 0.5 },
    classNames: ['0', '1'],
  }
}
