/** A sample of a network's parameters, spread over its layers, weights and biases. */
import { outputLayer, widthOf, type NetworkSpec } from './network'
import type { Random } from './random'
import { cell, type Cell } from './trace'

/** The weights or the biases of a layer. */
interface Group {
  readonly size: number
  at(index: number): Cell
}

function groupsOf(spec: NetworkSpec): Group[] {
  const groups: Group[] = []
  for (let l = 1; l <= outputLayer(spec); l++) {
    const below = widthOf(spec, l - 1)
    groups.push(
      {
        size: widthOf(spec, l) * below,
        at: (index) => cell('dW', l, Math.floor(index / below), index % below),
      },
      { size: widthOf(spec, l), at: (index) => cell('db', l, index) },
    )
  }
  return groups
}

/** How many of each group: the same number of all that are large enough, all of the others. */
function shares(sizes: readonly number[], most: number): number[] {
  const shared = sizes.map(() => 0)
  const rising = [...sizes.keys()].sort((a, b) => sizes[a] - sizes[b])
  let left = most
  rising.forEach((group, k) => {
    shared[group] = Math.min(sizes[group], Math.floor(left / (rising.length - k)))
    left -= shared[group]
  })
  return shared
}

/** `count` different numbers below `size`, rising. */
function drawn(size: number, count: number, random: Random): Int32Array {
  const numbers = Int32Array.from({ length: size }, (_, k) => k)
  if (count === size) return numbers
  random.shuffle(numbers)
  return numbers.slice(0, count).sort()
}

/** Gradients (`dW` and `db`) of at most `most` parameters, in the order of the parameters; all of them if there are no more. */
export function sampleGradients(spec: NetworkSpec, most: number, random: Random): Cell[] {
  const groups = groupsOf(spec)
  const counts = shares(
    groups.map(({ size }) => size),
    most,
  )
  return groups.flatMap(({ size, at }, g) => Array.from(drawn(size, counts[g], random), at))
}
