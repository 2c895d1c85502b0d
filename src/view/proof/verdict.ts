/** What a check has found, in plain sentences. */
import type { CheckedGradient, GradientCheck } from '../../core/gradientCheck'
import type { NetworkSpec } from '../../core/network'
import { formatCount, formatNumber } from '../../draw/format'
import { drawnName, nameOf } from '../../draw/names'
import type { LaterMessages } from '../../i18n/messages'

type Words = LaterMessages['proof']

/** Of a difference: it is good to hardly more digits than these. */
export const writeApart = (apart: number) => (apart === 0 ? '0' : formatNumber(apart, 3))

function firstSentence({ checked, counts, worst }: GradientCheck, t: Words): string {
  const all = formatCount(checked)
  if (counts.disagrees > 0) return t.disagree(counts.disagrees, all)
  if (counts.agrees === checked) return t.all(all, writeApart(worst))
  return counts.agrees === 0 ? t.none(all) : t.some(formatCount(counts.agrees), all, writeApart(worst))
}

export function verdictOf(check: GradientCheck, t: Words): string {
  const { corner, rounding } = check.counts
  return [
    firstSentence(check, t),
    ...(corner > 0 ? [t.corners(corner)] : []),
    ...(rounding > 0 ? [t.roundings(rounding)] : []),
  ].join(t.gap)
}

/** Which side's slope a gradient at a corner is, if it is one of them. */
function sideOf({ gradient, corner }: CheckedGradient): 'left' | 'right' | null {
  if (!corner || corner.left === corner.right) return null
  const near = (side: number) => Math.abs(side - gradient) < 1e-3 * Math.abs(corner.left - corner.right)
  if (near(corner.left)) return 'left'
  return near(corner.right) ? 'right' : null
}

/** Where the corner of a gradient is, and what the slopes beside it are; empty where there is none. */
export function cornerSentences(checked: CheckedGradient, spec: NetworkSpec, t: Words): string {
  const { corner, judgement } = checked
  if (!corner || judgement !== 'corner') return ''
  const { of, layer, unit, row } = corner.at
  const name = drawnName(nameOf(spec, layer, unit))
  const side = sideOf(checked)
  return [
    (of === 'activation' ? t.atZero : t.atTarget)(name, formatCount(row + 1)),
    t.sides(formatNumber(corner.left, 4, true), formatNumber(corner.right, 4, true)),
    ...(side ? [t.takes[side]] : []),
  ].join(t.gap)
}
