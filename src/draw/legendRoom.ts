/** Where the legend lies: in the lower left corner if no neuron stands there, else in a row below everything. */
import { hasDropout, hasSkips, type NetworkSpec } from '../core/network'
import { isCornerFree, layoutOf, type Layout, type Room, type ShownUnits } from './layout'

/** The legend's block, and its height and that of a row where the block has no room. A line more for skips, for dropout, for scales that need words, and for a row where it is narrow. */
export const LEGEND = { width: 310, height: 92, bottom: 40, row: 24, line: 22, rowWidth: 900 }

/** Height of what is written below the columns of a part. */
const COUNTS = 44

/** A layout that leaves room for the legend; `wordy`: its scales need words. */
export function layoutWithLegend(
  spec: NetworkSpec,
  whole: Room,
  shown: ShownUnits | null,
  wordy: boolean,
): Layout {
  const room = shown ? { ...whole, bottom: whole.bottom + COUNTS } : whole
  const layout = layoutOf(spec, room, shown)
  const more = [hasSkips(spec), hasDropout(spec)].filter(Boolean).length
  const height = LEGEND.height + LEGEND.line * more
  if (room.narrow || isCornerFree(layout, LEGEND.width, height, LEGEND.bottom)) return layout
  const lines = Number(more > 0) + Number(wordy || room.width < LEGEND.rowWidth)
  return layoutOf(spec, { ...room, bottom: room.bottom + LEGEND.row + LEGEND.line * lines }, shown)
}
