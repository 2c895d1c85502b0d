/** The selected weight or bias as a handle on the graph: up is more. */
import { useEffect, useMemo, useRef } from 'react'
import { formatNumber } from '../../draw/format'
import type { Point } from '../../draw/layout'
import type { Places } from '../../draw/places'
import { targetTitle } from '../graph/targets'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { isParameter, numberOf, parameterOf, type ParameterTarget } from './parameter'
import { useShownStretch } from './shownStretch'
import { useParameterSlider } from './useParameterSlider'
import './knob.css'

/** So many px of the pointer are a quarter of what the panel shows. */
const QUARTER_PX = 100
/** Beside the stub that stands for the bias, on the side where its number does not stand. */
const BESIDE_STUB = { x: -22, y: -12 }

/** In the middle of an edge, or above a circle; null where that is not drawn. */
function placeOf(places: Places, target: ParameterTarget): Point | null {
  if (target.kind === 'edge') return places.edge(target.layer, target.unit, target.from)?.middle ?? null
  const disc = places.neuron(target.layer, target.unit)
  return disc && { x: disc.at.x + BESIDE_STUB.x, y: disc.at.y - disc.r + BESIDE_STUB.y }
}

function Knob({ target, at }: { target: ParameterTarget; at: Point }) {
  const messages = useMessages()
  const t = useLaterMessages().whatIf
  const knob = useRef<SVGGElement>(null)
  const stretch = useShownStretch()
  const parameter = useMemo(() => parameterOf(target), [target])
  const digits = useLab((state) => state.digits)
  const spec = useLab((state) => state.script.spec)
  const now = useLab(({ trace }) => (trace ? numberOf(trace, parameter.value) : null))
  const perPx = stretch ? (stretch.to - stretch.from) / 4 / QUARTER_PX : 0
  const slider = useParameterSlider(parameter, stretch, (start, _, dy) => start - dy * perPx)

  // The zoom listens to the graph's own element, below where React listens.
  useEffect(() => {
    const element = knob.current!
    const keep = (event: Event) => event.stopPropagation()
    for (const event of ['mousedown', 'touchstart']) element.addEventListener(event, keep, { passive: true })
    return () => {
      for (const event of ['mousedown', 'touchstart']) element.removeEventListener(event, keep)
    }
  }, [])

  const text = now === null ? '' : formatNumber(now, digits)
  const width = text.length * 9 + 12
  const left = target.kind === 'bias' ? -18 - width : 18
  return (
    <g
      ref={knob}
      className="knob"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t.graphSlider(targetTitle(spec, target, messages))}
      aria-valuemin={stretch?.from}
      aria-valuemax={stretch?.to}
      aria-valuenow={now ?? 0}
      aria-valuetext={text}
      aria-disabled={stretch === null}
      transform={`translate(${at.x} ${at.y})`}
      onClick={(event) => event.stopPropagation()}
      {...slider}
    >
      <circle className="hit" r="15" />
      <circle className="focus-ring" r="14" />
      <circle className="knob-disc" r="10" />
      <path d="M-3.5 -2.5l3.5 -3.5l3.5 3.5M-3.5 2.5l3.5 3.5l3.5 -3.5" />
      <g className="knob-value" transform={`translate(${left} 0)`} aria-hidden="true">
        <rect y="-12" width={width} height="24" rx="12" />
        <text x="6" fontSize="14">
          {text}
        </text>
      </g>
    </g>
  )
}

/** Stands in the graph's SVG. */
export function ParameterKnob({ places }: { places: Places }) {
  const selection = useLab((state) => state.selection)
  if (!isParameter(selection)) return null
  const at = placeOf(places, selection)
  return at && <Knob target={selection} at={at} />
}
