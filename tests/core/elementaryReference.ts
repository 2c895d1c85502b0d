/**
 * The elementary functions in integers with some hundred binary places, out of nothing but their series: what the
 * functions of src/core are measured against, because Math's are good to a unit of the last place only.
 */

/** digits·2^−places */
export interface Exact {
  readonly digits: bigint
  readonly places: number
}

const USUAL = 256

/** x, which must not need more places. */
function fixed(x: number, places: number): bigint {
  let shift = 0
  let whole = x
  for (; !Number.isInteger(whole); shift++) whole *= 2
  if (shift > places) throw new RangeError(`${x} needs ${shift} places`)
  return BigInt(whole) << BigInt(places - shift)
}

const memo = new Map<string, bigint>()
function once(name: string, places: number, make: () => bigint): bigint {
  const key = `${name} ${places}`
  let value = memo.get(key)
  if (value === undefined) memo.set(key, (value = make()))
  return value
}

/** Σ 1/((2n + 1)·m^(2n + 1)) with alternating signs: atan 1/m; without: artanh 1/m. */
function arc(m: bigint, sign: bigint, places: number): bigint {
  let sum = 0n
  let power = (1n << BigInt(places)) / m
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n
    power = (sign * power) / (m * m)
  }
  return sum
}

const GUARD = 32
const guarded = (name: string, places: number, make: (places: number) => bigint) =>
  once(name, places, () => make(places + GUARD) >> BigInt(GUARD))
/** ln 2 = 2 artanh ⅓ */
const ln2 = (places: number) => guarded('ln 2', places, (p) => 2n * arc(3n, 1n, p))
/** π = 16 atan 1/5 − 4 atan 1/239 */
const pi = (places: number) => guarded('pi', places, (p) => 16n * arc(5n, -1n, p) - 4n * arc(239n, -1n, p))

function squareRoot(v: bigint): bigint {
  let x = 1n << BigInt((v.toString(2).length >> 1) + 1)
  for (;;) {
    const next = (x + v / x) >> 1n
    if (next >= x) return x
    x = next
  }
}

/** e^(x·2^−places), as e^r·2^k. */
function expOf(x: bigint, places: number): Exact {
  const P = BigInt(places)
  const k = (x + (ln2(places) >> 1n)) / ln2(places) - (x < -(ln2(places) >> 1n) ? 1n : 0n)
  const halvings = 12n
  const r = (x - k * ln2(places)) >> halvings
  let sum = 0n
  for (let n = 1n, term = 1n << P; term !== 0n && term !== -1n; n++) {
    sum += term
    term = ((term * r) >> P) / n
  }
  for (let n = 0n; n < halvings; n++) sum = (sum * sum) >> P
  return { digits: sum, places: places - Number(k) }
}

/** The same number with other places. */
function at({ digits, places }: Exact, wanted: number): bigint {
  const shift = BigInt(wanted - places)
  return shift >= 0n ? digits << shift : digits >> -shift
}

/** ln of a number: Halley's iteration from a double's logarithm, whose error of 2^−50 becomes one of 2^−150. */
function logOf(value: bigint, places: number, start: number): bigint {
  const y = fixed(start, places)
  const e = at(expOf(y, places), places)
  return y + (2n * (value - e) * (1n << BigInt(places))) / (value + e)
}

/** Σ of the alternating series of sine (from x) or cosine (from 1). */
function circular(x: bigint, first: bigint, from: bigint, places: number): bigint {
  const P = BigInt(places)
  let sum = 0n
  for (let n = from, term = first; term !== 0n && term !== -1n; n += 2n) {
    sum += term
    term = -((((term * x) >> P) * x) >> P) / (n * (n + 1n))
  }
  return sum
}

const usual = (digits: bigint): Exact => ({ digits, places: USUAL })
const ONE = 1n << BigInt(USUAL)
const quotient = (a: bigint, b: bigint) => usual((a << BigInt(USUAL)) / b)
/** e^x with the usual places at least, also where it is small. */
const expAt = (x: number, places = USUAL) => at(expOf(fixed(x, places), places), places)

