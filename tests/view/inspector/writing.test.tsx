import { describe, expect, it } from 'vitest'
import { bar } from '../../../src/core/explain/derivation'
import { computed, general, symbol, type SymbolTerm } from '../../../src/core/explain/expression'
import type { NetworkSpec } from '../../../src/core/network'
import { cell } from '../../../src/core/trace'
import { barExtents } from '../../../src/view/inspector/barExtents'
import { figurePlaces } from '../../../src/view/inspector/figurePlaces'
import { lossGeometry } from '../../../src/view/inspector/lossGeometry'
import { symbolParts } from '../../../src/view/inspector/symbolParts'
import { bracketed, writeExact } from '../../../src/view/inspector/writeNumber'

const net = (inputs: number, ...units: number[]): NetworkSpec => ({
  inputs,
  layers: units.map((each) => ({ units: each, activation: 'relu' })),
})

function written(spec: NetworkSpec, term: SymbolTerm): string {
  const { letter, below, above, partial } = symbolParts(spec, term)
  return `${partial ? '∂' : ''}${letter}${above ? `^${above}` : ''}${below.length > 0 ? `_${below.join('')}` : ''}`
}

describe('letters', () => {
  it.each([
    ['x_2', net(2, 3, 1), symbol(cell('x', 0, 1))],
    ['w_21', net(2, 3, 1), symbol(cell('W', 1, 1, 0))],
    ['w', net(2, 3, 1), symbol(cell('W', 1, 1, 0), true)],
    ['w_ŷ3', net(2, 3, 1), symbol(cell('W', 2, 0, 2))],
    ['w_ŷ2,3', net(2, 3, 2), symbol(cell('W', 2, 1, 2))],
    ['w_12,1', net(2, 12, 1), symbol(cell('W', 1, 11, 0))],
    ['w^2_21', net(2, 3, 3, 1), symbol(cell('W', 2, 1, 0))],
    ['z_ŷ', net(2, 3, 1), symbol(cell('z', 2, 0))],
    ['ŷ', net(2, 3, 1), symbol(cell('a', 2, 0))],
    ['ŷ_2', net(2, 3, 2), symbol(cell('a', 2, 1))],
    ['y', net(2, 3, 1), symbol(cell('target', 0, 0))],
    ['δ^1_3', net(2, 3, 3, 1), symbol(cell('delta', 1, 2))],
    ['∂ŷ_k', net(2, 3, 2), general('incoming', 2, 'k')],
    ['∂b', net(2, 3, 2), symbol(cell('db', 1, 0), true)],
    ['w_1i', net(9, 3, 2), general('W', 1, 0, 'i')],
  ] as const)('%s', (text, spec, term) => {
    expect(written(spec, term)).toBe(text)
  })
})

describe('numbers', () => {
  it.each([
    [1, '1'],
    [0.1, '0.1'],
    [100, '100'],
    [0.05, '0.05'],
    [1e-7, '10⁻⁷'],
    [2.5e-8, '2.5×10⁻⁸'],
    [-1e-8, '−10⁻⁸'],
    [Math.E, 'e'],
    [Math.PI, 'π'],
  ])('%d is written %s', (value, text) => {
    expect(writeExact(value)).toBe(text)
  })

  it('stand in parentheses only below zero', () => {
    expect([bracketed('−0.3'), bracketed('0.3')]).toEqual(['(−0.3)', '0.3'])
  })
})

describe('bars', () => {
  const of = (value: number | null, stacked: boolean) =>
    bar('bias', computed(value, [], 'value'), { stacked })

  it('of a sum begin where the one before ended, on a scale with zero on it', () => {
    const { extents, zero } = barExtents([of(1, true), of(3, true), of(-5, true), of(-1, false)])
    expect(zero).toBeCloseTo(0.2)
    const flat = extents.flatMap(({ from, to }) => [from, to])
    for (const [k, wanted] of [0.2, 0.4, 0.4, 1, 1, 0, 0.2, 0].entries()) expect(flat[k]).toBeCloseTo(wanted)
  })

  it('of nothing, of what is not here and of what is not finite lie at zero', () => {
    const { extents, zero } = barExtents([of(0, true), of(null, false), of(Infinity, false), of(NaN, true)])
    expect(zero).toBe(0)
    expect(extents.every(({ from, to }) => from === 0 && to === 0)).toBe(true)
  })
})

