import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { zeroLine } from '../../../src/draw/charts/isoline'
import { cellUnder, mapLayout, sampleAt } from '../../../src/draw/charts/mapLayout'
import { paintMap } from '../../../src/draw/charts/paintMap'
import { classOf, drawnCount, markOf, markRadius, rowOfMark } from '../../../src/draw/charts/points'
import { mapPalette, shadeOf, valueColour } from '../../../src/draw/charts/valueColours'
import { valueScale } from '../../../src/draw/charts/valueScale'
import { recorder, short, THEME } from './recorder'

const examplesOf = (inputs: number[], targets: number[], count: number) => ({
  count,
  inputs: Float64Array.from(inputs),
  targets: Float64Array.from(targets),
})
const xor = examplesOf([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], 4)
const three = examplesOf([0, 0, 1, 1, 2, 2], [1, 0, 0, 0, 1, 0, 0, 0, 1], 3)
const decision = { kind: 'threshold', threshold: 0.5 } as const
const largest = { kind: 'argmax' } as const
const regression = { kind: 'none' } as const

describe('valueScale', () => {
  it('is paper at the threshold, full at the targets', () => {
    const scale = valueScale(decision, xor, 1, 0)
    expect(scale).toMatchObject({ centre: 0.5, low: 0, high: 1 })
    expect([0, 0.5, 1, 9, -9].map(scale.at)).toEqual([-1, 0, 1, 1, -1])
  })

  it('has the sign of the value in regression, and ends at the targets', () => {
    const scale = valueScale(regression, examplesOf([], [-1, 4], 2), 1, 0)
    expect(scale).toMatchObject({ centre: 0, low: -1, high: 4 })
    expect([-1, 0, 2].map(scale.at)).toEqual([-0.25, 0, 0.5])
  })

  it('looks at one output only', () => {
    expect(valueScale(largest, three, 3, 2)).toMatchObject({ centre: 0.5, low: 0, high: 1 })
  })

  it('stands when all targets are the same', () => {
    const scale = valueScale(regression, examplesOf([], [0, 0], 2), 1, 0)
    expect(scale.high).toBeGreaterThan(scale.low)
    expect(scale.at(0)).toBe(0)
  })
})

describe('colours', () => {
  it('go from orange through paper to blue', () => {
    expect([-1, 0, 1].map((at) => valueColour(THEME, at))).toEqual([
      'rgb(255, 128, 0)',
      'rgb(255, 255, 255)',
      'rgb(0, 0, 255)',
    ])
  })

  it('are paler on the map, opaque, and made once', () => {
    const palette = mapPalette(THEME)
    const bytes = new Uint8Array(palette.buffer)
    expect(bytes.slice(-4)).toEqual(Uint8Array.of(128, 128, 255, 255))
    expect(palette[shadeOf(NaN)]).toBe(palette[shadeOf(0)])
    expect(mapPalette(THEME)).toBe(palette)
  })
})

describe('points', () => {
  it.each([
    [decision, xor, 1, 0, 0, { at: -1, shape: 'square' }],
    [decision, xor, 1, 0, 1, { at: 1, shape: 'circle', x: 0, y: 1 }],
    [largest, three, 3, 0, 0, { at: 1, shape: 'circle' }],
    [largest, three, 3, 0, 2, { at: -1, shape: 'triangle' }],
    [regression, xor, 1, 0, 1, { at: 0.25, shape: 'circle' }],
  ])('%j, row %#', (task, examples, outputs, output, row, mark) => {
    const scale = { centre: 0, low: -4, high: 4, extent: 4, at: (value: number) => value / 4 }
    expect(markOf(examples, task, row, outputs, output, scale)).toMatchObject(mark)
  })

  it('have no class in regression', () => {
    expect(classOf(xor, regression, 0, 1, 0)).toBeNull()
  })

  it('are picked evenly where there are too many, and smaller', () => {
    const many = examplesOf([], [], 5000)
    expect(drawnCount(many)).toBe(2000)
    expect([0, 1, 1999].map((k) => rowOfMark(many, k))).toEqual([0, 2, 4997])
    expect(markRadius(4, 200)).toBe(5)
    expect(markRadius(2000, 200)).toBe(2)
  })
})

describe('zeroLine', () => {
  it('crosses where the sign changes, in proportion', () => {
    expect(zeroLine(2, (k) => [-1, 3, -1, 3][k])).toEqual([0.75, 0.5, 0.75, 1.5])
  })

  it('cuts a saddle so that its middle keeps its sign', () => {
    const segments = zeroLine(2, (k) => [3, -1, -1, 3][k])
    expect(segments).toHaveLength(8)
    // Both pieces cut off a negative corner: top right, bottom left.
    expect(segments.slice(0, 4)).toEqual([1.25, 0.5, 1.5, 0.75])
    expect(segments.slice(4)).toEqual([0.75, 1.5, 0.5, 1.25])
    expect(zeroLine(2, (k) => [1, -3, -3, 1][k]).slice(0, 4)).toEqual([0.5, 0.75, 0.75, 0.5])
  })

  it('is nowhere when the sign never changes or values are not finite', () => {
    expect(zeroLine(3, () => 1)).toEqual([])
    expect(zeroLine(2, (k) => [Infinity, -Infinity, 1, 1][k])).toEqual([])
  })
})

