/** What is laid over circles and edges: outlines of what is pointed at and chosen, and what panels draw. */
import { useMemo } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { Layout } from '../../draw/layout'
import { placesOf } from '../../draw/places'
import { Outlines } from './Outlines'
import { Overlays } from './Overlays'

export function EdgeOverlays({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const places = useMemo(() => placesOf(spec, layout), [spec, layout])
  return (
    <>
      <Outlines spec={spec} layout={layout} />
      <Overlays places={places} />
    </>
  )
}
