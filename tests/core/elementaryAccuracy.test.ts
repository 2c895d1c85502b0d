/** How far the elementary functions are from the true values. */
import { describe, expect, it } from 'vitest'
import { exp, logistic, tanh } from '../../src/core/elementary'
import { expm1, expOfSum } from '../../src/core/elementaryExp'
import { log, log1p, softplus } from '../../src/core/elementaryLog'
import { EXP, EXP_REST, LOGISTIC, TANH } from '../../src/core/elementaryTables'
import { cos, sin } from '../../src/core/elementaryTrigonometry'
import { erf, normalCdf, normalDensity } from '../../src/core/normalDistribution'
import * as exact from './elementaryReference'
import { pointsIn, ulps, type Exact } from './elementaryReference'

type Range = readonly [from: number, to: number]

interface Measured {
  readonly name: string
  readonly ours: (x: number) => number
  readonly exact: (x: number) => Exact
  /** Units of the last place. */
  readonly within: number
  readonly ranges: readonly Range[]
  /** Where one formula takes over from another. */
  readonly seams: readonly number[]
}

const ladder = (step: number, to: number) =>
  Array.from({ length: 2 * Math.round(to / step) }, (_, n) => (n + 0.5) * step - to)

const MEASURED: readonly Measured[] = [
  {
    name: 'exp',
    ours: exp,
    exact: exact.exp,
    within: 1.6,
    ranges: [
      [-3, 3],
      [-40, 40],
      [-745, 709.7],
      [-745, -700],
    ],
    seams: [-20, 20, ...ladder(1 / 64, 3)],
  },
  {
    name: 'exp of a sum',
    ours: (x) => expOfSum(x, 0),
    exact: exact.exp,
    within: 0.55,
    ranges: [
      [-1, 1],
      [-708, 709.7],
    ],
    seams: ladder(1 / 64, 1),
  },
  {
    name: 'expm1',
    ours: expm1,
    exact: exact.expm1,
    within: 1.1,
    ranges: [
      [-3, 3],
      [-0.1, 0.1],
      [-0.01, 0.01],
      [-1e-9, 1e-9],
      [-45, 45],
      [-700, 700],
    ],
    seams: [-4, 4, ...ladder(1 / 64, 1)],
  },
  {
    name: 'tanh',
    ours: tanh,
    exact: exact.tanh,
    within: 1.3,
    ranges: [
      [-3, 3],
      [-0.1, 0.1],
      [-0.02, 0.02],
      [-1e-9, 1e-9],
      [-21, 21],
    ],
    seams: [-10, 10, ...ladder(1 / 128, 2)],
  },
  {
    name: 'logistic',
    ours: logistic,
    exact: exact.logistic,
    within: 1.6,
    ranges: [
      [-3, 3],
      [-0.1, 0.1],
      [-42, 42],
      [-745, -30],
    ],
    seams: [-20, 20, ...ladder(1 / 64, 3)],
  },
  {
    name: 'log',
    ours: log,
    exact: exact.log,
    within: 0.9,
    ranges: [
      [0, 3],
      [0.99, 1.01],
      [1 - 1e-9, 1 + 1e-9],
      [0, 1e300],
      [0, 1e-300],
      [0, 1e-310],
    ],
    seams: [0.5, Math.SQRT1_2, 1, Math.SQRT2, 2, 2.3e-308],
  },
  {
    name: 'log1p',
    ours: log1p,
    exact: exact.log1p,
    within: 0.9,
    ranges: [
      [-1, 3],
      [-0.01, 0.01],
      [-1e-8, 1e-8],
      [0, 1e10],
    ],
    seams: [-0.5, -0.29, -1e-9, 1e-9, 0.41, 1, 3],
  },
  {
    name: 'softplus',
    ours: softplus,
    exact: exact.softplus,
    within: 2.4,
    ranges: [
      [-3, 3],
      [-0.1, 0.1],
      [-42, 42],
      [-700, -30],
    ],
    seams: [-0.8915981192837836, 0.8915981192837836],
  },
  {
    name: 'sin',
    ours: sin,
    exact: exact.sin,
    within: 1.2,
    ranges: [
      [-3.2, 3.2],
      [-0.8, 0.8],
      [-1e-7, 1e-7],
      [-100, 100],
      [-1e6, 1e6],
    ],
    seams: [-1e-8, 1e-8, ...ladder(Math.PI / 2, 16 * Math.PI), ...ladder(Math.PI, 64 * Math.PI)],
  },
  {
    name: 'cos',
    ours: cos,
    exact: exact.cos,
    within: 1.2,
    ranges: [
      [-3.2, 3.2],
      [-0.8, 0.8],
      [-100, 100],
      [-1e6, 1e6],
    ],
    seams: [...ladder(Math.PI / 2, 16 * Math.PI), ...ladder(Math.PI, 64 * Math.PI)],
  },
  {
    name: 'erf',
    ours: erf,
    exact: exact.erf,
    within: 1.5,
    ranges: [
      [-0.5, 0.5],
      [-3, 3],
      [0.45, 0.9],
      [-6, 6],
      [-1e-7, 1e-7],
    ],
    seams: [-0.5, 0.5],
  },
  {
    name: 'normalDensity',
    ours: normalDensity,
    exact: exact.normalDensity,
    within: 0.55,
    ranges: [
      [-3, 3],
      [-9, 9],
      [-37.5, 37.5],
    ],
    seams: [-0.1, 0.1],
  },
  {
    name: 'normalCdf',
    ours: normalCdf,
    exact: exact.normalCdf,
    within: 2.2,
    ranges: [
      [-3, 3],
      [-6.2, 9],
      [-6.2, -5.8],
      [-20, -6],
      [-38.4, -20],
    ],
    seams: [-6, 6, ...ladder(1 / 16, 6)],
  },
]

