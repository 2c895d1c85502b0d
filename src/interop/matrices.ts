/** Lists of numbers in a file, as flat arrays; every entry is looked at. */
import { widthOf, createParameters, type NetworkSpec } from '../core/network'
import { below, refuse, shown } from './problem'

function list(value: unknown, field: string, length: number): readonly unknown[] {
  if (value === undefined) refuse('missing', { field })
  if (!Array.isArray(value)) refuse('notList', { field, value: shown(value) })
  const entries: readonly unknown[] = value
  if (entries.length !== length) refuse('wrongLength', { field, length: entries.length, expected: length })
  return entries
}

function copyNumbers(value: unknown, field: string, into: Float64Array, at: number, length: number): void {
  list(value, field, length).forEach((entry, k) => {
    if (typeof entry !== 'number') refuse('notNumber', { field: below(field, k), value: shown(entry) })
    if (!Number.isFinite(entry)) refuse('notFinite', { field: below(field, k), value: shown(entry) })
    into[at + k] = entry
  })
}

/** `rows` rows of `width` numbers, row-major. */
export function readMatrix(value: unknown, field: string, rows: number, width: number): Float64Array {
  const numbers = new Float64Array(rows * width)
  list(value, field, rows).forEach((row, r) => copyNumbers(row, below(field, r), numbers, r * width, width))
  return numbers
}

/** `weights[l][j][i]` and `biases[l][j]` as the flat parameters of a network. */
export function readParameters(
  { weights, biases }: { readonly weights: unknown; readonly biases: unknown },
  field: string,
  spec: NetworkSpec,
): Float64Array {
  const parameters = createParameters(spec)
  const layers = spec.layers.length
  list(weights, below(field, 'weights'), layers).forEach((rows, k) => {
    const path = below(below(field, 'weights'), k)
    parameters.weights[k + 1].set(readMatrix(rows, path, widthOf(spec, k + 1), widthOf(spec, k)))
  })
  list(biases, below(field, 'biases'), layers).forEach((row, k) => {
    const path = below(below(field, 'biases'), k)
    copyNumbers(row, path, parameters.biases[k + 1], 0, widthOf(spec, k + 1))
  })
  return parameters.values
}
