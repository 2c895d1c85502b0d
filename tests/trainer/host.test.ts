import { afterEach, describe, expect, it, vi } from 'vitest'
import { Trainer } from '../../src/core/training'
import { WorkerDied } from '../../src/trainer/client'
import { smallRun, trainThrough } from '../core/runs'
import { withClient } from './channel'

const steps = (from: number, count: number) => ({
  step: from,
  row: 0,
  budgetMs: null,
  steps: count,
})
const GRID = { x0: -1, x1: 1, y0: -1, y1: 1, resolution: 8 }

describe('the host', () => {
  afterEach(() => vi.useRealTimers())

  it('trains the very run that the trainer trains', () =>
    withClient(async (client) => {
      const trainer = new Trainer(smallRun())
      const opened = await client.open(1, smallRun())
      expect(opened).toMatchObject({ ...trainer.traceOf(1), firstStep: 1, divergence: null })
      const { traced } = await client.advance(1, steps(1, 50))
      const direct = new Trainer(smallRun())
      const expected = direct.advance(1, { budgetMs: null, steps: 50, now: () => 0, row: 0 })
      expect(traced.trace).toEqual(expected.trace)
      expect((await client.trace(1, { kind: 'step', step: 20 })).trace).toEqual(direct.traceOf(20).trace)
    }))

  it('finds steps and ends of epochs', () =>
    withClient(async (client) => {
      await client.open(1, smallRun())
      const stepOf = async (place: Parameters<typeof client.trace>[1]) =>
        (await client.trace(1, place)).trace.step
      expect(await stepOf({ kind: 'step', step: 7 })).toBe(7)
      expect(await stepOf({ kind: 'epoch-after', from: 7 })).toBe(8)
      expect(await stepOf({ kind: 'epoch-after', from: 8 })).toBe(12)
      expect(await stepOf({ kind: 'epoch-before', from: 12 })).toBe(8)
      expect(await stepOf({ kind: 'epoch-before', from: 2 })).toBe(1)
    }))

  it('hands over big arrays whole', () =>
    withClient(async (client) => {
      const hidden = { units: 60, activation: 'tanh' as const }
      const network = { inputs: 60, layers: [{ ...hidden, residual: true, dropout: 0.3 }, hidden] }
      const start = smallRun({ network, batching: { kind: 'shuffled', size: 20 } }, 20)
      const { trace, checkpoint } = await client.open(1, start)
      const expected = new Trainer(start).traceOf(1)
      expect(trace).toEqual(expected.trace)
      expect(checkpoint).toEqual(expected.checkpoint)
      // Once more: what was handed over is not what the next step needs.
      expect((await client.trace(1, { kind: 'step', step: 1 })).trace).toEqual(expected.trace)
      expect((await client.trace(1, { kind: 'step', step: 2 })).trace).toEqual(
        new Trainer(start).traceOf(2).trace,
      )
    }))

  it('keeps a run as it was when another is forked from it', () =>
    withClient(async (client) => {
      await client.open(1, smallRun())
      await client.advance(1, steps(1, 60))
      const edit = { kind: 'parameter', index: 2, value: 0.75 } as const
      const forked = await client.fork(2, 1, 30, edit)
      expect(forked.trace.step).toBe(30)
      expect(forked.trace.before.values[2]).toBe(0.75)
      expect(forked.history?.steps).toHaveLength(30)
      const direct = new Trainer(smallRun())
      expect((await client.trace(1, { kind: 'step', step: 30 })).trace).toEqual(direct.traceOf(30).trace)
      expect((await client.trace(2, { kind: 'step', step: 29 })).trace).toEqual(direct.traceOf(29).trace)
    }))

  it('evaluates any parameters, with the plane if that is asked for', () =>
    withClient(async (client) => {
      await client.open(1, smallRun())
      const trainer = new Trainer(smallRun())
      const parameters = trainer.stateAt(9).parameters
      const expected = trainer.evaluate(parameters)
      expect(await client.evaluate(1, parameters, null)).toEqual({ ...expected, grid: null })
      const { grid } = await client.evaluate(1, parameters, GRID)
      expect(grid).toEqual(trainer.grid(parameters, GRID))
    }))

  it('sends the history when it is new, and while it trains no more than ten times a second', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    await withClient(async (client) => {
      const opened = await client.open(1, smallRun())
      expect(opened.history?.steps).toHaveLength(1)
      expect((await client.trace(1, { kind: 'step', step: 1 })).history).toBeNull()
      expect((await client.trace(1, { kind: 'step', step: 2 })).history?.steps).toHaveLength(2)
      expect((await client.advance(1, steps(3, 1))).traced.history).toBeNull()
      vi.advanceTimersByTime(99)
      expect((await client.advance(1, steps(4, 1))).traced.history).toBeNull()
      vi.advanceTimersByTime(1)
      expect((await client.advance(1, steps(5, 1))).traced.history?.steps).toHaveLength(5)
      expect((await client.advance(1, steps(6, 1))).traced.history).toBeNull()
      expect((await client.trace(1, { kind: 'step', step: 1 })).history?.steps).toHaveLength(6)
    })
  })

  it('tells how fast it is', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    await withClient(async (client) => {
      await client.open(1, smallRun())
      expect((await client.advance(1, steps(1, 4))).samplesPerSecond).toBe(0)
    })
    vi.useRealTimers()
    await withClient(async (client) => {
      await client.open(1, smallRun())
      expect((await client.advance(1, steps(1, 5000))).samplesPerSecond).toBeGreaterThan(1000)
    })
  })

  it('checks a gradient in parts, from the start for another step, and answers others in between', () =>
    withClient(async (client) => {
      await client.open(1, smallRun())
      const parts = []
      const ask = client.inquire<'check'>(1, { kind: 'check', step: 5 })
      while (parts.at(-1)?.result == null) {
        parts.push(await ask(0))
        if (parts.length === 4) expect((await client.trace(1, { kind: 'step', step: 9 })).trace.step).toBe(9)
      }
      expect(parts.map(({ done, of }) => [done, of])).toEqual(
        Array.from({ length: 17 }, (_, k) => [k + 1, 17]),
      )
      const { result } = parts[16]
      expect(result).toMatchObject({ step: 5, checked: 17, counts: { agrees: 17 } })
      const again = client.inquire<'check'>(1, { kind: 'check', step: 5 })
      expect(await again(0)).toMatchObject({ done: 1, result: null })
      for (let step = 6; step < 13; step++) await client.inquire<'check'>(1, { kind: 'check', step })(0)
      expect(await again(0), 'the oldest of eight').toMatchObject({ done: 2, result: null })
      await client.inquire<'check'>(1, { kind: 'check', step: 13 })(0)
      await expect(again(0)).rejects.toThrow('is not being worked out')
      const third = client.inquire<'check'>(1, { kind: 'check', step: 5 })
      expect((await third(Infinity)).result).toEqual(result)
    }))

  it('names the number that is not finite at its step, and at no other', () =>
    withClient(async (client) => {
      const layers = [{ units: 1, activation: 'linear' as const }]
      const wild = smallRun({ network: { inputs: 2, layers }, learningRate: 1e9 })
      const trainer = new Trainer(wild)
      trainThrough(trainer, 1000)
      await client.open(1, wild)
      const { traced } = await client.advance(1, steps(1, 1000))
      expect(traced.divergence).toEqual(trainer.divergence)
      expect(traced.trace.step).toBe(trainer.divergence!.step)
      expect((await client.trace(1, { kind: 'step', step: 2 })).divergence).toBeNull()
    }))

  it('answers every mistake with a sentence, and goes on', () =>
    withClient(async (client) => {
      const mistakes: [Promise<unknown>, RegExp][] = [
        [client.trace(5, { kind: 'step', step: 1 }), /no run 5/],
        [client.open(1, smallRun({ loss: 'binary-cross-entropy' })), /tanh output/],
        [client.fork(2, 1, 1, { kind: 'parameter', index: 0, value: 1 }), /no run 1/],
      ]
      for (const [answer, message] of mistakes) {
        const error = await answer.catch((reason: unknown) => reason)
        expect(error).toBeInstanceOf(Error)
        expect(error).not.toBeInstanceOf(WorkerDied)
        expect(String(error)).toMatch(message)
      }
      await client.open(1, smallRun())
      await expect(client.trace(1, { kind: 'step', step: 0 })).rejects.toThrow(/no step 0/)
      expect((await client.trace(1, { kind: 'step', step: 3 })).trace.step).toBe(3)
    }))

  it('forgets a run that is closed', () =>
    withClient(async (client) => {
      await client.open(1, smallRun())
      client.close(1)
      await expect(client.trace(1, { kind: 'step', step: 1 })).rejects.toThrow(/no run 1/)
    }))
})
