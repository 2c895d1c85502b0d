/** All quantities of a step, part by part, in the order in which they are computed. */
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import { PHASES, revealedBy, type Phase, type Script } from '../../core/playback'
import type { Recipe } from '../../core/recipe'
import { cell, type Cell } from '../../core/trace'

export const PARTS = ['given', ...PHASES] as const
export type Part = 'given' | Phase

/** Networks of more parameters make a table that nobody fills in. */
export const MOST_PARAMETERS = 60

const units = (count: number) => Array.from({ length: count }, (_, k) => k)

/** The part of a step that computes a cell. */
export function partOf(script: Script, of: Cell): Part {
  const at = revealedBy(script, of)
  return at < 0 ? 'given' : script.microSteps[at].phase
}

function perUnit(spec: NetworkSpec, l: number, make: (j: number) => readonly Cell[]): Cell[] {
  return units(widthOf(spec, l)).flatMap(make)
}

function parameters(
  spec: NetworkSpec,
  l: number,
  [weight, bias]: readonly [Cell['quantity'], Cell['quantity']],
  biases: boolean,
): Cell[] {
  return perUnit(spec, l, (j) => [
    ...units(widthOf(spec, l - 1)).map((i) => cell(weight, l, j, i)),
    ...(biases ? [cell(bias, l, j)] : []),
  ])
}

/** Biases that are not trained have no gradient and no update here. */
export function cellsOf({ network: spec, trainBiases }: Recipe, part: Part): readonly Cell[] {
  const last = outputLayer(spec)
  const upwards = units(last).map((k) => k + 1)
  const downwards = upwards.toReversed()
  switch (part) {
    case 'given':
      return [
        ...perUnit(spec, 0, (i) => [cell('x', 0, i)]),
        ...perUnit(spec, last, (j) => [cell('target', 0, j)]),
        ...upwards.flatMap((l) => parameters(spec, l, ['W', 'b'], true)),
      ]
    case 'forward':
      return upwards.flatMap((l) =>
        spec.layers[l - 1].activation === 'softmax'
          ? [...perUnit(spec, l, (j) => [cell('z', l, j)]), ...perUnit(spec, l, (j) => [cell('a', l, j)])]
          : perUnit(spec, l, (j) => [cell('z', l, j), cell('a', l, j)]),
      )
    case 'loss':
      return [cell('loss')]
    case 'backward':
      return downwards.flatMap((l) => perUnit(spec, l, (j) => [cell('delta', l, j)]))
    case 'gradient':
      return downwards.flatMap((l) => parameters(spec, l, ['dW', 'db'], trainBiases))
    case 'update':
      return downwards.flatMap((l) => parameters(spec, l, ['W_next', 'b_next'], trainBiases))
  }
}
