/** The curve of an activation with the present point, and in the backward pass its tangent. */
import { useMemo } from 'react'
import { ACTIVATIONS, shapeOf, type ElementwiseActivation } from '../../core/activations'
import type { ActivationName, LayerSpec } from '../../core/network'
import { isKnown } from '../../core/playback'
import { cell, valueOf } from '../../core/trace'
import { rowOf } from '../../draw/graphFrame'
import type { LabState } from '../../store/labState'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { hueOf } from './hue'

const WIDTH = 128
const HEIGHT = 84
const LEFT = 8
const RIGHT = 120
const TOP = 10
const FLOOR = 66

/** The activation of a layer as a function. */
interface Curve {
  readonly name: ActivationName
  readonly value: (z: number) => number
  readonly slope: (z: number, f: number) => number
}

function curveOf(layer: LayerSpec): Curve {
  const rule = ACTIVATIONS[layer.activation] as ElementwiseActivation
  const shape = shapeOf(layer)
  return {
    name: layer.activation,
    value: (z) => rule.apply(z, shape),
    slope: (z, f) => rule.derivative(z, f, shape),
  }
}

const STRAIGHT = new Set<ActivationName>(['linear', 'relu', 'leaky-relu'])

/** Half of the stretch of z that is drawn: doubled until z has room, but for a z beyond all pictures. */
function reach({ name }: Curve, z: number): number {
  let half = STRAIGHT.has(name) ? 1 : 4
  while (Number.isFinite(z) && half < Math.abs(z) * 1.1 && half < 1e9) half *= 2
  return half
}

interface Frame {
  readonly x: (z: number) => number
  readonly y: (a: number) => number
  readonly half: number
}

/** Where the curve is sampled: bends only where it has one. */
function samplesOf({ name }: Curve, half: number): number[] {
  const count = STRAIGHT.has(name) ? 2 : 48
  return Array.from({ length: count + 1 }, (_, k) => -half + (2 * half * k) / count)
}

function rangeOf(curve: Curve, half: number): readonly [number, number] {
  if (curve.name === 'sigmoid') return [0, 1]
  if (curve.name === 'tanh') return [-1, 1]
  const values = samplesOf(curve, half).map(curve.value)
  return [Math.min(0, ...values), Math.max(0, ...values)]
}

function frameOf(curve: Curve, half: number): Frame {
  const [low, high] = rangeOf(curve, half)
  const span = high - low || 1
  return {
    half,
    x: (z) => LEFT + ((z + half) / (2 * half)) * (RIGHT - LEFT),
    y: (a) => FLOOR - ((a - low) / span) * (FLOOR - TOP),
  }
}

function curvePath(curve: Curve, { x, y, half }: Frame): string {
  const points = samplesOf(curve, half).map((z) => `${x(z).toFixed(2)} ${y(curve.value(z)).toFixed(2)}`)
  return `M${points.join('L')}`
}

/** A stretch of the tangent, 26 px to either side. */
function tangentPath({ x, y }: Frame, z: number, f: number, slope: number): string {
  const [px, py] = [x(z), y(f)]
  const [dx, dy] = [x(1) - x(0), (y(1) - y(0)) * slope]
  const scale = 26 / Math.hypot(dx, dy)
  return `M${px - dx * scale} ${py - dy * scale}L${px + dx * scale} ${py + dy * scale}`
}

interface PointProps {
  readonly frame: Frame
  readonly curve: Curve
  readonly z: number
  readonly f: number | null
  readonly tangent: boolean
}

function Point({ frame, curve, z, f, tangent }: PointProps) {
  if (f === null || Math.abs(z) > frame.half || !Number.isFinite(z) || !Number.isFinite(f)) return null
  const [px, py] = [frame.x(z), frame.y(f)]
  const slope = curve.slope(z, f)
  return (
    <g>
      <path className={`guide ${hueOf('value', f)}`} d={`M${px} ${frame.y(0)}V${py}H${frame.x(0)}`} />
      {tangent && (
        <path className={`tangent ${hueOf('derivative', slope)}`} d={tangentPath(frame, z, f, slope)} />
      )}
      <circle className={`present ${hueOf('value', f)}`} cx={px} cy={py} r="5.5" />
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
  const own = useLab((state) => state.script.spec.layers[layer - 1])
  const curve = useMemo(() => curveOf(own), [own])
  const read = (state: LabState, quantity: 'z' | 'f') => {
    const { trace, script, cursor, example } = state
    const at = cell(quantity, layer, unit)
    if (!trace || !isKnown(script, cursor, at)) return null
    return valueOf(trace, rowOf(trace, example), at)
  }
  const z = useLab((state) => read(state, 'z'))
  const f = useLab((state) => read(state, 'f'))
  const half = reach(curve, z ?? 0)
  const frame = useMemo(() => frameOf(curve, half), [curve, half])
  const path = useMemo(() => curvePath(curve, frame), [curve, frame])
  const t = useLaterMessages().inspector
  const label = (tangent ? t.curveSlope : t.curve)(messages.terms.activations[curve.name])
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
      {z !== null && <Point frame={frame} curve={curve} z={z} f={f} tangent={tangent} />}
    </svg>
  )
}
