import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../src/core/network'
import { placeEdgeLabels } from '../../src/draw/edgeLabels'
import { layoutOf } from '../../src/draw/layout'
import { ROOMS } from './graphPictures'

const network = (...units: number[]): NetworkSpec => ({
  inputs: units[0],
  layers: units.slice(1).map((each) => ({ units: each, activation: 'tanh' as const })),
})

const labelled = (spec: NetworkSpec, screen: string) =>
  placeEdgeLabels(spec, layoutOf(spec, ROOMS[screen])).map(({ layer }) => layer)

describe('the numbers of quiet edges', () => {
  it('stand on all edges of a small network', () => {
    expect(labelled(network(2, 3, 1), 'hero')).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2])
  })

  it.each(['phone', 'stage'])(
    'stand only on what leads to the outputs, where that is little: %s',
    (screen) => {
      expect(labelled(network(2, 3, 1), screen)).toEqual([2, 2, 2])
      expect(labelled(network(2, 2, 2), screen).length).toBeGreaterThan(1)
      expect(labelled(network(2, 8, 1), screen)).toEqual([])
      expect(labelled(network(2, 3, 3), screen)).toEqual([])
    },
  )
})
