/** Where a cursor stands in the script of another network, when two runs are walked through together. */
import { outputLayer } from './network'
import { PHASES, type MicroStep, type Script } from './playback'

/** How many micro-steps of `phase`, and of its layer `l`, there are. */
function sizeOf({ microSteps }: Script, phase: MicroStep['phase'], l: number | null): number {
  return microSteps.filter((each) => each.phase === phase && (l === null || each.layer === l)).length
}

/** The cursor before the first micro-step of a phase. */
function startOf({ first }: Script, phase: MicroStep['phase']): number {
  return Math.min(...first[phase].filter((index) => index !== undefined))
}

const sameShape = (a: Script, b: Script) =>
  a.microSteps.length === b.microSteps.length &&
  a.microSteps.every(({ phase, layer, unit }, k) => {
    const other = b.microSteps[k]
    return phase === other.phase && layer === other.layer && unit === other.unit
  })

/**
 * The cursor of `other` that belongs to `cursor` of `script`: the same one where both scripts are alike, else the same
 * phase, and in it the layer that is as far from the loss. What is done of a layer is done there in the same share,
 * rounded down; a phase that is done is done there too. A layer with no counterpart counts as not reached on the way
 * forward, and as passed on the way back. Grows with `cursor`.
 */
export function cursorAlongside(script: Script, cursor: number, other: Script): number {
  if (script === other || sameShape(script, other)) return cursor
  if (cursor === 0) return 0
  const { phase, layer } = script.microSteps[cursor - 1]
  const begun = startOf(other, phase)
  const whole = begun + sizeOf(other, phase, null)
  if (cursor === startOf(script, phase) + sizeOf(script, phase, null)) return whole
  const there = outputLayer(other.spec) - (outputLayer(script.spec) - layer)
  if (there < 1) return phase === PHASES[0] ? begun : whole
  const done = cursor - script.first[phase][layer]
  const share = done / sizeOf(script, phase, layer)
  return other.first[phase][there] + Math.floor(share * sizeOf(other, phase, there))
}
