import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Landscape } from '../../../src/core/landscape'
import { contourLabels, contoursOf } from '../../../src/draw/charts/contours'
import { coordinatesOf, landscapeLayout, sampleUnder } from '../../../src/draw/charts/landscapeLayout'
import { lossColour, lossPixel, lossScale } from '../../../src/draw/charts/lossShades'
import { paintLandscape } from '../../../src/draw/charts/paintLandscape'
import { nextIsSeen } from '../../../src/draw/charts/paintWay'
import { recorder, short, THEME } from './recorder'

/** Black on white, so that shades can be read. */
const INK = { ...THEME, ink: '#000000' }
const N = 9

/** A bowl around the centre (2, −1): 0.01 in the middle, 0.01 + reach² at the middle of an edge. */
function bowl(changes: Partial<Landscape> = {}): Landscape {
  const frame = { centre: [2, -1], reach: 4, resolution: N } as const
  const losses = Float64Array.from({ length: N * N }, (_, k) => {
    const [x, y] = coordinatesOf(frame, k % N, Math.floor(k / N))
    return 0.01 + (x - 2) ** 2 + (y + 1) ** 2
  })
  return {
    ...frame,
    step: 3,
    losses,
    known: new Uint8Array(N * N).fill(1),
    loss: 0.01,
    path: {
      steps: Float64Array.of(1, 2, 3),
      x: Float64Array.of(0, 1, 2),
      y: Float64Array.of(1, 0, -1),
    },
    share: 0.5,
    next: [3, -1],
    examples: 4,
    allExamples: 4,
    ...changes,
  }
}

describe('lossScale', () => {
  it('goes by the logarithm, with levels at round numbers', () => {
    const scale = lossScale([0.001, 0.1, 10])!
    expect(scale).toMatchObject({ low: 0.001, high: 10, logarithmic: true })
    expect([0.001, 0.1, 10, 99, 0].map(scale.at)).toEqual([0, 0.5, 1, 1, 0])
    expect(scale.levels).toEqual([0.003, 0.01, 0.03, 0.1, 0.3, 1, 3])
  })

  it('has levels between close losses too', () => {
    expect(lossScale([0.68, 0.79])!.levels).toEqual([0.7, 0.72, 0.74, 0.76, 0.78])
  })

  it('has few levels over very many powers of ten, and takes a loss of 0 for a very low one', () => {
    const scale = lossScale([0, 1e-7, 1e5])!
    expect(scale.low).toBe(1e-4)
    expect(scale.at(0)).toBe(0)
    expect(lossScale([1e-200, 1e200])!.levels.length).toBeLessThanOrEqual(9)
  })

  it('goes by size where a loss is below 0', () => {
    const scale = lossScale([-1, 3])!
    expect(scale.logarithmic).toBe(false)
    expect(scale.at(1)).toBe(0.5)
    expect(scale.levels).toContain(0)
  })

  it('leaves out what is beyond numbers', () => {
    const scale = lossScale([NaN, 1, Infinity, 2])!
    expect([scale.low, scale.high]).toEqual([1, 2])
    expect(scale.at(Infinity)).toBeNaN()
    expect(lossScale([NaN, -Infinity])).toBeNull()
  })

  it('stands where the loss is the same everywhere', () => {
    const scale = lossScale([2, 2])!
    expect(scale.at(2)).toBe(0)
    expect(scale.levels).toEqual([])
    expect(lossScale([0, 0])!.at(0)).toBe(0)
  })

  it('is paper where the loss is low, and ink where it is high', () => {
    expect(lossColour(INK, 0)).toBe('rgb(255, 255, 255)')
    expect(lossColour(INK, 1)).toBe('rgb(97, 97, 97)')
    expect(lossPixel(INK, NaN)).toBe(0)
    expect(lossPixel(INK, 0)).toBe(0xffffffff)
  })
})

describe('the layout', () => {
  const map = bowl()
  const layout = landscapeLayout(map, lossScale(map.losses), 304, 520, 13)

  it('is a square within its width, with samples on its edges and the larger numbers on top', () => {
    const { plot, bar } = layout
    expect(plot.right - plot.left).toBe(plot.bottom - plot.top)
    expect(bar.right + 40).toBeLessThan(304)
    expect([layout.x(-2), layout.x(6)]).toEqual([plot.left, plot.right])
    expect([layout.y(3), layout.y(-5)]).toEqual([plot.top, plot.bottom])
    expect(sampleUnder(layout, N, layout.x(-2), layout.y(3))).toEqual([0, 0])
    expect(sampleUnder(layout, N, layout.x(2) + 3, layout.y(-1) - 3)).toEqual([4, 4])
    expect(sampleUnder(layout, N, 9999, -5)).toEqual([8, 0])
    expect(coordinatesOf(map, 4, 4)).toEqual([2, -1])
    expect(coordinatesOf(map, 8, 0)).toEqual([6, 3])
  })

  it('is as high as it may be where it is wide', () => {
    const wide = landscapeLayout(map, null, 2000, 400, 13)
    expect(wide.height).toBeLessThanOrEqual(400)
    expect(wide.height).toBeGreaterThan(390)
    expect(wide.barTicks).toEqual([])
  })

  it('numbers the ends of its scale, and levels between them that have room', () => {
    const { barTicks } = layout
    expect(barTicks.map(({ label }) => label)).toEqual(expect.arrayContaining(['0.01', '32', '1']))
    const places = barTicks.map(({ at }) => at).sort((a, b) => a - b)
    for (let k = 1; k < places.length; k++) expect(places[k] - places[k - 1]).toBeGreaterThanOrEqual(15)
    const tiny = landscapeLayout(map, lossScale([1.2345e-6, 1]), 304, 520, 13)
    expect(tiny.barTicks.map(({ label }) => label)).toContain('1.2·10⁻⁶')
  })
})

