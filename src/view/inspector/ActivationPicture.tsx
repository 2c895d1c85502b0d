/** The curve of an activation with the present point, and in the backward pass its tangent. */
import { useMemo } from 'react'
import { ACTIVATIONS } from '../../core/activations'
import { activationOf, type ActivationName } from '../../core/network'
import { isKnown } from '../../core/playback'
import { cell, valueOf } from '../../core/trace'
import { rowOf } from '../../draw/graphFrame'
import type { LabState } from '../../store/labState'
import { useLab, useMessages } from '../lab'
import { hueOf } from './hue'

const WIDTH = 128
const HEIGHT = 84
const LEFT = 8
const RIGHT = 120
const TOP = 10
const FLOOR = 66

type Curve = Exclude<ActivationName, 'softmax'>

/** Half of the stretch of z that is drawn: doubled until z has room. */
function reach(name: Curve, z: number): number {
  let half = name === 'sigmoid' || name === 'tanh' ? 4 : 1
  while (Number.isFinite(z) && half < Math.abs(z) * 1.1 && half < 1e9) half *= 2
  return half
}

interface Frame {
  readonly x: (z: number) => number
  readonly y: (a: number) => number
  readonly half: number
}

function frameOf(name: Curve, half: number): Frame {
  const [low, high] =
    name === 'sigmoid' ? [0, 1] : name === 'tanh' ? [-1, 1] : name === 'relu' ? [0, half] : [-half, half]
  return {
    half,
    x: (z) => LEFT + ((z + half) / (2 * half)) * (RIGHT - LEFT),
    y: (a) => FLOOR - ((a - low) / (high - low)) * (FLOOR - TOP),
  }
}

function curvePath(name: Curve, { x, y, half }: Frame): string {
  const samples = name === 'relu' || name === 'linear' ? 2 : 48
  const points = Array.from({ length: samples + 1 }, (_, k) => {
    const z = -half + (2 * half * k) / samples
    return `${x(z).toFixed(2)} ${y(ACTIVATIONS[name].apply(z)).toFixed(2)}`
  })
  return `M${points.join('L')}`
}

/** A stretch of the tangent, 26 px to either side. */
function tangentPath({ x, y }: Frame, z: number, a: number, slope: number): string {
  const [px, py] = [x(z), y(a)]
  const [dx, dy] = [x(1) - x(0), (y(1) - y(0)) * slope]
  const scale = 26 / Math.hypot(dx, dy)
  return `M${px - dx * scale} ${py - dy * scale}L${px + dx * scale} ${py + dy * scale}`
}

interface Present {
  readonly z: number
  readonly a: number | null
}

function Point({
  frame,
  name,
  present,
  tangent,
}: {
  frame: Frame
  name: Curve
  present: Present
  tangent: boolean
}) {
  const { z, a } = present
  if (a === null || !Number.isFinite(z) || !Number.isFinite(a)) return null
  const [px, py] = [frame.x(z), frame.y(a)]
  const slope = ACTIVATIONS[name].derivative(z, a)
  return (
    <g>
      <path className={`guide ${hueOf('value', a)}`} d={`M${px} ${frame.y(0)}V${py}H${frame.x(0)}`} />
      {tangent && (
        <path className={`tangent ${hueOf('derivative', slope)}`} d={tangentPath(frame, z, a, slope)} />
      )}
      <circle className={`present ${hueOf('value', a)}`} cx={px} cy={py} r="5.5" />
      <text className="middle" x={px} y={HEIGHT - 2}>
        z
      </text>
    </g>
  )
}

export function ActivationPicture({
  layer,
  unit,
  tangent,
}: {
  layer: number
  unit: number
  tangent: boolean
}) {
  const messages = useMessages()
  const name = useLab((state) => activationOf(state.script.spec, layer)) as Curve
  const read = (state: LabState, quantity: 'z' | 'a') => {
    const { trace, script, cursor, example } = state
    const at = cell(quantity, layer, unit)
    if (!trace || !isKnown(script, cursor, at)) return null
    return valueOf(trace, rowOf(trace, example), at)
  }
  const z = useLab((state) => read(state, 'z'))
  const a = useLab((state) => read(state, 'a'))
  const half = reach(name, z ?? 0)
  const frame = useMemo(() => frameOf(name, half), [name, half])
  const path = useMemo(() => curvePath(name, frame), [name, frame])
  const t = messages.inspector
  const label = (tangent ? t.curveSlope : t.curve)(messages.terms.activations[name])
  return (
    <svg
      className="activation-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <path className="axis" d={`M${LEFT} ${frame.y(0)}H${RIGHT}M${frame.x(0)} ${TOP - 4}V${FLOOR + 4}`} />
      <path className="curve" d={path} />
      {z !== null && <Point frame={frame} name={name} present={{ z, a }} tangent={tangent} />}
    </svg>
  )
}
