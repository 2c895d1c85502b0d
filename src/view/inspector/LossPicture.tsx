/** The loss of the mini-batch over one parameter: curve, tangent, now and next, and a lens where the step is small. */
import { useDeferredValue, useId, useMemo, useRef } from 'react'
import { lossCurve } from '../../core/explain/lossCurve'
import { biasIndex, weightIndex, type NetworkSpec } from '../../core/network'
import { isKnown } from '../../core/playback'
import { valueOf, type Cell, type Trace } from '../../core/trace'
import { formatNumber } from '../../draw/format'
import { useWidth } from '../charts/useWidth'
import { useLab, useMessages } from '../lab'
import { hueOf } from './hue'
import { figurePlaces, stripAbove } from './figurePlaces'
import { HEIGHT, LENS_RADIUS, lossGeometry, type LossGeometry } from './lossGeometry'

const USUAL_WIDTH = 304

/** Where a weight or bias stands in the flat array. */
export function indexOf(spec: NetworkSpec, { quantity, layer, unit, from }: Cell): number {
  return quantity === 'W' ? weightIndex(spec, layer, unit, from) : biasIndex(spec, layer, unit)
}

interface Parameter {
  readonly parameter: Cell
  readonly gradient: Cell
  readonly next: Cell
}

function geometryOf(
  trace: Trace,
  { parameter, gradient, next }: Parameter,
  width: number,
): LossGeometry | null {
  const loss = lossCurve(trace, indexOf(trace.recipe.network, parameter))
  const of = (cell: Cell) => valueOf(trace, 0, cell)
  return loss && lossGeometry({ loss, now: of(parameter), next: of(next), slope: of(gradient) }, width)
}

function Lens({
  lens,
  now,
  hue,
}: {
  lens: NonNullable<LossGeometry['lens']>
  now: LossGeometry['now']
  hue: string
}) {
  const clip = useId()
  const { centre, curve } = lens
  const edge = LENS_RADIUS * Math.sign(now.x - centre.x)
  const below = Math.max(lens.now.y, lens.next.y) + 14
  const arrow = 6 * Math.sign(lens.now.x - lens.next.x)
  return (
    <g>
      <path
        className="sight"
        d={`M${centre.x + edge} ${centre.y}L${now.x - 10 * Math.sign(edge)} ${now.y}`}
      />
      <circle className="sight-ring" cx={now.x} cy={now.y} r="10" />
      <clipPath id={clip}>
        <circle cx={centre.x} cy={centre.y} r={LENS_RADIUS} />
      </clipPath>
      <circle className="lens" cx={centre.x} cy={centre.y} r={LENS_RADIUS} />
      <g clipPath={`url(#${clip})`}>
        <path className="curve" d={curve} />
        <path className={`step ${hue}`} d={`M${lens.now.x} ${lens.now.y}L${lens.next.x} ${lens.next.y}`} />
        {below < centre.y + LENS_RADIUS - 4 && (
          <path
            className={`step-arrow ${hue}`}
            d={`M${lens.now.x} ${below}H${lens.next.x}m${arrow} -4l${-arrow} 4l${arrow} 4`}
          />
        )}
        <circle className="now" cx={lens.now.x} cy={lens.now.y} r="5" />
        <circle className="next" cx={lens.next.x} cy={lens.next.y} r="5" />
      </g>
    </g>
  )
}

interface FiguresProps {
  readonly geometry: LossGeometry
  readonly width: number
  /** What is added to the parameter: −η·g. */
  readonly change: number
  readonly slope: number
}

/** Step, zoom and slope, wherever there is room for them. */
function Figures({ geometry, width, change, slope }: FiguresProps) {
  const t = useMessages().inspector
  const digits = useLab((state) => state.digits)
  const { lens } = geometry
  const texts = [
    { text: `−η·g = ${formatNumber(change, digits, true)}`, look: `figure ${hueOf('derivative', change)}` },
    { text: lens ? t.nextStep(String(lens.zoom)) : '', look: '' },
    { text: t.slope(formatNumber(slope, digits, true)), look: `figure ${hueOf('derivative', slope)}` },
  ]
  const places = figurePlaces(
    geometry,
    texts.map(({ text }) => text.length),
    width,
  )
  return texts.map(({ text, look }, k) => (
    <text key={k} className={look} x={places[k].x} y={places[k].y} textAnchor={places[k].anchor}>
      {text}
    </text>
  ))
}

interface DrawingProps extends FiguresProps {
  /** Whether the gradient has been computed: before, there is only the curve. */
  readonly known: boolean
}

function Drawing({ geometry, width, known, change, slope }: DrawingProps) {
  const { axisY, now, next, lens, ticks } = geometry
  const [slopeHue, changeHue] = [hueOf('derivative', slope), hueOf('derivative', change)]
  const tick = (value: number, lowest: boolean) =>
    formatNumber(lowest ? Number(value.toPrecision(3)) : Number(value.toPrecision(6)), 'all').replace(
      /\.0+$/,
      '',
    )
  return (
    <>
      <path
        className="axis"
        d={`M12 ${axisY}H${width - 12}${ticks.map(({ x }) => `M${x} ${axisY}v5`).join('')}`}
      />
      {ticks.map(({ x, value, lowest }) => (
        <text key={x} className="middle" x={Math.min(width - 16, Math.max(16, x))} y={HEIGHT - 9}>
          {tick(value, lowest)}
        </text>
      ))}
      <path className="curve" d={geometry.curve} />
      {known && <path className={`tangent ${slopeHue}`} d={geometry.tangent} />}
      {known && !lens && (
        <path className={`step ${changeHue}`} d={`M${now.x} ${now.y}L${next.x} ${next.y}`} />
      )}
      {known && lens && <Lens lens={lens} now={now} hue={changeHue} />}
      {known && !lens && <circle className="next" cx={next.x} cy={next.y} r="5" />}
      <circle className="now" cx={now.x} cy={now.y} r="5" />
      {known && <Figures geometry={geometry} width={width} change={change} slope={slope} />}
    </>
  )
}

export function LossPicture(parameter: Parameter) {
  const t = useMessages().inspector
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(240, useWidth(box, USUAL_WIDTH))
  const strip = stripAbove(width)
  const trace = useLab((state) => (state.playing ? null : state.trace))
  const known = useLab((state) => isKnown(state.script, state.cursor, parameter.gradient))
  // The curve takes dozens of forward passes: it is drawn after the numbers have been painted.
  const later = useDeferredValue(trace, null)
  const { parameter: own, gradient, next } = parameter
  const geometry = useMemo(
    () => later && geometryOf(later, { parameter: own, gradient, next }, width),
    [later, own, gradient, next, width],
  )
  const fresh = later === trace ? geometry : null
  const slope = trace ? valueOf(trace, 0, gradient) : 0
  const change = trace ? -trace.recipe.learningRate * slope : 0
  return (
    <div className="loss-picture" ref={box}>
      <svg
        viewBox={`0 ${-strip} ${width} ${HEIGHT + strip}`}
        width={width}
        height={HEIGHT + strip}
        role="img"
        aria-label={t.lossCurve}
      >
        {fresh && <Drawing geometry={fresh} width={width} known={known} change={change} slope={slope} />}
      </svg>
    </div>
  )
}
