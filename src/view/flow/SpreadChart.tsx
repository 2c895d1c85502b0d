/** How activations, deltas or weights of each layer are spread: at the step on show, and enlarged over the steps. */
import { useState } from 'react'
import { scaleOfSteps } from '../../draw/charts/chartScales'
import { spreadAt, SPREADS, type LayerHistory, type Spread } from '../../core/layerHistory'
import { paintDensity, paintHistogram } from '../../draw/charts/paintSpreads'
import { densityCell, histogramCell, isEmpty, plotGrid } from '../../draw/charts/spreads'
import { formatCount, formatNumber } from '../../draw/format'
import type { Lab } from '../../store/labState'
import type { Surface } from '../charts/canvasLoop'
import { useCanvas, type Shows } from '../charts/useCanvas'
import { Segmented } from '../controls/Segmented'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { furthest } from './flowState'
import { faceOf, knownSpreads, spreadsAt } from './spreadState'

const shows: Shows = (state, before) => state.trace !== before.trace || state.cursor !== before.cursor

export function SpreadChart({ history, large }: { history: LayerHistory; large: boolean }) {
  const t = useLaterMessages().flow
  const [spread, setSpread] = useState<Spread>('activations')
  const step = useLab((state) => spreadsAt(state, history, spread)?.step ?? null)
  return (
    <section className="chart spread-chart">
      <div className="chart-head">
        <h3>{t.spreads}</h3>
        {step !== null && <span>{t.spreadAt(formatCount(step))}</span>}
      </div>
      <Segmented
        label={t.show}
        value={spread}
        options={SPREADS}
        nameOf={(each) => t.spread[each]}
        onChange={setSpread}
      />
      <Histograms history={history} spread={spread} />
      <p className="flow-about">{t.spreadAbout[spread] + t.gap + t.bars}</p>
      {large && (
        <>
          <h3>{t.densities}</h3>
          <Densities history={history} spread={spread} />
          <p className="flow-about">{t.densityAbout}</p>
        </>
      )}
    </section>
  )
}

interface Props {
  readonly history: LayerHistory
  readonly spread: Spread
}

/** Sets the canvas to a height; false where it has to be painted again with it. */
function settle({ context, height }: Surface, wanted: number): boolean {
  const tall = Math.round(wanted)
  context.canvas.style.height = `${tall}px`
  return Math.abs(tall - height) <= 1
}

function Histograms({ history, spread }: Props) {
  const t = useLaterMessages().flow
  const described = useLab((state) => {
    const at = spreadsAt(state, history, spread)
    const of = at?.spreads.map((each, k) => {
      const { label } = faceOf(spread, k + 1)
      if (!each || isEmpty(each)) return `${label}: ${t.none}`
      return t.ofLayer(label, formatNumber(each.low, 3), formatNumber(each.high, 3))
    })
    return [t.spread[spread], ...(of ?? [t.none])].join(' · ')
  })
  const paint = (surface: Surface, state: Lab) => {
    const { context, width, theme } = surface
    const grid = plotGrid(history.layers, width, histogramCell(theme.size))
    if (!settle(surface, grid.height)) return
    const at = spreadsAt(state, history, spread)
    grid.plots.forEach((plot, k) =>
      paintHistogram(context, plot, at?.spreads[k] ?? null, faceOf(spread, k + 1), t.none, theme),
    )
  }
  const canvas = useCanvas(paint, shows)
  return <canvas ref={canvas} className="spread-canvas" role="img" aria-label={described} />
}

function Densities({ history, spread }: Props) {
  const t = useLaterMessages().flow
  const paint = (surface: Surface, state: Lab) => {
    const { context, width, theme } = surface
    const grid = plotGrid(history.layers, width, densityCell(theme.size))
    if (!settle(surface, grid.height)) return
    const { steps } = history.spreads
    const count = knownSpreads(state, history, spread)
    const recorded = Array.from({ length: count }, (_, k) => k)
    grid.plots.forEach((plot, at) => {
      const axis = scaleOfSteps(state.firstStep, furthest(state), plot.left, plot.right)
      const spreads = recorded.map((k) => spreadAt(history, k, spread, at + 1))
      const input = { steps, spreads, ...axis, now: state.trace?.step ?? state.firstStep }
      paintDensity(context, plot, input, faceOf(spread, at + 1), theme)
    })
  }
  const canvas = useCanvas(paint, shows)
  return (
    <canvas ref={canvas} className="spread-canvas" role="img" aria-label={t.densityOf(t.spread[spread])} />
  )
}
