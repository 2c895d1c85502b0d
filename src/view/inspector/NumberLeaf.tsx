/** A number of a formula or beside a bar: listens to its own value, and is a hole of the same size until it is known. */
import { memo, type ReactNode } from 'react'
import type { NumberTerm } from '../../core/explain/expression'
import { isIngredient } from '../../core/explain/ingredients'
import { currentMicroStep } from '../../core/playback'
import { targetKey, targetOf } from '../../core/trace'
import type { LabState } from '../../store/labState'
import { useLab, useLabStore } from '../lab'
import { isTermKnown, useExplainer, type Explainer } from './explainer'
import { hueOf } from './hue'
import { fence, h } from './mathml'
import { writeTerm } from './writeNumber'

export interface NumberLeafProps {
  /** Its place among the numbers of the derivation. */
  readonly id: number
  /** A readout: derivatives carry a plus. */
  readonly signed?: boolean
  readonly strong?: boolean
  /** Negative numbers stand in parentheses. */
  readonly guarded?: boolean
  /** Can be reached with Tab, to light up its part of the graph. */
  readonly focusable?: boolean
  /** Written outside a formula. */
  readonly plain?: boolean
}

function isMarked(state: LabState, { cell, world }: NumberTerm): boolean {
  const step = currentMicroStep(state.script, state.cursor)
  if (!step || !cell || state.playing || world === 'plain') return false
  return isIngredient(state.script.spec, step, cell)
}

/** Everything about the look of a number in one string, so that it is compared at a glance. */
function look(state: LabState, term: NumberTerm, canBeMarked: boolean): string {
  if (!isTermKnown(state, term)) return 'hole'
  const { pointed } = state
  const isPointed = pointed && term.cell && targetKey(targetOf(term.cell)) === targetKey(pointed)
  const marked = canBeMarked && isMarked(state, term) ? ' is-marked' : ''
  return `${hueOf(term.world, term.value)}${marked}${isPointed ? ' is-pointed' : ''}`
}

/** What is read and listened to. */
function useTerm(
  explainer: Explainer,
  { id, signed = false, plain = false, strong = false }: NumberLeafProps,
) {
  const term = (state: LabState) => explainer.of(state)?.numbers[id] ?? null
  const className = useLab((state) => {
    const own = term(state)
    return own ? look(state, own, !plain && !strong) : 'hole'
  })
  const text = useLab((state) => {
    const own = term(state)
    return own ? writeTerm(own, state.digits, signed) : ''
  })
  return { className, text, term }
}

/** As wide as the number will be, and not telling it. */
const blank = (text: string) => text.replace(/[0-9]/g, '0')

function inMath(text: string, guarded: boolean): ReactNode {
  const number = h('mn', null, text)
  return guarded && text.startsWith('−') ? h('mrow', null, fence('('), number, fence(')')) : number
}

export const NumberLeaf = memo(function NumberLeaf(props: NumberLeafProps) {
  const { strong = false, guarded = false, focusable = false, plain = false } = props
  const store = useLabStore()
  const { className, text, term } = useTerm(useExplainer(), props)
  const point = () => {
    const cell = term(store.getState())?.cell
    if (cell) store.getState().point(targetOf(cell))
  }
  const leave = () => store.getState().point(null)
  const shown = `number ${className}${strong ? ' is-strong' : ''}`
  const handlers = { onPointerEnter: point, onPointerLeave: leave, onFocus: point, onBlur: leave }
  const hole = className === 'hole'
  if (plain) {
    return (
      <span className={shown} {...handlers}>
        {hole ? <span className="hole-space">{blank(text)}</span> : text}
      </span>
    )
  }
  const inside = hole ? h('mphantom', null, inMath(blank(text), guarded)) : inMath(text, guarded)
  return h('mrow', { className: shown, tabIndex: focusable && !hole ? 0 : undefined, ...handlers }, inside)
})
