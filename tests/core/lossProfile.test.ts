import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossOf } from '../../src/core/losses'
import { LossProfiler, type LossProfile, type Over, type ProfileQuestion } from '../../src/core/lossProfile'
import { biasIndex, outputLayer, viewParameters, weightIndex, widthOf } from '../../src/core/network'
import { createForwardSpace, forward } from '../../src/core/pass'
import type { RunStart } from '../../src/core/run'
import { cell, valueOf, type Cell, type Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun } from './runs'

const STEP = 2
const never = () => false

function profileOf(start: RunStart, question: Partial<ProfileQuestion>, trace?: Trace): LossProfile {
  const whole = {
    step: STEP,
    parameter: cell('W', 1),
    range: null,
    points: 21,
    over: 'batch',
    ...question,
  } as const
  const profiler = new LossProfiler(trace ?? new Trainer(start).traceOf(STEP).trace, start.train, whole)
  profiler.advance(never)
  expect(profiler.done).toBe(profiler.of)
  return profiler.result()
}

/** The loss by a forward pass through the whole network, over the mini-batch with its masks or over all examples. */
function wholeLoss({ train }: RunStart, trace: Trace, over: Over, parameter: Cell, value: number): number {
  const { recipe, before, masks } = trace
  const { network: spec } = recipe
  const { layer: l, unit: j, from: i } = parameter
  const index = parameter.quantity === 'W' ? weightIndex(spec, l, j, i) : biasIndex(spec, l, j)
  const last = outputLayer(spec)
  const [rows, inputs, targets] =
    over === 'batch'
      ? [trace.rows.length, trace.a[0], trace.targets]
      : [train.count, train.inputs, train.targets]
  const space = createForwardSpace(spec, rows)
  space.a[0].set(inputs)
  const moved = viewParameters(spec, before.values.with(index, value))
  forward(spec, moved, space, rows, over === 'batch' ? masks : null)
  const each = new Float64Array(rows)
  return lossOf(recipe, space.z[last], space.a[last], targets, each, rows, widthOf(spec, last))
}

/** A run, and one of its parameters. */
const anyParameter = fc
  .tuple(anyRun, fc.nat(), fc.nat(), fc.nat(), fc.boolean())
  .map(([start, l, j, i, bias]) => {
    const { network: spec } = start.recipe
    const layer = 1 + (l % outputLayer(spec))
    const [unit, from] = [j % widthOf(spec, layer), bias ? 0 : i % widthOf(spec, layer - 1)]
    return { start, parameter: cell(bias ? 'b' : 'W', layer, unit, from) }
  })
const overs = fc.constantFrom<Over>('batch', 'train')

/** Whether a unit or an error stands so near a corner that a difference over it is no slope. */
const bends = ({ recipe }: Trace) =>
  recipe.loss === 'mean-absolute-error' ||
  recipe.loss === 'huber' ||
  recipe.network.layers.some(({ activation }) => /relu|^elu$/.test(activation))

