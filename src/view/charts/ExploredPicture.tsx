/** A picture on a canvas that is read out under the pointer and with the arrow keys. */
import { useId, type RefObject } from 'react'
import { useLaterMessages } from '../laterMessages'
import type { useGridWalk } from './useGridWalk'

interface Props {
  readonly label: string
  /** What stands at the place that is looked at, or what is said while none is. */
  readonly text: string
  readonly walk: ReturnType<typeof useGridWalk>
  readonly canvas: RefObject<HTMLCanvasElement | null>
  /** Of what is around the canvas. */
  readonly className?: string | undefined
  readonly canvasClass?: string
  readonly textClass?: string
  /** How it is looked at, where that is not as with a map. */
  readonly help?: string
}

export function ExploredPicture(props: Props) {
  const { label, text, walk, canvas, className, canvasClass, textClass = 'readout', help } = props
  const { charts } = useLaterMessages()
  const id = useId()
  return (
    <>
      <p className={textClass} aria-live={walk.looked ? 'polite' : 'off'}>
        {text}
      </p>
      <p id={id} className="visually-hidden">
        {help ?? charts.mapHelp}
      </p>
      <div
        role="application"
        className={className}
        tabIndex={0}
        aria-label={label}
        aria-describedby={id}
        {...walk.handlers}
      >
        <canvas ref={canvas} className={canvasClass} aria-hidden="true" />
      </div>
    </>
  )
}
