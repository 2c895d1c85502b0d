/** The loss of the mini-batch over one parameter: curve, tangent, now and next, and a lens where the step is small. */
import { useDeferredValue, useId, useMemo, useRef } from 'react'
import { lossCurve } from '../../core/explain/lossCurve'
import { isKnown } from '../../core/playback'
import { valueOf, type Cell, type Trace } from '../../core/trace'
import { formatNumber } from '../../draw/format'
import { useWidth } from '../charts/useWidth'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useMedia, WIDE } from '../useMedia'
import { hueOf } from './hue'
import { figurePlaces, stripAbove } from './figurePlaces'
import { HEIGHT, LENS_RADIUS, lossGeometry, type LossGeometry } from './lossGeometry'

const USUAL_WIDTH = 304

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
  const loss = lossCurve(trace, parameter)
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
  /** What is added to the parameter, null while that is not known, and how it is written: −η·g, Δw. */
  readonly change: number | null
  readonly changeName: string
  readonly slope: number
}

/** Step, zoom and slope, wherever there is room for them. */
function Figures({ geometry, width, change, changeName, slope }: FiguresProps) {
  const t = useLaterMessages().inspector
  const digits = useLab((state) => state.digits)
  const { lens } = geometry
  const size = useMedia(WIDE) ? 15 : 14
  const texts = [
    {
      text: change === null ? '' : `${changeName} = ${formatNumber(change, digits, true)}`,
      look: `figure ${hueOf('derivative', change)}`,
    },
    { text: lens && change !== null ? t.nextStep(String(lens.zoom)) : '', look: '' },
    { text: t.slope(formatNumber(slope, digits, true)), look: `figure ${hueOf('derivative', slope)}` },
  ]
  const places = figurePlaces(
    geometry,
    texts.map(({ text }) => text.length),
    width,
    size,
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

function Drawing({ known, ...figures }: DrawingProps) {
  const { geometry, change, slope, width } = figures
  const { axisY, now, next, lens, ticks } = geometry
  const moved = known && change !== null
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
      {moved && !lens && (
        <path className={`step ${changeHue}`} d={`M${now.x} ${now.y}L${next.x} ${next.y}`} />
      )}
      {moved && lens && <Lens lens={lens} now={now} hue={changeHue} />}
      {moved && !lens && <circle className="next" cx={next.x} cy={next.y} r="5" />}
      <circle className="now" cx={now.x} cy={now.y} r="5" />
      {known && <Figures {...figures} />}
    </>
  )
}

export function LossPicture({ plain, ...parameter }: Parameter & { readonly plain: boolean }) {
  const t = useLaterMessages().inspector
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(240, useWidth(box, USUAL_WIDTH))
  const strip = stripAbove(width)
  const trace = useLab((state) => (state.playing ? null : state.trace))
  const known = useLab((state) => isKnown(state.script, state.cursor, parameter.gradient))
  const done = useLab((state) => isKnown(state.script, state.cursor, parameter.next))
  // The curve takes dozens of forward passes: it is drawn after the numbers have been painted.
  const later = useDeferredValue(trace, null)
  const { parameter: own, gradient, next } = parameter
  const geometry = useMemo(
    () => later && geometryOf(later, { parameter: own, gradient, next }, width),
    [later, own, gradient, next, width],
  )
  const fresh = later === trace ? geometry : null
  const slope = trace ? valueOf(trace, 0, gradient) : 0
  // What follows from the gradient alone is shown with it.
  const change = trace && (plain || done) ? valueOf(trace, 0, next) - valueOf(trace, 0, own) : null
  const changeName = plain ? '−η·g' : own.quantity === 'W' ? 'Δw' : 'Δb'
  return (
    <div className="loss-picture" ref={box}>
      <svg
        viewBox={`0 ${-strip} ${width} ${HEIGHT + strip}`}
        width={width}
        height={HEIGHT + strip}
        role="img"
        aria-label={t.lossCurve}
      >
        {fresh && (
          <Drawing
            geometry={fresh}
            width={width}
            known={known}
            change={change}
            changeName={changeName}
            slope={slope}
          />
        )}
      </svg>
    </div>
  )
}
