/** Small pictures of neurons, one button each, painted on one canvas under the buttons. */
import { memo, useCallback, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { ChartTheme } from '../../draw/charts/chartTheme'
import type { Lab } from '../../store/labState'
import type { Surface } from '../charts/canvasLoop'
import { useCanvas, type Shows } from '../charts/useCanvas'
import { useOnScreen } from './useOnScreen'

/** px; as in `sees.css`. */
const SIDE = 56
const PITCH = { x: 62, y: 84 }

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Paints the picture of the k-th into its box. */
export type PaintTile = (context: CanvasRenderingContext2D, k: number, box: Box) => void

interface Props {
  readonly label: string
  readonly note: string
  readonly names: readonly string[]
  /** Which of them is chosen; −1 for none. */
  readonly chosen: number
  readonly isKnown?: (k: number) => boolean
  readonly choose: (k: number) => void
  readonly shows: Shows
  /** Makes ready what all pictures are painted from; null while there is nothing. */
  readonly painter: (state: Lab, theme: ChartTheme) => PaintTile | null
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

export function Gallery({ label, note, names, chosen, isKnown, choose, shows, painter }: Props) {
  const group = useRef<HTMLDivElement>(null)
  const seen = useOnScreen(group)
  const paint = ({ context, width, theme }: Surface, state: Lab) => {
    const paintTile = seen ? painter(state, theme) : null
    if (!paintTile) return
    const columns = Math.max(1, Math.floor((width + PITCH.x - SIDE) / PITCH.x))
    names.forEach((_, k) => {
      if (isKnown && !isKnown(k)) return
      const at = { x: (k % columns) * PITCH.x, y: Math.floor(k / columns) * PITCH.y }
      paintTile(context, k, { ...at, width: SIDE, height: SIDE })
    })
  }
  const canvas = useCanvas(paint, shows)
  const unknown = isKnown ? names.map((_, k) => (isKnown(k) ? '' : '?')).join() : ''
  return (
    <section className="gallery">
      <h3>
        {label} <span>{note}</span>
      </h3>
      <div ref={group} className="gallery-tiles" role="group" aria-label={label}>
        <canvas ref={canvas} aria-hidden="true" />
        <Tiles names={names} chosen={chosen} unknown={unknown} choose={choose} group={group} />
      </div>
    </section>
  )
}

interface TilesProps {
  readonly names: readonly string[]
  readonly chosen: number
  /** A question mark for each that is not known, between commas. */
  readonly unknown: string
  readonly choose: (k: number) => void
  readonly group: RefObject<HTMLDivElement | null>
}

/** The buttons; one of them is a tab stop, arrows lead to the others. */
const Tiles = memo(function Tiles({ names, chosen, unknown, choose, group }: TilesProps) {
  const holes = unknown.split(',')
  const walk = useCallback(
    (event: KeyboardEvent, k: number) => {
      const step = STEPS[event.key]
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      group.current?.querySelectorAll('button')[k + step]?.focus()
    },
    [group],
  )
  return names.map((name, k) => (
    <button
      key={name}
      type="button"
      className={holes[k] ? 'tile is-unknown' : 'tile'}
      aria-pressed={k === chosen}
      tabIndex={k === Math.max(0, chosen) ? 0 : -1}
      onKeyDown={(event) => walk(event, k)}
      onClick={() => choose(k)}
    >
      <span>{name}</span>
    </button>
  ))
})
