import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { crossings } from '../../../src/draw/charts/crossings'
import { joined, levelLines, zeroLine } from '../../../src/draw/charts/isoline'
import { MapSheet, sheetOf } from '../../../src/draw/charts/mapSheet'
import { evenScale, neuronScales } from '../../../src/draw/charts/neuronScale'
import { paintOnGraph, sheetOfMaps, tileOf } from '../../../src/draw/charts/paintNeurons'
import { pixelLayout, pixelUnder } from '../../../src/draw/charts/paintPixels'
import { mapPalette, shadeOf } from '../../../src/draw/charts/valueColours'
import { layoutOf } from '../../../src/draw/layout'
import type { NetworkSpec } from '../../../src/core/network'
import { recorder, short, THEME } from './recorder'

const network: NetworkSpec = {
  inputs: 2,
  layers: [
    { units: 2, activation: 'relu' },
    { units: 2, activation: 'tanh' },
    { units: 2, activation: 'tanh', residual: true },
    { units: 1, activation: 'sigmoid' },
  ],
}
const request = { x0: 0, x1: 1, y0: 0, y1: 1, resolution: 2 }
const layers = [
  [0.5, -2, 0, 0, 0, 0, 0, 0],
  [0, 4, 0, 0, 3, 0, 0, Infinity],
  [0.1, 0, 0, 0, 0, 0, 0, 0],
  [1.5, 0, 0, 0, 0, 0, 0, 0],
  [0.5, 0.5, 1, 1],
].map((values) => Float32Array.from(values))
const maps = { request, layers }
const task = { kind: 'threshold', threshold: 0.5 } as const
const train = { count: 2, inputs: new Float64Array(4), targets: Float64Array.of(0, 1) }
const scales = neuronScales(network, maps, task, train)

/** What was put onto the canvas of a sheet, as shades of the theme's palette. */
const shown: { width: number; data: Uint32Array }[] = []
beforeEach(() => {
  shown.length = 0
  class FakeImage {
    readonly data: Uint8ClampedArray<ArrayBuffer>
    constructor(
      readonly width: number,
      readonly height: number,
    ) {
      this.data = new Uint8ClampedArray(width * height * 4)
    }
  }
  class FakeCanvas {
    getContext() {
      return {
        putImageData: ({ width, data }: FakeImage) =>
          void shown.push({ width, data: new Uint32Array(data.buffer.slice(0)) }),
      }
    }
  }
  vi.stubGlobal('ImageData', FakeImage)
  vi.stubGlobal('OffscreenCanvas', FakeCanvas)
})
afterEach(() => vi.unstubAllGlobals())

describe('the scale of a layer', () => {
  it('is fixed where the activation is bounded, else goes to the largest that is finite', () => {
    expect(scales(0, 0)).toMatchObject({ low: -2, centre: 0, high: 2 })
    expect(scales(1, 1), 'relu is never negative').toMatchObject({ low: 0, high: 4 })
    expect(scales(2, 0)).toMatchObject({ low: -1, high: 1 })
    expect(scales(3, 0), 'a skip is added').toMatchObject({ low: 0, high: 1.5 })
  })

  it('is that of the decision map for the outputs', () => {
    expect(scales(4, 0)).toMatchObject({ low: 0, centre: 0.5, high: 1 })
  })
})