/** A double and those on both sides of it. */
function around(x: number): number[] {
  const step = Math.abs(x) * 2 ** -52
  return [x - step, x, x + step]
}

describe.each(MEASURED)('$name', ({ name, ours, exact, within, ranges, seams }) => {
  /** The worst of some points: [its error, itself]. */
  const worst = (points: readonly number[]) =>
    points.map((x): [number, number] => [ulps(ours(x), exact(x)), x]).reduce((a, b) => (a[0] >= b[0] ? a : b))

  it.each(ranges)(`is within ${within} units of the last place between %d and %d`, (from, to) => {
    const slow = Math.max(Math.abs(from), Math.abs(to)) > 5 && /erf|normal/.test(name)
    const [error, x] = worst(pointsIn(from, to, slow ? 100 : 2000))
    expect(error, `at ${x}`).toBeLessThanOrEqual(within)
  })

  it('is so where one formula or one place of a table takes over', () => {
    const [error, x] = worst(seams.flatMap(around))
    expect(error, `at ${x}`).toBeLessThanOrEqual(within)
  })
})

describe('the tables', () => {
  it('hold the doubles next to the true values', () => {
    for (let k = -1280; k <= 1280; k++) {
      const at = k + 1280
      expect(ulps(EXP[at], exact.exp(k / 64)), `e^(${k}/64)`).toBeLessThanOrEqual(0.5)
      expect(ulps(LOGISTIC[at], exact.logistic(k / 64)), `logistic ${k}/64`).toBeLessThanOrEqual(0.5)
      expect(ulps(TANH[at], exact.tanh(k / 128)), `tanh ${k}/128`).toBeLessThanOrEqual(0.5)
    }
    for (let k = -256; k <= 256; k++) {
      const { digits, places } = exact.exp(k / 64)
      const rest = digits - BigInt(EXP[k + 1280] * 2 ** 80) * 2n ** BigInt(places - 80)
      expect(EXP_REST[k + 256], `rest of e^(${k}/64)`).toBe(Number(rest) / 2 ** places)
    }
    for (let k = -96; k <= 96; k++) {
      expect(ulps(normalCdf(k / 16), exact.normalCdf(k / 16)), `Φ(${k}/16)`).toBeLessThanOrEqual(0.5)
    }
  })
})
