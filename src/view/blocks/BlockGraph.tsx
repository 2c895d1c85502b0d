/** A large network: as blocks of weights, or a part of it as circles and edges. */
import { useCallback, useState } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { windowAround } from '../../draw/blocks/window'
import { rowOf } from '../../draw/graphFrame'
import type { ShownUnits } from '../../draw/layout'
import { useLab, useLabStore } from '../lab'
import { BlockSurface } from './BlockSurface'
import { EdgeWindow } from './EdgeWindow'

interface Opened {
  readonly spec: NetworkSpec
  readonly around: Target
  readonly shown: ShownUnits
}

export function BlockGraph() {
  const store = useLabStore()
  const spec = useLab((state) => state.script.spec)
  const [opened, setOpened] = useState<Opened | null>(null)
  const openAround = useCallback(
    (around: Target) => {
      const { trace, example, script } = store.getState()
      if (!trace) return
      const shown = windowAround(trace, rowOf(trace, example), script.spec, around)
      setOpened({ spec: script.spec, around, shown })
    },
    [store],
  )
  const leave = useCallback(() => setOpened(null), [])
  if (opened?.spec === spec) return <EdgeWindow around={opened.around} shown={opened.shown} leave={leave} />
  return <BlockSurface openAround={openAround} />
}
