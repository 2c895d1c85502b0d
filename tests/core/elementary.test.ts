import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, logistic, tanh } from '../../src/core/elementary'
import { expm1 } from '../../src/core/elementaryExp'
import { log, log1p, softplus } from '../../src/core/elementaryLog'
import { pow } from '../../src/core/elementaryPower'
import { cos, sin } from '../../src/core/elementaryTrigonometry'
import { erf, normalCdf, normalDensity } from '../../src/core/normalDistribution'
import { pointsIn } from './elementaryReference'

/** FNV-1a over the bits. */
function fingerprint(numbers: readonly number[]): string {
  const bytes = new DataView(new ArrayBuffer(8))
  let hash = 0x811c9dc5
  for (const x of numbers) {
    bytes.setFloat64(0, x)
    for (let n = 0; n < 8; n++) hash = Math.imul(hash ^ bytes.getUint8(n), 0x01000193)
  }
  return (hash >>> 0).toString(16)
}

describe('the elementary functions', () => {
  it.each<[string, (x: number) => number, readonly (readonly [x: number, y: number])[]]>([
    [
      'exp',
      exp,
      [
        [-Infinity, 0],
        [-746, 0],
        [-745.13, 5e-324],
        [0, 1],
        [709.79, Infinity],
        [Infinity, Infinity],
      ],
    ],
    [
      'expm1',
      expm1,
      [
        [-Infinity, -1],
        [-50, -1],
        [-0, -0],
        [0, 0],
        [1e-300, 1e-300],
        [800, Infinity],
      ],
    ],
    [
      'tanh',
      tanh,
      [
        [-Infinity, -1],
        [-20, -1],
        [0, 0],
        [-0, 0],
        [5e-324, 5e-324],
        [1e-300, 1e-300],
        [Infinity, 1],
      ],
    ],
    [
      'logistic',
      logistic,
      [
        [-Infinity, 0],
        [-745.13, 5e-324],
        [0, 0.5],
        [40, 1],
        [Infinity, 1],
      ],
    ],
    [
      'log',
      log,
      [
        [-1, NaN],
        [-0, -Infinity],
        [0, -Infinity],
        [1, 0],
        [Infinity, Infinity],
      ],
    ],
    [
      'log1p',
      log1p,
      [
        [-2, NaN],
        [-1, -Infinity],
        [-0, -0],
        [0, 0],
        [1e-300, 1e-300],
        [Infinity, Infinity],
      ],
    ],
    [
      'softplus',
      softplus,
      [
        [-Infinity, 0],
        [-745.13, 5e-324],
        [0, Math.LN2],
        [50, 50],
        [Infinity, Infinity],
      ],
    ],
    [
      'sin',
      sin,
      [
        [-0, -0],
        [0, 0],
        [1e-300, 1e-300],
        [1000001, NaN],
        [Infinity, NaN],
      ],
    ],
    [
      'cos',
      cos,
      [
        [-0, 1],
        [0, 1],
        [1000001, NaN],
        [-Infinity, NaN],
      ],
    ],
    [
      'erf',
      erf,
      [
        [-Infinity, -1],
        [-7, -1],
        [-0, -0],
        [0, 0],
        [7, 1],
        [Infinity, 1],
      ],
    ],
    [
      'normalDensity',
      normalDensity,
      [
        [-Infinity, 0],
        [-40, 0],
        [1e200, 0],
        [Infinity, 0],
      ],
    ],
    [
      'normalCdf',
      normalCdf,
      [
        [-Infinity, 0],
        [-40, 0],
        [0, 0.5],
        [9, 1],
        [Infinity, 1],
      ],
    ],
  ])('%s has its limits', (_, f, pairs) => {
    for (const [x, y] of pairs) expect(f(x), `at ${x}`).toBe(y)
    expect(f(NaN)).toBeNaN()
  })

  it('are as symmetric as they should be', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
        for (const f of [tanh, erf, sin]) expect(f(-x) + f(x)).toBe(0)
        for (const f of [cos, normalDensity]) expect(f(-x)).toBe(f(x))
      }),
    )
  })

  // What every other engine must come to as well.
  it('have always the same bits', () => {
    const print = (f: (x: number) => number, ...ranges: readonly (readonly [number, number])[]) =>
      fingerprint(ranges.flatMap(([from, to]) => pointsIn(from, to, 1000).map(f)))
    expect({
      exp: print(exp, [-3, 3], [-745, 709]),
      expm1: print(expm1, [-3, 3], [-40, 709]),
      tanh: print(tanh, [-3, 3], [-21, 21]),
      logistic: print(logistic, [-3, 3], [-745, 40]),
      log: print(log, [0, 3], [0, 1e300]),
      log1p: print(log1p, [-1, 3], [0, 1e300]),
      softplus: print(softplus, [-3, 3], [-745, 40]),
      'x^7.3': print((x) => pow(x, 7.3), [0, 5], [0, 1e40]),
      '0.999^x': print((x) => pow(0.999, x), [0, 1000], [-7e5, 7e5]),
      sin: print(sin, [-3, 3], [-1e6, 1e6]),
      cos: print(cos, [-3, 3], [-1e6, 1e6]),
      erf: print(erf, [-3, 3], [-6, 6]),
      normalDensity: print(normalDensity, [-3, 3], [-39, 39]),
      normalCdf: print(normalCdf, [-3, 3], [-39, 9]),
    }).toEqual({
      exp: 'bb38ef71',
      expm1: 'a5164492',
      tanh: '6ae40d09',
      logistic: '88b91aec',
      log: '55907204',
      log1p: 'e330424a',
      softplus: 'e0a9a994',
      'x^7.3': 'b3d00415',
      '0.999^x': '5230bb31',
      sin: 'e7ab622e',
      cos: '44237028',
      erf: 'e9b65e1d',
      normalDensity: 'e1fa3bbc',
      normalCdf: 'd51c22b7',
    })
  })
})