describe('contours', () => {
  const map = bowl()
  const scale = lossScale(map.losses)!

  it('run where the loss has their level', () => {
    const contours = contoursOf(map.losses, N, scale)
    expect(contours.map(({ level }) => level)).toEqual(scale.levels)
    const { segments } = contours.find(({ level }) => level === 10)!
    for (let k = 0; k < segments.length; k += 2) {
      const [x, y] = [segments[k] - 0.5 - 4, segments[k + 1] - 0.5 - 4]
      expect(Math.hypot(x, y)).toBeCloseTo(Math.sqrt(9.99), 0)
    }
  })

  it('go around what is beyond numbers', () => {
    const losses = map.losses.slice()
    losses[0] = NaN
    expect(contoursOf(losses, N, scale).every(({ segments }) => segments.every(Number.isFinite))).toBe(true)
  })

  it('have numbers off the way and apart', () => {
    const layout = landscapeLayout(map, scale, 600, 600, 13)
    const way = [[layout.x(2), layout.y(-1)]] as const
    const labels = contourLabels(contoursOf(map.losses, N, scale), way, layout)
    expect(labels.length).toBeGreaterThan(2)
    for (const { x, y, level } of labels) {
      expect(Math.hypot(x - way[0][0], y - way[0][1])).toBeGreaterThanOrEqual(24)
      const others = labels.filter((other) => other.level !== level)
      expect(Math.min(...others.map((other) => Math.hypot(other.x - x, other.y - y)))).toBeGreaterThan(44)
    }
  })
})

describe('paintLandscape', () => {
  const images: Uint8ClampedArray[] = []
  beforeEach(() => {
    images.length = 0
    class FakeImage {
      readonly data: Uint8ClampedArray
      constructor(width: number, height: number) {
        this.data = new Uint8ClampedArray(width * height * 4)
      }
    }
    class FakeCanvas {
      getContext() {
        return { putImageData: (image: FakeImage) => void images.push(image.data) }
      }
    }
    vi.stubGlobal('ImageData', FakeImage)
    vi.stubGlobal('OffscreenCanvas', FakeCanvas)
  })
  afterEach(() => vi.unstubAllGlobals())

  function paint(map: Landscape, nextIsKnown = true, looked: readonly [number, number] | null = null) {
    const record = recorder()
    const scale = lossScale(map.losses)
    const layout = landscapeLayout(map, scale, 304, 520, 13)
    const contours = scale ? contoursOf(map.losses, N, scale) : []
    const values = { map, scale, contours, nextIsKnown, names: ['across', 'up'] as const, looked }
    paintLandscape(record.context, layout, values, INK)
    return { ...record, layout }
  }

  it('shades the low middle light and the high corners dark, and names the axes', () => {
    const { calls, texts } = paint(bowl())
    const [image] = images
    expect(image[4 * 40]).toBe(255)
    expect(image[0]).toBe(97)
    expect(calls).toContain('imageSmoothingEnabled = true')
    expect(texts()).toEqual(expect.arrayContaining(['across', 'up', '1']))
  })

  it('shows in blocks what is known so far, and nothing where nothing is', () => {
    const known = new Uint8Array(N * N)
    known[0] = 1
    const { calls } = paint(bowl({ known }))
    const [image] = images
    expect([image[3], image[4 * 2 + 3], image[4 * 80 + 3]]).toEqual([255, 255, 0])
    expect(calls).toContain('imageSmoothingEnabled = false')
  })

  it('hatches what is beyond numbers, and nothing else', () => {
    const plain = paint(bowl()).calls.filter((call) => call === 'clip').length
    const losses = bowl().losses.slice()
    losses[0] = Infinity
    const { calls, layout } = paint(bowl({ losses }))
    expect(calls.filter((call) => call === 'clip').length).toBe(plain + 1)
    const half = layout.pitch / 2
    const { left, top } = layout.plot
    expect(calls).toContain(['rect', left - half, top - half, 2 * half, 2 * half].map(short).join(' '))
    expect(images[1][3], 'no shade').toBe(0)
  })

  it('marks start, now and next: the arrow only once it is known where the update leads', () => {
    const { calls, layout } = paint(bowl())
    const tip = `lineTo ${short(layout.x(3))} ${short(layout.y(-1))}`
    expect(calls).toContain('fillStyle = mark')
    expect(calls).toContain(`arc ${short(layout.x(0))} ${short(layout.y(1))} 5 0 6.3`)
    expect(calls).toContain(tip)
    expect(paint(bowl(), false).calls).not.toContain(tip)
    expect(nextIsSeen(bowl({ next: [2.3, -1] }))).toBe(false)
  })

  it('has no start at the first step, and no way where the numbers are not finite', () => {
    const first = { steps: Float64Array.of(1), x: Float64Array.of(2), y: Float64Array.of(-1) }
    expect(paint(bowl({ path: first })).calls.some((call) => call.endsWith(' 5 0 6.3'))).toBe(false)
    const lost = { ...first, x: Float64Array.of(NaN) }
    expect(paint(bowl({ path: lost })).calls).not.toContain('fillStyle = mark')
  })

  it('puts a cross where somebody looks', () => {
    const { calls, layout } = paint(bowl(), true, [8, 0])
    expect(calls).toContain(`moveTo ${short(layout.x(6) - 9)} ${short(layout.y(3))}`)
  })
})
