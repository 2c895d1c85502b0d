import { afterEach, describe, expect, it } from 'vitest'
import type { Edit } from '../../src/core/run'
import type { Setup } from '../../src/content/setup'
import { createTrainerClient, type Endpoint, type TrainerClient } from '../../src/trainer/client'
import { connectHost } from '../trainer/channel'
import { TestLab } from '../TestLab'
import { miniBatches, open } from './labs'

const weight = (value: number, index = 0): Edit => ({ kind: 'parameter', index, value })

/** What has been asked of the worker, and the client for asking more. */
interface Observed {
  readonly lab: TestLab
  readonly commands: string[]
  client: TrainerClient
}

const endings: (() => void)[] = []
afterEach(() => endings.splice(0).forEach((end) => end()))

async function observe(setup?: Setup): Promise<Observed> {
  const commands: string[] = []
  let client: TrainerClient | undefined
  const connect = (): Endpoint => {
    const endpoint = connectHost()
    endings.push(() => endpoint.terminate?.())
    const post = endpoint.postMessage.bind(endpoint)
    endpoint.postMessage = (message, transfer) => {
      const { run, command } = message as { run: number; command: { type: string } }
      commands.push(`${command.type} ${run}`)
      post(message, transfer)
    }
    return endpoint
  }
  const lab = new TestLab(setup, { connect: (onDeath) => (client = createTrainerClient(connect, onDeath)) })
  await lab.ready()
  return { lab, commands, client: client! }
}

const valueIs = (value: number) => (lab: TestLab) =>
  lab.until(({ trace }) => trace?.before.values[0] === value)

describe('dragging a weight', () => {
  it('ends with the last of fifty fast values, and is one change to undo', async () => {
    const { lab, commands } = await observe()
    const before = lab.state.trace!
    for (let k = 1; k <= 50; k++) lab.state.editWhileDragging(weight(k / 100))
    lab.state.endGesture()
    await valueIs(0.5)(lab)
    expect(commands.filter((each) => each.startsWith('fork'))).toEqual(['fork 2', 'fork 3'])

    await lab.press((state) => state.undo())
    expect(lab.state.trace).toEqual(before)
    expect(lab.state.canUndo).toBe(false)
    await lab.press((state) => state.redo())
    expect(lab.state.trace!.before.values[0]).toBe(0.5)
  })

  it('is what a plain edit to the last value is, bit for bit, and trains on as that does', async () => {
    const dragged = await open(miniBatches())
    const edited = await open(miniBatches())
    for (const lab of [dragged, edited]) {
      await lab.press((state) => state.goToStep(3))
      await lab.press((state) => state.goTo(5))
    }
    for (const value of [0.2, -0.7, 0.9])
      await dragged.press((state) => state.editWhileDragging(weight(value)))
    dragged.state.endGesture()
    await edited.press((state) => state.edit(weight(0.9)))
    expect(dragged.state.trace).toEqual(edited.state.trace)
    expect(dragged.state.cursor).toBe(5)
    expect(dragged.state.setup).toEqual(edited.state.setup)
    for (const lab of [dragged, edited]) await lab.press((state) => state.goToStep(9))
    expect(dragged.state.trace).toEqual(edited.state.trace)
    await dragged.press((state) => state.goToStep(2))
    expect(dragged.state.trace!.before.values[0]).not.toBe(0.9)
  })

  it('asks one thing at a time and leaves no run behind that was given up', async () => {
    const { lab, commands, client } = await observe()
    for (const value of [0.1, 0.2, 0.3]) {
      lab.state.editWhileDragging(weight(value))
      await valueIs(value)(lab)
    }
    lab.state.endGesture()
    expect(commands).toEqual(['open 1', 'fork 2', 'close 2', 'fork 3', 'close 3', 'fork 4'])
    const place = { kind: 'step', step: 1 } as const
    for (const run of [2, 3]) await expect(client.trace(run, place)).rejects.toThrow(`no run ${run}`)
    expect((await client.trace(4, place)).trace.before.values[0]).toBe(0.3)
    expect((await client.trace(1, place)).trace.before.values[0]).toBe(0.15)
  })

  it('is two changes when it is let go in between, or when another number is dragged', async () => {
    const lab = await open()
    const drag = (edit: Edit) => lab.press((state) => state.editWhileDragging(edit))
    await drag(weight(0.2))
    await drag(weight(0.3))
    lab.state.endGesture()
    await drag(weight(0.4))
    await drag(weight(0.6, 1))
    lab.state.endGesture()
    const numbers = () => [...lab.state.trace!.before.values.subarray(0, 2)]
    expect(numbers()).toEqual([0.4, 0.6])
    await lab.press((state) => state.undo())
    expect(numbers()).toEqual([0.4, 0.2])
    await lab.press((state) => state.undo())
    expect(numbers()).toEqual([0.3, 0.2])
    await lab.press((state) => state.undo())
    expect(numbers()).toEqual([0.15, 0.2])
  })

  it('ends with an edit elsewhere, also while values are on their way', async () => {
    const lab = await open()
    lab.state.editWhileDragging(weight(0.2))
    lab.state.editWhileDragging(weight(0.3))
    lab.state.edit(weight(7, 1))
    lab.state.editWhileDragging(weight(0.4))
    lab.state.editWhileDragging(weight(0.5))
    const numbers = () => [...lab.state.trace!.before.values.subarray(0, 2)]
    await valueIs(0.5)(lab)
    expect(numbers()).toEqual([0.5, 7])
    await lab.press((state) => state.undo())
    expect(numbers()).toEqual([0.3, 7])
    await lab.press((state) => state.undo())
    expect(numbers()).toEqual([0.3, 0.2])
    await lab.press((state) => state.undo())
    expect(numbers()).toEqual([0.15, 0.2])
  })

  it('ends where another step is gone to', async () => {
    const lab = await open()
    await lab.press((state) => state.editWhileDragging(weight(0.2)))
    await lab.press((state) => state.goToStep(2))
    const before = lab.state.trace!
    await lab.press((state) => state.editWhileDragging(weight(0.4)))
    expect(lab.place).toBe('2.0')
    await lab.press((state) => state.undo())
    expect(lab.state.trace).toEqual(before)
  })

  it('goes on from where an undo in its middle has led', async () => {
    const lab = await open()
    await lab.press((state) => state.editWhileDragging(weight(0.2)))
    await lab.press((state) => state.undo())
    await lab.press((state) => state.editWhileDragging(weight(0.3)))
    await lab.press((state) => state.undo())
    expect(lab.state.trace!.before.values[0]).toBe(0.15)
    expect(lab.state.canUndo).toBe(false)
  })

  it('pauses training first and moves the weight of the step it has come to', async () => {
    const lab = await open(miniBatches())
    lab.state.play()
    await lab.until(({ trace }) => trace!.step > 20)
    lab.state.editWhileDragging(weight(0.25))
    lab.state.editWhileDragging(weight(0.75))
    lab.state.endGesture()
    await valueIs(0.75)(lab)
    expect(lab.state.playing).toBe(false)
    expect(lab.state.trace!.step).toBeGreaterThan(20)
    expect(lab.state.trace!.rows.length).toBe(lab.state.trace!.examples.length)
  })
})
