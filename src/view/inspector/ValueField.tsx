/** The number of a selected weight, bias, input or target, to be changed on the spot. */
import { useId, useState, type KeyboardEvent } from 'react'
import { parameterIndex } from '../../core/explain/parameter'
import type { Edit } from '../../core/run'
import { valueOf, type Cell, type Trace } from '../../core/trace'
import { formatNumber, type DigitCount } from '../../draw/format'
import { rowOf } from '../../draw/graphFrame'
import { parseNumber } from '../controls/numberText'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { hueOf } from './hue'

function editOf(trace: Trace, row: number, cell: Cell, value: number): Edit {
  if (cell.quantity === 'x' || cell.quantity === 'target') {
    const kind = cell.quantity === 'x' ? 'input' : 'target'
    return { kind, row: trace.examples[trace.rows[row]], unit: cell.unit, value }
  }
  return { kind: 'parameter', index: parameterIndex(trace.recipe.network, cell), value }
}

const inFull = (value: number) => String(value).replaceAll('-', '−')

const atRest = (value: number, digits: DigitCount) => formatNumber(value, digits)

export function ValueField({ cell, title }: { cell: Cell; title: string }) {
  const { inspector: t, panels } = useLaterMessages()
  const store = useLabStore()
  const describedBy = useId()
  const playing = useLab((state) => state.playing)
  const digits = useLab((state) => state.digits)
  const value = useLab(({ trace, example }) => (trace ? valueOf(trace, rowOf(trace, example), cell) : NaN))
  /** What is being typed; null: nothing. */
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState('')

  const restore = () => {
    setTyped(null)
    setError('')
  }
  const commit = () => {
    const { trace, example, edit } = store.getState()
    if (typed === null || !trace) return
    if (typed === inFull(value)) return restore()
    const parsed = parseNumber(typed)
    if (parsed.problem !== null) return setError(panels.numbers[parsed.problem](typed.trim()))
    restore()
    if (parsed.value !== value) edit(editOf(trace, rowOf(trace, example), cell, parsed.value))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      restore()
    }
  }
  return (
    <>
      <input
        className={`value-field ${hueOf('value', value)}`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={t.field(title)}
        aria-invalid={error !== ''}
        aria-describedby={error ? describedBy : undefined}
        disabled={playing}
        value={typed ?? atRest(value, digits)}
        onFocus={(event) => {
          setTyped(inFull(value))
          const field = event.currentTarget
          queueMicrotask(() => field.select())
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setError('')
        }}
        onBlur={commit}
        onKeyDown={press}
      />
      {error && (
        <span className="value-error" id={describedBy} role="alert">
          {error}
        </span>
      )}
    </>
  )
}
