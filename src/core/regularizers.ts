/** What is done to a gradient, and to the parameters, before the optimizer gets it. */

/** A part of the flat array of parameters. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** g += amount·sign(p), sign(0) = 0: the gradient of amount·Σ|p|. */
export function addL1(p: Float64Array, g: Float64Array, { from, to }: Span, amount: number): void {
  for (let i = from; i < to; i++) g[i] += p[i] > 0 ? amount : p[i] < 0 ? -amount : 0
}

/** g += amount·p: the gradient of ½·amount·Σp². */
export function addL2(p: Float64Array, g: Float64Array, { from, to }: Span, amount: number): void {
  for (let i = from; i < to; i++) g[i] += amount * p[i]
}

/** p −= share·p */
export function shrink(p: Float64Array, { from, to }: Span, share: number): void {
  for (let i = from; i < to; i++) p[i] -= share * p[i]
}

/** g ·= factor */
export function scale(g: Float64Array, { from, to }: Span, factor: number): void {
  for (let i = from; i < to; i++) g[i] *= factor
}

/** g = min(most, max(−most, g)); NaN stays. */
export function cut(g: Float64Array, { from, to }: Span, most: number): void {
  for (let i = from; i < to; i++) g[i] = g[i] > most ? most : g[i] < -most ? -most : g[i]
}

/** √Σg², also where a square would overflow. */
export function norm(g: Float64Array, spans: readonly Span[]): number {
  let sum = 0
  for (const { from, to } of spans) for (let i = from; i < to; i++) sum += g[i] * g[i]
  return sum < Infinity ? Math.sqrt(sum) : scaledNorm(g, spans)
}

function scaledNorm(g: Float64Array, spans: readonly Span[]): number {
  let largest = 0
  for (const { from, to } of spans)
    for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(g[i]))
  if (!(largest < Infinity)) return largest
  let sum = 0
  for (const { from, to } of spans) for (let i = from; i < to; i++) sum += (g[i] / largest) * (g[i] / largest)
  return largest * Math.sqrt(sum)
}

/** Σ|p| */
export function sumOfSizes(p: Float64Array, spans: readonly Span[]): number {
  let sum = 0
  for (const { from, to } of spans) for (let i = from; i < to; i++) sum += Math.abs(p[i])
  return sum
}

/** Σp² */
export function sumOfSquares(p: Float64Array, spans: readonly Span[]): number {
  let sum = 0
  for (const { from, to } of spans) for (let i = from; i < to; i++) sum += p[i] * p[i]
  return sum
}
