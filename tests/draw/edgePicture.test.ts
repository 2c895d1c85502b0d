import { describe, expect, it } from 'vitest'
import { scriptOf } from '../../src/core/playback'
import { Trainer } from '../../src/core/training'
import { edgePicture } from '../../src/draw/edgePicture'
import { edgeFace } from '../../src/draw/faces'
import { frameOf, type FrameSource, type GraphFrame } from '../../src/draw/graphFrame'
import { layoutOf } from '../../src/draw/layout'
import { edgeLines } from '../../src/draw/paintEdges'
import { smallRun } from '../core/runs'

const { trace } = new Trainer(
  smallRun({
    network: {
      inputs: 2,
      layers: [
        { units: 3, activation: 'tanh', dropout: 0.5 },
        { units: 2, activation: 'tanh' },
      ],
    },
  }),
).traceOf(2)
const script = scriptOf(trace.recipe.network)
const END = script.microSteps.length

function frameAt(cursor: number, change: Partial<FrameSource> = {}): GraphFrame {
  const source: FrameSource = {
    trace,
    script,
    cursor,
    example: 0,
    digits: 4,
    playing: false,
    granularity: 'layer',
    selection: null,
    edgeMode: 'phase',
    edgeScale: 'root',
    edgeReach: 'network',
    ...change,
  }
  return frameOf(source, { factor: 10, most: 14 })!
}

/** W[l][j][i] of every edge, layer after layer. */
const EDGES = [
  ...[0, 1, 2].flatMap((j) => [0, 1].map((i) => [1, j, i] as const)),
  ...[0, 1].flatMap((j) => [0, 1, 2].map((i) => [2, j, i] as const)),
]

describe('the picture of all edges', () => {
  it.each([
    ['before the step', frameAt(0)],
    ['forward', frameAt(3)],
    ['backward', frameAt(script.first.gradient[2] - 1)],
    ['gradient', frameAt(script.first.gradient[1] + 3)],
    ['update', frameAt(END)],
    ['while training runs', frameAt(END, { playing: true })],
    ['signals chosen', frameAt(END, { edgeMode: 'signal', edgeScale: 'linear' })],
    ['gradients chosen, before they are known', frameAt(2, { edgeMode: 'gradient' })],
    ['weights alone', frameAt(END, { edgeMode: 'weight', edgeReach: 'layer', edgeScale: 'logarithmic' })],
  ])('%s: says what each edge says alone', (_, frame) => {
    const { weights, flows, vivid, ghosts, derivatives } = edgePicture(frame)
    EDGES.forEach(([l, j, i], at) => {
      const face = edgeFace(frame, l, j, i)
      expect(Math.abs(weights[at])).toBe(face.weight.width)
      expect(weights[at] < 0).toBe(face.weight.dash !== '')
      expect(Math.abs(flows[at])).toBe(face.flow?.width ?? 0)
      expect(flows[at] < 0).toBe(face.flow !== null && face.flow.dash !== '')
      expect(vivid[at] === 1).toBe(face.vivid)
      expect(ghosts[at] === 1).toBe(face.ghost)
      if (face.flow) expect(derivatives).toBe(face.flow.hue.startsWith('d'))
    })
  })

  it('has a line for each, in the same order', () => {
    const layout = layoutOf(trace.recipe.network, {
      width: 928,
      height: 520,
      top: 52,
      bottom: 34,
      narrow: false,
    })
    const lines = edgeLines(layout)
    expect(lines).toHaveLength(EDGES.length)
    expect(edgePicture(frameAt(0)).weights).toHaveLength(EDGES.length)
    EDGES.forEach(([l, j, i], at) => {
      const [from, to] = [layout.nodes[l - 1][i], layout.nodes[l][j]]
      const slope = Math.atan2(to.y - from.y, to.x - from.x) * (180 / Math.PI)
      expect(lines[at].angle).toBeCloseTo(slope, 6)
      expect(Math.hypot(lines[at].from.x - from.x, lines[at].from.y - from.y)).toBeLessThan(60)
    })
  })
})

describe('what the person has chosen for the second lane', () => {
  it('shows on every edge whose number is known, not only where the phase is at work', () => {
    const gradient = edgePicture(frameAt(END, { edgeMode: 'gradient' }))
    expect(gradient.flows.every((width, at) => width !== 0 || gradient.ghosts[at] === 1)).toBe(true)
    expect(gradient.ghosts.filter((each) => each === 1).length).toBeLessThan(EDGES.length / 2)
    const phased = edgePicture(frameAt(script.first.gradient[2] + 2))
    expect(phased.flows.some((width) => width === 0)).toBe(true)
  })

  it('shows nothing that the step has not come to', () => {
    const { flows, vivid } = edgePicture(frameAt(2, { edgeMode: 'update' }))
    expect(flows.every((width) => width === 0)).toBe(true)
    expect(vivid.every((each) => each === 1)).toBe(true)
  })

  it('leaves the weights alone when they are asked for alone', () => {
    expect(edgePicture(frameAt(END, { edgeMode: 'weight' })).flows.every((width) => width === 0)).toBe(true)
  })
})
