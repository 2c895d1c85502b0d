import { describe, expect, it } from 'vitest'
import type { Task } from '../../src/core/recipe'
import { Trainer } from '../../src/core/training'
import { smallRun } from './runs'

/** One layer of `outputs` linear units that pass their own input on. */
function identity(outputs: number, inputs: number[][], targets: number[][], task: Task): Trainer {
  const network = { inputs: outputs, layers: [{ units: outputs, activation: 'linear' as const }] }
  const parameters = new Float64Array(outputs * (outputs + 1))
  for (let j = 0; j < outputs; j++) parameters[j * outputs + j] = 1
  const rows = (values: number[][]) => Float64Array.from(values.flat())
  const train = { count: inputs.length, inputs: rows(inputs), targets: rows(targets) }
  return new Trainer({ ...smallRun({ network }), parameters, train, test: null, task })
}

const evaluate = (trainer: Trainer) => trainer.evaluate(trainer.stateAt(1).parameters)

describe('the evaluation', () => {
  it('counts outputs on their side of the threshold', () => {
    const trainer = identity(1, [[0.2], [0.5], [0.9], [0.4]], [[0], [1], [0], [1]], {
      kind: 'threshold',
      threshold: 0.5,
    })
    const { train } = evaluate(trainer)
    expect(train).toMatchObject({ accuracy: 0.5, confusion: null })
    expect([...train.wrong!], 'the rows that are wrong').toEqual([2, 3])
    expect(evaluate(trainer).train.loss).toBeCloseTo((0.04 + 0.25 + 0.81 + 0.36) / 8, 15)
    expect(evaluate(trainer).test).toBeNull()
  })

  it('wants every output of an example right', () => {
    const task: Task = { kind: 'threshold', threshold: 0 }
    const trainer = identity(
      2,
      [
        [1, 1],
        [1, -1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      task,
    )
    expect(evaluate(trainer).train.accuracy).toBe(0.5)
  })

  it('compares the largest output with the largest target, and says what was taken for what', () => {
    const inputs = [
      [3, 1, 2],
      [1, 5, 0],
      [0, 1, 2],
      [9, 8, 7],
    ]
    const targets = [
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
      [0, 1, 0],
    ]
    const { accuracy, confusion, wrong } = evaluate(identity(3, inputs, targets, { kind: 'argmax' })).train
    expect(accuracy).toBe(0.5)
    expect([...wrong!]).toEqual([1, 3])
    expect([...confusion!]).toEqual([1, 0, 0, 1, 0, 0, 0, 1, 1])
  })

  it('knows no accuracy in regression', () => {
    const { accuracy, confusion, wrong } = evaluate(identity(1, [[1]], [[1]], { kind: 'none' })).train
    expect([accuracy, confusion, wrong]).toEqual([null, null, undefined])
  })

  it('goes through big sets piece by piece, and leaves the step on show alone', () => {
    const start = smallRun({ batching: { kind: 'shuffled', size: 1000 } }, 1000)
    const trainer = new Trainer(start)
    const { trace } = trainer.traceOf(1)
    const { loss } = trainer.evaluate(start.parameters).train
    expect(loss).toBeCloseTo(trace.loss, 14)
    expect(trainer.traceOf(1).trace).toEqual(trace)
  })

  it('samples the plane at cell centres, from the top', () => {
    const trainer = identity(2, [[0, 0]], [[0, 0]], { kind: 'none' })
    const grid = trainer.grid(trainer.stateAt(1).parameters, { x0: 0, x1: 4, y0: -1, y1: 1, resolution: 2 })
    expect([...grid]).toEqual([1, 0.5, 3, 0.5, 1, -0.5, 3, -0.5])
    const fine = trainer.grid(trainer.stateAt(1).parameters, { x0: 0, x1: 50, y0: 0, y1: 50, resolution: 50 })
    expect(fine.slice(-2)).toEqual(Float32Array.of(49.5, 0.5))
    const at = 2 * (17 * 50 + 23)
    expect(fine.slice(at, at + 2)).toEqual(Float32Array.of(23.5, 32.5))
  })

  it('has a plane of two inputs only', () => {
    const trainer = identity(3, [[0, 0, 0]], [[0, 0, 0]], { kind: 'none' })
    const request = { x0: 0, x1: 1, y0: 0, y1: 1, resolution: 2 }
    expect(() => trainer.grid(trainer.stateAt(1).parameters, request)).toThrow(/one or two inputs/)
  })
})
