/** The rate over the steps, with the step on show marked. */
import { useMemo } from 'react'
import { rateAt } from '../../core/schedules'
import { axisLabel, wholeLabel } from '../../draw/charts/ticks'
import { horizonOf } from '../../content/schedules'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { HEIGHT, rateFrame, WIDTH } from './rateGeometry'

/** A rate in a sentence or on an axis: three digits. */
const rateLabel = (rate: number) => axisLabel(Number(rate.toPrecision(3)))

export function RatePicture() {
  const t = useLaterMessages().panels.rate
  const recipe = useLab((state) => state.setup.recipe)
  const step = useLab((state) => state.trace?.step ?? 1)
  const furthest = Math.max(horizonOf(recipe), step)
  const frame = useMemo(() => rateFrame(recipe, furthest), [recipe, furthest])
  const { left, right, floor, top, last, ticks, most, x, y, path } = frame
  const rate = rateAt(recipe, step)
  const label = t.picture(rateLabel(rateAt(recipe, 1)), rateLabel(rateAt(recipe, last)), wholeLabel(last))
  return (
    <figure className="rate-picture">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <path className="axis" d={`M${left} ${top}V${floor}H${right}`} />
        {[most, most / 2, 0].map((level) => (
          <text key={level} className="beside" x={left - 8} y={y(level) + 4}>
            {rateLabel(level)}
          </text>
        ))}
        {ticks.map((tick) => (
          <text key={tick} className="below" x={x(tick)} y={floor + 20}>
            {wholeLabel(tick)}
          </text>
        ))}
        <path className="curve" d={path} />
        <path className="present" d={`M${x(step)} ${top}V${floor}`} />
        <circle cx={x(step)} cy={y(rate)} r="4.5" />
      </svg>
      <figcaption>{t.present(wholeLabel(step), rateLabel(rate))}</figcaption>
    </figure>
  )
}
