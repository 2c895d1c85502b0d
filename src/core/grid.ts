/** Forward passes over a grid of inputs: one way for the map of the outputs and for those of all neurons. */
import type { NetworkParameters, NetworkSpec } from './network'
import { forward, type ForwardSpace } from './pass'
import type { GridRequest } from './run'

/** How many samples a grid has; throws if the network has more than two inputs. */
export function sampleCount({ inputs }: NetworkSpec, { resolution }: GridRequest): number {
  if (inputs > 2) throw new RangeError(`a grid needs one or two inputs, this network has ${inputs}`)
  return inputs === 1 ? resolution : resolution * resolution
}

/**
 * Takes the samples from `start` on, as many as `space` holds, through the network; nothing is dropped. Returns how
 * many rows of `space` hold samples.
 */
export function forwardOverGrid(
  spec: NetworkSpec,
  parameters: NetworkParameters,
  space: ForwardSpace,
  request: GridRequest,
  start: number,
): number {
  const { x0, x1, y0, y1, resolution } = request
  const { inputs } = spec
  const x = space.a[0]
  const rows = Math.min(space.capacity, sampleCount(spec, request) - start)
  for (let r = 0; r < rows; r++) {
    const column = (start + r) % resolution
    const line = Math.floor((start + r) / resolution)
    x[inputs * r] = x0 + ((column + 0.5) / resolution) * (x1 - x0)
    if (inputs === 2) x[2 * r + 1] = y1 - ((line + 0.5) / resolution) * (y1 - y0)
  }
  forward(spec, parameters, space, rows)
  return rows
}
