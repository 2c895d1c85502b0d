/** Flat arrays as the nested lists that files hold. */
import { viewParameters, widthOf, type NetworkSpec } from '../core/network'

/** Rows of `width` numbers. */
export function rowsOf(numbers: Float64Array, width: number): number[][] {
  const rows: number[][] = []
  for (let at = 0; at < numbers.length; at += width) rows.push([...numbers.subarray(at, at + width)])
  return rows
}

/** `weights[l][j][i]` and `biases[l][j]`, where `l` = 0 is the first layer after the input. */
export interface NestedParameters {
  readonly weights: number[][][]
  readonly biases: number[][]
}

/** Parameters, or what has their layout. */
export function nestedParameters(spec: NetworkSpec, values: Float64Array): NestedParameters {
  const { weights, biases } = viewParameters(spec, values)
  return {
    weights: weights.slice(1).map((numbers, k) => rowsOf(numbers, widthOf(spec, k))),
    biases: biases.slice(1).map((numbers) => [...numbers]),
  }
}
