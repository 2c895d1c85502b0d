import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun, trainThrough } from './runs'

const rate = (start: { recipe: Parameters<typeof smallRun>[0] }, learningRate: number): Edit => ({
  kind: 'recipe',
  recipe: { ...smallRun().recipe, ...start.recipe, learningRate },
})

/** All inputs and targets of the first example are `value`. */
const exampleOf = ({ recipe: { network } }: Pick<RunStart, 'recipe'>, value: number, row = 0) => ({
  kind: 'example' as const,
  row,
  inputs: new Float64Array(network.inputs).fill(value),
  targets: new Float64Array(network.layers.at(-1)!.units).fill(value),
})

describe('a fork', () => {
  it('leaves the old run and the steps before it as they were, bit for bit', () => {
    const steps = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }))
    fc.assert(
      fc.property(anyRun, steps, fc.double({ min: -1, max: 1, noNaN: true }), (start, [at, past], value) => {
        const old = new Trainer(start)
        trainThrough(old, 80)
        fc.pre(old.divergence === null)
        const history = old.history()
        const kinds: Edit[] = [
          { kind: 'parameter', index: 0, value },
          { kind: 'input', row: 0, unit: 0, value },
          { kind: 'target', row: 0, unit: 0, value },
          exampleOf(start, value),
          { kind: 'recipe', recipe: { ...start.recipe, learningRate: value } },
        ]
        for (const edit of kinds) {
          const forked = old.fork(at, edit)
          trainThrough(forked, 90)
          const step = Math.min(past, at - 1)
          if (step >= 1) expect(forked.traceOf(step)).toEqual(new Trainer(start).traceOf(step))
        }
        expect(old.history()).toEqual(history)
        expect(old.traceOf(at)).toEqual(new Trainer(start).traceOf(at))
        expect(old.traceOf(80)).toEqual(new Trainer(start).traceOf(80))
      }),
      { numRuns: 60 },
    )
  }, 20_000)

  it('goes on like a run that begins with the changed state', () => {
    const old = new Trainer(smallRun())
    trainThrough(old, 100)
    const state = old.stateAt(49)
    const forked = old.fork(49, { kind: 'parameter', index: 3, value: 0.25 })
    const parameters = state.parameters.slice()
    parameters[3] = 0.25
    const fresh = new Trainer({ ...smallRun(), resume: { ...state, parameters } })
    expect(forked.traceOf(49)).toEqual(fresh.traceOf(49))
    expect(forked.traceOf(150)).toEqual(fresh.traceOf(150))
    expect(forked.traceOf(49).trace.before.values[3]).toBe(0.25)
  })

  it('shares what both remember, and neither spoils it for the other', () => {
    const old = new Trainer(smallRun())
    trainThrough(old, 1000)
    const forked = old.fork(1000, rate(smallRun(), 0.01))
    const past = [17, 433, 992].map((step) => new Trainer(smallRun()).traceOf(step))
    // Long enough for either to drop checkpoints and to use their arrays again.
    for (const run of [old, forked]) {
      trainThrough(run, 150_000, 1000)
      for (const other of [old, forked]) {
        expect(past.map(({ trace }) => other.traceOf(trace.step))).toEqual(past)
      }
    }
  })

  it('shows a changed input or target from its step on only', () => {
    const old = new Trainer(smallRun({ batching: { kind: 'given', miniBatches: [[2, 5]] } }))
    const forked = old
      .fork(20, { kind: 'input', row: 5, unit: 1, value: 0.5 })
      .fork(30, { kind: 'target', row: 2, unit: 0, value: -0.5 })
    const seen = (step: number) => {
      const { a, targets } = forked.traceOf(step).trace
      return [a[0][3], targets[0]]
    }
    const [x, t] = [smallRun().train.inputs[11], smallRun().train.targets[2]]
    expect([19, 20, 29, 30, 100].map(seen)).toEqual([
      [x, t],
      [0.5, t],
      [0.5, t],
      [0.5, -0.5],
      [0.5, -0.5],
    ])
    expect(seen(19)).toEqual([x, t])
  })

  it('puts another example in the place of one, from its step on, and nothing else', () => {
    const start = smallRun({ batching: { kind: 'given', miniBatches: [[2, 5]] } })
    const forked = new Trainer(start).fork(20, exampleOf(start, 0.25, 5))
    const before = new Trainer(start).traceOf(19).trace
    const { a, targets } = forked.traceOf(20).trace
    expect([...a[0]]).toEqual([...before.a[0].slice(0, 2), 0.25, 0.25])
    expect([...targets]).toEqual([before.targets[0], 0.25])
    expect(forked.traceOf(19).trace).toEqual(before)
    const numbers = [
      { kind: 'input', row: 5, unit: 0, value: 0.25 },
      { kind: 'input', row: 5, unit: 1, value: 0.25 },
      { kind: 'target', row: 5, unit: 0, value: 0.25 },
    ] as const
    const oneByOne = numbers.reduce((run, edit) => run.fork(20, edit), new Trainer(start))
    expect(forked.traceOf(60)).toEqual(oneByOne.traceOf(60))
  })

  it('replaces an edit at the same step', () => {
    const old = new Trainer(smallRun())
    const first = old.fork(5, { kind: 'parameter', index: 0, value: 1 })
    const second = first.fork(5, { kind: 'parameter', index: 1, value: 2 })
    expect(second.traceOf(5).trace.before.values.slice(0, 2)).toEqual(Float64Array.of(1, 2))
    expect(second.traceOf(4)).toEqual(old.traceOf(4))
    const { after } = second.traceOf(10).trace
    expect(trainThrough(second, 10).trace.after).toEqual(after)
    const atStart = old.fork(1, rate(old.traceOf(1).trace, 0))
    expect(atStart.traceOf(9).trace.before.values).toEqual(smallRun().parameters)
  })

  it('keeps the history before its step, and records what comes after anew', () => {
    const old = new Trainer(smallRun())
    trainThrough(old, 100)
    const forked = old.fork(42, rate(smallRun(), 0))
    const before = forked.history()
    expect([...before.steps]).toEqual(Array.from({ length: 41 }, (_, k) => k + 1))
    expect([...before.epochs.updates]).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40])
    trainThrough(forked, 100, 42)
    const { steps, losses, epochs } = forked.history()
    expect(steps).toHaveLength(100)
    expect(losses.slice(0, 42)).toEqual(old.history().losses.slice(0, 42))
    expect(losses.slice(42)).not.toEqual(old.history().losses.slice(42))
    expect(new Set(epochs.train.slice(11)).size).toBe(1)
    expect(forked.history().version).toBeGreaterThan(before.version)
  })

  it('takes the figures of an epoch that it begins with anew', () => {
    const old = new Trainer(smallRun())
    trainThrough(old, 20)
    const forked = old.fork(9, { kind: 'parameter', index: 0, value: 3 })
    expect([...forked.history().epochs.updates]).toEqual([0, 4])
    trainThrough(forked, 10, 9)
    expect([...forked.history().epochs.updates]).toEqual([0, 4, 8])
    expect(forked.history().epochs.train[2]).not.toBe(old.history().epochs.train[2])
  })

  it('cuts the rest of the epoch by a new size of mini-batch', () => {
    const old = new Trainer(smallRun({ batching: { kind: 'shuffled', size: 2 } }))
    const order = [1, 2, 3, 4, 5].flatMap((step) => [...old.traceOf(step).trace.examples])
    for (const [size, cuts] of [
      [3, [4, 7, 10]],
      [4, [4, 8, 10]],
      [10, [4, 10]],
      [99, [4, 10]],
    ] as const) {
      const { recipe } = smallRun({ batching: { kind: 'shuffled', size } })
      const forked = old.fork(3, { kind: 'recipe', recipe })
      cuts.slice(1).forEach((end, k) => {
        const { examples, epoch, stepInEpoch, stepsInEpoch } = forked.traceOf(3 + k).trace
        expect([...examples]).toEqual(order.slice(cuts[k], end))
        expect(epoch).toBe(1)
        expect(stepsInEpoch - stepInEpoch).toBe(cuts.length - 2 - k)
      })
      const next = forked.traceOf(3 + cuts.length - 1).trace
      expect([next.epoch, next.stepInEpoch, next.examples.length]).toEqual([2, 1, Math.min(size, 10)])
      expect(forked.epochAfter(1)).toBe(1 + cuts.length)
      expect(forked.epochBefore(3 + cuts.length - 1)).toBe(1 + cuts.length)
      expect(forked.epochBefore(3)).toBe(1)
    }
  })

  it('finds the epochs across the edit', () => {
    const old = new Trainer(smallRun({ batching: { kind: 'shuffled', size: 2 } }))
    const { recipe } = smallRun({ batching: { kind: 'shuffled', size: 10 } })
    const forked = old.fork(9, { kind: 'recipe', recipe })
    expect([5, 6, 9, 10].map((step) => forked.epochAfter(step))).toEqual([9, 9, 10, 11])
    expect([5, 6, 9, 10].map((step) => forked.epochBefore(step))).toEqual([1, 5, 5, 9])
  })

  it('begins a new epoch where the order would mean nothing any more', () => {
    const old = new Trainer(smallRun())
    const given = { kind: 'given', miniBatches: [[1], [2]] } as const
    const forked = old.fork(3, { kind: 'recipe', recipe: { ...smallRun().recipe, batching: given } })
    const { epoch, stepInEpoch, stepsInEpoch, examples } = forked.traceOf(3).trace
    expect([epoch, stepInEpoch, stepsInEpoch, ...examples]).toEqual([2, 1, 2, 1])
    expect(forked.epochAfter(1)).toBe(2)
    expect(forked.epochBefore(4)).toBe(2)
    const reseeded = old.fork(3, { kind: 'recipe', recipe: smallRun({ seed: 9 }).recipe })
    expect(reseeded.traceOf(3).trace.epoch).toBe(2)
    const epochs = [3, 4, 5, 6].flatMap((step) => [...reseeded.traceOf(step).trace.examples])
    const fresh = new Trainer(smallRun({ seed: 9 }))
    expect(epochs).toEqual([1, 2, 3, 4].flatMap((step) => [...fresh.traceOf(step).trace.examples]))
  })

  it('refuses what does not fit', () => {
    const trainer = new Trainer(smallRun())
    const wider = { inputs: 2, layers: [{ units: 1, activation: 'tanh' as const }] }
    const wrong: [Edit, RegExp][] = [
      [{ kind: 'parameter', index: 17, value: 1 }, /no parameter 17/],
      [{ kind: 'parameter', index: 0, value: NaN }, /finite/],
      [{ kind: 'input', row: 10, unit: 0, value: 1 }, /no input/],
      [{ kind: 'input', row: 0, unit: 2, value: 1 }, /no input/],
      [{ kind: 'target', row: 0, unit: 1, value: 1 }, /no target/],
      [exampleOf(smallRun(), 1, 10), /no example 10/],
      [exampleOf(smallRun(), 1, -1), /no example -1/],
      [exampleOf(smallRun(), 1, 0.5), /no example 0.5/],
      [exampleOf(smallRun(), NaN), /finite number, not NaN/],
      [{ ...exampleOf(smallRun(), 1), inputs: new Float64Array(3) }, /2 inputs, not 3/],
      [{ ...exampleOf(smallRun(), 1), targets: new Float64Array(0) }, /1 targets, not 0/],
      [{ kind: 'recipe', recipe: smallRun({ network: wider }).recipe }, /shape/],
      [{ kind: 'recipe', recipe: smallRun({ loss: 'binary-cross-entropy' }).recipe }, /tanh output/],
      [{ kind: 'recipe', recipe: smallRun({ learningRate: Infinity }).recipe }, /learning rate/],
    ]
    for (const [edit, message] of wrong) expect(() => trainer.fork(3, edit)).toThrow(message)
    expect(() => trainer.fork(0, { kind: 'parameter', index: 0, value: 1 })).toThrow(/no step 0/)
  })
})
