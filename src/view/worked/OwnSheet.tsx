/** A worked example that somebody enters, for the step on show: checked line by line. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { cellKey } from '../../content/worked/ownChain'
import { MOST_PARAMETERS, PARTS } from '../../content/worked/stepCells'
import { parameterCount } from '../../core/network'
import { targetOf, type Cell } from '../../core/trace'
import { formatCount } from '../../draw/format'
import { Checkbox } from '../controls/Checkbox'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { lineTitle } from './cellNames'
import { FirstWrong } from './FirstWrong'
import { LinesTable, type TableLine } from './LinesTable'
import { OwnField } from './OwnField'
import { SheetText } from './SheetText'
import { useOwnSheet, useStep, type CheckedSheet, type OwnSheet as Own, type Step } from './useOwnSheet'
import { workedOf } from './workedState'
import { readWritten } from './writtenNumber'

function Parts({ own }: { own: Own }) {
  const { phases } = useMessages().terms
  const t = useLaterMessages().worked
  return (
    <fieldset className="choice worked-parts">
      <legend>{t.parts}</legend>
      {PARTS.map((part) => (
        <Checkbox
          key={part}
          label={part === 'given' ? t.given : phases[part]}
          checked={own.sheet.parts.includes(part)}
          onChange={(shown) => own.showPart(part, shown)}
        />
      ))}
    </fieldset>
  )
}

function Tools({ own }: { own: Own }) {
  const t = useLaterMessages().worked
  const [isEmpty, setIsEmpty] = useState(false)
  const count = own.cells.filter((cell) => readWritten(own.sheet.entries[cellKey(cell)] ?? '')).length
  const check = () => {
    setIsEmpty(count === 0)
    if (count > 0) own.check()
  }
  return (
    <>
      <div className="worked-buttons">
        <button type="button" className="worked-button" onClick={check}>
          {t.check}
        </button>
        {Object.values(own.sheet.entries).some((text) => text !== '') && (
          <button type="button" className="worked-button" onClick={own.clear}>
            {t.clear}
          </button>
        )}
      </div>
      <div role="status" className="worked-told">
        {isEmpty && count === 0 && <p>{t.nothingEntered}</p>}
        {own.checked && <Counts checked={own.checked} />}
      </div>
    </>
  )
}

function Counts({ checked }: { checked: CheckedSheet }) {
  const t = useLaterMessages().worked
  const verdicts = [...checked.of.values()].map(({ verdict }) => verdict)
  const slips = verdicts.filter((verdict) => verdict === 'slip').length
  const follows = verdicts.filter((verdict) => verdict === 'follows').length
  if (slips + follows === 0) return <p>{t.noneWrong}</p>
  return <p>{t.counts(String(verdicts.length - slips - follows), String(slips), String(follows))}</p>
}

function Sheet({ step, large }: { step: Step; large: boolean }) {
  const lab = useLabStore()
  const worked = workedOf(lab)
  const messages = useMessages()
  const t = useLaterMessages().worked
  const own = useOwnSheet(step)
  const chosen = useStore(worked, (state) => state.chosen)
  const spec = step.trace.recipe.network
  const { length } = step.trace.examples
  const choose = (cell: Cell) => {
    worked.setState({ chosen: cellKey(cell) })
    lab.getState().select(targetOf(cell))
  }
  const lines = own.cells.map((cell): TableLine => {
    const key = cellKey(cell)
    const title = lineTitle(spec, [cell], messages, t)
    const text = own.sheet.entries[key] ?? ''
    return {
      key,
      cells: [cell],
      title,
      text,
      written: (
        <OwnField
          title={t.enter(title)}
          text={text}
          onType={(typed) => own.enter(cell, typed)}
          onFocus={() => worked.setState({ chosen: key })}
        />
      ),
      checked: own.checked?.of.get(key) ?? null,
      judgement: null,
    }
  })
  const first = lines.find(({ key }) => key === own.checked?.first)
  return (
    <>
      <p className="worked-note">{t.ownTask}</p>
      {length > 1 && (
        <p className="worked-note">
          {t.ownExample(String(step.trace.rows[step.row] + 1), formatCount(length))}
        </p>
      )}
      <Parts own={own} />
      <Tools own={own} />
      {first?.checked && <FirstWrong line={first} checked={first.checked} onGraph />}
      {lines.length === 0 ? (
        <p className="worked-empty">{t.noPart}</p>
      ) : (
        <LinesTable
          spec={spec}
          lines={lines}
          large={large}
          writtenHead={t.columns.entered}
          judgementHead={t.columns.verdict}
          chosen={chosen}
          detail={null}
          onChoose={({ cells }) => choose(cells[0])}
        />
      )}
      <SheetText step={step} own={own} />
    </>
  )
}

export function OwnSheet({ large }: { large: boolean }) {
  const t = useLaterMessages().worked
  const step = useStep()
  const parameters = useLab((state) => parameterCount(state.script.spec))
  if (typeof step !== 'string') return <Sheet step={step} large={large} />
  const obstacle =
    step === 'tooLarge' ? t.tooLarge(String(MOST_PARAMETERS), formatCount(parameters)) : t[step]
  return <p className="worked-empty">{obstacle}</p>
}
