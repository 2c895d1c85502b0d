/** The link to what is on show. */
import { useEffect, useState } from 'react'
import type { Trace } from '../../core/trace'
import type { Carried, WrittenLink } from '../../store/links/link'
import { useLab, useLabStore } from '../lab'

interface Made {
  readonly of: Carried
  readonly at: Trace | null
  readonly link: WrittenLink
}

/** null while it is being made: whether a step can be reached again is tried out. */
export function useLink(carried: Carried): WrittenLink | null {
  const store = useLabStore()
  const trace = useLab((state) => state.trace)
  const [made, setMade] = useState<Made | null>(null)
  useEffect(() => {
    let wanted = true
    const make = async () => {
      const linking = await store.getState().linking()
      const link = await linking?.write(carried)
      if (wanted && link) setMade({ of: carried, at: trace, link })
    }
    void make()
    return () => {
      wanted = false
    }
  }, [store, carried, trace])
  return made?.of === carried && made.at === trace ? made.link : null
}

/** The address of the page without search and fragment. */
export const pageAddress = () => window.location.href.split(/[?#]/)[0]
