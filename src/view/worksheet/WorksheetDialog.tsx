/** The step on show as an exercise on paper: what is asked, the rounding, a preview, and printing. */
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { isFiniteStep } from '../../core/finiteStep'
import { PHASES, type Phase } from '../../core/playback'
import type { Trace } from '../../core/trace'
import { rowOf } from '../../draw/graphFrame'
import { Checkbox } from '../controls/Checkbox'
import { Segmented } from '../controls/Segmented'
import { Dialog } from '../controls/Dialog'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { PaperSheet } from './PaperSheet'
import { SHEET_ORDERS, type SheetOrder } from './sections'
import { fitsOnPaper, SHEET_LIMITS } from './sheet'
import type { SheetDigits } from './SheetTables'
import { wholeTraceOf } from './wholeTrace'
import './worksheet.css'

const DIGITS = [3, 4, 6] as const satisfies readonly SheetDigits[]

/** Why there is no sheet; null if there is one. */
function useObstacle(trace: Trace | null, asked: ReadonlySet<Phase>): string | null {
  const t = useLaterMessages().worksheet
  const planted = useLab(({ setup }) => setup.planted !== undefined)
  if (planted) return t.planted
  if (!trace) return t.waiting
  if (!fitsOnPaper(trace)) return t.tooLarge(String(SHEET_LIMITS.parameters), String(SHEET_LIMITS.units))
  if (!isFiniteStep(trace)) return t.notFinite
  return asked.size === 0 ? t.nothingAsked : null
}

interface ChoicesProps {
  readonly asked: ReadonlySet<Phase>
  readonly setAsked: (asked: ReadonlySet<Phase>) => void
  readonly digits: SheetDigits
  readonly setDigits: (digits: SheetDigits) => void
  readonly order: SheetOrder
  readonly setOrder: (order: SheetOrder) => void
}

function SheetChoices({ asked, setAsked, digits, setDigits, order, setOrder }: ChoicesProps) {
  const t = useLaterMessages().worksheet
  const { terms } = useMessages()
  const toggle = (phase: Phase) => (on: boolean) =>
    setAsked(new Set(PHASES.filter((each) => (each === phase ? on : asked.has(each)))))
  return (
    <div className="worksheet-choices">
      <fieldset className="choice worksheet-phases">
        <legend>{t.asked}</legend>
        {PHASES.map((phase) => (
          <Checkbox
            key={phase}
            label={terms.phases[phase]}
            checked={asked.has(phase)}
            onChange={toggle(phase)}
          />
        ))}
      </fieldset>
      <Segmented label={t.digits} value={digits} options={DIGITS} nameOf={String} onChange={setDigits} />
      <Segmented
        label={t.order}
        value={order}
        options={SHEET_ORDERS}
        nameOf={(each) => t.orders[each]}
        onChange={setOrder}
      />
    </div>
  )
}

export function WorksheetDialog({ onClose }: { onClose: () => void }) {
  const t = useLaterMessages().worksheet
  const { pause } = useLabStore().getState()
  const trace = useLab(wholeTraceOf)
  const row = useLab((state) => (state.trace ? rowOf(state.trace, state.example) : 0))
  const own = useLab((state) => state.digits)
  const [digits, setDigits] = useState<SheetDigits>(own === 'all' ? 6 : own)
  const [order, setOrder] = useState<SheetOrder>('phase')
  const [asked, setAsked] = useState<ReadonlySet<Phase>>(new Set(PHASES))
  const obstacle = useObstacle(trace, asked)
  useEffect(() => pause(), [pause])
  const paper = trace && obstacle === null && (
    <PaperSheet trace={trace} row={row} digits={digits} asked={asked} order={order} />
  )
  return (
    <Dialog
      className="worksheet-dialog"
      title={t.worksheet}
      onClose={onClose}
      buttons={
        <button
          type="button"
          className="button is-solid"
          disabled={obstacle !== null}
          onClick={() => window.print()}
        >
          {t.print}
        </button>
      }
    >
      <SheetChoices {...{ asked, setAsked, digits, setDigits, order, setOrder }} />
      {paper ? (
        <div className="worksheet-preview" role="region" aria-label={t.preview} tabIndex={0}>
          <div className="sheet">{paper}</div>
        </div>
      ) : (
        <p role="status" className="worksheet-obstacle">
          {obstacle}
        </p>
      )}
      {paper && createPortal(<div className="sheet is-printed">{paper}</div>, document.body)}
    </Dialog>
  )
}
