import type { ReactNode } from 'react'

/** A line of the legend. */
export function LegendEntry({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={wide ? 'is-wide' : undefined}>{children}</dd>
    </div>
  )
}
