/** Random numbers with a state that can be kept: xoshiro128** (Blackman & Vigna 2018), seeded through splitmix32. */
import type { GeneratorState } from './checkpoint'
import { log } from './elementaryLog'

/** The state that belongs to a seed; of an integer the lowest 32 bits count. */
export function seedState(seed: number): GeneratorState {
  let s = seed | 0
  const next = () => {
    s = (s + 0x9e3779b9) | 0
    let z = s ^ (s >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  return [next(), next(), next(), next()]
}

/** A generator that begins with a state. */
export class Random {
  #s0: number
  #s1: number
  #s2: number
  #s3: number

  constructor([s0, s1, s2, s3]: GeneratorState) {
    this.#s0 = s0
    this.#s1 = s1
    this.#s2 = s2
    this.#s3 = s3
  }

  /** From here on the same numbers follow as from a `Random` made of it. */
  get state(): GeneratorState {
    return [this.#s0 >>> 0, this.#s1 >>> 0, this.#s2 >>> 0, this.#s3 >>> 0]
  }

  /** 32 random bits as an unsigned integer. */
  bits(): number {
    const scrambled = Math.imul(this.#s1, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0
    const t = this.#s1 << 9
    this.#s2 ^= this.#s0
    this.#s3 ^= this.#s1
    this.#s1 ^= this.#s2
    this.#s0 ^= this.#s3
    this.#s2 ^= t
    this.#s3 = (this.#s3 << 11) | (this.#s3 >>> 21)
    return result
  }

  /** Uniform in [0, 1), with 53 bits. */
  uniform(): number {
    return ((this.bits() >>> 5) * 2 ** 26 + (this.bits() >>> 6)) * 2 ** -53
  }

  /** Standard normal, by Marsaglia's polar method; the second number of a pair is not kept, so that the state is all there is. */
  normal(): number {
    for (;;) {
      const u = 2 * this.uniform() - 1
      const v = 2 * this.uniform() - 1
      const q = u * u + v * v
      if (q > 0 && q < 1) return u * Math.sqrt((-2 * log(q)) / q)
    }
  }

  /** Fisher–Yates, in place. */
  shuffle(order: Int32Array): void {
    for (let k = order.length - 1; k > 0; k--) {
      const other = Math.floor(this.bits() * 2 ** -32 * (k + 1))
      const held = order[k]
      order[k] = order[other]
      order[other] = held
    }
  }
}
