/** The card of what is pointed at among circles and edges. */
import type { ComponentProps } from 'react'
import type { Layout } from '../../draw/layout'
import { HoverCard } from './HoverCard'
import { outlineOf } from './outline'

export function EdgeCard({
  layout,
  ...card
}: Omit<ComponentProps<typeof HoverCard>, 'outline'> & { readonly layout: Layout }) {
  return <HoverCard {...card} outline={outlineOf(card.spec, layout, card.target)} />
}
