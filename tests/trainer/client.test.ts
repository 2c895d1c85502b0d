import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTrainerClient, WorkerDied, type Endpoint } from '../../src/trainer/client'
import type { Answer, Request } from '../../src/trainer/protocol'
import { smallRun } from '../core/runs'
import { connectHost } from './channel'

/** A worker that answers only what it is made to answer. */
class SilentEndpoint extends EventTarget {
  readonly received: Request[] = []
  terminated = false

  postMessage(message: unknown): void {
    this.received.push(message as Request)
  }

  terminate(): void {
    this.terminated = true
  }

  answer({ id, run }: Request, answer: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id, run, answer } }))
  }
}

function clientOfSilence() {
  const endpoints: SilentEndpoint[] = []
  const deaths: number[] = []
  const client = createTrainerClient(
    () => {
      endpoints.push(new SilentEndpoint())
      return endpoints[endpoints.length - 1] as unknown as Endpoint
    },
    () => deaths.push(endpoints.length),
  )
  return { client, endpoints, deaths }
}

/** What a promise came to, as far as it has. */
function outcomeOf(promise: Promise<unknown>): { value: unknown } {
  const outcome: { value: unknown } = { value: 'pending' }
  promise.then(
    (value) => (outcome.value = value),
    (error: unknown) => (outcome.value = error),
  )
  return outcome
}

const evaluated = (loss: number): Answer => ({
  type: 'evaluated',
  evaluated: { train: { loss, accuracy: null, confusion: null }, test: null, grid: null },
})
const ask = (client: ReturnType<typeof createTrainerClient>, run: number) =>
  client.evaluate(run, new Float64Array(1), null).then(({ train }) => train.loss)

describe('the client', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => vi.useRealTimers())

  it('gives every answer to the request it belongs to', async () => {
    const { client, endpoints } = clientOfSilence()
    const answers = [ask(client, 1), ask(client, 1), ask(client, 2)]
    const [worker] = endpoints
    const [first, second, third] = worker.received
    worker.answer(second, evaluated(2))
    worker.answer(third, evaluated(3))
    worker.answer(first, evaluated(1))
    expect(await Promise.all(answers)).toEqual([1, 2, 3])
  })

  it('rejects an answer of another type', async () => {
    const { client, endpoints } = clientOfSilence()
    const answer = ask(client, 1)
    endpoints[0].answer(endpoints[0].received[0], { type: 'closed' })
    await expect(answer).rejects.toThrow(/closed/)
  })

  it.each(['error', 'messageerror'])('on "%s" ends the worker and everything under way', async (type) => {
    const { client, endpoints, deaths } = clientOfSilence()
    const answers = [outcomeOf(ask(client, 1)), outcomeOf(ask(client, 1))]
    endpoints[0].dispatchEvent(new Event(type))
    endpoints[0].dispatchEvent(new Event(type))
    const late = outcomeOf(ask(client, 1))
    await vi.advanceTimersByTimeAsync(0)
    for (const { value } of [...answers, late]) expect(value).toBeInstanceOf(WorkerDied)
    expect(endpoints[0].terminated).toBe(true)
    expect(endpoints[0].received).toHaveLength(2)
    expect(deaths).toEqual([1])
  })

  it('gives a worker up that owes an answer for 20 seconds, counted from its last one', async () => {
    const { client, endpoints, deaths } = clientOfSilence()
    const first = outcomeOf(ask(client, 1))
    await vi.advanceTimersByTimeAsync(15_000)
    const second = outcomeOf(ask(client, 1))
    await vi.advanceTimersByTimeAsync(4_999)
    endpoints[0].answer(endpoints[0].received[0], evaluated(1))
    await vi.advanceTimersByTimeAsync(19_999)
    expect([first.value, second.value, deaths]).toEqual([1, 'pending', []])
    await vi.advanceTimersByTimeAsync(1)
    expect(second.value).toBeInstanceOf(WorkerDied)
    expect(deaths).toEqual([1])
  })

  it('does not wait longer because more is asked', async () => {
    const { client, deaths } = clientOfSilence()
    void outcomeOf(ask(client, 1))
    await vi.advanceTimersByTimeAsync(15_000)
    void outcomeOf(ask(client, 1))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(deaths).toEqual([1])
  })

  it('waits for nothing when all is answered', async () => {
    const { client, endpoints, deaths } = clientOfSilence()
    void ask(client, 1)
    endpoints[0].answer(endpoints[0].received[0], evaluated(1))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(deaths).toEqual([])
  })

  it('starts again on request, and hears nothing from before', async () => {
    const { client, endpoints, deaths } = clientOfSilence()
    const old = outcomeOf(ask(client, 1))
    client.restart()
    const fresh = outcomeOf(ask(client, 1))
    endpoints[0].answer(endpoints[0].received[0], evaluated(1))
    await vi.advanceTimersByTimeAsync(0)
    expect(old.value).toBeInstanceOf(WorkerDied)
    expect(endpoints.map(({ terminated }) => terminated)).toEqual([true, false])
    expect(fresh.value).toBe('pending')
    endpoints[1].answer(endpoints[1].received[0], evaluated(2))
    await vi.advanceTimersByTimeAsync(0)
    expect(fresh.value).toBe(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(deaths).toEqual([])
  })
})

describe('the client with a real host', () => {
  it('loses its runs with the worker, and can open them again from a checkpoint', async () => {
    const endpoints: Endpoint[] = []
    let deaths = 0
    const connect = () => (endpoints[endpoints.length] = connectHost())
    const client = createTrainerClient(connect, () => deaths++)
    await client.open(1, smallRun())
    const { checkpoint, trace } = await client.trace(1, { kind: 'step', step: 30 })
    const underWay = client.trace(1, { kind: 'step', step: 31 })
    ;(endpoints[0] as unknown as EventTarget).dispatchEvent(new Event('error'))
    await expect(underWay).rejects.toBeInstanceOf(WorkerDied)
    expect(deaths).toBe(1)
    client.restart()
    await expect(client.trace(1, { kind: 'step', step: 30 })).rejects.toThrow(/no run 1/)
    const resumed = await client.open(1, { ...smallRun(), resume: checkpoint })
    expect(resumed.trace).toEqual(trace)
    expect(resumed.firstStep).toBe(30)
    for (const endpoint of endpoints) endpoint.terminate?.()
  })
})
