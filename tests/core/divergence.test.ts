import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptOf } from '../../src/core/playback'
import { valueOf, type Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun, trainThrough } from './runs'

const RELU = {
  inputs: 2,
  layers: [
    { units: 4, activation: 'relu' as const },
    { units: 1, activation: 'linear' as const },
  ],
}
const wild = () => smallRun({ network: RELU, learningRate: 1e9 })

const arrays = ({ z, a, delta, after, gradient, loss }: Trace) => [
  ...z,
  ...a,
  ...delta,
  after.values,
  gradient.values,
  Float64Array.of(loss),
]
const isFinite = (trace: Trace) => arrays(trace).every((values) => values.every(Number.isFinite))

describe('a run that diverges', () => {
  it('stops at the first number that is not finite and names it', () => {
    const trainer = new Trainer(wild())
    const { trace } = trainer.advance(1, { budgetMs: null, steps: 10_000, now: () => 0, row: 0 })
    const { divergence } = trainer
    expect(divergence).not.toBeNull()
    const { step, cell, example, value } = divergence!
    expect(trace.step).toBe(step)
    expect(value).not.toSatisfy(Number.isFinite)
    const whole = trainer.traceOf(step).trace
    const row = whole.examples.indexOf(example ?? whole.examples[0])
    expect(valueOf(whole, row, cell)).toBe(value)
    expect(isFinite(whole)).toBe(false)
  })

  it('has nothing but finite numbers before', () => {
    const trainer = new Trainer(wild())
    trainThrough(trainer, 10_000)
    const { step } = trainer.divergence!
    for (let earlier = 1; earlier < step; earlier++) {
      expect(isFinite(trainer.traceOf(earlier).trace)).toBe(true)
    }
  })

  it('is the same found step by step, can be gone back in, and cannot be gone on with', () => {
    const [fast, slow] = [new Trainer(wild()), new Trainer(wild())]
    trainThrough(fast, 10_000)
    const { step } = fast.divergence!
    for (let k = 1; k <= step; k++) slow.traceOf(k)
    expect(slow.divergence).toEqual(fast.divergence)
    expect(fast.traceOf(2)).toEqual(new Trainer(wild()).traceOf(2))
    expect(fast.traceOf(step + 50)).toEqual(slow.traceOf(step))
    expect(fast.epochAfter(step)).toBeGreaterThanOrEqual(step)
    const edit = { kind: 'parameter', index: 0, value: 1 } as const
    expect(() => fast.fork(step + 1, edit)).toThrow(/ends with step/)
    expect(fast.history()).toEqual(slow.history())
  })

  it('goes on where it is changed in time', () => {
    const trainer = new Trainer(wild())
    trainThrough(trainer, 10_000)
    const recipe = { ...wild().recipe, learningRate: 1e-3 }
    const forked = trainer.fork(1, { kind: 'recipe', recipe })
    trainThrough(forked, 100)
    expect(forked.divergence).toBeNull()
    expect(trainer.divergence).not.toBeNull()
  })

  it('is found in the order of the script, whatever the network', () => {
    let found = 0
    fc.assert(
      fc.property(anyRun, (start) => {
        const trainer = new Trainer({ ...start, recipe: { ...start.recipe, learningRate: 1e200 } })
        const { trace } = trainThrough(trainer, 50)
        if (trainer.divergence === null) {
          expect(isFinite(trace)).toBe(true)
          return
        }
        found++
        const { step, cell, example } = trainer.divergence
        const whole = trainer.traceOf(step).trace
        const { phase } = scriptOf(start.recipe.network).microSteps.find(
          ({ phase }) => !allFinite(whole, phase),
        )!
        const phases = { z: 'forward', a: 'forward', loss: 'loss', incoming: 'backward', delta: 'backward' }
        const later = { dW: 'gradient', db: 'gradient', W_next: 'update', b_next: 'update' }
        expect(({ ...phases, ...later } as Record<string, string>)[cell.quantity]).toBe(phase)
        expect(example !== null).toBe(phase === 'forward' || phase === 'backward')
        if (step > 1) expect(isFinite(trainer.traceOf(step - 1).trace)).toBe(true)
      }),
      { numRuns: 200 },
    )
    expect(found).toBeGreaterThan(30)
  })

  it('is found in an overflow that the rest of the network hides', () => {
    const network = {
      inputs: 1,
      layers: [
        { units: 1, activation: 'linear' as const },
        { units: 1, activation: 'tanh' as const },
      ],
    }
    const start = smallRun({ network, batching: { kind: 'shuffled', size: 10 } })
    const trainer = new Trainer({
      ...start,
      parameters: Float64Array.of(1e200, 0, 1e200, 0),
      train: { ...start.train, inputs: new Float64Array(10).fill(1), targets: new Float64Array(10).fill(1) },
      test: null,
    })
    trainThrough(trainer, 5)
    expect(trainer.divergence).toMatchObject({ step: 1, cell: { quantity: 'z', layer: 2 }, value: Infinity })
  })

  it('is found in the gradient of a bias that is not trained', () => {
    const { divergence } = steep([2, 2], false)
    expect(divergence).toMatchObject({ step: 1, cell: { quantity: 'db', layer: 1 }, example: null })
  })

  it('is found in the way back of any example', () => {
    const { divergence } = steep([0, 4], true)
    expect(divergence).toMatchObject({ step: 1, cell: { quantity: 'incoming', layer: 1 }, example: 1 })
  })

  it('is not what arrives at a saturated output that is fused with its loss', () => {
    const network = { inputs: 1, layers: [{ units: 1, activation: 'sigmoid' as const }] }
    const start = smallRun({ network, loss: 'binary-cross-entropy', learningRate: 1e308 }, 1)
    const train = { count: 1, inputs: Float64Array.of(50), targets: Float64Array.of(0) }
    const trainer = new Trainer({ ...start, train, parameters: Float64Array.of(1, 0), test: null })
    const { trace } = trainer.traceOf(1)
    expect([trace.a[1][0], trace.incoming[1][0], trace.delta[1][0]]).toEqual([1, Infinity, 1])
    expect(trainer.divergence).toMatchObject({ step: 1, cell: { quantity: 'W_next', layer: 1 } })
  })
})

/** 1-1-1 with an upper weight of 1e308 and inputs of 0: all is finite, but what goes back is about 1e308 times the error. */
function steep(targets: number[], trainBiases: boolean): Trainer {
  const network = {
    inputs: 1,
    layers: [
      { units: 1, activation: 'tanh' as const },
      { units: 1, activation: 'linear' as const },
    ],
  }
  const start = smallRun({ network, trainBiases, batching: { kind: 'shuffled', size: 2 } }, 2)
  const train = { count: 2, inputs: new Float64Array(2), targets: Float64Array.from(targets) }
  const trainer = new Trainer({ ...start, train, parameters: Float64Array.of(1, 0, 1e308, 0), test: null })
  trainThrough(trainer, 5)
  return trainer
}

function allFinite({ z, a, loss, incoming, delta, gradient, after }: Trace, phase: string): boolean {
  const numbers = {
    forward: [...z, ...a],
    loss: [Float64Array.of(loss)],
    backward: [...incoming.slice(0, -1), ...delta],
    gradient: [gradient.values],
    update: [after.values],
  }[phase]!
  return numbers.every((values) => values.every(Number.isFinite))
}
