import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../src/core/network'
import { scriptOf } from '../../src/core/playback'
import { Trainer } from '../../src/core/training'
import { edgePicture } from '../../src/draw/edgePicture'
import { frameOf } from '../../src/draw/graphFrame'
import { layoutOf } from '../../src/draw/layout'
import { edgeLines, paintEdges } from '../../src/draw/paintEdges'
import { smallRun } from '../core/runs'
import { DARK, LIGHT, recorder } from './painted'

const chain = (...units: number[]): NetworkSpec => ({
  inputs: 2,
  layers: units.map((n) => ({ units: n, activation: 'tanh' as const })),
})
const ROOM = { width: 928, height: 520, top: 52, bottom: 34, narrow: false }

/** The first acts of painting the edges of a step, and how many there are. */
async function expectPainting(name: string, network: NetworkSpec, playing: boolean, theme = LIGHT) {
  const { trace } = new Trainer(smallRun({ network })).traceOf(2)
  const script = scriptOf(network)
  const layout = layoutOf(network, ROOM)
  const frame = frameOf(
    {
      trace,
      script,
      cursor: playing ? script.microSteps.length : script.first.gradient[2] + 1,
      example: 0,
      digits: 4,
      playing,
      granularity: 'layer',
      selection: null,
      edgeMode: 'phase',
      edgeScale: 'root',
      edgeReach: 'network',
    },
    layout.lanes,
  )!
  const { context, lines } = recorder()
  paintEdges(context, edgeLines(layout), edgePicture(frame), theme, { x: 0, y: 0, k: 1 })
  const text = [...lines.slice(0, 40), `${lines.length} strokes in all`].join('\n')
  await expect(`${text}\n`).toMatchFileSnapshot(`./drawings/edges-${name}.txt`)
}

describe('edges, painted on a canvas', () => {
  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('2-2-1, %s: training runs', (name, theme) =>
    expectPainting(`2-2-1-${name}`, chain(2, 1), true, theme),
  )

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('12 layers of 8, %s: gradients of the second layer', (name, theme) =>
    expectPainting(`deep-${name}`, chain(8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 1), false, theme),
  )
})
