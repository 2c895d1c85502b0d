/** Finds where the numbers of a step first stop being numbers. */
import { isFused } from './losses'
import { activationOf, outputLayer, widthOf } from './network'
import type { MicroStep, Script } from './playback'
import type { Divergence } from './run'
import { cell, valueOf, type Cell, type Trace } from './trace'

/** The first cell, in the order of the script, then of the rows, whose value is not finite; null if there is none. */
export function firstNonFinite(trace: Trace, script: Script): Divergence | null {
  for (const microStep of script.microSteps) {
    const rows = microStep.phase === 'forward' || microStep.phase === 'backward' ? trace.rows.length : 1
    for (let r = 0; r < rows; r++) {
      for (const revealed of cellsOf(microStep, trace, script)) {
        const value = valueOf(trace, r, revealed)
        if (Number.isFinite(value)) continue
        const example = ofExample(revealed) ? trace.examples[trace.rows[r]] : null
        return { step: trace.step, cell: revealed, example, value }
      }
    }
  }
  return null
}

function ofExample({ quantity }: Cell): boolean {
  return quantity === 'z' || quantity === 'a' || quantity === 'incoming' || quantity === 'delta'
}

/** What a micro-step reveals. The output's `incoming` may be infinite where loss and output are fused, and is not looked at. */
export function cellsOf(
  { phase, layer: l, unit: j }: MicroStep,
  { recipe }: Trace,
  { spec }: Script,
): Cell[] {
  const softmax = activationOf(spec, l) === 'softmax'
  const below = Array.from({ length: widthOf(spec, l - 1) }, (_, i) => i)
  switch (phase) {
    case 'forward':
      if (j === null) return Array.from({ length: widthOf(spec, l) }, (_, k) => cell('a', l, k))
      return softmax ? [cell('z', l, j)] : [cell('z', l, j), cell('a', l, j)]
    case 'loss':
      return [cell('loss')]
    case 'backward':
      return l === outputLayer(spec) && isFused(recipe)
        ? [cell('delta', l, j!)]
        : [cell('incoming', l, j!), cell('delta', l, j!)]
    case 'gradient':
      return [...below.map((i) => cell('dW', l, j!, i)), cell('db', l, j!)]
    case 'update':
      return [...below.map((i) => cell('W_next', l, j!, i)), cell('b_next', l, j!)]
  }
}
