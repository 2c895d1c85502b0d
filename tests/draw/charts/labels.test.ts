import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABEL_GAP, middleBelow, type Tick } from '../../../src/draw/charts/axes'
import { curveLayout } from '../../../src/draw/charts/curve'
import { labelWidth } from '../../../src/draw/charts/labels'
import { landscapeLayout } from '../../../src/draw/charts/landscapeLayout'
import { layerLinesLayout } from '../../../src/draw/charts/layerLines'
import { lossLayout } from '../../../src/draw/charts/lossLayout'
import { mapLayout } from '../../../src/draw/charts/mapLayout'
import { runsLayout } from '../../../src/draw/charts/runsLayout'
import { axisLabels, stepAxis, wholeLabel } from '../../../src/draw/charts/ticks'
import { historyOf } from './historyOf'

const SIZE = 13

function expectBelow(ticks: readonly Tick[], width: number) {
  expect(ticks.length).toBeGreaterThan(0)
  let free = 0
  for (const { at, label } of ticks) {
    const wide = labelWidth(label, SIZE)
    const middle = middleBelow(at, wide, width)
    expect(middle - wide / 2, `${label} is not on the one before`).toBeGreaterThanOrEqual(free)
    free = middle + wide / 2
  }
  expect(free).toBeLessThanOrEqual(width)
}

function expectBeside(ticks: readonly Tick[], left: number) {
  for (const { label } of ticks) expect(labelWidth(label, SIZE) + LABEL_GAP, label).toBeLessThanOrEqual(left)
  const heights = ticks.map(({ at }) => at).toSorted((a, b) => a - b)
  for (let k = 1; k < heights.length; k++) expect(heights[k] - heights[k - 1]).toBeGreaterThanOrEqual(SIZE)
}

/** From ordinary to very narrow ranges, near 0 and far from it. */
const ranges = fc
  .tuple(
    fc.integer({ min: -999, max: 999 }),
    fc.integer({ min: -6, max: 6 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: -6, max: 0 }),
  )
  .map(([centre, power, reach, narrower]) => {
    const scale = 10 ** power
    return { middle: centre * scale, reach: reach * scale * 10 ** narrower }
  })
  .map(({ middle, reach }) => [middle - reach, middle + reach] as const)
const widths = fc.integer({ min: 300, max: 1200 })

describe('the numbers of axes', () => {
  it('are whole and apart on the map of a single example', () => {
    const request = { x0: 0.0494, x1: 0.0506, y0: 0.0994, y1: 0.1006, resolution: 4 }
    const scale = { centre: 0, low: -0.43, high: 5, extent: 5, at: () => 0 }
    const { xTicks, yTicks, barTicks, bar, plot } = mapLayout(request, scale, 303, SIZE)
    expectBelow(xTicks, 303)
    expectBeside(yTicks, plot.left)
    expect(yTicks.map(({ label }) => label)).toContain('0.0996')
    for (const { label } of barTicks) expect(bar.right + 6 + labelWidth(label, SIZE)).toBeLessThanOrEqual(303)
    expect(
      barTicks.map(({ label }) => label),
      'no 0 on −0.43',
    ).toEqual(['−0.43', '5'])
  })

  it('are whole and apart on maps of any plane', () => {
    fc.assert(
      fc.property(ranges, ranges, widths, ([x0, x1], [y0, y1], width) => {
        const scale = { centre: y0, low: y0, high: y1, extent: y1 - y0, at: () => 0 }
        const map = mapLayout({ x0, x1, y0, y1, resolution: 4 }, scale, width, SIZE)
        expectBelow(map.xTicks, width)
        expectBeside(map.yTicks, map.plot.left)
        const frame = { centre: [(x0 + x1) / 2, (x0 + x1) / 2], reach: (x1 - x0) / 2, resolution: 5 } as const
        const landscape = landscapeLayout(frame, null, width, 400, SIZE)
        expectBelow(landscape.xTicks, width)
        expectBeside(landscape.yTicks, landscape.plot.left)
      }),
    )
  })

  it('are whole and apart beside any curve', () => {
    const none = { count: 0, inputs: new Float64Array(), targets: new Float64Array() }
    fc.assert(
      fc.property(ranges, ranges, widths, ([x0, x1], range, width) => {
        const input = { x0, x1, samples: [], train: none, test: null, outputs: 1, output: 0, range }
        const { xTicks, yTicks, plot } = curveLayout(input, width, 180, SIZE)
        expectBelow(xTicks, width)
        expectBeside(yTicks, plot.left)
      }),
    )
  })

  it.each([true, false])(
    'are whole beside the losses of a run that diverged, logarithmic: %s',
    (logarithmic) => {
      const losses = [0.1, 3e17, 2.5e248, 4e248]
      const steps = losses.map((_, k) => k + 1)
      const loss = lossLayout(
        { history: historyOf(losses), first: 1, limit: 5, logarithmic, miniBatches: true },
        303,
        176,
        SIZE,
      )
      expectBeside(loss.yTicks, loss.plot.left)
      const runs = [{ letter: 'A', steps, values: losses }]
      const all = runsLayout({ runs, first: 1, limit: 5, logarithmic }, 303, 176, SIZE)
      expectBeside(all.yTicks, all.plot.left)
      expect(loss.yTicks.at(-1)!.label).toMatch(/10[⁰-⁹²¹³]{3}$/)
    },
  )

  it('are whole beside the lines of layers whose gradients vanish', () => {
    const values = [
      [0.3, 2e-108],
      [1, 0.5],
    ]
    const input = {
      steps: [1, 2],
      count: 2,
      values,
      labels: ['h', 'ŷ'],
      first: 1,
      furthest: 2,
      scale: 'log' as const,
    }
    const { yTicks, plot } = layerLinesLayout(input, 303, 176, SIZE)
    expectBeside(yTicks, plot.left)
  })

  it('of steps are apart, wherever the run stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3e7 }), fc.integer({ min: 60, max: 900 }), (furthest, px) => {
        const { last, ticks } = stepAxis(1, furthest, px)
        expect(last).toBeGreaterThanOrEqual(furthest)
        const pitch = px / (last - 1)
        for (let k = 2; k < ticks.length; k++) {
          // The last one may have to end where the axis ends.
          const room = (ticks[k] - ticks[k - 1]) * pitch
          const label = labelWidth(wholeLabel(ticks[k]), SIZE)
          if (furthest > 12 && ticks.length > 3)
            expect(room, `${ticks[k]} of ${furthest} in ${px}`).toBeGreaterThan(1.5 * label - 8)
        }
      }),
    )
    expect(stepAxis(1, 20_001, 288).ticks).toEqual([1, 10_000, 20_000, 30_000])
  })

  it('have the digits that tell them apart', () => {
    expect(axisLabels([123_456, 123_457])).toEqual(['1.23456·10⁵', '1.23457·10⁵'])
    expect(axisLabels([100_000, 200_000])).toEqual(['10⁵', '2·10⁵'])
  })
})
