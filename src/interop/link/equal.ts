/** Whether two values hold the same, to the bit: 0 is not −0. Fields that are undefined count as not there. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof Float64Array && b instanceof Float64Array) {
    return a.length === b.length && a.every((value, k) => Object.is(value, b[k]))
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...keys].every((key) => equal(one[key], other[key]))
}
