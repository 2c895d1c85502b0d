/** The numbers of one target in full, for the card beside it: live, with every digit. */
import { dropoutOf, isResidual } from '../core/network'
import { cell, type Target } from '../core/trace'
import { formatNumber } from './format'
import { flowAlong, shownBias, shownMask, shownValue, shownWeight, type GraphFrame } from './graphFrame'

/** Names of rows are keys of the card's messages. */
export type CardRowName =
  | 'value'
  | 'preActivation'
  | 'functionValue'
  | 'mask'
  | 'maskKept'
  | 'maskDropped'
  | 'skipped'
  | 'activation'
  | 'delta'
  | 'gradient'
  | 'signal'
  | 'error'
  | 'newValue'
  | 'loss'

export interface CardRow {
  readonly name: CardRowName
  /** null while not computed yet. */
  readonly text: string | null
}

function row(name: CardRowName, value: number | null, signed = false): CardRow {
  return { name, text: value === null ? null : formatNumber(value, 'all', signed) }
}

/** What f(z) is multiplied by in a layer with dropout: 1/(1 − p), or 0 for what is dropped. */
function maskRow(frame: GraphFrame, l: number, j: number): CardRow {
  const mask = shownMask(frame, l, j)
  if (mask === null) return { name: 'mask', text: null }
  if (mask === 0) return { name: 'maskDropped', text: '0' }
  return { name: 'maskKept', text: `1/(1 − ${dropoutOf(frame.trace.recipe.network, l)})` }
}

/** The way from f(z) to a: a = f(z) · mask + what came in, as far as there are mask and skip. */
function passedOnRows(frame: GraphFrame, l: number, j: number): CardRow[] {
  const { network } = frame.trace.recipe
  const drops = dropoutOf(network, l) > 0
  const adds = isResidual(network, l)
  if (!drops && !adds) return []
  return [
    row('functionValue', shownValue(frame, cell('f', l, j))),
    ...(drops ? [maskRow(frame, l, j)] : []),
    ...(adds ? [row('skipped', shownValue(frame, cell('a', l - 1, j)))] : []),
  ]
}

/** What the card of a target says in this frame. */
export function cardRows(frame: GraphFrame, target: Target): CardRow[] {
  switch (target.kind) {
    case 'neuron': {
      const { layer: l, unit: j } = target
      if (l === 0) return [row('value', shownValue(frame, cell('x', 0, j)))]
      return [
        row('preActivation', shownValue(frame, cell('z', l, j))),
        ...passedOnRows(frame, l, j),
        row('activation', shownValue(frame, cell('a', l, j))),
        row('delta', shownValue(frame, cell('delta', l, j)), true),
      ]
    }
    case 'edge': {
      const { layer: l, unit: j, from: i } = target
      const rows = [row('value', shownWeight(frame, l, j, i))]
      if (frame.flow === 'signal' || frame.flow === 'error') {
        const flow = flowAlong(frame, l, j, i)
        if (flow !== null) rows.push(row(frame.flow, flow, frame.flow === 'error'))
      }
      return [...rows, row('gradient', shownValue(frame, cell('dW', l, j, i)), true)]
    }
    case 'bias': {
      const { layer: l, unit: j } = target
      return [
        row('value', shownBias(frame, l, j)),
        row('gradient', shownValue(frame, cell('db', l, j)), true),
      ]
    }
    case 'target':
      return [row('value', shownValue(frame, cell('target', 0, target.unit)))]
    case 'loss':
      return [row('loss', shownValue(frame, cell('loss')))]
  }
}
