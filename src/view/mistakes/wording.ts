/** Numbers of a step and their names, as the search for a mistake says them. */
import type { NetworkSpec } from '../../core/network'
import type { Cell } from '../../core/trace'
import { formatNumber } from '../../draw/format'
import type { LaterMessages, Messages } from '../../i18n/messages'
import type { Digits } from '../../store/labState'
import { cellTitle } from '../shell/cellTitle'

export interface Words {
  readonly spec: NetworkSpec
  readonly messages: Messages
  readonly t: LaterMessages['mistakes']
  readonly digits: Digits
}

/** A parameter after the update is told from the one before it. */
export function nameOf({ spec, messages, t }: Words, cell: Cell): string {
  const title = cellTitle(spec, cell, messages)
  return cell.quantity === 'W_next' || cell.quantity === 'b_next' ? t.next(title) : title
}

/** Two numbers that are not the same, with as many digits as it takes to see it. */
export function writeBoth({ digits }: Words, one: number, other: number): [string, string] {
  const ways = [digits, 6, 'all'] as const
  const enough = ways.find((count) => formatNumber(one, count) !== formatNumber(other, count)) ?? 'all'
  return [formatNumber(one, enough), formatNumber(other, enough)]
}
