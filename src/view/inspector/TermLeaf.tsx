/** A letter of a formula that lights up with its part of the graph. */
import type { ReactNode } from 'react'
import { targetKey, targetOf, type Cell } from '../../core/trace'
import { useLab, useLabStore } from '../lab'
import { h } from './mathml'

interface TermProps {
  /** null: it stands for no part of the graph. */
  readonly cell: Cell | null
  readonly hue?: string
  readonly children: ReactNode
}

export function TermLeaf({ cell, hue = '', children }: TermProps) {
  const store = useLabStore()
  const target = cell && targetOf(cell)
  const key = target && targetKey(target)
  const pointed = useLab((state) => state.pointed !== null && targetKey(state.pointed) === key)
  if (!target) return h('mrow', null, children)
  const props = {
    className: `term ${hue}${pointed ? ' is-pointed' : ''}`,
    onPointerEnter: () => store.getState().point(target),
    onPointerLeave: () => store.getState().point(null),
  }
  return h('mrow', props, children)
}
