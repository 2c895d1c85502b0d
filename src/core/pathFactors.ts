/** What is multiplied along one path from a parameter to the loss, each factor a number that the page shows elsewhere too. */
import { maskNumber, slopeNumber, slopeSymbol } from './explain/activation'
import { computed, letter, symbol, type Expression, type NumberTerm } from './explain/expression'
import { number, sent, type Reader } from './explain/reader'
import { isFused } from './losses'
import { activationOf } from './network'
import { cell, type Cell } from './trace'

export interface Unit {
  readonly layer: number
  readonly unit: number
}

/** A unit that a path passes. `skipped`: it comes by the skip, past the unit's weights and activation. */
export interface Stop extends Unit {
  readonly skipped: boolean
}

/** `bias` and `skip` are 1: ∂z/∂b, and ∂a/∂a of the layer below. */
export type FactorKind = 'signal' | 'bias' | 'slope' | 'mask' | 'weight' | 'skip' | 'error'

export interface Factor {
  readonly kind: FactorKind
  /** null: it has no letter of its own. */
  readonly letters: Expression | null
  readonly number: NumberTerm
}

const one = (at: Cell) => computed(1, [], 'plain', { cell: at, exact: true })
const ofCell = (reader: Reader, kind: FactorKind, at: Cell): Factor => ({
  kind,
  letters: symbol(at),
  number: number(reader, at),
})

/** Whether paths end in ∂L/∂z of an output: softmax and fused losses have no slope of one output alone. */
export function endsInDelta({ trace: { recipe }, spec, last }: Reader): boolean {
  return isFused(recipe) || activationOf(spec, last) === 'softmax'
}

/** The last factor of the paths through output j. */
export function errorCell(reader: Reader, j: number): Cell {
  return cell(endsInDelta(reader) ? 'delta' : 'incoming', reader.last, j)
}

/** ∂a/∂z of a unit apart from what it skips: f′(z), and the mask where units are dropped; nothing at the end in δ. */
export function slopeFactors(reader: Reader, { layer, unit }: Unit): Factor[] {
  if (layer === reader.last && endsInDelta(reader)) return []
  const mask = maskNumber(reader, layer, unit)
  return [
    { kind: 'slope', letters: slopeSymbol(reader, layer, unit), number: slopeNumber(reader, layer, unit) },
    ...(mask ? [{ kind: 'mask' as const, letters: letter('m'), number: mask }] : []),
  ]
}

/** ∂z/∂w or ∂z/∂b of a parameter W[l][j][i] or b[l][j]. */
export function firstFactor(reader: Reader, parameter: Cell): Factor {
  if (parameter.quantity === 'b') return { kind: 'bias', letters: null, number: one(parameter) }
  return ofCell(reader, 'signal', sent(parameter.layer - 1, parameter.from))
}

/** From the parameter up: a·f′·w·f′·…·∂L/∂ŷ, or δ at the end. `stops` begin with the parameter's own unit. */
export function factorsOf(reader: Reader, parameter: Cell, stops: readonly Stop[]): Factor[] {
  const passed = stops.flatMap((stop, k): Factor[] => {
    const { layer, unit, skipped } = stop
    if (skipped) return [{ kind: 'skip', letters: null, number: one(cell('a', layer, unit)) }]
    const own = slopeFactors(reader, stop)
    return k === 0 ? own : [ofCell(reader, 'weight', cell('W', layer, unit, stops[k - 1].unit)), ...own]
  })
  const end = errorCell(reader, stops[stops.length - 1].unit)
  return [firstFactor(reader, parameter), ...passed, ofCell(reader, 'error', end)]
}

/** Why paths from a parameter are zero. */
export interface Blocks {
  /** The weight received nothing. */
  readonly signal: boolean
  /** Units with slope 0, units that are dropped, and outputs at which the loss has slope 0. */
  readonly flat: readonly Unit[]
  readonly dropped: readonly Unit[]
  readonly settled: readonly Unit[]
  /** How many weights on the way are 0. */
  readonly weights: number
}

/** For a parameter of which some paths are zero; see `Paths`. */
export function blocksOf(reader: Reader, parameter: Cell): Blocks {
  const { trace, spec, last } = reader
  const [flat, dropped, settled]: Unit[][] = [[], [], []]
  let weights = 0
  const passable = (l: number) =>
    l === parameter.layer ? [parameter.unit] : Array.from({ length: spec.layers[l - 1].units }, (_, j) => j)
  for (let l = parameter.layer; l <= last; l++) {
    for (const unit of passable(l)) {
      const factors = slopeFactors(reader, { layer: l, unit })
      if (factors.some(({ kind, number: { value } }) => kind === 'mask' && value === 0)) {
        dropped.push({ layer: l, unit })
      } else if (factors.some(({ number: { value } }) => value === 0)) flat.push({ layer: l, unit })
      if (l === last && number(reader, errorCell(reader, unit)).value === 0) settled.push({ layer: l, unit })
      if (l === parameter.layer) continue
      const below = spec.layers[l - 2].units
      for (const i of passable(l - 1)) if (trace.before.weights[l][unit * below + i] === 0) weights++
    }
  }
  return { signal: firstFactor(reader, parameter).number.value === 0, flat, dropped, settled, weights }
}
