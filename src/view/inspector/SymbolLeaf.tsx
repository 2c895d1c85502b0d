/** A letter of a formula: lights up with its part of the graph. */
import type { ReactNode } from 'react'
import type { SymbolTerm } from '../../core/explain/expression'
import { isKnown } from '../../core/playback'
import { targetKey, targetOf, valueOf } from '../../core/trace'
import type { NetworkSpec } from '../../core/network'
import { rowOf } from '../../draw/graphFrame'
import type { LabState } from '../../store/labState'
import { useLab, useLabStore } from '../lab'
import { hueOf } from './hue'
import { h, italic } from './mathml'
import { symbolParts } from './symbolParts'

const atom = (text: string): ReactNode => {
  if (text === ',') return h('mo', { rspace: '0' }, ',')
  return /^[0-9]/.test(text) ? h('mn', null, text) : italic(text)
}

function written(spec: NetworkSpec, term: SymbolTerm): ReactNode {
  const { letter, below, above, partial } = symbolParts(spec, term)
  const under = below.length > 0 ? h('mrow', null, ...below.map(atom)) : null
  const over = above === null ? null : h('mn', null, above)
  const base = italic(letter)
  const whole =
    under && over
      ? h('msubsup', null, base, under, over)
      : under
        ? h('msub', null, base, under)
        : over
          ? h('msup', null, base, over)
          : base
  if (!partial) return whole
  const d = () => h('mi', null, '∂')
  return h('mfrac', null, h('mrow', null, d(), h('mi', null, 'L')), h('mrow', null, d(), whole))
}

/** An error term is written in the colour of its sign as soon as that is known. */
function hue(state: LabState, { cell, quantity }: SymbolTerm): string {
  const { trace, script, cursor, example } = state
  if (!cell || quantity !== 'delta' || !trace || !isKnown(script, cursor, cell)) return ''
  return hueOf('derivative', valueOf(trace, rowOf(trace, example), cell))
}

export function SymbolLeaf({ spec, term }: { spec: NetworkSpec; term: SymbolTerm }) {
  const store = useLabStore()
  const target = term.cell && targetOf(term.cell)
  const key = target && targetKey(target)
  const colour = useLab((state) => hue(state, term))
  const pointed = useLab((state) => state.pointed !== null && targetKey(state.pointed) === key)
  if (!target) return h('mrow', null, written(spec, term))
  const props = {
    className: `term ${colour}${pointed ? ' is-pointed' : ''}`,
    onPointerEnter: () => store.getState().point(target),
    onPointerLeave: () => store.getState().point(null),
  }
  return h('mrow', props, written(spec, term))
}
