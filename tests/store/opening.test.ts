import { describe, expect, it } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import type { Opened } from '../../src/store/labState'
import { open } from './labs'

/** What is being loaded, to be finished by the test. */
function loading() {
  let report: (share: number) => void = () => {}
  let resolve: (opened: Opened) => void = () => {}
  const make = (onProgress: (share: number) => void) => {
    report = onProgress
    return new Promise<Opened>((finish) => (resolve = finish))
  }
  return { make, resolve: (opened: Opened) => resolve(opened), tell: (share: number) => report(share) }
}

describe('what has to be loaded first', () => {
  it('tells how far it is, and opens', async () => {
    const lab = await open()
    const mazur = loading()
    const opened = lab.state.openLater(mazur.make)
    expect(lab.state.loading).toBeNull()
    mazur.tell(0.25)
    expect(lab.state.loading).toBe(0.25)
    expect(lab.state.setup.preset).toBe('worked-example')
    mazur.resolve({ setup: await makePreset.mazur() })
    await opened
    expect(lab.state.loading).toBeNull()
    expect(lab.state.setup.preset).toBe('mazur')
  })

  it('of two wishes the last one counts', async () => {
    const lab = await open()
    const [first, second] = [loading(), loading()]
    const opened = [lab.state.openLater(first.make), lab.state.openLater(second.make)]
    second.tell(0.5)
    first.tell(0.75)
    expect(lab.state.loading).toBe(0.5)
    second.resolve({ setup: await makePreset.mazur() })
    first.resolve({ setup: await makePreset.xor() })
    await Promise.all(opened)
    expect(lab.state.setup.preset).toBe('mazur')
  })

  it('what is to be selected in it is selected with it, also while training runs', async () => {
    const lab = await open()
    lab.state.play()
    await lab.until((state) => (state.trace?.step ?? 0) > 3)
    const setup = await makePreset.iris()
    const selection = { kind: 'neuron', layer: 2, unit: 2 } as const
    const seen: string[] = []
    lab.store.subscribe((state, before) => {
      if (state.selection === before.selection) return
      seen.push(`${state.setup.preset} ${state.selection ? 'selected' : 'nothing'} ${state.trace === null}`)
    })
    const place = { resume: null, cursor: 3, example: null }
    await lab.state.openLater(async () => ({ setup, place, also: { selection } }))
    await lab.until((state) => state.setup.preset === 'iris' && state.trace !== null)
    expect(seen).toEqual(['iris selected true'])
    expect(lab.state.selection).toEqual(selection)
    expect(lab.place).toBe('1.3')
  })

  it('what fails is said, leaves open what was open, and can be tried again', async () => {
    const lab = await open()
    await lab.next()
    let tries = 0
    await lab.state.openLater(async (onProgress) => {
      onProgress(0.5)
      if (++tries === 1) throw new Error('offline')
      return { setup: await makePreset.mazur() }
    })
    expect(lab.state.loading).toBeNull()
    expect(lab.place).toBe('1.1')
    expect(lab.state.notice!(lab.state.messages, 'en')).toContain('could not be loaded')
    lab.state.retry!()
    await lab.until((state) => state.setup.preset === 'mazur')
    expect(lab.state.notice).toBeNull()
    expect(lab.state.retry).toBeNull()
  })

  it('what was told of something else cannot be tried again', async () => {
    const lab = await open()
    await lab.state.openLater(() => Promise.reject(new Error('offline')))
    lab.state.tell(({ notices }) => notices.workerDied())
    expect(lab.state.retry).toBeNull()
  })
})
