/** The path on show among circles and edges: below what is printed, so that no number is struck out. */
import { useMemo } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { Layout } from '../../draw/layout'
import { placesOf } from '../../draw/places'
import { PathOverlay } from '../paths/PathOverlay'

export function PathLayer({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const places = useMemo(() => placesOf(spec, layout), [spec, layout])
  return <PathOverlay places={places} />
}
