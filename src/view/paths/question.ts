/** Which parameter the paths begin at, and whether the step has come far enough to show them. */
import { isKnown, revealedBy } from '../../core/playback'
import { cell, type Cell, type Target } from '../../core/trace'
import type { LabState } from '../../store/labState'

/** The cell of a weight or a bias; null for anything else. */
export function parameterOf(selection: Target | null): Cell | null {
  if (selection?.kind === 'edge') return cell('W', selection.layer, selection.unit, selection.from)
  return selection?.kind === 'bias' ? cell('b', selection.layer, selection.unit) : null
}

/** The cell of its gradient. */
export function gradientOf(parameter: Cell): Cell {
  return { ...parameter, quantity: parameter.quantity === 'W' ? 'dW' : 'db' }
}

/** Where the cursor stands when the gradient has just been computed. */
export function cursorOf({ script }: LabState, parameter: Cell): number {
  return revealedBy(script, gradientOf(parameter)) + 1
}

export type Stage = 'choose' | 'playing' | 'waiting' | 'known'

export function stageOf({ selection, playing, trace, script, cursor }: LabState): Stage {
  const parameter = parameterOf(selection)
  if (!parameter) return 'choose'
  if (playing) return 'playing'
  return trace && isKnown(script, cursor, gradientOf(parameter)) ? 'known' : 'waiting'
}
