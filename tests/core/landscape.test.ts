import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evaluator } from '../../src/core/evaluation'
import { LandscapeSurvey, type Landscape, type LandscapeQuestion } from '../../src/core/landscape'
import { lossOf } from '../../src/core/losses'
import { outputLayer, viewParameters, widthOf } from '../../src/core/network'
import { createForwardSpace, forward } from '../../src/core/pass'
import { Plane, randomDirections } from '../../src/core/plane'
import type { RunStart } from '../../src/core/run'
import type { Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun, trainThrough } from './runs'

const BATCH: LandscapeQuestion = { step: 1, plane: { kind: 'random', seed: 3 }, zoom: 1, over: 'batch' }

/** Worked out with a look at the clock after every part. */
function survey(trainer: Trainer, question: Partial<LandscapeQuestion> = {}): Landscape {
  const inquiry = new LandscapeSurvey(trainer, { ...BATCH, ...question })
  while (inquiry.done < inquiry.of) inquiry.advance(() => true)
  return inquiry.result()
}

/** A trainer that has gone through a few steps of a run, and where it stands. */
function trained(start: RunStart, steps: number) {
  const trainer = new Trainer(start)
  const { step } = trainThrough(trainer, steps).trace
  return { trainer, step, trace: trainer.traceOf(step).trace }
}

/** The loss of the mini-batch with other parameters, in one pass. */
function directLoss({ recipe, examples, a, targets, masks }: Trace, values: Float64Array): number {
  const { network: spec } = recipe
  const rows = examples.length
  const space = createForwardSpace(spec, rows)
  space.a[0].set(a[0])
  forward(spec, viewParameters(spec, values), space, rows, masks)
  const last = outputLayer(spec)
  return lossOf(recipe, space.z[last], space.a[last], targets, space.losses, rows, widthOf(spec, last))
}

