/** A lab without a page: the real store, the real trainer behind a real MessageChannel, and verbs that read as sentences. */
import { expect } from 'vitest'
import type { StoreApi } from 'zustand/vanilla'
import { currentMicroStep, type Phase } from '../src/core/playback'
import type { Setup } from '../src/content/setup'
import { workedExample } from '../src/content/workedExample'
import { en } from '../src/i18n/en'
import { later } from '../src/i18n/later'
import { zh } from '../src/i18n/zh'
import { plantedTrainer } from '../src/planted/plantedTrainer'
import { createLab } from '../src/store/createLab'
import type { Lab } from '../src/store/labState'
import { USUAL_OUTLOOK } from '../src/store/outlook'
import type { Preferences } from '../src/store/preferences'
import type { LabWorld } from '../src/store/world'
import { createTrainerClient, type Endpoint } from '../src/trainer/client'
import { attachHost } from '../src/trainer/host'

const PREFERENCES: Preferences = { language: 'en', theme: 'light', digits: 4, ...USUAL_OUTLOOK }

/** An endpoint whose other side is a host; `die` makes it fail as a crashed worker does. */
class TestWorker implements Endpoint {
  private readonly channel = new MessageChannel()
  private readonly deaths: ((event: Event) => void)[] = []
  ended = false
  constructor(planted: boolean) {
    const endpoint = this.channel.port1 as unknown as Endpoint
    if (planted) attachHost(endpoint, (start) => plantedTrainer(start, start.planted ?? null))
    else attachHost(endpoint)
  }
  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.channel.port2.postMessage(message, transfer)
  }
  addEventListener(type: string, listener: (event: never) => void) {
    if (type === 'error') this.deaths.push(listener as (event: Event) => void)
    else this.channel.port2.addEventListener(type, listener as unknown as EventListener)
  }
  start() {
    this.channel.port2.start()
  }
  terminate() {
    this.ended = true
    this.channel.port1.close()
    this.channel.port2.close()
  }
  die() {
    for (const listener of this.deaths) listener(new Event('error'))
  }
}

export class TestLab {
  readonly store: StoreApi<Lab>
  private readonly workers: TestWorker[] = []
  readonly kept = new Map<string, string>()

  constructor(setup: Setup = workedExample(), world: Partial<LabWorld> = {}) {
    const connect = (planted: boolean) => {
      const worker = new TestWorker(planted)
      this.workers.push(worker)
      return worker
    }
    this.store = createLab(
      {
        connect: (onDeath) => createTrainerClient(connect, onDeath),
        frame: () => new Promise((resolve) => setImmediate(resolve)),
        now: () => performance.now(),
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 1))),
        loadMessages: (language) => Promise.resolve(language === 'en' ? en : zh),
        loadLater: () => Promise.resolve(later),
        drawSeed: () => 4711,
        keep: {
          getItem: (key) => this.kept.get(key) ?? null,
          setItem: (key, value) => void this.kept.set(key, value),
        },
        ...world,
      },
      setup,
      PREFERENCES,
      en,
    )
  }

  get state(): Lab {
    return this.store.getState()
  }

  /** Resolves with the first state, from now on, that `holds`. */
  until(holds: (state: Lab) => boolean): Promise<Lab> {
    return new Promise((resolve) => {
      if (holds(this.state)) return resolve(this.state)
      const stop = this.store.subscribe((state) => {
        if (!holds(state)) return
        stop()
        resolve(state)
      })
    })
  }

  /** The worker's first answer has come. */
  async ready(): Promise<this> {
    await this.until((state) => state.trace !== null)
    return this
  }

  /** Does something and waits until the place (step, cursor) has changed. */
  async press(action: (lab: Lab) => void): Promise<this> {
    const { trace, cursor } = this.state
    action(this.state)
    await this.until((state) => state.trace !== null && (state.trace !== trace || state.cursor !== cursor))
    return this
  }

  next = () => this.press((lab) => lab.next())
  back = () => this.press((lab) => lab.back())

  /** The step and how many of its micro-steps are done. */
  get place(): string {
    return `${this.state.trace?.step}.${this.state.cursor}`
  }

  expectPhase(phase: Phase | null): this {
    const { script, cursor } = this.state
    expect(currentMicroStep(script, cursor)?.phase ?? null).toBe(phase)
    return this
  }

  /** How many workers have not been ended. */
  get working(): number {
    return this.workers.filter(({ ended }) => !ended).length
  }

  /** The worker that is at work now stops as a crashed one does. */
  crash() {
    this.workers.at(-1)!.die()
  }

  /** Ends the workers, so that the test can end. */
  close() {
    for (const worker of this.workers) worker.terminate()
  }
}
