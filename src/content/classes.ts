/** Two classes as one column of 0 and 1, or as two columns that hold one 1; and what targets are like. */
import type { Examples } from '../core/recipe'
import type { DataSet } from './setup'

/** Whether all targets are 0 or 1. */
export function isTwoClass({ targets }: Examples): boolean {
  return targets.every((target) => target === 0 || target === 1)
}

/** Whether all targets are between 0 and 1. */
export function isWithinUnit({ targets }: Examples): boolean {
  return targets.every((target) => target >= 0 && target <= 1)
}

/** Whether the `outputs` targets of each example are probabilities that sum to 1. */
export function isProbabilities({ count, targets }: Examples, outputs: number): boolean {
  for (let row = 0; row < count; row++) {
    let sum = 0
    for (let j = 0; j < outputs; j++) {
      const target = targets[row * outputs + j]
      if (!(target >= 0)) return false
      sum += target
    }
    if (Math.abs(sum - 1) > 1e-6) return false
  }
  return true
}

const mapTargets = (
  { train, test, ...rest }: DataSet,
  map: (targets: Float64Array) => Float64Array,
): DataSet => ({
  ...rest,
  train: { ...train, targets: map(train.targets) },
  test: test && { ...test, targets: map(test.targets) },
})

/** 0 becomes 1 0, and 1 becomes 0 1: one output for each class. */
export function asTwoColumns(data: DataSet): DataSet {
  const double = (targets: Float64Array) => Float64Array.from([...targets].flatMap((y) => [1 - y, y]))
  return { ...mapTargets(data, double), task: { kind: 'argmax' } }
}

/** The second of two columns: what `asTwoColumns` was made from. */
export function asOneColumn(data: DataSet): DataSet {
  const second = (targets: Float64Array) => targets.filter((_, k) => k % 2 === 1)
  return { ...mapTargets(data, second), task: { kind: 'threshold', threshold: 0.5 } }
}