export const exp = (x: number) => expOf(fixed(x, USUAL), USUAL)
export const expm1 = (x: number) => usual(expAt(x) - ONE)
export const tanh = (x: number) => quotient(expAt(2 * x) - ONE, expAt(2 * x) + ONE)

/** e^x/(e^x + 1) */
export const logistic = (x: number): Exact => {
  const places = USUAL + Math.max(0, Math.ceil(-1.5 * x))
  const e = expAt(x, places)
  return { digits: (e << BigInt(places)) / (e + (1n << BigInt(places))), places }
}
export const log = (x: number) => {
  const exponent = Math.floor(Math.log2(x))
  const m = x / 2 ** exponent
  return usual(logOf(fixed(m, USUAL), USUAL, Math.log(m)) + BigInt(exponent) * ln2(USUAL))
}
export const log1p = (x: number) => {
  const value = ONE + fixed(x, USUAL)
  return usual(logOf(value, USUAL, Math.log1p(x)))
}
export const softplus = (x: number) => {
  const places = USUAL + Math.max(0, Math.ceil(-1.5 * x))
  const e = expAt(x, places)
  return {
    digits: logOf((1n << BigInt(places)) + e, places, x > 30 ? x : Math.log1p(Math.exp(x))),
    places,
  }
}
export const pow = (base: number, exponent: number) => {
  const product = log(base).digits * fixed(exponent, USUAL)
  return expOf(product >> BigInt(USUAL), USUAL)
}

const turned = (x: number) => fixed(x, USUAL) % (2n * pi(USUAL))
export const sin = (x: number) => usual(circular(turned(x), turned(x), 2n, USUAL))
export const cos = (x: number) => usual(circular(turned(x), ONE, 1n, USUAL))

/** φ(z) = e^(−z²/2)/√(2π) with so many places. */
function densityAt(z: bigint, places: number): bigint {
  const P = BigInt(places)
  const e = at(expOf(-(z * z) >> (P + 1n), places), places)
  return (e << P) / squareRoot((2n * pi(places)) << P)
}

/** φ(z)·(z + z³/3 + z⁵/15 + …) = Φ(z) − ½ */
function centralArea(z: bigint, places: number): bigint {
  const P = BigInt(places)
  const square = (z * z) >> P
  let sum = 0n
  for (let n = 3n, term = z; term !== 0n && term !== -1n; n += 2n) {
    sum += term
    term = ((term * square) >> P) / n
  }
  return (sum * densityAt(z, places)) >> P
}

/** Enough places for the tail of z to have the usual ones. */
const tailPlaces = (z: number) => USUAL + Math.ceil(1.5 * z * z)

export const normalDensity = (z: number) => {
  const places = tailPlaces(z)
  return { digits: densityAt(fixed(z, places), places), places }
}
export const normalCdf = (z: number) => {
  const places = tailPlaces(z)
  return { digits: (1n << BigInt(places - 1)) + centralArea(fixed(z, places), places), places }
}
/** 2Φ(x√2) − 1 */
export const erf = (x: number) => {
  const places = tailPlaces(2 * x)
  const two = 2n << BigInt(2 * places)
  return { digits: 2n * centralArea((squareRoot(two) * fixed(x, places)) >> BigInt(places), places), places }
}

/** Distance in units of the last place that a double of this size has. */
export function ulps(got: number, { digits, places }: Exact): number {
  const size = digits < 0n ? -digits : digits
  const exponent = Math.max(size.toString(2).length - 1 - places - 52, -1074)
  // Both in 2^−60 of a unit; a double over the unit is exact, in two steps because 2^1074 is none.
  const half = Math.trunc(exponent / 2)
  const units = BigInt((got / 2 ** half / 2 ** (exponent - half)) * 2 ** 60)
  const wanted = at({ digits, places: places + exponent }, 60)
  return Math.abs(Number(units - wanted)) / 2 ** 60
}

/** The same `count` points in every engine: multiples of the golden section, less their whole part. */
export function pointsIn(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => {
    const turns = (n + 1) * 0.6180339887498949
    return from + (to - from) * (turns - Math.floor(turns))
  })
}
