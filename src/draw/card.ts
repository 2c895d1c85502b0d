/** The numbers of one target in full, for the card beside it: live, with every digit. */
import { cell, type Target } from '../core/trace'
import { formatNumber } from './format'
import { flowAlong, shownBias, shownValue, shownWeight, type GraphFrame } from './graphFrame'

/** Names of rows are keys of the graph's messages. */
export type CardRowName =
  'value' | 'preActivation' | 'activation' | 'delta' | 'gradient' | 'signal' | 'error' | 'newValue' | 'loss'

export interface CardRow {
  readonly name: CardRowName
  /** null while not computed yet. */
  readonly text: string | null
}

function row(name: CardRowName, value: number | null, signed = false): CardRow {
  return { name, text: value === null ? null : formatNumber(value, 'all', signed) }
}

/** What the card of a target says in this frame. */
export function cardRows(frame: GraphFrame, target: Target): CardRow[] {
  switch (target.kind) {
    case 'neuron': {
      const { layer: l, unit: j } = target
      if (l === 0) return [row('value', shownValue(frame, cell('x', 0, j)))]
      return [
        row('preActivation', shownValue(frame, cell('z', l, j))),
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
