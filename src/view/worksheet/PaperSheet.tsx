/** The exercise and its answer key, each on a page of its own. */
import { outputLayer } from '../../core/network'
import type { Phase } from '../../core/playback'
import type { Trace } from '../../core/trace'
import { formatCount, formatNumber } from '../../draw/format'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { setupTitle } from '../setup/words'
import { sectionsOf, type SheetOrder, type SheetSection } from './sections'
import { sheetOf, type Sheet } from './sheet'
import { SheetFormulas } from './SheetFormulas'
import { SheetNetwork } from './SheetNetwork'
import { SheetTables, type SheetDigits } from './SheetTables'

export interface PaperProps {
  readonly trace: Trace
  readonly row: number
  readonly digits: SheetDigits
  readonly asked: ReadonlySet<Phase>
  readonly order: SheetOrder
}

interface PagesProps extends PaperProps {
  readonly sheet: Sheet
  readonly sections: readonly SheetSection[]
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

/** What is to be done in a phase, and the formulas that it takes. */
function Task({ trace, row, phase }: Pick<PaperProps, 'trace' | 'row'> & { phase: Phase }) {
  const t = useLaterMessages().worksheet
  const many = trace.examples.length > 1
  return (
    <div className="sheet-task">
      <p>{t.tasks[phase]}</p>
      <SheetFormulas trace={trace} row={row} phase={phase} />
      {phase === 'backward' && <Slopes trace={trace} />}
      {phase === 'gradient' && many && <p>{t.others}</p>}
      {phase === 'update' && !trace.recipe.trainBiases && <p>{t.frozen}</p>}
    </div>
  )
}

/** Layer by layer what is to be done stands together, and then also which weights a layer takes of the one above it. */
function Tasks({
  trace,
  row,
  asked,
  tasks,
}: Pick<PagesProps, 'trace' | 'row' | 'asked'> & { tasks: readonly Phase[] }) {
  const t = useLaterMessages().worksheet
  const open = tasks.filter((phase) => asked.has(phase))
  if (open.length === 0) return tasks.length > 0 && <p>{t.filled}</p>
  const mixed = tasks.length > 1 && open.includes('backward') && open.includes('update')
  return (
    <>
      {open.map((phase) => (
        <Task key={phase} trace={trace} row={row} phase={phase} />
      ))}
      {mixed && outputLayer(trace.recipe.network) > 1 && <p>{t.oldWeights}</p>}
    </>
  )
}

function Exercise({ trace, row, digits, asked, sheet, sections }: PagesProps) {
  const t = useLaterMessages().worksheet
  const round = (value: number) => formatNumber(value, digits)
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
      <div className="sheet-tables">
        <SheetTables tables={sheet.given} digits={digits} look="given" />
      </div>
      <p className="sheet-constants">{sheet.constants.join('   ')}</p>
      <p className="sheet-note">{t.rounding(String(digits))}</p>
      <div className="sheet-phases">
        {sections.map((section, k) => (
          <section
            key={section.title}
            className={section.tasks.length > 0 ? 'sheet-phase has-tasks' : 'sheet-phase'}
          >
            <h3>{`${k + 1}  ${section.title}`}</h3>
            <Tasks trace={trace} row={row} asked={asked} tasks={section.tasks} />
            <div className="sheet-tables">
              {section.tables.map(({ phase, tables }) => (
                <SheetTables
                  key={phase}
                  tables={tables}
                  digits={digits}
                  look={asked.has(phase) ? 'blank' : 'given'}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  )
}

function Key({ trace, row, digits, asked, sections }: PagesProps) {
  const t = useLaterMessages().worksheet
  return (
    <section className="sheet-page is-key" aria-label={t.key}>
      <header>
        <h2>{t.key}</h2>
        <Place trace={trace} row={row} />
      </header>
      <p className="sheet-note">{t.rounding(String(digits))}</p>
      <div className="sheet-phases">
        {sections.map((section, k) => {
          const answered = section.tables.filter(({ phase }) => asked.has(phase))
          return (
            answered.length > 0 && (
              <section key={section.title} className="sheet-phase">
                <h3>{`${k + 1}  ${section.title}`}</h3>
                <div className="sheet-tables">
                  {answered.map(({ phase, tables }) => (
                    <SheetTables key={phase} tables={tables} digits={digits} look="answers" />
                  ))}
                </div>
              </section>
            )
          )
        })}
      </div>
    </section>
  )
}

export function PaperSheet(props: PaperProps) {
  const { trace, row, digits, order } = props
  const messages = useMessages()
  const t = useLaterMessages().worksheet
  const sheet = sheetOf(trace, row, (value) => formatNumber(value, digits))
  const sections = sectionsOf(sheet, order, messages, t)
  return (
    <>
      <Exercise {...props} sheet={sheet} sections={sections} />
      <Key {...props} sheet={sheet} sections={sections} />
    </>
  )
}
