/** One figure of all runs over the steps, in one chart. */
import { useMemo, useState } from 'react'
import { outputLayer } from '../../core/network'
import { paintRuns } from '../../draw/charts/paintRuns'
import { runsLayout, type RunCurve } from '../../draw/charts/runsLayout'
import { countUpTo, lastSeenStep } from '../../draw/charts/seen'
import { formatNumber } from '../../draw/format'
import type { Comparison, Lab } from '../../store/labState'
import type { Surface } from '../charts/canvasLoop'
import { knownLoss } from '../charts/knownLoss'
import { lossLimit } from '../charts/lossState'
import { useCanvas, type Shows } from '../charts/useCanvas'
import { Checkbox } from '../controls/Checkbox'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useNorms, type Figures } from './normHistory'
import { labsOf, type Run } from './runs'

const shows: Shows = (state, before) =>
  state.history !== before.history || state.trace !== before.trace || state.cursor !== before.cursor

interface PlotProps {
  readonly lead: Comparison['lead']
  readonly curves: () => readonly RunCurve[]
  /** The last step that may be drawn; 0 if there is none. */
  readonly limit: (lead: Lab) => number
  readonly logarithmic: boolean
  readonly about: string
}

function Plot({ lead, curves, limit, logarithmic, about }: PlotProps) {
  const paint = ({ context, width, height, theme }: Surface) => {
    const state = lead.getState()
    const input = { runs: curves(), first: state.firstStep, limit: limit(state), logarithmic }
    paintRuns(context, runsLayout(input, width, height, theme.size), state.trace?.step ?? 1, theme)
  }
  const canvas = useCanvas(paint, shows)
  return <canvas ref={canvas} className="runs-canvas" role="img" aria-label={about} />
}

/** `A 0.1234 · B 0.2345`, of the runs that have the number. */
function readout(runs: readonly Run[], valueOf: (run: Run) => number | null, lab: Lab): string {
  return runs
    .flatMap((run) => {
      const value = valueOf(run)
      return value === null ? [] : [`${run.letter} ${formatNumber(value, lab.digits)}`]
    })
    .join(' · ')
}

const NONE = new Float64Array(0)

/** So many epochs make a curve. */
const FEW_EPOCHS = 3

/** Mini-batches scatter; as soon as there is a curve of the whole training set, that is drawn. */
const ofWholeSet = ({ trace, history }: Lab) =>
  (trace?.stepsInEpoch ?? 1) > 1 && (history?.epochs.updates.length ?? 0) >= FEW_EPOCHS

/** What is recorded of the steps, and the one on show where it comes after that: of a long run not every step is recorded. */
function lossesOf(state: Lab, whole: boolean): Figures {
  const { history, trace } = state
  if (!history) return { steps: NONE, values: NONE }
  const { steps, losses: values, epochs } = history
  if (whole) return { steps: epochs.updates.map((updates) => updates + 1), values: epochs.train }
  const loss = knownLoss(state)
  if (!trace || loss === null || trace.step <= (steps.at(-1) ?? 0)) return { steps, values }
  return { steps: Float64Array.of(...steps, trace.step), values: Float64Array.of(...values, loss) }
}

export function LossOfRuns({ comparison }: { comparison: Comparison }) {
  const { charts } = useLaterMessages()
  const t = useLaterMessages().compare
  const [logarithmic, setLogarithmic] = useState(true)
  const runs = labsOf(comparison)
  const text = useLab((state) => readout(runs, ({ store }) => knownLoss(store.getState()), state))
  const whole = useLab(() => ofWholeSet(comparison.lead.getState()))
  const curves = () => runs.map(({ letter, store }) => ({ letter, ...lossesOf(store.getState(), whole) }))
  return (
    <section className="chart">
      <h3>{t.loss}</h3>
      <p className="readout">{text === '' ? t.noLoss : text}</p>
      {whole && <p className="chart-note">{t.wholeSet}</p>}
      <Plot
        lead={comparison.lead}
        curves={curves}
        limit={lossLimit}
        logarithmic={logarithmic}
        about={whole ? t.lossOfSet : t.lossAbout}
      />
      <Checkbox label={charts.logScale} checked={logarithmic} onChange={setLogarithmic} />
    </section>
  )
}

/** The last step whose whole gradient has been seen. */
function gradientLimit({ trace, history, script, cursor }: Lab): number {
  if (!trace) return 0
  const known = cursor >= script.first.update[outputLayer(script.spec)]
  return lastSeenStep({ history, step: trace.step, loss: known ? trace.loss : null })
}

/** The value at a step, or the last one before it. */
function normAt({ steps, values }: Figures, step: number): number | null {
  const at = countUpTo(steps, step) - 1
  return at < 0 ? null : values[at]
}

export function GradientOfRuns({ comparison }: { comparison: Comparison }) {
  const t = useLaterMessages().compare
  const runs = useMemo(() => labsOf(comparison), [comparison])
  const norms = useNorms(runs)
  const text = useLab((state) => {
    const lead = comparison.lead.getState()
    const step = Math.min(gradientLimit(lead), lead.trace?.step ?? 0)
    const valueOf = ({ store }: Run) => {
      const known = norms.get(store)
      return known ? normAt(known, step) : null
    }
    return readout(runs, valueOf, state)
  })
  const curves = () =>
    runs.map(({ letter, store }) => ({ letter, ...(norms.get(store) ?? { steps: NONE, values: NONE }) }))
  return (
    <section className="chart">
      <h3>{t.gradient}</h3>
      <p className="readout">{text === '' ? t.noGradient : text}</p>
      <Plot
        lead={comparison.lead}
        curves={curves}
        limit={gradientLimit}
        logarithmic
        about={t.gradientAbout}
      />
    </section>
  )
}
