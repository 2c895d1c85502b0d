/** The exercise and its answer key, each on a page of its own. */
import { PHASES, type Phase } from '../../core/playback'
import type { Trace } from '../../core/trace'
import { formatCount, formatNumber } from '../../draw/format'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { setupTitle } from '../setup/words'
import { sheetOf, type Sheet } from './sheet'
import { SheetFormulas } from './SheetFormulas'
import { SheetNetwork } from './SheetNetwork'
import { SheetTables, type SheetDigits } from './SheetTables'

export interface PaperProps {
  readonly trace: Trace
  readonly row: number
  readonly digits: SheetDigits
  readonly asked: ReadonlySet<Phase>
}

/** Experiment, step, example. */
function Place({ trace, row }: Pick<PaperProps, 'trace' | 'row'>) {
  const t = useLaterMessages().worksheet
  const messages = useMessages()
  const setup = useLab((state) => state.setup)
  const { examples, rows, step } = trace
  const place = t.place(setupTitle(messages, setup), formatCount(step))
  const example = examples.length > 1 ? t.example(String(rows[row] + 1), String(examples.length)) : ''
  return <p className="sheet-place">{place + example}</p>
}

/** Slopes that no formula says, because they are one of two numbers. */
function Slopes({ trace }: { trace: Trace }) {
  const { slopes } = useLaterMessages().worksheet
  const { layers } = trace.recipe.network
  const used = [...new Set(layers.map(({ activation }) => activation))]
  return used.map((activation) =>
    activation === 'relu' || activation === 'leaky-relu' || activation === 'elu' ? (
      <p key={activation}>{slopes[activation]}</p>
    ) : null,
  )
}

function Exercise({ trace, row, digits, asked, sheet }: PaperProps & { sheet: Sheet }) {
  const t = useLaterMessages().worksheet
  const { terms } = useMessages()
  const round = (value: number) => formatNumber(value, digits)
  const many = trace.examples.length > 1
  return (
    <section className="sheet-page" aria-label={t.title}>
      <header>
        <h2>{t.title}</h2>
        <Place trace={trace} row={row} />
        <p className="sheet-lines">
          <span>{t.name}</span>
          <span>{t.date}</span>
        </p>
      </header>
      <SheetNetwork trace={trace} row={row} round={round} label={t.drawing} />
      <p className="sheet-note">{t.signs}</p>
      <h3>{t.given}</h3>
      <SheetTables tables={sheet.given} digits={digits} look="given" />
      <p className="sheet-constants">{sheet.constants.join('   ')}</p>
      <p className="sheet-note">{t.rounding(String(digits))}</p>
      {PHASES.map((phase, k) => (
        <section key={phase} className="sheet-phase">
          <h3>{`${k + 1}  ${terms.phases[phase]}`}</h3>
          <p>{asked.has(phase) ? t.tasks[phase] : t.filled}</p>
          {asked.has(phase) && (
            <>
              <SheetFormulas trace={trace} row={row} phase={phase} />
              {phase === 'backward' && <Slopes trace={trace} />}
              {phase === 'gradient' && many && <p>{t.others}</p>}
              {phase === 'update' && !trace.recipe.trainBiases && <p>{t.frozen}</p>}
            </>
          )}
          <SheetTables
            tables={sheet.phases[phase]}
            digits={digits}
            look={asked.has(phase) ? 'blank' : 'given'}
          />
        </section>
      ))}
    </section>
  )
}

function Key({ trace, row, digits, asked, sheet }: PaperProps & { sheet: Sheet }) {
  const t = useLaterMessages().worksheet
  const { terms } = useMessages()
  return (
    <section className="sheet-page is-key" aria-label={t.key}>
      <header>
        <h2>{t.key}</h2>
        <Place trace={trace} row={row} />
      </header>
      <p className="sheet-note">{t.rounding(String(digits))}</p>
      {PHASES.map(
        (phase, k) =>
          asked.has(phase) && (
            <section key={phase} className="sheet-phase">
              <h3>{`${k + 1}  ${terms.phases[phase]}`}</h3>
              <SheetTables tables={sheet.phases[phase]} digits={digits} look="answers" />
            </section>
          ),
      )}
    </section>
  )
}

export function PaperSheet(props: PaperProps) {
  const { trace, row, digits } = props
  const sheet = sheetOf(trace, row, (value) => formatNumber(value, digits))
  return (
    <>
      <Exercise {...props} sheet={sheet} />
      <Key {...props} sheet={sheet} />
    </>
  )
}
