/** Keeps the evaluation and the map of the parameters on show up to date while somebody looks at them. */
import type { GridRequest } from '../core/run'
import type { DataSet } from '../content/setup'
import type { LabWorld } from './world'
import type { LabActions } from './labState'
import type { GetLab, Runs, SetLab } from './runs'

/** The map follows training ten times a second. */
const PAUSE_MS = 100
const RESOLUTION = 64
const MARGIN = 0.12

/** The plane that holds the data, square cells, with a margin around it; null if the inputs are not two. */
export function planeOf({ train, test }: DataSet, inputs: number): GridRequest | null {
  if (inputs !== 2) return null
  const bounds = [Infinity, -Infinity, Infinity, -Infinity]
  for (const examples of test ? [train, test] : [train]) {
    for (let k = 0; k < examples.inputs.length; k++) {
      const axis = (k % 2) * 2
      bounds[axis] = Math.min(bounds[axis], examples.inputs[k])
      bounds[axis + 1] = Math.max(bounds[axis + 1], examples.inputs[k])
    }
  }
  const [x0, x1, y0, y1] = bounds
  const half = Math.max(x1 - x0, y1 - y0, 1e-3) * (0.5 + MARGIN)
  const x = (x0 + x1) / 2
  const y = (y0 + y1) / 2
  return { x0: x - half, x1: x + half, y0: y - half, y1: y + half, resolution: RESOLUTION }
}

export function watching(world: LabWorld, runs: Runs, set: SetLab, get: GetLab): Pick<LabActions, 'watch'> {
  let watchers = 0
  let looking = false
  let evaluated: Float64Array | null = null

  const look = async () => {
    if (looking) return
    looking = true
    try {
      while (watchers > 0) {
        const parameters = get().shownParameters()
        const run = runs.current()
        if (get().trace && parameters !== evaluated) {
          const { setup } = get()
          const request = planeOf(setup.data, setup.recipe.network.inputs)
          const shown = await runs.client.evaluate(run, parameters, request)
          if (runs.current() === run) {
            evaluated = parameters
            set({ shown: { ...shown, request } })
          }
        }
        await world.wait(PAUSE_MS)
      }
    } catch (error) {
      runs.fail(error)
    } finally {
      looking = false
    }
  }

  return {
    watch: () => {
      watchers++
      evaluated = null
      void look()
      return () => void watchers--
    },
  }
}
