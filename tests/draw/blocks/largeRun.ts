/** Networks of blocks for tests: their rooms, a step of one of them, and its view at any cursor. */
import { scriptOf } from '../../../src/core/playback'
import type { NetworkSpec } from '../../../src/core/network'
import { Trainer } from '../../../src/core/training'
import { blockLayoutOf, type BlockLayout } from '../../../src/draw/blocks/blockLayout'
import { blockViewOf, type BlockView, type CellSource } from '../../../src/draw/blocks/quantities'
import { frameOf } from '../../../src/draw/graphFrame'
import type { Room } from '../../../src/draw/layout'
import { smallRun } from '../../core/runs'

export const PROJECTOR: Room = { width: 928, height: 520, top: 52, bottom: 34, narrow: false }
export const LARGE: Room = { width: 1120, height: 690, top: 44, bottom: 28, narrow: false }
export const PHONE: Room = { width: 390, height: 284, top: 8, bottom: 8, narrow: true }

/** Inputs, hidden layers of tanh, and a softmax of the rest. */
export function networkOf(inputs: number, ...units: number[]): NetworkSpec {
  const layers = units.map((count, k) => ({
    units: count,
    activation: k === units.length - 1 ? ('softmax' as const) : ('tanh' as const),
  }))
  return { inputs, layers }
}

/** 12 layers of 24. */
export const DEEP = networkOf(24, ...Array.from({ length: 11 }, () => 24), 5)

export function layoutFor(
  spec: NetworkSpec,
  room: Room = PROJECTOR,
  image: { width: number; height: number } | null = null,
): BlockLayout {
  return blockLayoutOf(spec, room, { image, nameLength: 2 })
}

/** The first step of a run of this network, as it is seen at any cursor. */
export function viewsOf(network: NetworkSpec, seen: Partial<CellSource> = {}) {
  const recipe = { network, loss: 'categorical-cross-entropy' as const }
  const { trace } = new Trainer(smallRun(recipe)).traceOf(1)
  const script = scriptOf(network)
  const source = { edgeMode: 'phase', edgeScale: 'root', edgeReach: 'network', ...seen } as const
  const rest = { example: 0, digits: 4, granularity: 'neuron', selection: null } as const
  return {
    trace,
    script,
    at: (cursor: number, playing = false): BlockView => {
      const frame = frameOf({ ...rest, ...source, trace, script, cursor, playing }, { factor: 4, most: 5 })!
      return blockViewOf(frame, source)
    },
  }
}