describe('the profile of a parameter', () => {
  it('is the loss of full forward passes, at every value of the curve, now and next', () => {
    fc.assert(
      fc.property(anyParameter, overs, ({ start, parameter }, over) => {
        const { trace } = new Trainer(start).traceOf(STEP)
        const { values, losses, now, loss, next, lossAtNext } = profileOf(start, { parameter, over })
        const expectLoss = (value: number, got: number) => {
          const wanted = wholeLoss(start, trace, over, parameter, value)
          expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(wanted)))
        }
        values.forEach((value, k) => expectLoss(value, losses[k]))
        expectLoss(now, loss)
        expectLoss(next, lossAtNext)
        expect(now).toBe(valueOf(trace, 0, parameter))
        expect(next).toBe(
          valueOf(trace, 0, { ...parameter, quantity: parameter.quantity === 'W' ? 'W_next' : 'b_next' }),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('of a mini-batch has the loss and the gradient of the trace, to the bit', () => {
    fc.assert(
      fc.property(anyParameter, ({ start, parameter }) => {
        const { trace } = new Trainer(start).traceOf(STEP)
        const { loss, slope } = profileOf(start, { parameter })
        expect(loss).toBe(trace.loss)
        expect(slope).toBe(
          valueOf(trace, 0, { ...parameter, quantity: parameter.quantity === 'W' ? 'dW' : 'db' }),
        )
      }),
      { numRuns: 200 },
    )
  })

  it("has a slope that is the curve's own, by differences", () => {
    fc.assert(
      fc.property(anyParameter, overs, ({ start, parameter }, over) => {
        const { trace } = new Trainer(start).traceOf(STEP)
        fc.pre(!bends(trace))
        const now = valueOf(trace, 0, parameter)
        const h = 1e-4
        const range = { from: now - 2 * h, to: now + 2 * h }
        const { losses, slope, loss } = profileOf(start, { parameter, over, range, points: 5 })
        // Fourth order: f' = (f(−2) − 8 f(−1) + 8 f(1) − f(2)) / 12h
        const difference = (losses[0] - 8 * losses[1] + 8 * losses[3] - losses[4]) / (12 * h)
        expect(Math.abs(difference - slope)).toBeLessThan(1e-9 * Math.max(1, Math.abs(loss), Math.abs(slope)))
      }),
      { numRuns: 300 },
    )
  })

  it('goes evenly from one end of the range to the other', () => {
    const { values } = profileOf(smallRun(), { range: { from: -1, to: 3 }, points: 5 })
    expect([...values]).toEqual([-1, 0, 1, 2, 3])
  })

  it('finds a range by itself that holds now and next, the same for the mini-batch and for all examples', () => {
    const start = smallRun()
    const [batch, train] = (['batch', 'train'] as const).map((over) => profileOf(start, { over }))
    expect(batch.values).toEqual(train.values)
    const [from, to] = [batch.values[0], batch.values[20]]
    for (const value of [batch.now, batch.next]) {
      expect(value).toBeGreaterThan(from)
      expect(value).toBeLessThan(to)
    }
  })
})

describe('a profile in parts', () => {
  /** 200 inputs and 300 examples: several chunks of both kinds. */
  const network = {
    inputs: 200,
    layers: [
      { units: 100, activation: 'tanh' as const, dropout: 0.5 },
      { units: 50, activation: 'relu' as const },
      { units: 3, activation: 'softmax' as const },
    ],
  }
  const start = smallRun(
    { network, loss: 'mean-squared-error', batching: { kind: 'shuffled', size: 300 } },
    300,
  )

  it('is the same as in one go, and says how far it is', () => {
    const trainer = new Trainer(start)
    const { trace } = trainer.traceOf(STEP)
    for (const over of ['batch', 'train'] as const) {
      const question = {
        step: STEP,
        parameter: cell('W', 1, 3, 4),
        range: { from: -1, to: 1 },
        points: 7,
        over,
      }
      const profiler = new LossProfiler(trace, trainer.settingAt(STEP).train, question)
      let last = 0
      while (profiler.done < profiler.of) {
        profiler.advance(() => true)
        expect(profiler.done).toBe(++last)
      }
      expect(profiler.result()).toEqual(profileOf(start, question))
      const now = valueOf(trace, 0, question.parameter)
      const [before, after] = [-1e-4, 1e-4].map((h) =>
        wholeLoss(start, trace, over, question.parameter, now + h),
      )
      expect(profiler.result().slope).toBeCloseTo((after - before) / 2e-4, 8)
      const wanted = wholeLoss(start, trace, over, question.parameter, 1 / 3)
      expect(Math.abs(profiler.result().losses[4] - wanted)).toBeLessThan(1e-14)
    }
  })

  it('of the edited data is of the step it is asked about', () => {
    const small = smallRun()
    const edited = new Trainer(small).fork(STEP, { kind: 'input', row: 0, unit: 0, value: 5 })
    const { train } = edited.settingAt(STEP)
    expect(train.inputs[0]).toBe(5)
    expect(edited.settingAt(STEP - 1).train.inputs[0]).toBe(small.train.inputs[0])
  })

  it('cannot be asked of a step with one row, or over what is not a number', () => {
    const { trace } = new Trainer(smallRun()).traceOf(STEP)
    const question = { parameter: cell('W', 1), points: 3 } as const
    expect(() => profileOf(smallRun(), question, { ...trace, rows: Int32Array.of(0) })).toThrow(/missing/)
    expect(() => profileOf(smallRun(), { ...question, range: { from: 0, to: Infinity } })).toThrow(/stretch/)
  })
})
