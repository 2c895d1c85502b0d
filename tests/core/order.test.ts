import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { smallRun } from './runs'

/** The traces of the first `epochs` epochs, epoch by epoch. */
function epochsOf(trainer: Trainer, epochs: number): Trace[][] {
  const found: Trace[][] = []
  for (let step = 1; ; step++) {
    const { trace } = trainer.traceOf(step)
    if (trace.epoch > epochs) return found
    ;(found[trace.epoch - 1] ??= []).push(trace)
  }
}

const inOrder = (count: number) => Array.from({ length: count }, (_, k) => k)
const examplesOf = (traces: Trace[]) => traces.flatMap(({ examples }) => [...examples])
const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b)

describe('the order of the examples', () => {
  it('is a permutation in every epoch; the remainder is a mini-batch of its own and is not carried over', () => {
    const sizes = fc.record({ count: fc.integer({ min: 2, max: 20 }), size: fc.integer({ min: 1, max: 19 }) })
    fc.assert(
      fc.property(sizes, fc.integer(), ({ count, size }, seed) => {
        fc.pre(size < count)
        const batching = { kind: 'shuffled', size } as const
        const epochs = epochsOf(new Trainer(smallRun({ batching, seed }, count)), 3)
        for (const traces of epochs) {
          expect(sorted(examplesOf(traces))).toEqual(inOrder(count))
          const lengths = traces.map(({ examples }) => examples.length)
          expect(lengths.slice(0, -1).every((length) => length === size)).toBe(true)
          expect(lengths.at(-1)).toBe(count % size || size)
          expect(traces.map(({ stepInEpoch }) => stepInEpoch)).toEqual(lengths.map((_, k) => k + 1))
          expect(traces.every(({ stepsInEpoch }) => stepsInEpoch === lengths.length)).toBe(true)
        }
      }),
    )
  })

  it('is another one in every epoch, and with every seed', () => {
    const orders = [1, 2].flatMap((seed) =>
      epochsOf(new Trainer(smallRun({ seed }, 12)), 4).map((traces) => examplesOf(traces).join()),
    )
    expect(new Set(orders).size).toBe(8)
  })

  it('is the natural one where a mini-batch holds everything, and then nothing is drawn', () => {
    const trainer = new Trainer(smallRun({ batching: { kind: 'shuffled', size: 10 } }))
    const before = trainer.stateAt(1).generator
    expect(epochsOf(trainer, 2).map(examplesOf)).toEqual([inOrder(10), inOrder(10)])
    expect(trainer.stateAt(3).generator).toEqual(before)
  })

  it('can be given, and goes round', () => {
    const miniBatches = [[3, 1], [2], [0, 0, 9]]
    const trainer = new Trainer(smallRun({ batching: { kind: 'given', miniBatches } }))
    const epochs = epochsOf(trainer, 2)
    for (const traces of epochs) {
      expect(traces.map(({ examples }) => [...examples])).toEqual(miniBatches)
      expect(traces.map(({ stepInEpoch, stepsInEpoch }) => [stepInEpoch, stepsInEpoch])).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ])
    }
    expect(epochs.flat().map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6])
  })
})
