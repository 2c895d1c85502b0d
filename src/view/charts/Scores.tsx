/** How the parameters on show do on the whole sets: loss, accuracy, and which classes are taken for which. */
import { useId } from 'react'
import type { Evaluation } from '../../core/run'
import { formatCount, formatNumber } from '../../draw/format'
import type { Lab } from '../../store/labState'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { className } from '../setup/dataWords'
import { knownLoss } from './knownLoss'
import { outputsOf } from './mapState'

/** 98.33 % of 120 is 118: three digits tell how many were right, and 100 % is said only of all. */
function percent(accuracy: number): string {
  const rounded = (accuracy * 100).toFixed(1)
  return accuracy === 1 ? '100' : rounded === '100.0' ? '99.9' : rounded
}

/** Whether the loss of the whole set is the one that this step has yet to compute. */
function isEarly(state: Lab): boolean {
  return state.trace?.stepsInEpoch === 1 && knownLoss(state) === null
}

export function Scores() {
  const { charts } = useLaterMessages()
  const { knownAfterOutput } = useMessages().timeline
  const title = useId()
  const shown = useLab((state) => state.shown)
  const digits = useLab((state) => state.digits)
  const early = useLab(isEarly)
  const several = useLab((state) => state.setup.data.train.count > 1)
  if (!shown || !several) return null
  const sets = [
    { name: charts.train, scores: shown.train },
    ...(shown.test ? [{ name: charts.test, scores: shown.test }] : []),
  ]
  const rows = [
    {
      name: charts.lossRow,
      of: (scores: Evaluation) =>
        scores === shown.train && early ? knownAfterOutput : formatNumber(scores.loss, digits),
    },
    ...(shown.train.accuracy === null
      ? []
      : [
          {
            name: charts.accuracy,
            of: ({ accuracy }: Evaluation) => charts.percent(percent(accuracy ?? NaN)),
          },
        ]),
  ]
  return (
    <section className="chart">
      <div className="chart-head">
        <h2 id={title}>{charts.scores}</h2>
        <span>{charts.scoresOf}</span>
      </div>
      <table aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{charts.set}</th>
            {sets.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {sets.map(({ name, scores }) => (
                <td key={name}>{row.of(scores)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sets.map(
        ({ name, scores }) =>
          scores.confusion && <Confusion key={name} set={name} counts={scores.confusion} />,
      )}
    </section>
  )
}

/** Rows are targets, columns predictions: what is right stands on the diagonal. */
function Confusion({ set, counts }: { set: string; counts: Int32Array }) {
  const messages = useMessages()
  const { charts } = useLaterMessages()
  const classes = useLab(outputsOf)
  const names = useLab((state) => state.setup.data.classNames)
  if (counts.length !== classes ** 2) return null
  const nameOf = (k: number) => className(messages, names?.[k] ?? String(k + 1))
  const all = Array.from({ length: classes }, (_, k) => k)
  return (
    <table className="confusion">
      <caption>{charts.confusion(set)}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {charts.targetClass}
          </th>
          <th scope="colgroup" colSpan={classes}>
            {charts.predicted}
          </th>
        </tr>
        <tr>
          {all.map((k) => (
            <th key={k} scope="col">
              {nameOf(k)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((target) => (
          <tr key={target}>
            <th scope="row">{nameOf(target)}</th>
            {all.map((predicted) => (
              <td key={predicted} className={predicted === target ? 'right' : ''}>
                {formatCount(counts[target * classes + predicted])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
