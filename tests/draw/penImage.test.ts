import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { penImage, type Stroke } from '../../src/draw/penImage'

const FRAME = { width: 28, height: 28 }

/** Where ink is: first and last column and row, and the middle of its mass. */
function extentOf(image: Float64Array, width = 28) {
  let [left, right, top, bottom, ink, x, y] = [width, -1, Infinity, -1, 0, 0, 0]
  image.forEach((pixel, at) => {
    if (pixel === 0) return
    const [column, row] = [at % width, Math.floor(at / width)]
    ;[left, right] = [Math.min(left, column), Math.max(right, column)]
    ;[top, bottom] = [Math.min(top, row), Math.max(bottom, row)]
    ink += pixel
    x += pixel * (column + 0.5)
    y += pixel * (row + 0.5)
  })
  return {
    left,
    right,
    top,
    bottom,
    width: right - left + 1,
    height: bottom - top + 1,
    x: x / ink,
    y: y / ink,
  }
}

const point = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
})
const anyStrokes = fc.array(fc.array(point, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })

describe('what a pen drew', () => {
  test('is a picture from paper to ink, with a margin of at least three pixels but for where it was moved', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const image = penImage(strokes, FRAME)
        expect(image).toHaveLength(784)
        expect(image.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true)
        const { width, height, left, right, top, bottom } = extentOf(image)
        expect(Math.max(width, height)).toBeLessThanOrEqual(22)
        expect(Math.min(left, top, 27 - right, 27 - bottom)).toBeGreaterThanOrEqual(-1)
        expect(image.some((pixel) => pixel > 0.6)).toBe(true)
      }),
    )
  })

  test('is the same wherever and however large it is drawn', () => {
    const seven: Stroke[] = [
      [
        { x: 0.2, y: 0.2 },
        { x: 0.8, y: 0.25 },
        { x: 0.5, y: 0.9 },
      ],
    ]
    const smaller = seven.map((stroke) => stroke.map(({ x, y }) => ({ x: 40 + 7 * x, y: 3 + 7 * y })))
    const [one, other] = [penImage(seven, FRAME), penImage(smaller, FRAME)]
    one.forEach((pixel, at) => expect(other[at]).toBeCloseTo(pixel, 10))
  })

  test('has its middle in the middle, whatever stands out', () => {
    const flag: Stroke[] = [
      [
        { x: 0, y: 1 },
        { x: 0, y: 0 },
        { x: 0.4, y: 0 },
        { x: 0.4, y: 0.3 },
        { x: 0, y: 0.3 },
      ],
    ]
    const { x, y } = extentOf(penImage(flag, FRAME))
    expect(x).toBeCloseTo(14, 1)
    expect(y).toBeCloseTo(14, 1)
  })

  test('fills 20 of 28 pixels, without being stretched', () => {
    const one = penImage(
      [
        [
          { x: 0.5, y: 0.1 },
          { x: 0.5, y: 0.3 },
        ],
      ],
      FRAME,
    )
    const { height, width } = extentOf(one)
    expect(height).toBeGreaterThanOrEqual(20)
    expect(height).toBeLessThanOrEqual(22)
    expect(width).toBeLessThanOrEqual(4)
  })

  test('a dot is a dot, nothing is nothing', () => {
    const dot = extentOf(penImage([[{ x: 0.9, y: 0.9 }]], FRAME))
    expect(dot).toMatchObject({ width: 4, height: 4 })
    expect(dot.x).toBeCloseTo(14, 10)
    expect(dot.y).toBeCloseTo(14, 10)
    expect(penImage([], FRAME).every((pixel) => pixel === 0)).toBe(true)
  })

  test('a frame of another size is filled in the same way', () => {
    const wide = penImage(
      [
        [
          { x: 0, y: 0 },
          { x: 0, y: 1 },
        ],
      ],
      { width: 32, height: 16 },
    )
    expect(wide).toHaveLength(512)
    const { x, height } = extentOf(wide, 32)
    expect(x).toBeCloseTo(16, 6)
    expect(height).toBeLessThanOrEqual(13)
  })
})
