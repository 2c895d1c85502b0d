/** For tests of runs side by side: duplicating, changing a side, and looking at both. */
import { recipeEdit } from '../../src/content/setups'
import type { Setup } from '../../src/content/setup'
import type { Lab, Side } from '../../src/store/labState'
import type { TestLab } from '../TestLab'

export const adam = (setup: Setup) =>
  recipeEdit(setup, { optimizer: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } })

/** Resolves when the state of a side `holds`. */
export function sideUntil({ store }: Side, holds: (state: Lab) => boolean): Promise<Lab> {
  return new Promise((resolve) => {
    const look = (state: Lab) => {
      if (!holds(state)) return
      stop()
      resolve(state)
    }
    const stop = store.subscribe(look)
    look(store.getState())
  })
}

export const sideOf = (lab: TestLab) => lab.state.comparison!.sides[0]

/** Duplicates the run and waits until both stand at the same step. */
export async function duplicate(lab: TestLab): Promise<Side> {
  await lab.state.duplicate()
  const side = lab.state.comparison!.sides.at(-1)!
  await sideUntil(side, ({ trace }) => trace?.step === lab.state.trace!.step)
  return side
}

/** Does something to the side, and waits for its next run to be at the step on show. */
export async function change(lab: TestLab, side: Side, action: (state: Lab) => void) {
  const before = side.store.getState().trace
  action(side.store.getState())
  await sideUntil(
    side,
    ({ trace }) => trace !== null && trace !== before && trace.step === lab.state.trace!.step,
  )
}

/** Looks at both graphs whenever something changes, as a painted frame would: after what is done at once is done. */
export function watchPlaces(lab: TestLab, side: Side): string[] {
  const places: string[] = []
  const look = () =>
    setImmediate(() => {
      const [a, b] = [lab.state, side.store.getState()]
      const placeOf = ({ trace, cursor }: Lab) => (trace ? `${trace.step}.${cursor}` : BLANK)
      if (a.trace && !b.divergence) places.push(`${placeOf(a)} ${placeOf(b)}`)
    })
  lab.store.subscribe(look)
  side.store.subscribe(look)
  return places
}

/** Lets everything that is due be done. */
export const turn = () => new Promise((resolve) => setImmediate(resolve))

export const apart = (places: readonly string[]) =>
  places.filter((place) => {
    const [a, b] = place.split(' ')
    return a !== b
  })

export const BLANK = 'nothing'

/** Resolves when nothing is under way any more on either side. */
export function settled(lab: TestLab, side: Side): Promise<unknown> {
  const whole = ({ trace, playing }: Lab) =>
    !playing && trace !== null && trace.rows.length === trace.examples.length
  return lab
    .until(whole)
    .then(() => sideUntil(side, (state) => whole(state) && state.trace!.step === lab.state.trace?.step))
}
