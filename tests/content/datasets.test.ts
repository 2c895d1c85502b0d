import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DATASET_NAMES, DATASETS } from '../../src/content/catalogue'
import { loadData } from '../../src/content/loadData'
import { circles } from '../../src/content/datasets/circles'
import { iris } from '../../src/content/datasets/iris'
import { regression } from '../../src/content/datasets/regression'
import { spirals } from '../../src/content/datasets/spirals'
import { noisyXor, xor } from '../../src/content/datasets/xor'
import type { DataSet } from '../../src/content/setup'
import { activationOf } from '../../src/core/network'
import { lossFits } from '../../src/core/losses'

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length
const variance = (values: ArrayLike<number>) => {
  const middle = mean(values)
  return mean(Array.from(values, (value) => (value - middle) ** 2))
}

/** Millions of numbers are compared as bytes. */
const hashed = ({ train, test, ...rest }: DataSet) => ({
  ...rest,
  examples: [train, test].map((set) => [
    set?.count,
    ...[set?.inputs, set?.targets].map((numbers) =>
      createHash('sha256')
        .update(new Uint8Array(numbers?.buffer ?? new ArrayBuffer(0)))
        .digest('hex'),
    ),
  ]),
})

describe('every dataset', () => {
  test.each(DATASET_NAMES)('%s is what the catalogue says', async (name) => {
    const entry = DATASETS[name]
    const data = await loadData[name]()
    expect(data.id).toBe(name)
    expect(data.train.count).toBe(entry.count)
    expect(data.test?.count ?? 0).toBe(entry.testCount)
    for (const examples of data.test ? [data.train, data.test] : [data.train]) {
      expect(examples.inputs).toHaveLength(examples.count * entry.inputs)
      expect(examples.targets).toHaveLength(examples.count * entry.outputs)
      expect(examples.inputs.every(Number.isFinite)).toBe(true)
      expect(examples.targets.every(Number.isFinite)).toBe(true)
    }
    const network = { inputs: entry.inputs, layers: [{ units: entry.outputs, activation: entry.output }] }
    expect(lossFits(entry.loss, activationOf(network, 1))).toBe(true)
    expect(data.task.kind === 'none').toBe(entry.loss === 'mean-squared-error')
    expect(data.classNames?.length ?? 0).toBe(data.task.kind === 'none' ? 0 : Math.max(2, entry.outputs))
  })

  test.each(DATASET_NAMES)('%s is the same every time', async (name) => {
    const [one, other] = [await loadData[name](), await loadData[name]()]
    expect(hashed(other)).toEqual(hashed(one))
  })

  test.each([noisyXor, circles, regression, iris])('another seed, other numbers', (make) => {
    expect(make(5)).toEqual(make(5))
    expect(make(5).train.inputs).not.toEqual(make(6).train.inputs)
  })
})

test('XOR is its truth table', () => {
  const { inputs, targets } = xor().train
  expect([...targets]).toEqual([0, 1, 1, 0])
  expect([...targets].every((y, k) => y === (inputs[2 * k] ^ inputs[2 * k + 1]))).toBe(true)
})

test('noisy XOR lies around its corners', () => {
  const { inputs, targets, count } = noisyXor().train
  for (let k = 0; k < count; k++) {
    const corner = [Math.round(inputs[2 * k]), Math.round(inputs[2 * k + 1])]
    expect(corner[0] ^ corner[1]).toBe(targets[k])
  }
})

test('circles: a disc of radius 1 in a ring from 1.5 to 2.5, half and half', () => {
  const { train, test } = circles()
  for (const { inputs, targets, count } of [train, test!]) {
    expect(mean(targets)).toBe(0.5)
    for (let k = 0; k < count; k++) {
      const r = Math.hypot(inputs[2 * k], inputs[2 * k + 1])
      if (targets[k] === 1) expect(r).toBeLessThanOrEqual(1)
      else expect(Math.abs(r - 2)).toBeLessThanOrEqual(0.5)
    }
  }
})

test('spirals: r = 5i/100 at 2πi/100, the second arm opposite, both from (0, 0)', () => {
  const { inputs, targets } = spirals().train
  for (const i of [0, 1, 25, 50, 99]) {
    const at = 4 * i
    expect(inputs[at]).toBeCloseTo(0.05 * i * Math.cos(0.02 * Math.PI * i), 14)
    expect(inputs[at + 1]).toBeCloseTo(0.05 * i * Math.sin(0.02 * Math.PI * i), 14)
    expect(inputs[at + 2]).toBeCloseTo(-inputs[at], 14)
    expect(inputs[at + 3]).toBeCloseTo(-inputs[at + 1], 14)
    expect([targets[2 * i], targets[2 * i + 1]]).toEqual([0, 1])
  }
})

test('regression: y = 2x₁² + 3x₂³ + noise of 0.2 over the unit square', () => {
  const { train, test } = regression()
  for (const { inputs, targets } of [train, test!]) {
    expect(Math.min(...inputs)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...inputs)).toBeLessThan(1)
    const noise = targets.map((y, k) => y - 2 * inputs[2 * k] ** 2 - 3 * inputs[2 * k + 1] ** 3)
    expect(Math.sqrt(variance(noise))).toBeCloseTo(0.2, 1.5)
    expect(Math.abs(mean(noise))).toBeLessThan(0.02)
  }
  expect(mean(train.targets)).toBeCloseTo(17 / 12, 1)
  expect(Math.abs(variance(train.targets) - 1.1188)).toBeLessThan(0.05)
})

test('iris: 40 and 10 of each species, standardised by the training flowers', () => {
  const { train, test, classNames } = iris()
  expect(classNames).toEqual(['setosa', 'versicolor', 'virginica'])
  for (const [{ targets }, each] of [[train, 40] as const, [test!, 10] as const]) {
    const sums = [0, 1, 2].map((j) => targets.filter((_, k) => k % 3 === j).reduce((a, b) => a + b, 0))
    expect(sums).toEqual([each, each, each])
  }
  for (let i = 0; i < 4; i++) {
    const column = train.inputs.filter((_, k) => k % 4 === i)
    expect(mean(column)).toBeCloseTo(0, 12)
    expect(variance(column)).toBeCloseTo(1, 12)
  }
  const flowers = new Set([train, test!].flatMap(({ inputs }) => [...inputs]))
  expect(flowers.size).toBeGreaterThan(100)
})
