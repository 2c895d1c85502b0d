/** A curve over one input, read out under the pointer and with the arrow keys. */
import { useId, useRef } from 'react'
import {
  curveLayout,
  inputOfSample,
  paintCurve,
  type CurveInput,
  type CurveLayout,
} from '../../draw/charts/curve'
import { formatNumber } from '../../draw/format'
import type { Lab } from '../../store/labState'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import type { Surface } from './canvasLoop'
import { inputName } from './mapState'
import { useCanvas, type Shows } from './useCanvas'
import { useGridWalk } from './useGridWalk'

interface Props {
  readonly label: string
  /** What the curve gives. */
  readonly name: string
  readonly shows: Shows
  /** null while nothing is known. */
  readonly curveOf: (state: Lab) => CurveInput | null
}

export function LinePlot({ label, name, shows, curveOf }: Props) {
  const store = useLabStore()
  const { charts } = useLaterMessages()
  const help = useId()
  const drawn = useRef<CurveLayout | null>(null)
  const { looked, handlers } = useGridWalk(() => {
    const columns = curveOf(store.getState())?.samples.length
    return columns ? { columns, rows: 1, cellUnder: (px) => [drawn.current?.sampleUnder(px) ?? 0, 0] } : null
  })
  const sample = looked && looked[0]
  const text = useLab((state) => {
    const input = curveOf(state)
    if (!input) return charts.waiting
    if (sample === null) return ''
    const k = Math.min(sample, input.samples.length - 1)
    const x = formatNumber(inputOfSample(input, k), 4)
    return `${inputName(state, 0)} = ${x} · ${name} = ${formatNumber(input.samples[k], 4)}`
  })
  const paint = ({ context, width, height, theme }: Surface, state: Lab) => {
    const input = curveOf(state)
    if (!input) return
    drawn.current = curveLayout(input, width, height, theme.size)
    paintCurve(context, drawn.current, { input, looked: sample }, theme)
  }
  const canvas = useCanvas(paint, shows)
  return (
    <>
      <p className="readout" aria-live={looked === null ? 'off' : 'polite'}>
        {text}
      </p>
      <p id={help} className="visually-hidden">
        {charts.curveHelp}
      </p>
      <div role="application" tabIndex={0} aria-label={label} aria-describedby={help} {...handlers}>
        <canvas ref={canvas} className="curve-canvas" aria-hidden="true" />
      </div>
    </>
  )
}
