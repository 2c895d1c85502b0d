/** A few units of each layer of a large network as circles and edges, and the way back to the blocks. */
import { useEffect, useMemo, useRef } from 'react'
import type { Target } from '../../core/trace'
import type { Layout, ShownUnits } from '../../draw/layout'
import { EdgeGraph } from '../graph/EdgeGraph'
import { useRoom } from '../graph/useRoom'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { neuronName } from './ShowEdges'
import { ShownCounts } from './ShownCounts'

/** Height in px of the line that says what is shown. */
const LINE = 32

interface Props {
  readonly around: Target
  readonly shown: ShownUnits
  leave(): void
}

const notes = (layout: Layout) => <ShownCounts layout={layout} />

export function EdgeWindow({ around, shown, leave }: Props) {
  const t = useLaterMessages().blocks
  const spec = useLab((state) => state.script.spec)
  const line = useRef<HTMLParagraphElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const { room, scale } = useRoom(line, false)
  useEffect(() => {
    back.current!.focus({ preventScroll: true })
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [leave])
  const part = useMemo(() => ({ shown, top: LINE, notes, leave }), [shown, leave])
  return (
    <>
      <p ref={line} className="edge-window-line" style={{ top: room.top * scale - 6 }}>
        <button ref={back} type="button" className="quiet-button" onClick={leave}>
          ← {t.backToBlocks}
        </button>
        <span>{t.part(neuronName(spec, around) ?? 'L')}</span>
      </p>
      <EdgeGraph part={part} />
    </>
  )
}
