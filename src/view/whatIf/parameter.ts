/** What can be asked "what if" of: a weight or a bias, and the numbers of a step that belong to it. */
import { cell, valueOf, type Cell, type Target, type Trace } from '../../core/trace'

export type ParameterTarget = Extract<Target, { kind: 'edge' | 'bias' }>

export interface Parameter {
  readonly target: ParameterTarget
  readonly value: Cell
  readonly gradient: Cell
  readonly next: Cell
  /** As it is called on the axis and in formulas. */
  readonly letter: 'w' | 'b'
}

export function isParameter(target: Target | null): target is ParameterTarget {
  return target?.kind === 'edge' || target?.kind === 'bias'
}

export function parameterOf(target: ParameterTarget): Parameter {
  const { layer, unit } = target
  if (target.kind === 'bias') {
    const of = (quantity: 'b' | 'db' | 'b_next') => cell(quantity, layer, unit)
    return { target, value: of('b'), gradient: of('db'), next: of('b_next'), letter: 'b' }
  }
  const of = (quantity: 'W' | 'dW' | 'W_next') => cell(quantity, layer, unit, target.from)
  return { target, value: of('W'), gradient: of('dW'), next: of('W_next'), letter: 'w' }
}

/** A number that belongs to the whole mini-batch. */
export function numberOf(trace: Trace, of: Cell): number {
  return valueOf(trace, 0, of)
}
