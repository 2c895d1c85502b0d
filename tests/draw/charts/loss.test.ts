import { describe, expect, it } from 'vitest'
import { middleBelow } from '../../../src/draw/charts/axes'
import { labelWidth } from '../../../src/draw/charts/labels'
import { lossLayout, type LossInput } from '../../../src/draw/charts/lossLayout'
import { paintLoss } from '../../../src/draw/charts/paintLoss'
import { historyOf } from './historyOf'
import { recorder, short, THEME } from './recorder'

const history = historyOf(
  [0.6, 0.5, 0.4, 0.3],
  [
    [0, 0.55, 0.9],
    [2, 0.35, 0.8],
  ],
)
const layoutOf = (change: Partial<LossInput>) =>
  lossLayout({ history, first: 1, limit: 4, logarithmic: false, miniBatches: false, ...change }, 304, 176, 13)
const labels = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label)

describe('lossLayout', () => {
  it('puts 0 at the bottom and rounds the top up', () => {
    const layout = layoutOf({})
    expect(labels(layout.yTicks)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1'])
    expect(layout.y(0)).toBe(layout.plot.bottom)
  })

  it('draws the whole sets by the step that follows their updates', () => {
    const { train, test, miniBatch, x, y } = layoutOf({})
    expect(train).toEqual([[x(1), y(0.55), x(3), y(0.35)]])
    expect(test).toEqual([[x(1), y(0.9), x(3), y(0.8)]])
    expect(miniBatch).toEqual([])
  })

  it('draws nothing beyond the last step that has been seen', () => {
    const { train, miniBatch } = layoutOf({ limit: 2, miniBatches: true })
    expect(train[0]).toHaveLength(2)
    expect(miniBatch[0]).toHaveLength(4)
    expect(layoutOf({ limit: 0 }).train).toEqual([])
  })

  it('has no place for 0 on a logarithmic scale, and ticks at powers of ten', () => {
    const small = historyOf(
      [],
      [
        [0, 0.5, NaN],
        [1, 0, NaN],
        [2, 0.002, NaN],
      ],
    )
    const { train, yTicks } = layoutOf({ history: small, logarithmic: true })
    expect(train).toHaveLength(2)
    expect(labels(yTicks)).toEqual(['0.001', '0.01', '0.1', '1'])
  })

  it('keeps the numbers of the steps apart, in large type too', () => {
    const width = 500
    for (const size of [13, 24, 32]) {
      for (let limit = 1; limit < 5e6; limit = Math.ceil(limit * 1.3)) {
        const input = { history: null, first: 1, limit, logarithmic: false, miniBatches: false }
        const { xTicks } = lossLayout(input, width, 200, size)
        let free = -Infinity
        for (const { at, label } of xTicks) {
          const half = labelWidth(label, size) / 2
          const middle = middleBelow(at, 2 * half, width)
          expect(middle - half, `${label} of ${limit} at ${size} px`).toBeGreaterThanOrEqual(free)
          free = middle + half
        }
      }
    }
  })

  it('is there before there is any loss', () => {
    for (const logarithmic of [true, false]) {
      const layout = layoutOf({ history: null, limit: 0, logarithmic })
      expect(labels(layout.xTicks)).toEqual(['1', '5', '10'])
      expect(layout.yTicks.length).toBeGreaterThan(1)
    }
  })

  it('keeps its scale when a loss is infinite, and leaves that loss out', () => {
    const wild = historyOf(
      [],
      [
        [0, 1, NaN],
        [1, Infinity, NaN],
      ],
    )
    const { yTicks, train } = layoutOf({ history: wild })
    expect(labels(yTicks).at(-1)).toBe('1')
    expect(train[0]).toHaveLength(2)
  })

  it('finds the step under a place', () => {
    const { x, stepAt } = layoutOf({})
    for (const step of [1, 3, 4]) expect(stepAt(x(step) + 2)).toBe(step)
  })
})

describe('paintLoss', () => {
  it('marks the step on show, writes both axes and dashes the test loss', () => {
    const { context, calls, texts } = recorder()
    paintLoss(context, layoutOf({}), { now: { step: 3, loss: 0.35 }, looked: null }, THEME)
    expect(calls.slice(0, 2)).toEqual([
      'fillStyle = mark',
      `fillRect ${short(layoutOf({}).x(3) - 7)} 8.5 14 142.5`,
    ])
    expect(texts()).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1', '1', '5', '10'])
    expect(calls).toContain('setLineDash 5,4')
    expect(calls.at(-1)).toBe('fill')
  })

  it('draws no dot for a loss that is not known', () => {
    const { context, count } = recorder()
    paintLoss(context, layoutOf({}), { now: { step: 3, loss: null }, looked: null }, THEME)
    expect(count('arc')).toBe(0)
  })

  it('shows a run of one step as a dot, and what is looked at with a line', () => {
    const one = recorder()
    paintLoss(one.context, layoutOf({ limit: 1 }), { now: { step: 1, loss: null }, looked: null }, THEME)
    expect(one.count('arc')).toBe(2)

    const { context, calls } = recorder()
    const layout = layoutOf({})
    paintLoss(context, layout, { now: { step: 3, loss: null }, looked: { step: 1, loss: 0.55 } }, THEME)
    expect(calls).toContain(`lineTo ${short(layout.x(1))} ${layout.plot.bottom}`)
  })
})
