/** One weight: lane 1 is the weight, lane 2 what flows. Drawn along x in its own coordinates, from sender to receiver. */
import { useCallback, useRef } from 'react'
import { targetKey } from '../../core/trace'
import { edgeFace, type EdgeFace, type Lane } from '../../draw/faces'
import type { GraphFrame } from '../../draw/graphFrame'
import { edgeLine, type Layout } from '../../draw/layout'
import { lanesAt } from '../../draw/lanes'
import { useFramePainter } from './frameBus'
import { setAttribute, setClass } from './paint'

function paintLane(line: SVGLineElement | null, lane: Lane | null, y: number, look: string) {
  setClass(line, `lane ${lane?.hue ?? 'vp'} ${look}`)
  if (!line) return
  line.style.display = lane ? '' : 'none'
  if (!lane) return
  setAttribute(line, 'y1', y.toFixed(2))
  setAttribute(line, 'y2', y.toFixed(2))
  setAttribute(line, 'stroke-width', lane.width.toFixed(2))
  setAttribute(line, 'stroke-dasharray', lane.dash || null)
}

/** All that is painted of an edge, in one string: asking the elements costs more than comparing. */
function lookOf({ weight, flow, vivid, ghost }: EdgeFace): string {
  return `${weight.hue}${weight.width}${flow ? flow.hue + flow.width : ''}${vivid}${ghost}`
}

interface Props {
  readonly layout: Layout
  readonly l: number
  readonly j: number
  readonly i: number
  /** Its lanes are painted on the canvas; only the line to point at is here. */
  readonly bare: boolean
}

export function EdgeLine({ layout, l, j, i, bare }: Props) {
  const { from, length, angle } = edgeLine(layout, l, j, i)
  const weight = useRef<SVGLineElement>(null)
  const flow = useRef<SVGLineElement>(null)
  const painted = useRef('')
  const paint = useCallback(
    (frame: GraphFrame | null) => {
      if (!frame || bare || frame.running) return
      const face = edgeFace(frame, l, j, i)
      const look = lookOf(face)
      if (look === painted.current) return
      painted.current = look
      const at = lanesAt(face)
      const quiet = face.vivid ? '' : 'is-quiet'
      paintLane(weight.current, face.weight, at.weight, face.ghost ? `${quiet} is-ghost` : quiet)
      paintLane(flow.current, face.flow, at.flow, '')
    },
    [l, j, i, bare],
  )
  useFramePainter(paint, true)
  return (
    <g
      className="edge"
      data-target={targetKey({ kind: 'edge', layer: l, unit: j, from: i })}
      transform={`translate(${from.x.toFixed(2)} ${from.y.toFixed(2)}) rotate(${angle.toFixed(3)})`}
    >
      <line className="hit" x2={length} />
      {!bare && <line ref={weight} className="lane vp is-quiet" x2={length} strokeWidth={0} />}
      {!bare && <line ref={flow} className="lane" x2={length} strokeWidth={0} />}
    </g>
  )
}
