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

/** From the smallest to the largest of one input, over all examples. */
function extent({ train, test }: DataSet, inputs: number, unit: number): [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const examples of test ? [train, test] : [train]) {
    for (let k = unit; k < examples.inputs.length; k += inputs) {
      least = Math.min(least, examples.inputs[k])
      most = Math.max(most, examples.inputs[k])
    }
  }
  return [least, most]
}

/** The plane (square cells) or the line that holds the data, with a margin around it; null if there are more inputs. */
export function planeOf(data: DataSet, inputs: number): GridRequest | null {
  if (inputs > 2) return null
  const [x0, x1] = extent(data, inputs, 0)
  const [y0, y1] = inputs === 2 ? extent(data, inputs, 1) : [0, 0]
  const half = Math.max(x1 - x0, y1 - y0, 1e-3) * (0.5 + MARGIN)
  const x = (x0 + x1) / 2
  const y = (y0 + y1) / 2
  return { x0: x - half, x1: x + half, y0: y - half, y1: y + half, resolution: RESOLUTION }
}

export function watching(world: LabWorld, runs: Runs, set: SetLab, get: GetLab): Pick<LabActions, 'watch'> {
  let watchers = 0
  let looking = false
  let evaluated: Float64Array | null = null

  const refresh = async (parameters: Float64Array) => {
    const { setup } = get()
    const run = runs.current()
    const request = planeOf(setup.data, setup.recipe.network.inputs)
    evaluated = parameters
    try {
      const shown = await runs.client.evaluate(run, parameters, request)
      if (runs.current() === run) set({ shown: { ...shown, request } })
    } catch (error) {
      runs.fail(error)
    }
  }

  const look = async () => {
    if (looking) return
    looking = true
    while (watchers > 0) {
      const parameters = get().shownParameters()
      if (get().trace && (parameters !== evaluated || !get().shown)) await refresh(parameters)
      await world.wait(PAUSE_MS)
    }
    looking = false
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
