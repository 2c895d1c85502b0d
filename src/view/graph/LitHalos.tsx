/** The parts that a text speaks of, among circles and edges. */
import { useMemo } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { Layout } from '../../draw/layout'
import { placesOf } from '../../draw/places'
import { LitParts } from './LitParts'

export function LitHalos({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const places = useMemo(() => placesOf(spec, layout), [spec, layout])
  return <LitParts places={places} />
}
