/** Runs side by side: duplicates of the run on show, each in a lab of its own, all at the same step. */
import type { StoreApi } from 'zustand/vanilla'
import type { Trace } from '../core/trace'
import type { Comparison, Lab } from './labState'
import { follow, type Follower, type OpenLab } from './side'
import type { LabWorld } from './world'

/** A is the page's own. */
const LETTERS = ['B', 'C', 'D', 'E', 'F']

const equal = (a: Float64Array, b: Float64Array) =>
  a.length === b.length && a.every((value, k) => Object.is(value, b[k]))

/** Whether two traces are of the same step of the same training, to the bit. */
const isSameStep = (a: Trace, b: Trace) =>
  a.step === b.step &&
  equal(a.before.values, b.before.values) &&
  equal(a.moments, b.moments) &&
  equal(a.after.values, b.after.values)

class Comparing {
  readonly #followers: Follower[] = []
  readonly #stop: () => void
  #drawn = ''
  #asked: string | null = null

  constructor(
    private readonly openLab: OpenLab,
    private readonly world: LabWorld,
    private readonly lead: StoreApi<Lab>,
  ) {
    this.#stop = lead.subscribe(() => {
      for (const follower of this.#followers) follower.align()
    })
  }

  /** The run on show from its first step on, or from the step on show if it was changed on the way. */
  async add(): Promise<void> {
    const letter = LETTERS.find((each) => !this.#find(each))
    if (letter === undefined) return
    const follower = follow(this.openLab, this.world, this.lead, letter, this.lead.getState().setup)
    this.#followers.push(follower)
    if (this.#followers.length === 1) this.#drawn = letter
    this.#publish()
    await this.#verify(follower)
  }

  /** Goes on from the state on show where the setup alone does not lead to it. */
  async #verify(follower: Follower): Promise<void> {
    const { trace } = this.lead.getState()
    if (!trace) return
    const reached = await follower.prepare(trace)
    const place = this.#followers.indexOf(follower)
    if (place < 0 || follower.side.changedAt() !== null) return
    if (reached && isSameStep(reached.traced.trace, trace)) return
    const { setup, checkpoint, cursor, example } = this.lead.getState()
    const { letter } = follower.side
    this.#followers[place] = follow(this.openLab, this.world, this.lead, letter, setup, {
      resume: checkpoint,
      cursor,
      example,
    })
    follower.end()
    this.#publish()
  }

  #find(letter: string): Follower | undefined {
    return this.#followers.find(({ side }) => side.letter === letter)
  }

  readonly #draw = (letter: string): void => {
    this.#drawn = letter
    if (this.#asked !== null) this.#asked = letter
    this.#publish()
  }

  readonly #ask = (letter: string | null): void => {
    this.#asked = letter
    this.#publish()
  }

  readonly #swap = async (letter: string): Promise<void> => {
    const chosen = this.#find(letter)
    const { trace, locked } = this.lead.getState()
    // What would be refused halfway would leave the same run on both sides.
    if (!chosen || !trace || locked?.refuses('openSetup', [])) return
    const { store, changedAt } = chosen.side
    const { setup, checkpoint, firstStep, cursor, example } = store.getState()
    const fromStart = firstStep === 1 && changedAt() === null
    const stand = follow(this.openLab, this.world, this.lead, letter, this.lead.getState().setup)
    this.#followers[this.#followers.indexOf(chosen)] = stand
    chosen.end()
    this.#publish()
    await this.#verify(stand)
    const { openSetup, goToStep } = this.lead.getState()
    openSetup(setup, fromStart ? undefined : { resume: checkpoint, cursor, example })
    if (fromStart && trace.step > 1) goToStep(trace.step)
  }

  readonly #drop = (letter: string): void => {
    const gone = this.#find(letter)
    if (!gone) return
    this.#followers.splice(this.#followers.indexOf(gone), 1)
    gone.end()
    if (this.#drawn === letter) this.#drawn = this.#followers[0]?.side.letter ?? ''
    if (this.#asked === letter) this.#asked = null
    this.#publish()
  }

  #publish(): void {
    const drawn = this.#find(this.#drawn)?.side
    if (!drawn) {
      this.#stop()
      this.lead.setState({ comparison: null })
      comparisons.delete(this.lead)
      return
    }
    const comparison: Comparison = {
      lead: this.lead,
      sides: this.#followers.map(({ side }) => side),
      drawn,
      asked: this.#asked === null ? null : (this.#find(this.#asked)?.side ?? null),
      draw: this.#draw,
      ask: this.#ask,
      swap: this.#swap,
      drop: this.#drop,
      gather: (trace) => Promise.all(this.#followers.map((follower) => follower.prepare(trace))),
    }
    this.lead.setState({ comparison })
  }
}

const comparisons = new WeakMap<StoreApi<Lab>, Comparing>()

/** Duplicates the run that `lead` shows. */
export async function addSide(openLab: OpenLab, world: LabWorld, lead: StoreApi<Lab>): Promise<void> {
  const comparing = comparisons.get(lead) ?? new Comparing(openLab, world, lead)
  comparisons.set(lead, comparing)
  await comparing.add()
}
