/** How the letters that stand for no cell are written. */
import type { ReactNode } from 'react'
import type { Letter } from '../../core/explain/expression'
import { fence, h, italic } from './mathml'

/** Letter and index; a hat is part of the letter. */
const WRITTEN: Readonly<Record<Letter, readonly [string, string?]>> = {
  N: ['N'],
  n: ['n'],
  ℓ: ['ℓ'],
  δH: ['δ', 'H'],
  m: ['m'],
  t: ['t'],
  p: ['p'],
  η: ['η'],
  η0: ['η', '0'],
  ηmin: ['η', 'min'],
  γ: ['γ'],
  k: ['k'],
  T: ['T'],
  S: ['S'],
  K: ['K'],
  g: ['g'],
  norm: ['g'],
  c: ['c'],
  λ: ['λ'],
  λ1: ['λ', '1'],
  λ2: ['λ', '2'],
  v: ['v'],
  s: ['s'],
  mHat: ['m̂'],
  vHat: ['v̂'],
  μ: ['μ'],
  ρ: ['ρ'],
  β1: ['β', '1'],
  β2: ['β', '2'],
  ε: ['ε'],
}

const index = (text: string) => h(/^[0-9]/.test(text) ? 'mn' : 'mi', { mathvariant: 'normal' }, text)

/** A letter in MathML; the length of g between its bars. */
export function writeLetter(letter: Letter): ReactNode {
  const [base, below] = WRITTEN[letter]
  const whole = below ? h('msub', null, italic(base), index(below)) : italic(base)
  return letter === 'norm' ? h('mrow', null, fence('‖'), whole, fence('‖')) : whole
}
