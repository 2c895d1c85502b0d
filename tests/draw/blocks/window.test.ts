import { describe, expect, it } from 'vitest'
import { outputLayer, widthOf } from '../../../src/core/network'
import type { Target } from '../../../src/core/trace'
import { windowAround } from '../../../src/draw/blocks/window'
import { flowingEdges } from '../../../src/draw/flowing'
import { edgePicture } from '../../../src/draw/edgePicture'
import { layoutOf } from '../../../src/draw/layout'
import { edgeLines } from '../../../src/draw/paintEdges'
import { placesOf } from '../../../src/draw/places'
import { networkOf, PROJECTOR, viewsOf } from './largeRun'

const spec = networkOf(30, 24, 20, 10)
const { trace, at, script } = viewsOf(spec)
const around = (target: Target) => windowAround(trace, 0, spec, target)

/** |w·a| of the edges into unit j of layer l, by sender. */
const signals = (l: number, j: number) => {
  const below = widthOf(spec, l - 1)
  return Array.from({ length: below }, (_, i) =>
    Math.abs(trace.before.weights[l][j * below + i] * trace.a[l - 1][i]),
  )
}

describe('the part of a large network around a target', () => {
  it.each<Target>([
    { kind: 'neuron', layer: 0, unit: 29 },
    { kind: 'neuron', layer: 1, unit: 17 },
    { kind: 'bias', layer: 2, unit: 3 },
    { kind: 'edge', layer: 2, unit: 19, from: 23 },
    { kind: 'target', unit: 4 },
    { kind: 'loss' },
  ])('has it, 8 units of each layer and all 10 outputs: %o', (target) => {
    const shown = around(target)
    expect(shown.map(({ length }) => length)).toEqual([8, 8, 8, 10])
    for (const units of shown) expect(units).toEqual([...new Set(units)].sort((a, b) => a - b))
    if ('layer' in target) expect(shown[target.layer]).toContain(target.unit)
    if (target.kind === 'edge') expect(shown[target.layer - 1]).toContain(target.from)
  })

  it('has the senders whose signals into the chosen neuron are the strongest', () => {
    const strengths = signals(1, 17)
    const strongest = [...strengths.keys()].sort((a, b) => strengths[b] - strengths[a]).slice(0, 8)
    expect(around({ kind: 'neuron', layer: 1, unit: 17 })[0]).toEqual(strongest.sort((a, b) => a - b))
  })
})

describe('circles and edges of a part', () => {
  const shown = around({ kind: 'neuron', layer: 1, unit: 17 })
  const layout = layoutOf(spec, PROJECTOR, shown)

  it('stand where they would if there were no others', () => {
    const alone = layoutOf(networkOf(8, 8, 8, 10), PROJECTOR)
    shown.forEach((units, l) => {
      expect(units.map((unit) => layout.nodes[l][unit])).toEqual(alone.nodes[l])
      expect(Object.keys(layout.nodes[l])).toHaveLength(units.length)
    })
  })

  it('are painted edge by edge as the numbers say', () => {
    const { weights } = edgePicture(at(0).frame, shown)
    expect(edgeLines(layout)).toHaveLength(weights.length)
    expect(weights).toHaveLength(8 * 8 + 8 * 8 + 8 * 10)
    const [j, i] = [shown[1][1], shown[0][2]]
    expect(Math.sign(weights[8 + 2])).toBe(Math.sign(trace.before.weights[1][j * 30 + i]))
  })

  it('have places; what is not drawn has none', () => {
    const places = placesOf(spec, layout)
    const hidden = [...Array(30).keys()].find((unit) => !shown[0].includes(unit))!
    expect(places.neuron(0, shown[0][0])).not.toBeNull()
    expect(places.neuron(0, hidden)).toBeNull()
    expect(places.edge(1, 17, hidden)).toBeNull()
    expect(places.edge(1, 17, shown[0][0])).not.toBeNull()
  })

  it('carry what was just computed, as far as they are drawn', () => {
    const { frame } = at(script.first.forward[1] + 17 + 1)
    expect(flowingEdges(frame, layout).map(({ from }) => from)).toEqual(shown[0])
    for (let cursor = 0; cursor <= script.microSteps.length; cursor++) {
      const edges = flowingEdges(at(cursor).frame, layout)
      for (const { layer: l, unit, from } of edges) {
        expect(l <= outputLayer(spec) && shown[l].includes(unit) && shown[l - 1].includes(from)).toBe(true)
      }
    }
  })
})