describe('a landscape', () => {
  it('has the loss of the step, to the bit, at its centre', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 5 }), (start, steps) => {
        const { trainer, step, trace } = trained(start, steps)
        expect(survey(trainer, { step }).loss).toBe(trace.loss)
      }),
      { numRuns: 25 },
    )
  })

  it('has the loss of an evaluation, to the bit, at its centre when it is of the training set', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 5 }), (start, steps) => {
        const { trainer, step, trace } = trained(start, steps)
        const { recipe } = start
        const evaluator = new Evaluator(recipe.network, start.task)
        const { loss } = evaluator.evaluate(recipe, trace.before, start.train)
        expect(survey(trainer, { step, over: 'train' }).loss).toBe(loss)
      }),
      { numRuns: 25 },
    )
  })

  it('takes many examples a part at a time, each with its own masks', () => {
    const [hidden, output] = smallRun().recipe.network.layers
    const network = { inputs: 2, layers: [{ ...hidden, dropout: 0.3 }, output] }
    const start = smallRun({ network, batching: { kind: 'shuffled', size: 300 } }, 300)
    const { trainer, step, trace } = trained(start, 3)
    expect(survey(trainer, { step }).loss).toBe(trace.loss)
    const evaluated = trainer.evaluate(trace.before.values).train.loss
    expect(survey(trainer, { step, over: 'train' }).loss).toBe(evaluated)
    expect(evaluated).not.toBe(trace.loss)
  })

  it('has at every sample what a forward pass there comes to', () => {
    const { trainer, step, trace } = trained(smallRun({}, 10), 7)
    const map = survey(trainer, { step, zoom: 2 })
    const plane = new Plane(
      trace.before.values,
      randomDirections(trace.recipe.network, trace.before.values, 3),
    )
    const values = trace.before.values.slice()
    const last = map.resolution - 1
    for (const [column, row] of [
      [0, 0],
      [last, 0],
      [5, last],
      [30, 11],
    ]) {
      plane.place(map.reach * ((2 * column) / last - 1), map.reach * (1 - (2 * row) / last), values)
      expect(map.losses[row * map.resolution + column]).toBeCloseTo(directLoss(trace, values), 12)
    }
    expect(map.known.every((known) => known === 1)).toBe(true)
  })

  it('moves the two parameters that are chosen and no others, the first across, the second up', () => {
    const { trainer, step, trace } = trained(smallRun({}, 10), 4)
    const map = survey(trainer, { step, plane: { kind: 'parameters', indices: [1, 12] } })
    const { values } = trace.before
    expect(map.centre).toEqual([values[1], values[12]])
    const corner = values.slice()
    corner[1] += map.reach
    corner[12] += map.reach
    expect(map.losses[map.resolution - 1]).toBe(directLoss(trace, corner))
  })

  it('goes the way of the run, step by step while it is short', () => {
    const { trainer, step, trace } = trained(smallRun({}, 10), 12)
    const map = survey(trainer, { step, plane: { kind: 'parameters', indices: [1, 12] } })
    expect([...map.path.steps]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (let k = 0; k < 12; k++) {
      const { parameters } = trainer.stateAt(k + 1)
      expect(map.path.x[k]).toBeCloseTo(parameters[1], 14)
      expect(map.path.y[k]).toBeCloseTo(parameters[12], 14)
    }
    expect(map.next[0]).toBeCloseTo(trace.after.values[1], 14)
    expect(map.next[1]).toBeCloseTo(trace.after.values[12], 14)
  })

  it('goes from kept state to kept state after a long run, and the loss there is still that of the step', () => {
    const { trainer, trace } = trained(smallRun({}, 10), 5000)
    const map = survey(trainer, { step: 5000, plane: { kind: 'parameters', indices: [0, 5] } })
    expect(map.path.steps.length).toBeGreaterThan(100)
    expect(map.path.steps.length).toBeLessThanOrEqual(201)
    expect(map.path.steps.slice(0, 3)).toEqual(Float64Array.of(1, 2, 3))
    expect(map.path.x[1]).toBeCloseTo(trainer.stateAt(2).parameters[0], 13)
    expect(map.path.steps.at(-1)).toBe(5000)
    expect(map.loss).toBe(trace.loss)
    const outermost = Math.max(...map.path.x.map((x) => Math.abs(x - map.centre[0])))
    expect(map.reach).toBeGreaterThan(outermost)
  })

  it('stays where it is at the first step, and has no share of a distance that is none', () => {
    const map = survey(new Trainer(smallRun({}, 10)))
    expect(map.path.steps.length).toBe(1)
    expect(map.share).toBeNaN()
    expect(map.reach).toBe(1)
  })

  it('keeps losses that are beyond numbers', () => {
    const start = smallRun({ network: { inputs: 2, layers: [{ units: 1, activation: 'linear' }] } }, 4)
    start.parameters.fill(1e154)
    const map = survey(new Trainer(start), { plane: { kind: 'parameters', indices: [0, 1] } })
    expect(map.losses).toContain(Infinity)
    expect(map.known[0]).toBe(1)
  })

  it('tells in between what is known, from coarse to fine, in arrays of its own', () => {
    const inquiry = new LandscapeSurvey(new Trainer(smallRun({}, 10)), BATCH)
    expect(inquiry.interim()).toBeNull()
    for (let part = 0; part < 50; part++) inquiry.advance(() => true)
    const interim = inquiry.interim()!
    expect(interim.known.reduce((sum, known) => sum + known, 0)).toBe(49)
    expect(interim.losses[0]).not.toBeNaN()
    expect(interim.losses[1]).toBeNaN()
    expect(interim.known[8]).toBe(1)
    inquiry.advance(() => false)
    expect(interim.losses[1]).toBeNaN()
    expect(inquiry.result().losses[1]).not.toBeNaN()
  })

  it('is of the examples as they were at the step', () => {
    const trainer = new Trainer(smallRun({ batching: { kind: 'shuffled', size: 10 } }, 10))
    const edited = trainer.fork(3, { kind: 'target', row: 0, unit: 0, value: 5 })
    const before = survey(edited, { step: 2, over: 'train' }).loss
    const after = survey(edited, { step: 3, over: 'train' }).loss
    expect(before).toBeCloseTo(edited.traceOf(2).trace.loss, 14)
    expect(after).toBeCloseTo(edited.traceOf(3).trace.loss, 14)
    expect(after).toBeGreaterThan(before)
  })
})
