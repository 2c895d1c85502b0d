/** The script of a step: its micro-steps in order, what each reveals, and where Next and Back stop. */
import { activationOf, outputLayer, widthOf, type NetworkSpec } from './network'
import type { Cell } from './trace'

export const PHASES = ['forward', 'loss', 'backward', 'gradient', 'update'] as const
export type Phase = (typeof PHASES)[number]

export const GRANULARITIES = ['neuron', 'layer', 'phase', 'step', 'epoch'] as const
export type Granularity = (typeof GRANULARITIES)[number]

/**
 * One position of the cursor. `layer` is 1…L; for the loss it is L. `unit` is null where the whole layer is
 * computed at once: the loss, and the normalisation of a softmax layer after its z are known.
 */
export interface MicroStep {
  readonly phase: Phase
  readonly layer: number
  readonly unit: number | null
}

/** The script of a network: the same for every step, so it is made once for a spec. */
export interface Script {
  readonly spec: NetworkSpec
  readonly microSteps: readonly MicroStep[]
  /** `first[phase][layer]`: index of the first micro-step of that layer in that phase. */
  readonly first: Readonly<Record<Phase, readonly number[]>>
}

const isSoftmax = (spec: NetworkSpec, l: number) => activationOf(spec, l) === 'softmax'

/** Forward through the layers, the loss, back through the layers, then gradients and updates from the output down. */
export function scriptOf(spec: NetworkSpec): Script {
  const microSteps: MicroStep[] = []
  const first: Record<Phase, number[]> = { forward: [], loss: [], backward: [], gradient: [], update: [] }
  const last = outputLayer(spec)
  const addLayer = (phase: Phase, layer: number) => {
    first[phase][layer] = microSteps.length
    for (let unit = 0; unit < widthOf(spec, layer); unit++) microSteps.push({ phase, layer, unit })
    if (phase === 'forward' && isSoftmax(spec, layer)) microSteps.push({ phase, layer, unit: null })
  }
  for (let l = 1; l <= last; l++) addLayer('forward', l)
  first.loss[last] = microSteps.length
  microSteps.push({ phase: 'loss', layer: last, unit: null })
  for (const phase of ['backward', 'gradient', 'update'] as const) {
    for (let l = last; l >= 1; l--) addLayer(phase, l)
  }
  return { spec, microSteps, first }
}

/** The index of the micro-step that reveals a cell; −1 for what is given before the step begins. */
export function revealedBy({ spec, first }: Script, { quantity, layer, unit }: Cell): number {
  switch (quantity) {
    case 'x':
    case 'target':
    case 'W':
    case 'b':
      return -1
    case 'z':
      return first.forward[layer] + unit
    case 'f':
    case 'a':
      if (layer === 0) return -1
      return first.forward[layer] + (isSoftmax(spec, layer) ? widthOf(spec, layer) : unit)
    case 'loss':
      return first.loss[outputLayer(spec)]
    case 'incoming':
    case 'delta':
      return first.backward[layer] + unit
    case 'dW':
    case 'db':
      return first.gradient[layer] + unit
    case 'W_next':
    case 'b_next':
      return first.update[layer] + unit
  }
}

/** Whether a cell may be shown when the first `cursor` micro-steps have been done. */
export function isKnown(script: Script, cursor: number, cell: Cell): boolean {
  return revealedBy(script, cell) < cursor
}

/** The micro-step that was just done; null at the start of a step. */
export function currentMicroStep(script: Script, cursor: number): MicroStep | null {
  return cursor > 0 ? script.microSteps[cursor - 1] : null
}

function sameGroup(a: MicroStep, b: MicroStep, granularity: Granularity): boolean {
  if (granularity === 'neuron') return false
  if (granularity === 'layer') return a.phase === b.phase && a.layer === b.layer
  return granularity === 'phase' ? a.phase === b.phase : true
}

/** A place to stop: a cursor within the step, or the step beyond its end or before its start. */
export type Stop =
  | { readonly kind: 'cursor'; readonly cursor: number }
  | { readonly kind: 'next-step' | 'previous-step'; readonly land: 'start' | 'end' }
  | { readonly kind: 'next-epoch' | 'previous-epoch' }

/**
 * Where one press of Next leads. The stops of a granularity are the ends of its groups; neuron, layer and phase
 * also stop at the start of each step, where nothing is computed yet.
 */
export function nextStop({ microSteps }: Script, cursor: number, granularity: Granularity): Stop {
  if (granularity === 'epoch') return { kind: 'next-epoch' }
  if (cursor === microSteps.length) {
    return { kind: 'next-step', land: granularity === 'step' ? 'end' : 'start' }
  }
  let stop = cursor + 1
  while (stop < microSteps.length && sameGroup(microSteps[stop - 1], microSteps[stop], granularity)) stop++
  return { kind: 'cursor', cursor: stop }
}

/** Where one press of Back leads: the stop before, so that Back undoes Next from every stop. */
export function previousStop({ microSteps }: Script, cursor: number, granularity: Granularity): Stop {
  if (granularity === 'epoch') return { kind: 'previous-epoch' }
  if (granularity === 'step' || cursor === 0) return { kind: 'previous-step', land: 'end' }
  let stop = cursor - 1
  while (stop > 0 && sameGroup(microSteps[stop - 1], microSteps[stop], granularity)) stop--
  return { kind: 'cursor', cursor: stop }
}
