/** Weights and biases as what a question is about. */
import { widthOf } from '../../core/network'
import { cell, valueOf, type Cell, type Target, type Trace } from '../../core/trace'
import type { Recipe } from '../../core/recipe'
import { below, layersOf, oneOf, type Ground } from './made'

export interface ParameterCells {
  readonly target: Extract<Target, { kind: 'edge' | 'bias' }>
  readonly value: Cell
  readonly gradient: Cell
  readonly next: Cell
}

/** Where the numbers of a weight stand. */
export function weightCells(layer: number, unit: number, from: number): ParameterCells {
  return {
    target: { kind: 'edge', layer, unit, from },
    value: cell('W', layer, unit, from),
    gradient: cell('dW', layer, unit, from),
    next: cell('W_next', layer, unit, from),
  }
}

function biasCells(layer: number, unit: number): ParameterCells {
  return {
    target: { kind: 'bias', layer, unit },
    value: cell('b', layer, unit),
    gradient: cell('db', layer, unit),
    next: cell('b_next', layer, unit),
  }
}

/** One in so many questions is about a bias. */
const BIAS_EVERY = 4

/** Any weight or bias. */
export function anyParameter({ trace, random }: Ground): ParameterCells {
  const { network: spec } = trace.recipe
  const layer = oneOf(random, layersOf(spec))
  const unit = below(random, widthOf(spec, layer))
  if (below(random, BIAS_EVERY) === 0) return biasCells(layer, unit)
  return weightCells(layer, unit, below(random, widthOf(spec, layer - 1)))
}

/** Any weight. */
export function anyWeight({ trace, random }: Ground): ParameterCells & { readonly target: { kind: 'edge' } } {
  const { network: spec } = trace.recipe
  const layer = oneOf(random, layersOf(spec))
  const cells = weightCells(
    layer,
    below(random, widthOf(spec, layer)),
    below(random, widthOf(spec, layer - 1)),
  )
  return cells as ParameterCells & { readonly target: { kind: 'edge' } }
}

/** All weights into some units of a layer. */
export function weightsInto(trace: Trace, layer: number, units: readonly number[]): ParameterCells[] {
  const senders = Array.from({ length: widthOf(trace.recipe.network, layer - 1) }, (_, from) => from)
  return units.flatMap((unit) => senders.map((from) => weightCells(layer, unit, from)))
}

/** All weights and biases of a layer. */
export function parametersOf(trace: Trace, layer: number): ParameterCells[] {
  const units = Array.from({ length: widthOf(trace.recipe.network, layer) }, (_, unit) => unit)
  return [...weightsInto(trace, layer, units), ...units.map((unit) => biasCells(layer, unit))]
}

/** What a weight multiplies: the activation that unit `from` of the layer below passes on. */
export function sentTo({ layer, from }: { readonly layer: number; readonly from: number }): Cell {
  return layer === 1 ? cell('x', 0, from) : cell('a', layer - 1, from)
}

/** Its gradient for the example in `row` alone: a·δ. */
export function gradientOfRow(trace: Trace, row: number, { target }: ParameterCells): number {
  const delta = valueOf(trace, row, cell('delta', target.layer, target.unit))
  return target.kind === 'bias' ? delta : valueOf(trace, row, sentTo(target)) * delta
}

/** Whether the change is −η times the gradient and nothing else. */
export function isPlainDescent({ optimizer, l1, l2, clip, weightDecay }: Recipe): boolean {
  return optimizer.name === 'sgd' && !l1 && !l2 && !clip && !weightDecay
}

/** Whether it is left as it is. */
export function isFrozen({ trainBiases }: Recipe, { target }: ParameterCells): boolean {
  return target.kind === 'bias' && !trainBiases
}
