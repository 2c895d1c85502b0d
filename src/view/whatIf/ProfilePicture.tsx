/** The curve, the present point as a handle, and once they are known the tangent and the optimizer's step. */
import { useMemo } from 'react'
import type { LossProfile } from '../../core/lossProfile'
import { profileLayout, stretchOf, type ProfileLayout } from '../../draw/charts/profile'
import { formatNumber } from '../../draw/format'
import { hueOf } from '../inspector/hue'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import type { Parameter } from './parameter'
import { useParameterSlider } from './useParameterSlider'

/** What is known of the step on show; null: not yet. */
export interface Present {
  readonly now: number
  /** At `now`; null: where the curve is. */
  readonly loss: number | null
  readonly slope: number | null
  readonly next: number | null
  /** At `next`; null: where the curve is. */
  readonly lossAtNext: number | null
}

interface PictureProps {
  readonly parameter: Parameter
  readonly title: string
  /** The id of what says how the handle is used. */
  readonly help: string
  readonly profile: LossProfile
  readonly present: Present
  readonly width: number
  readonly height: number
  /** Of the type, in px. */
  readonly size: number
}

/** Steps shorter than this, in px, have no arrowhead. */
const SHORTEST_ARROW = 7

function Axes({ layout, letter }: { layout: ProfileLayout; letter: string }) {
  const { plot, xTicks, yTicks } = layout
  return (
    <>
      <path className="level" d={yTicks.map(({ at }) => `M${plot.left} ${at}H${plot.right}`).join('')} />
      <path
        className="axis"
        d={`M${plot.left} ${plot.bottom}H${plot.right}${xTicks.map(({ at }) => `M${at} ${plot.bottom}v5`).join('')}`}
      />
      {yTicks.map(({ at, label }) => (
        <text key={label} className="beside" x={plot.left - 7} y={at} dy="0.35em">
          {label}
        </text>
      ))}
      {xTicks.map(({ at, label }) => (
        <text key={label} className="below" x={at} y={plot.bottom + 8} dy="0.8em">
          {label}
        </text>
      ))}
      <text className="name beside" x={plot.left - 7} y={plot.top - 8}>
        L
      </text>
      <text className="name end" x={plot.right} y={plot.bottom - 7}>
        {letter}
      </text>
    </>
  )
}

/** From now to next along the axis; up from there what the tangent predicts, and what is true. */
function Step({ layout, present }: { layout: ProfileLayout; present: Present }) {
  const { now, slope, next, lossAtNext } = present
  const { plot, x, y } = layout
  if (next === null || !Number.isFinite(next) || next === now) return null
  const [from, to] = [x(now), x(next)]
  const head = Math.sign(to - from) * 6
  const truth = y(lossAtNext ?? layout.lossAt(next))
  const predicted = slope === null ? truth : y((present.loss ?? layout.lossAt(now)) + slope * (next - now))
  const seen = to >= plot.left && to <= plot.right
  const lane = plot.bottom - 5
  const inPlot = (at: number) => Math.max(plot.top - 4, Math.min(lane, at))
  return (
    <g className={hueOf('derivative', next - now)}>
      <path
        className="step"
        d={`M${from} ${lane}H${seen ? to : head > 0 ? plot.right : plot.left}${
          seen && Math.abs(to - from) >= SHORTEST_ARROW ? `m${-head} -4l${head} 4l${-head} 4` : ''
        }`}
      />
      {seen && <path className="guide" d={`M${to} ${lane}V${inPlot(Math.min(truth, predicted))}`} />}
      {seen && Number.isFinite(truth) && (
        <>
          <path className="gap" d={`M${to} ${inPlot(predicted)}V${inPlot(truth)}`} />
          <circle className="next" cx={to} cy={truth} r="5" />
        </>
      )}
    </g>
  )
}

export function ProfilePicture({
  parameter,
  title,
  help,
  profile,
  present,
  width,
  height,
  size,
}: PictureProps) {
  const t = useLaterMessages().whatIf
  const digits = useLab((state) => state.digits)
  const layout = useMemo(() => profileLayout(profile, width, height, size), [profile, width, height, size])
  const stretch = stretchOf(profile)
  const perPx = layout ? (stretch.to - stretch.from) / (layout.plot.right - layout.plot.left) : 0
  const slider = useParameterSlider(parameter, stretch, (start, dx) => start + dx * perPx)
  if (!layout) return <p className="what-if-hole">{t.broken}</p>
  const { now, slope } = present
  const loss = present.loss ?? layout.lossAt(now)
  const { plot, x, y } = layout
  const px = Math.max(plot.left, Math.min(plot.right, x(now)))
  const py = Number.isFinite(loss) ? Math.max(plot.top - 4, Math.min(plot.bottom, y(loss))) : plot.top
  return (
    <svg
      className="profile"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={size}
      role="group"
      aria-label={t.picture(title)}
    >
      <Axes layout={layout} letter={parameter.letter} />
      <path className="curve" d={layout.curve} />
      {slope !== null && Number.isFinite(loss) && (
        <path
          className={`tangent ${hueOf('derivative', slope)}${slope < 0 ? ' is-negative' : ''}`}
          d={layout.tangent(now, loss, slope)}
        />
      )}
      <Step layout={layout} present={present} />
      <g
        className="handle"
        role="slider"
        tabIndex={0}
        aria-label={t.curveSlider(title)}
        aria-describedby={help}
        aria-valuemin={stretch.from}
        aria-valuemax={stretch.to}
        aria-valuenow={now}
        aria-valuetext={t.reads(formatNumber(now, digits), formatNumber(loss, digits))}
        transform={`translate(${px} ${py})`}
        {...slider}
      >
        <circle className="hit" r="16" />
        <circle className="focus-ring" r="11" />
        <circle className="now" r="6" />
      </g>
    </svg>
  )
}