const request = { x0: -1, x1: 1, y0: 0, y1: 2, resolution: 4 }
const scale = valueScale(decision, xor, 1, 0)
const layout = mapLayout(request, scale, 304, 13)

describe('mapLayout', () => {
  it('is a square that fits with its axes and its bar', () => {
    const { plot, bar, height } = layout
    expect(plot.right - plot.left).toBe(plot.bottom - plot.top)
    expect(bar.right).toBeLessThan(304)
    expect(height).toBeGreaterThan(plot.bottom + 13)
  })

  it('has the larger y on top', () => {
    expect(layout.y(2)).toBe(layout.plot.top)
    expect(layout.x(-1)).toBe(layout.plot.left)
    expect(layout.barTicks.map(({ label }) => label)).toEqual(['0', '0.5', '1'])
  })

  it('samples at cell centres, row 0 on top', () => {
    expect(sampleAt(request, 0, 0)).toEqual({ index: 0, x: -0.75, y: 1.75 })
    expect(sampleAt(request, 9, 9)).toEqual({ index: 15, x: 0.75, y: 0.25 })
    const { x, y } = sampleAt(request, 2, 1)
    expect(cellUnder(layout, 4, layout.x(x), layout.y(y))).toEqual([2, 1])
  })
})

const bare = { levels: [], contour: [], missed: [] }

describe('paintMap', () => {
  const pixels: number[][] = []
  beforeEach(() => {
    class FakeImage {
      readonly data: Uint8ClampedArray
      constructor(width: number, height: number) {
        this.data = new Uint8ClampedArray(width * height * 4)
      }
    }
    class FakeCanvas {
      getContext() {
        return { putImageData: (image: FakeImage) => void pixels.push([...image.data]) }
      }
    }
    vi.stubGlobal('ImageData', FakeImage)
    vi.stubGlobal('OffscreenCanvas', FakeCanvas)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('shades every sample, draws the border, and hollow test points under filled training points', () => {
    const { context, calls, texts } = recorder()
    const samples = Float32Array.from({ length: 16 }, (_, k) => (k < 8 ? 0 : 1))
    const mark = markOf(xor, decision, 1, 1, 0, scale)
    const values = {
      scale,
      resolution: 4,
      samples,
      border: zeroLine(4, (k) => samples[k] - 0.5),
      train: [mark],
      test: [mark],
      ...bare,
      now: null,
      looked: null,
    }
    paintMap(context, layout, values, THEME)
    expect(pixels[0].slice(0, 4)).toEqual([255, 192, 128, 255])
    expect(pixels[0].slice(-4)).toEqual([128, 128, 255, 255])
    expect(calls.filter((call) => call.startsWith('lineTo'))).toHaveLength(3)
    const fills = calls.filter((call) => call.startsWith('fillStyle'))
    expect(fills.slice(0, 2)).toEqual(['fillStyle = #ffffff', 'fillStyle = rgb(0, 0, 255)'])
    expect(texts()).toContain('0.5')
  })

  it('rings what is answered wrongly, and dashes the line of a neuron', () => {
    const { context, calls } = recorder()
    const mark = markOf(xor, decision, 1, 1, 0, scale)
    const contour = zeroLine(4, (k) => (k % 4) - 1.5)
    const samples = new Float32Array(16)
    const rest = { ...bare, train: [mark], test: [], now: null, looked: null }
    paintMap(
      context,
      layout,
      { scale, resolution: 4, samples, border: [], ...rest, missed: [mark], contour },
      THEME,
    )
    const at = `${short(layout.x(mark.x))} ${short(layout.y(mark.y))}`
    expect(
      calls.filter((call) => call.startsWith(`arc ${at}`)),
      'the mark and its ring',
    ).toHaveLength(2)
    expect(calls).toContain('setLineDash 7,4')
    expect(
      calls.filter((call) => call.startsWith('lineTo')),
      'one line of four points',
    ).toHaveLength(3)
  })

  it('puts the example on show on yellow, and a cross where somebody looks', () => {
    const { context, calls } = recorder()
    const now = markOf(xor, decision, 0, 1, 0, scale)
    const samples = new Float32Array(16)
    const values = { scale, resolution: 4, samples, border: [], train: [], test: [], ...bare, now }
    paintMap(context, layout, { ...values, looked: sampleAt(request, 1, 1) }, THEME)
    expect(calls).toContain('fillStyle = mark')
    const { x, y } = sampleAt(request, 1, 1)
    expect(calls).toContain(`moveTo ${short(layout.x(x) - 9)} ${short(layout.y(y))}`)
  })
})
