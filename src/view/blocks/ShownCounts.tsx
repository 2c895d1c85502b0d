/** Where only some units of a network are drawn: below each column, how many of how many. */
import type { ReactNode } from 'react'
import { formatCount } from '../../draw/format'
import { ringGap, type Layout } from '../../draw/layout'
import { useLaterMessages } from '../laterMessages'

export function ShownCounts({ layout }: { layout: Layout }): ReactNode {
  const t = useLaterMessages().blocks
  const { shown, nodes, radius, room } = layout
  if (!shown) return null
  return shown.map((units, l) => {
    const { x, y } = nodes[l][units[units.length - 1]]
    const below = y + radius[l] + ringGap(radius[l]) + (layout.detail === 'cells' && l > 0 ? 62 : 20)
    return (
      <text key={l} className="shown-count" x={x} y={Math.min(room.height - 4, below)}>
        {t.shownOf(String(units.length), formatCount(nodes[l].length))}
      </text>
    )
  })
}
