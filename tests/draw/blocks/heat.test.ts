import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depthOf, shadesFor } from '../../../src/draw/blocks/depth'
import { binsOf, colour, type Matrix } from '../../../src/draw/blocks/heat'

function matrixOf(
  numbers: readonly (readonly number[])[],
  known = [numbers.length, numbers[0].length],
): Matrix {
  return {
    rows: numbers.length,
    columns: numbers[0].length,
    knownRows: known[0],
    knownColumns: known[1],
    read: (j, out) => out.set(numbers[j]),
  }
}

const matrices = fc
  .record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 9 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      numbers: fc.array(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
      width: fc.integer({ min: 1, max: columns }),
      height: fc.integer({ min: 1, max: rows }),
      knownRows: fc.integer({ min: 0, max: rows }),
      wanted: fc.integer({ min: 0, max: 5 }),
    }),
  )

describe('binsOf', () => {
  it('shows in each pixel the number of largest magnitude of its cells', () => {
    fc.assert(
      fc.property(matrices, ({ numbers, width, height }) => {
        const [rows, columns] = [numbers.length, numbers[0].length]
        const { values } = binsOf(matrixOf(numbers), width, height, 0)
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const own = numbers.flatMap((row, j) =>
              row.filter(
                (_, i) => Math.floor((j * height) / rows) === y && Math.floor((i * width) / columns) === x,
              ),
            )
            expect(Math.abs(values[y * width + x])).toBe(Math.max(...own.map(Math.abs)))
            expect(own.map((v) => v + 0)).toContain(values[y * width + x] + 0)
          }
        }
      }),
    )
  })

  it('finds the strongest of the known cells, the strongest first, and the largest of all', () => {
    fc.assert(
      fc.property(matrices, ({ numbers, width, height, knownRows, wanted }) => {
        const columns = numbers[0].length
        const bins = binsOf(matrixOf(numbers, [knownRows, columns]), width, height, wanted)
        const known = numbers.slice(0, knownRows).flat().map(Math.abs)
        const expected = known.filter((v) => v > 0).sort((a, b) => b - a)
        expect(bins.strongest.map(({ value }) => Math.abs(value))).toEqual(expected.slice(0, wanted))
        for (const { row, column, value } of bins.strongest) expect(numbers[row][column]).toBe(value)
        expect(bins.largest).toBe(Math.max(...numbers.flat().map(Math.abs)))
      }),
    )
  })

  it('does not hide what is not a number, nor count it as the largest', () => {
    const { values, largest } = binsOf(matrixOf([[1, NaN, 3, -Infinity]]), 2, 1, 0)
    expect([...values]).toEqual([NaN, -Infinity])
    expect(largest).toBe(3)
  })

  it('starts anew when it is lent the memory of another picture', () => {
    const before = binsOf(matrixOf([[9, 9]]), 2, 1, 0)
    expect([...binsOf(matrixOf([[1, -2]]), 2, 1, 0, before).values]).toEqual([1, -2])
  })
})

describe('colour', () => {
  it('leaves what is not known clear', () => {
    const bins = binsOf(
      matrixOf(
        [
          [1, 2],
          [3, 4],
        ],
        [1, 2],
      ),
      2,
      2,
      0,
    )
    const pixels = new Uint32Array(4).fill(7)
    colour(bins, () => 0, Uint32Array.of(5), pixels)
    expect([...pixels]).toEqual([5, 5, 0, 0])
  })
})

describe('the depth of a colour', () => {
  it.each([
    ['root', 0.25, 0.5],
    ['linear', 0.25, 0.25],
    ['logarithmic', 0.01, 0.5],
    ['logarithmic', 1e-9, 0],
  ] as const)('%s: %d of the largest is %d of the colour', (kind, share, depth) => {
    expect(depthOf(-2 * share, 2, kind)).toBeCloseTo(depth)
  })

  it('is full for what is beyond the scale, and has a place of its own for what is not a number', () => {
    const shadeOf = shadesFor(1, 'root')
    expect(shadeOf(Infinity)).toBe(shadeOf(1))
    expect(shadeOf(-5)).toBe(0)
    expect(shadeOf(NaN)).toBeGreaterThan(shadeOf(1))
  })
})
