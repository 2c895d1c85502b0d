/** Made-up examples: `{ count, inputs, targets }`, row-major, as the core takes them. */

/** A small generator of its own (mulberry32), so that a workload does not depend on what is measured. */
export function uniform(seed) {
  let s = seed
  return () => {
    s = (s + 0x6d2b79f5) | 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Two spirals of n/2 points each; targets 1 and −1. */
export function spirals(n) {
  const random = uniform(7)
  const inputs = new Float64Array(2 * n)
  const targets = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const side = k % 2
    const turn = 0.25 + 1.75 * random()
    const angle = Math.PI * (turn + side)
    inputs[2 * k] = 0.5 * turn * Math.sin(angle) + 0.02 * random()
    inputs[2 * k + 1] = 0.5 * turn * Math.cos(angle) + 0.02 * random()
    targets[k] = side === 0 ? 1 : -1
  }
  return { count: n, inputs, targets }
}

/** One of `classes` in turn; `draw` writes the inputs of an example of class c from `at` on. */
function oneOf(count, width, classes, draw) {
  const inputs = new Float64Array(count * width)
  const targets = new Float64Array(count * classes)
  for (let k = 0; k < count; k++) {
    draw(inputs, k * width, k % classes)
    targets[k * classes + (k % classes)] = 1
  }
  return { count, inputs, targets }
}

/** A pattern for each class under much noise: numbers between 0 and 1, none of them 0. */
export function patterns(count, width, classes) {
  const random = uniform(5)
  const pattern = Float64Array.from({ length: classes * width }, random)
  return oneOf(count, width, classes, (inputs, at, c) => {
    for (let i = 0; i < width; i++) inputs[at + i] = 0.25 * pattern[c * width + i] + 0.75 * random() + 1e-3
  })
}

const SIDE = 28
const INK = 0.2

/** Pictures of 28 × 28 drawn with a thick pen that wanders, to each class its own way: four fifths are 0, as in handwritten digits. */
export function digits(count, classes) {
  const random = uniform(3)
  const turns = Array.from({ length: classes }, () => Array.from({ length: 400 }, () => random() - 0.5))
  return oneOf(count, SIDE * SIDE, classes, (inputs, at, c) => {
    let [x, y, angle, inked] = [11 + 6 * random(), 11 + 6 * random(), c + 0.4 * random(), 0]
    for (let step = 0; inked < INK * SIDE * SIDE; step++) {
      angle += 1.6 * turns[c][step % 400] + 0.2 * (random() - 0.5)
      if (Math.hypot(x + Math.cos(angle) - 14, y + Math.sin(angle) - 14) > 9) angle += Math.PI / 2
      else [x, y] = [x + Math.cos(angle), y + Math.sin(angle)]
      for (let pixel = 0; pixel < 9; pixel++) {
        const k = at + SIDE * (Math.floor(y) + Math.floor(pixel / 3)) + Math.floor(x) + (pixel % 3)
        if (inputs[k] === 0) inked++
        inputs[k] = Math.max(inputs[k], 0.2 + 0.8 * random())
      }
    }
  })
}
