import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../../src/core/network'
import { targetKey, type Target } from '../../../src/core/trace'
import { walk } from '../../../src/view/graph/walk'

const spec: NetworkSpec = {
  inputs: 2,
  layers: [
    { units: 3, activation: 'tanh' },
    { units: 2, activation: 'tanh' },
  ],
}
type Press = Parameters<typeof walk>[2]
const key = (name: Press['key'], altKey = false): Press => ({ key: name, altKey })

/** Where a key leads again and again, until it comes back to where it began. */
function round(press: Press, shown: number[][] | null = null): string[] {
  const way: string[] = []
  let at: Target | null = null
  do {
    at = walk(spec, at, press, shown)!
    way.push(targetKey(at))
  } while (way.length < 100 && targetKey(walk(spec, at, press, shown)!) !== way[0])
  return way
}

const NEURONS = [
  'neuron 0 0',
  'neuron 0 1',
  'neuron 1 0',
  'neuron 1 1',
  'neuron 1 2',
  'neuron 2 0',
  'neuron 2 1',
  'target 0',
  'target 1',
  'loss',
]

describe('the keyboard on the graph', () => {
  it('walks along neurons, targets and the loss, down and up', () => {
    expect(round(key('ArrowDown'))).toEqual(NEURONS)
    expect(round(key('ArrowUp'))).toEqual([...NEURONS].reverse())
  })

  it('walks with Alt along everything: after each neuron its bias and the weights into it', () => {
    const way = round(key('ArrowDown', true))
    expect(way.slice(0, 6)).toEqual([
      'neuron 0 0',
      'neuron 0 1',
      'neuron 1 0',
      'bias 1 0',
      'edge 1 0 0',
      'edge 1 0 1',
    ])
    expect(way).toHaveLength(2 + 3 * 4 + 2 * 5 + 3)
    expect(new Set(way).size).toBe(way.length)
    expect(round(key('ArrowUp', true))).toEqual([...way].reverse())
  })

  it('goes from a weight to its neuron when Alt is let go', () => {
    const edge: Target = { kind: 'edge', layer: 2, unit: 1, from: 0 }
    expect(walk(spec, edge, key('ArrowDown'))).toEqual({ kind: 'neuron', layer: 2, unit: 1 })
  })

  it('passes by what is not drawn', () => {
    const shown = [[1], [0, 2], [1]]
    expect(round(key('ArrowDown', true), shown)).toEqual([
      'neuron 0 1',
      'neuron 1 0',
      'bias 1 0',
      'edge 1 0 1',
      'neuron 1 2',
      'bias 1 2',
      'edge 1 2 1',
      'neuron 2 1',
      'bias 2 1',
      'edge 2 1 0',
      'edge 2 1 2',
      'target 1',
      'loss',
    ])
  })

  it('begins anew from what is not in the network', () => {
    const gone: Target = { kind: 'neuron', layer: 5, unit: 0 }
    expect(walk(spec, gone, key('ArrowDown'))).toEqual({ kind: 'neuron', layer: 0, unit: 0 })
  })
})
