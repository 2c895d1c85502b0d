/** A number that stands for a part of the graph: pointing at one is pointing at the other. */
import type { NumberTerm } from '../../core/explain/expression'
import { targetKey, targetOf } from '../../core/trace'
import { useLab, useLabStore } from '../lab'
import { hueOf } from '../inspector/hue'
import { bracketed, writeTerm } from '../inspector/writeNumber'

interface FactorNumberProps {
  readonly term: NumberTerm
  /** The result of a line rather than a factor in it. */
  readonly result?: boolean
  /** Can be reached with Tab. */
  readonly focusable?: boolean
}

export function FactorNumber({ term, result = false, focusable = false }: FactorNumberProps) {
  const store = useLabStore()
  const digits = useLab((state) => state.digits)
  const target = term.cell && targetOf(term.cell)
  const key = target && targetKey(target)
  const pointed = useLab((state) => state.pointed !== null && targetKey(state.pointed) === key)
  const point = () => target && store.getState().point(target)
  const leave = () => store.getState().point(null)
  const text = writeTerm(term, digits, result)
  return (
    <span
      className={`path-number ${hueOf(term.world, term.value)}${pointed ? ' is-pointed' : ''}${result ? ' is-strong' : ''}`}
      tabIndex={focusable && target ? 0 : undefined}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {result ? text : bracketed(text)}
    </span>
  )
}
