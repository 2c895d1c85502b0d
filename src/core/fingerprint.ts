/** A short name for the exact bits of numbers, so that two people can compare what their computers have made. */

/** MurmurHash3's mixing of a 32-bit word into a hash (Appleby 2008). */
function mixed(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const h = hash ^ k
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
}

function finished(hash: number, bytes: number): number {
  let h = hash ^ bytes
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const ONE_NAN = 0x7ff8000000000000n

const digits = (hash: number) => hash.toString(16).padStart(8, '0').replace(/.{4}$/, ' $&')

/**
 * 64 bits as four groups of four hexadecimal digits: MurmurHash3 (x86, 32 bits) with seed 0, then with seed 1, of the
 * numbers' little-endian bytes, on any computer. 0 and −0 are different bits; NaN is one, however an engine writes it.
 */
export function fingerprint(values: Float64Array): string {
  const bits = new DataView(new ArrayBuffer(8))
  let [first, second] = [0, 1]
  for (const value of values) {
    if (Number.isNaN(value)) bits.setBigUint64(0, ONE_NAN, true)
    else bits.setFloat64(0, value, true)
    const low = bits.getInt32(0, true)
    const high = bits.getInt32(4, true)
    first = mixed(mixed(first, low), high)
    second = mixed(mixed(second, low), high)
  }
  const bytes = 8 * values.length
  return `${digits(finished(first, bytes))} ${digits(finished(second, bytes))}`
}
