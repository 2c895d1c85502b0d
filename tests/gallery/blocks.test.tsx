import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../src/core/network'
import type { Target } from '../../src/core/trace'
import type { ChartTheme } from '../../src/draw/charts/chartTheme'
import { paintBlocks } from '../../src/draw/blocks/paintBlocks'
import { Pictures, type MakePlate } from '../../src/draw/blocks/pictures'
import { DEEP, layoutFor, networkOf, PROJECTOR, viewsOf } from '../draw/blocks/largeRun'
import { DARK, LIGHT, recorder } from './painted'

/** FNV-1a of pixels: another picture is another number. */
function hashOf(pixels: Uint32Array): string {
  let hash = 0x811c9dc5
  for (const pixel of pixels) hash = Math.imul(hash ^ pixel, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

const plates: MakePlate = (width, height) => {
  const pixels = new Uint32Array(width * height)
  const source = { toString: () => `picture ${width}×${height} ${hashOf(pixels)}` }
  return { width, height, pixels, source: source as unknown as CanvasImageSource, put() {} }
}

interface Moment {
  readonly image?: { width: number; height: number }
  readonly theme?: ChartTheme
  readonly cursor?: (first: ReturnType<typeof viewsOf>['script']['first']) => number
  readonly playing?: boolean
  readonly chosen?: Extract<Target, { kind: 'neuron' }>
}

/** What is painted of a moment, compared with what was painted when somebody looked at it. */
async function expectPainting(name: string, spec: NetworkSpec, moment: Moment = {}) {
  const { at, script } = viewsOf(spec)
  const layout = layoutFor(spec, PROJECTOR, moment.image ?? null)
  const view = at(moment.cursor?.(script.first) ?? 0, moment.playing)
  const pictures = new Pictures(layout, plates)
  const { context, lines } = recorder()
  const theme = moment.theme ?? LIGHT
  pictures.update(view, theme, 1)
  const paint = {
    view,
    pictures: pictures.list(),
    scales: pictures.scales(view),
    strongest: (l: number) => pictures.strongest(l),
    chosen: moment.chosen ?? null,
  }
  paintBlocks(context, layout, paint, theme, { x: 0, y: 0, k: 1 })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./drawings/blocks-${name}.txt`)
}

describe('blocks, painted', () => {
  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('20-24-3, %s: the first hidden neuron is computed', async (name, theme) => {
    await expectPainting(`20-24-3-${name}`, networkOf(20, 24, 3), { theme, cursor: () => 1 })
  })

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('64-64-32-10, %s: some gradients of the second layer', async (name, theme) => {
    const cursor: Moment['cursor'] = ({ gradient }) => gradient[2] + 10
    await expectPainting(`64-64-32-10-${name}`, networkOf(64, 64, 32, 10), {
      theme,
      cursor,
      image: { width: 8, height: 8 },
    })
  })

  it('784-128-64-10: training runs', async () => {
    const image = { width: 28, height: 28 }
    await expectPainting('784-128-64-10', networkOf(784, 128, 64, 10), { image, playing: true })
  })

  it('784-128-64-10: a chosen neuron with all its edges', async () => {
    await expectPainting('784-128-64-10-chosen', networkOf(784, 128, 64, 10), {
      image: { width: 28, height: 28 },
      chosen: { kind: 'neuron', layer: 1, unit: 40 },
    })
  })

  it('12 layers deep: an error on its way back', async () => {
    await expectPainting('deep', DEEP, { cursor: ({ backward }) => backward[7] + 3 })
  })
})

describe('the pictures of a running network', () => {
  it('are made anew in turn, one block with each frame, the strips with every frame', () => {
    const spec = networkOf(20, 24, 22, 3)
    const before = viewsOf(spec, { edgeMode: 'gradient' }).at(0, true)
    const after = viewsOf(spec, { edgeMode: 'update' }).at(0, true)
    const layout = layoutFor(spec)
    const pictures = new Pictures(layout, plates)
    const blocksOf = () => {
      const list = pictures.list()
      return layout.layers.slice(1).map(({ block }) => String(list.find(({ box }) => box === block)!.source))
    }
    pictures.update(before, LIGHT, 1)
    const seen = [blocksOf()]
    for (let frame = 0; frame < 3; frame++) {
      pictures.update(after, LIGHT, 1)
      seen.push(blocksOf())
    }
    const changed = seen.slice(1).map((now, k) => now.map((block, l) => block !== seen[k][l]))
    expect(changed).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ])
  })
})
