import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/core/fingerprint'

const of = (...values: number[]) => fingerprint(Float64Array.of(...values))

describe('the fingerprint', () => {
  it('is what MurmurHash3 makes of the little-endian bytes, as a program of its own has computed', () => {
    // In Python, with struct.pack('<d', …), after reproducing MurmurHash3's published vectors.
    expect(of()).toBe('0000 0000 514e 28b7')
    expect(of(0.1)).toBe('e9eb 62fc c308 2874')
    expect(of(0.1, -2.5, 3e300, 5e-324, 0)).toBe('07ca 890d b9a3 b7ca')
    expect(of(0)).toBe('6385 2afc ea95 647d')
    expect(of(-0)).toBe('516f af25 5d98 9f9f')
  })

  it('is another one for any other last bit, order or length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), { minLength: 2 }),
        fc.nat(),
        (values, k) => {
          const at = k % values.length
          const own = of(...values)
          const changed = Float64Array.from(values)
          const bits = new BigUint64Array(changed.buffer)
          bits[at] ^= 1n
          expect(fingerprint(changed)).not.toBe(own)
          expect(of(...values, 0)).not.toBe(own)
          const swapped = values.with(at, values[0]).with(0, values[at])
          if (!Object.is(values[0], values[at])) expect(of(...swapped)).not.toBe(own)
        },
      ),
    )
  })

  it('looks at the view, not at the buffer, and knows one NaN', () => {
    expect(fingerprint(Float64Array.of(7, 0.1, 8).subarray(1, 2))).toBe(of(0.1))
    const odd = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer)
    expect(fingerprint(odd)).toBe(of(NaN))
  })
})
