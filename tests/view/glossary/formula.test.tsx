import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TERM_IDS } from '../../../src/content/glossary'
import { FORMULAS } from '../../../src/content/glossaryEntries'
import { formula } from '../../../src/view/glossary/formula'

const written = (text: string) => render(<p>{formula(text)}</p>).container.querySelector('math')!

/** Elements and their texts, without attributes. */
const shape = (element: Element): string =>
  element.children.length === 0
    ? element.textContent
    : `${element.localName}(${[...element.children].map(shape).join(' ')})`

describe('a formula', () => {
  it.each([
    ['a_j = f(z_j)', 'math(mrow(msub(a j) = f ( msub(z j) )))'],
    ['w_{ji}^2', 'math(mrow(msubsup(w mrow(j i) 2)))'],
    [String.raw`\frac{∂L}{2ε}`, 'math(mrow(mfrac(mrow(∂ L) mrow(2 ε))))'],
    [String.raw`\sqrt{\hat v} + ε`, 'math(mrow(msqrt(mrow(mover(v ^))) + ε))'],
    [String.raw`\sum_{n=1}^N ℓ_n`, 'math(mrow(munderover(∑ mrow(n = 1) N) msub(ℓ n)))'],
    ["f'(x)", 'math(mrow(msup(f ′) ( x )))'],
    [String.raw`\op{max}(0, -1)`, 'math(mrow(max ( 0 , − 1 )))'],
    ['ŷ', 'math(mrow(mover(y ^)))'],
  ])('%s', (text, expected) => {
    expect(shape(written(text))).toBe(expected)
  })

  it.each([String.raw`\frac{1}`, '{a', 'a}', String.raw`\int x`, 'a_'])('refuses %s', (text) => {
    expect(() => formula(text)).toThrow(SyntaxError)
  })

  it('of every term can be written', () => {
    for (const id of TERM_IDS) {
      const text = FORMULAS[id]
      if (text) expect(written(text).textContent.length, id).toBeGreaterThan(0)
    }
  })
})
