import { describe, expect, it } from 'vitest'
import { formatCount, formatNumber, formatShort } from '../../src/draw/format'

describe('formatNumber', () => {
  it.each([
    [0.44855, 4, '0.4486'],
    [-0.44855, 4, '−0.4486'],
    [0.44854999999999995, 4, '0.4486'],
    [0.3925, 4, '0.3925'],
    [0.39249999999999996, 4, '0.3925'],
    [0.4, 4, '0.40'],
    [0.405986, 4, '0.4060'],
    [1.131375, 4, '1.131'],
    [1.131375, 6, '1.13138'],
    [0.0125, 3, '0.0125'],
    [1, 4, '1.00'],
    [0, 4, '0.00'],
    [-3.30563e-5, 3, '−3.31×10⁻⁵'],
    [0.9999996, 4, '1.000'],
    [99999.6, 4, '100000'],
    [12345, 3, '12345'],
    [-524288.4, 4, '−524288'],
    [999999.5, 4, '1.00000×10⁶'],
    [1234567, 3, '1.23×10⁶'],
    [0.1 + 0.2, 'all', '0.30000000000000004'],
    [NaN, 4, 'NaN'],
    [-Infinity, 4, '−∞'],
  ] as const)('%d with %s digits is %s', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text)
  })

  it('carries a plus for a positive derivative', () => {
    expect(formatNumber(1.121375, 4, true)).toBe('+1.121')
    expect(formatNumber(0, 4, true)).toBe('0.00')
  })
})

describe('formatShort', () => {
  it.each([
    [0.3925, '0.39'],
    [-0.001, '0.00'],
    [12.345, '12.3'],
    [-123.4, '−123'],
  ])('%d is %s', (value, text) => {
    expect(formatShort(value)).toBe(text)
  })
})

describe('formatCount', () => {
  it('groups by three', () => {
    expect(formatCount(1234567)).toBe('1\u202f234\u202f567')
    expect(formatCount(999)).toBe('999')
  })
})
