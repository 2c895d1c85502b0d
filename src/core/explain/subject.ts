/** What a micro-step is about: the target that is explained while nothing is selected. */
import { widthOf } from '../network'
import { currentMicroStep, type Phase, type Script } from '../playback'
import { cell, valueOf, type Target, type Trace } from '../trace'

function strongest(count: number, strength: (k: number) => number): number {
  let best = 0
  for (let k = 1; k < count; k++) if (strength(k) > strength(best)) best = k
  return best
}

/** The target of the cursor: a neuron, the loss, or of a neuron's weights the one with the largest gradient. Before the first micro-step, what that will compute. */
export function subjectOf(trace: Trace, row: number, script: Script, cursor: number): Target {
  const { spec } = script
  const { phase, layer, unit } = currentMicroStep(script, cursor) ?? script.microSteps[0]
  if (phase === 'loss') return { kind: 'loss' }
  if (unit === null) {
    const largest = strongest(widthOf(spec, layer), (j) => valueOf(trace, row, cell('a', layer, j)))
    return { kind: 'neuron', layer, unit: largest }
  }
  if (phase === 'forward' || phase === 'backward') return { kind: 'neuron', layer, unit }
  const size = (i: number) => Math.abs(valueOf(trace, row, cell('dW', layer, unit, i)))
  return { kind: 'edge', layer, unit, from: strongest(widthOf(spec, layer - 1), size) }
}

/** The targets among which one steps from one to the next: the neurons in the order of the phase, or the edges into one neuron. */
export function groupOf(script: Script, target: Target, phase: Phase): Target[] {
  const { spec } = script
  const last = spec.layers.length
  const across = (count: number, of: (k: number) => Target) => Array.from({ length: count }, (_, k) => of(k))
  switch (target.kind) {
    case 'loss':
      return [target]
    case 'target':
      return across(widthOf(spec, last), (unit) => ({ kind: 'target', unit }))
    case 'edge': {
      const { layer, unit } = target
      return across(widthOf(spec, layer - 1), (from) => ({ kind: 'edge', layer, unit, from }))
    }
    case 'bias': {
      const { layer } = target
      return across(widthOf(spec, layer), (unit) => ({ kind: 'bias', layer, unit }))
    }
    case 'neuron': {
      if (target.layer === 0) return across(spec.inputs, (unit) => ({ kind: 'neuron', layer: 0, unit }))
      const layers = Array.from({ length: last }, (_, k) => (phase === 'forward' ? k + 1 : last - k))
      return layers.flatMap((layer) =>
        across(widthOf(spec, layer), (unit): Target => ({ kind: 'neuron', layer, unit })),
      )
    }
  }
}