describe('a sheet of maps', () => {
  const palette = mapPalette(THEME)

  it('has the picture of each neuron in a place of its own, row by row', () => {
    sheetOfMaps(null, network, maps, scales, palette)
    const [{ width, data }] = shown
    const pixel = (tile: number, k: number) => {
      const columns = width / 2
      const x = (tile % columns) * 2 + (k % 2)
      const y = Math.floor(tile / columns) * 2 + Math.floor(k / 2)
      return data[y * width + x]
    }
    layers.forEach((map, l) => {
      const units = l === 0 ? network.inputs : network.layers[l - 1].units
      for (let j = 0; j < units; j++) {
        for (let k = 0; k < 4; k++) {
          const shade = shadeOf(scales(l, j).at(map[k * units + j]))
          expect(pixel(tileOf(network, l, j), k), `${l} ${j} ${k}`).toBe(palette[shade])
        }
      }
    })
  })

  it('has paper where a value is not a number, and full colour beyond the ends', () => {
    const sheet = new MapSheet(4, 1, 1)
    sheet.fill(0, { of: [NaN, -9, 9, 0], from: 0, stride: 1 }, evenScale(1), palette)
    sheet.show()
    expect([...shown[0].data]).toEqual([NaN, -1, 1, 0].map((at) => palette[shadeOf(at)]))
  })

  it('is used again as long as it is large enough', () => {
    const sheet = sheetOf(null, 4, 4, 9)
    expect(sheetOf(sheet, 4, 4, 9)).toBe(sheet)
    expect(sheetOf(sheet, 4, 4, 10)).not.toBe(sheet)
  })

  it('fills the circle of every neuron on the graph', () => {
    const room = { width: 900, height: 500, top: 0, bottom: 0, narrow: false }
    const layout = layoutOf(network, room)
    const { context, calls, count } = recorder()
    const withPatterns = new Proxy(context, {
      get: (target, name) => (name === 'createPattern' ? () => ({}) : Reflect.get(target, name)),
    })
    const { nodes, radius } = layout
    paintOnGraph(withPatterns, network, layout, sheetOfMaps(null, network, maps, scales, palette))
    expect(count('fill')).toBe(9)
    nodes.forEach((layer, l) => {
      for (const { x, y } of layer) expect(calls).toContain(`translate ${short(x)} ${short(y)}`)
      // A picture of 2 × 2 pixels is a disc of radius 1 before it is scaled.
      expect(calls).toContain(`scale ${short(radius[l])} ${short(radius[l])}`)
    })
  })
})

describe('lines', () => {
  it('are joined from segments, so that dashes run through', () => {
    const n = 20
    const circle = zeroLine(n, (k) => Math.hypot((k % n) - 9.3, Math.floor(k / n) - 9.6) - 6)
    const lines = joined(circle)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toHaveLength(circle.length / 2 + 2)
    expect(
      lines[0].slice(0, 2).map((v) => v.toFixed(6)),
      'it closes',
    ).toEqual(lines[0].slice(-2).map((v) => v.toFixed(6)))
    expect(joined([...circle.slice(0, 4), 0, 0, 1, 1])).toHaveLength(2)
    expect(joined([])).toEqual([])
  })

  it('run through from the middle of an open line too', () => {
    expect(joined([1, 0, 2, 0, 0, 0, 1, 0, 3, 0, 2, 0])).toEqual([[0, 0, 1, 0, 2, 0, 3, 0]])
  })

  it('of a regression are at round values', () => {
    const slope = Float32Array.from({ length: 16 }, (_, k) => k % 4)
    const levels = levelLines(4, slope, 0, 3)
    expect(levels.map(({ value }) => value)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3])
    expect(levels[1].line.slice(0, 4)).toEqual([1, 0.5, 1, 1.5])
  })

  it('over one input are places where the sign changes', () => {
    expect(crossings([-1, 1, 1, -3], 0, 4)).toEqual([1, 2.75])
    expect(crossings([NaN, 1, Infinity, -1], 0, 4)).toEqual([])
  })
})

describe('two images side by side', () => {
  const size = { width: 28, height: 14 }

  it('are as large as width and height allow', () => {
    const wide = pixelLayout(size, { width: 304, height: null }, 13)
    expect(wide.lefts[1] + 28 * wide.cell).toBeCloseTo(304)
    const low = pixelLayout(size, { width: 2000, height: 300 }, 13)
    expect(low.top + 14 * low.cell).toBeLessThan(300)
  })

  it('tell the pixel under a place in either', () => {
    const layout = pixelLayout(size, { width: 304, height: null }, 13)
    const { cell, top, lefts } = layout
    for (const left of lefts) {
      expect(pixelUnder(layout, left + 3.5 * cell, top + 5.5 * cell)).toEqual([3, 5])
    }
  })
})
