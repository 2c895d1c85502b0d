/** How many paths there are, how much of the whole the listed ones carry, and why others are zero. */
import type { NetworkSpec } from '../../core/network'
import type { Blocks, Unit } from '../../core/pathFactors'
import type { Paths } from '../../core/paths'
import type { Cell } from '../../core/trace'
import { formatCount, formatNumber, type DigitCount } from '../../draw/format'
import { drawnName, nameOf } from '../../draw/names'
import type { LaterMessages } from '../../i18n/messages'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'

type Words = LaterMessages['paths']

/** Beyond this a count is written as a power of ten. */
const LONGEST = 1e12
/** Names that are spelled out. */
const NAMED = 3

const written = (count: number) => (count < LONGEST ? formatCount(count) : formatNumber(count, 3))

/** A share of the whole, never rounded to none or to all. */
function percentOf(share: number, t: Words): string {
  const percent = Math.round(100 * share)
  if (percent < 1) return t.lessThan('1')
  return percent > 99 && share < 1 - 1e-12 ? t.moreThan('99') : t.percent(String(percent))
}

function reasonsOf(blocks: Blocks, spec: NetworkSpec, parameter: Cell, t: Words): string {
  const { signal, flat, dropped, settled, weights } = blocks
  const nameOfUnit = ({ layer, unit }: Unit) => drawnName(nameOf(spec, layer, unit))
  const names = (units: readonly Unit[]) =>
    t.names(units.slice(0, NAMED).map(nameOfUnit), Math.max(0, units.length - NAMED))
  if (signal) return t.reasons.signal(nameOfUnit({ layer: parameter.layer - 1, unit: parameter.from }))
  // All paths pass the parameter's own unit, so that is reason enough.
  const isOwn = ({ layer }: Unit) => layer === parameter.layer
  if (flat.some(isOwn)) return t.reasons.flat(nameOfUnit(parameter))
  if (dropped.some(isOwn)) return t.reasons.dropped(nameOfUnit(parameter))
  const reasons = [
    flat.length > 0 ? t.reasons.flat(names(flat)) : '',
    dropped.length > 0 ? t.reasons.dropped(names(dropped)) : '',
    weights > 0 ? t.reasons.weights(formatCount(weights)) : '',
    settled.length > 0 ? t.reasons.settled(names(settled)) : '',
  ]
  return t.list(reasons.filter((reason) => reason !== ''))
}

/** What goes up and what goes down, where both do. */
function bothWays({ size, sum }: Paths, digits: DigitCount, t: Words): string {
  const [up, down] = [(size + sum) / 2, (sum - size) / 2]
  if (Math.min(up, -down) <= 1e-12 * size) return ''
  return t.bothWays(formatNumber(up, digits, true), formatNumber(down, digits, true))
}

export function PathCounts({ paths, spec, parameter }: { paths: Paths; spec: NetworkSpec; parameter: Cell }) {
  const t = useLaterMessages().paths
  const digits = useLab((state) => state.digits)
  const { strongest, count, zeros, size, blocks } = paths
  const carried = strongest.reduce((sum, { product }) => sum + Math.abs(product), 0)
  const cut = strongest.length < count
  const sentences = [
    cut ? t.some(String(strongest.length), written(count), size > 0) : t.all(written(count), size > 0),
    cut && size > 0 ? t.carry(percentOf(carried / size, t)) : '',
    blocks
      ? t.zeros(zeros === count ? null : written(zeros), count === 1, reasonsOf(blocks, spec, parameter, t))
      : '',
    bothWays(paths, digits, t),
  ]
  return <p className="path-counts">{sentences.filter((sentence) => sentence !== '').join(t.gap)}</p>
}
