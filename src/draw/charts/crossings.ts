/** The places between x0 and x1 where samples at the centres of equal parts change their sign. */
export function crossings(samples: ArrayLike<number>, x0: number, x1: number): number[] {
  const places: number[] = []
  const part = (x1 - x0) / samples.length
  for (let k = 0; k + 1 < samples.length; k++) {
    const [a, b] = [samples[k], samples[k + 1]]
    if (a >= 0 === b >= 0 || !Number.isFinite(a - b)) continue
    places.push(x0 + (k + 0.5 + a / (a - b)) * part)
  }
  return places
}
