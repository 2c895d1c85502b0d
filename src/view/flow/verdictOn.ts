/** Whether the gradient fades or explodes on its way back, by its norms. */
import { formatCount, formatNumber } from '../../draw/format'
import type { LaterMessages } from '../../i18n/messages'

/** Beyond this ratio of the norms of the first and the last layer. */
export const REMARKABLE = 100

/** A factor of at least 1, roughly. */
function roughly(factor: number): string {
  const two = Number(factor.toPrecision(2))
  if (two >= 1e6) return formatNumber(two, 3)
  return two >= 10 ? formatCount(two) : String(two)
}

/** The sentence about the gradient norms of all layers, the first one first. */
export function verdictOn(norms: readonly number[], t: LaterMessages['flow']): string {
  const wild = norms.findIndex((norm) => !Number.isFinite(norm))
  if (wild >= 0) return t.notFinite(String(wild + 1))
  if (norms.every((norm) => norm === 0)) return t.allZero
  // The last layer that gets nothing: what is below it gets nothing either, unless something skips it.
  const starved = norms.lastIndexOf(0)
  if (starved >= 0) return t.stopsBefore(String(starved + 1))
  const last = norms.length
  if (last === 1) return t.oneLayer
  const ratio = norms[0] / norms[last - 1]
  const factor = roughly(Math.max(ratio, 1 / ratio))
  const say = ratio < 1 / REMARKABLE ? t.fades : ratio > REMARKABLE ? t.explodes : t.steady
  return say('1', String(last), say === t.steady ? roughlyUp(Math.max(ratio, 1 / ratio)) : factor)
}

/** Rounded up, so that what is said to be within it is. */
function roughlyUp(factor: number): string {
  return roughly(Math.ceil(factor * 10) / 10)
}