describe('the picture of the loss', () => {
  const parabola = (w: number) => (w + 2.41) ** 2

  it('magnifies a small step with a lens on the far side, and names the lowest point', () => {
    const small = { loss: parabola, now: 0.45, next: 0.41, slope: 5.72 }
    const { lens, ticks, now, next } = lossGeometry(small, 304)!
    expect(lens!.zoom).toBe(9)
    expect(lens!.centre.x).toBeLessThan(now.x)
    expect(next.x).toBeLessThan(now.x)
    expect(lens!.next.x - lens!.now.x).toBeCloseTo(9 * (next.x - now.x), 6)
    expect(ticks.find(({ lowest }) => lowest)!.value).toBeCloseTo(-2.41, 3)
  })

  it('needs no lens for a step that can be seen, and none where there is no step', () => {
    expect(lossGeometry({ loss: parabola, now: 0.45, next: -2, slope: 5.72 }, 304)!.lens).toBeNull()
    expect(lossGeometry({ loss: parabola, now: -2.41, next: -2.41, slope: 0 }, 304)!.lens).toBeNull()
  })

  it('is left out where the loss is not a number', () => {
    expect(lossGeometry({ loss: () => NaN, now: 0, next: 1, slope: 1 }, 304)).toBeNull()
  })

  it('puts its figures where they hide neither the present point, nor the lens, nor each other', () => {
    const curves: ((w: number) => number)[] = [
      (w) => (w + 2.41) ** 2,
      (w) => (w - 0.76) ** 2,
      (w) => Math.exp(w),
      (w) => Math.tanh(w) + 1,
      (w) => w,
    ]
    for (const loss of curves) {
      for (const now of [-0.5, 0.3, 0.9]) {
        const slope = (loss(now + 1e-6) - loss(now - 1e-6)) / 2e-6
        for (const rate of [0.001, 0.1, 0.7]) {
          for (const width of [256, 304, 472]) {
            const geometry = lossGeometry({ loss, now, next: now - rate * slope, slope }, width)!
            const places = figurePlaces(geometry, [16, 12, 14], width, 14)
            const boxes = places.map(({ x, y, anchor }, k) => {
              const left = anchor === 'start' ? x : x - [16, 12, 14][k] * 7
              return { left, right: left + [16, 12, 14][k] * 7, top: y - 10, bottom: y + 3 }
            })
            for (const [k, box] of boxes.entries()) {
              const { x, y } = geometry.now
              const covers = x > box.left && x < box.right && y > box.top && y < box.bottom
              expect(covers, `${loss} at ${now}, ${rate}, ${width}`).toBe(false)
              expect(box.left >= 0 && box.right <= width).toBe(true)
              expect(geometry.axisY - places[k].y, 'off the axis').toBeGreaterThanOrEqual(10)
              for (const other of boxes.slice(k + 1)) {
                const apart = box.right <= other.left || other.right <= box.left
                expect(apart || box.bottom <= other.top || other.bottom <= box.top).toBe(true)
              }
            }
          }
        }
      }
    }
  })

  it('has the step beside the lens and the slope beside the tangent, wherever the step is small', () => {
    // The worked example: a weight of ŷ, one of h₃, and one whose curve bends the other way.
    for (const [now, rate, lowest] of [
      [0.5, 0.02, -2.25],
      [0.4, 0.001, -3.68],
      [-0.9, 0.02, 2.1],
    ]) {
      const loss = (w: number) => (w - lowest) ** 2
      const slope = 2 * (now - lowest)
      for (const [width, size] of [
        [304, 14],
        [472, 15],
      ]) {
        const geometry = lossGeometry({ loss, now, next: now - rate * slope, slope }, width)!
        const [step, zoom, steepness] = figurePlaces(geometry, [15, 12, 14], width, size)
        const outer = Math.abs(geometry.now.x - steepness.x)
        expect(step.x, `${now} in ${width}`).toBe(zoom.x)
        expect(Math.abs(geometry.lens!.centre.x - step.x)).toBe(52)
        expect(outer).toBeLessThan(Math.abs(geometry.now.x - step.x))
      }
    }
  })

  it('keeps its labels apart and inside', () => {
    for (const width of [240, 304, 472]) {
      for (const slope of [-3, 0.01, 800]) {
        const { ticks } = lossGeometry(
          { loss: (w) => Math.cosh(w - slope / 100), now: 0.3, next: 0.1, slope },
          width,
        )!
        const places = ticks.map(({ x }) => x).toSorted((a, b) => a - b)
        for (let k = 1; k < places.length; k++) expect(places[k] - places[k - 1]).toBeGreaterThanOrEqual(40)
        for (const x of places) expect(x >= 0 && x <= width).toBe(true)
      }
    }
  })
})
