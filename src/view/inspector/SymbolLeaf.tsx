/** A letter of a formula: lights up with its part of the graph. */
import type { ReactNode } from 'react'
import type { SymbolTerm } from '../../core/explain/expression'
import { isKnown } from '../../core/playback'
import { valueOf } from '../../core/trace'
import type { NetworkSpec } from '../../core/network'
import { rowOf } from '../../draw/graphFrame'
import type { LabState } from '../../store/labState'
import { useLab } from '../lab'
import { hueOf } from './hue'
import { h, italic } from './mathml'
import { symbolParts } from './symbolParts'
import { TermLeaf } from './TermLeaf'

const atom = (text: string): ReactNode => {
  if (text === ',') return h('mo', { rspace: '0' }, ',')
  return /^[0-9]/.test(text) ? h('mn', null, text) : italic(text)
}

/** Letter and indices. */
function written(spec: NetworkSpec, term: SymbolTerm): ReactNode {
  const { letter, below, above } = symbolParts(spec, term)
  const under = below.length > 0 ? h('mrow', null, ...below.map(atom)) : null
  const over = above === null ? null : h('mn', null, above)
  const base = italic(letter)
  if (under && over) return h('msubsup', null, base, under, over)
  if (under) return h('msub', null, base, under)
  return over ? h('msup', null, base, over) : base
}

/** An error term is written in the colour of its sign as soon as that is known. */
function hue(state: LabState, { cell, quantity }: SymbolTerm): string {
  const { trace, script, cursor, example } = state
  if (!cell || quantity !== 'delta' || !trace || !isKnown(script, cursor, cell)) return ''
  return hueOf('derivative', valueOf(trace, rowOf(trace, example), cell))
}

/** ∂L/∂ or ∂ℓ/∂ of a letter. */
function derivative(loss: string, by: ReactNode): ReactNode {
  const d = () => h('mi', null, '∂')
  return h('mfrac', null, h('mrow', null, d(), h('mi', null, loss)), h('mrow', null, d(), by))
}

export function SymbolLeaf({ spec, term }: { spec: NetworkSpec; term: SymbolTerm }) {
  const colour = useLab((state) => hue(state, term))
  const { partial } = symbolParts(spec, term)
  const whole = written(spec, term)
  return (
    <TermLeaf cell={term.cell} hue={colour}>
      {partial ? derivative('L', whole) : whole}
    </TermLeaf>
  )
}

/** ∂ℓ/∂w: of the example on show alone. */
export function PartialLeaf({ spec, by }: { spec: NetworkSpec; by: SymbolTerm }) {
  return <TermLeaf cell={by.cell}>{derivative('ℓ', written(spec, by))}</TermLeaf>
}
