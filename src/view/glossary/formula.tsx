/**
 * Formulas from a small part of LaTeX's notation, as MathML: letters, numbers and signs as they are, `_` and `^` with one
 * sign or `{…}`, `'`, `\frac{…}{…}`, `\sqrt{…}`, `\hat`, `\bar`, `\left(`, `\right)`, `\op{name}`, `\sum`, `\prod`, `\{` and `\}`.
 */
import type { ReactNode } from 'react'
import { fence, h, italic, operator } from '../inspector/mathml'

const TOKEN = /\\[a-z]+|\\[{}]|\d+(?:\.\d+)?|\S/gu
const FENCES = new Set(['(', ')', '[', ']', '|', '‖', '\\{', '\\}', ','])
const RELATIONS = new Set('=→←↦≈≪≠≤∼⇒∈+·⊙')
const BIG: Readonly<Record<string, string>> = { '\\sum': '∑', '\\prod': '∏' }
const ACCENTS: Readonly<Record<string, string>> = { '\\hat': '^', '\\bar': '¯' }

class Reader {
  private readonly tokens: readonly string[]
  private at = 0

  constructor(private readonly text: string) {
    this.tokens = text.match(TOKEN) ?? []
  }

  private take(): string {
    const token = this.tokens[this.at++]
    if (token === undefined) throw new SyntaxError(`the formula ends too soon: ${this.text}`)
    return token
  }

  private expect(wanted: string): void {
    const found = this.take()
    if (found !== wanted) throw new SyntaxError(`${found} stands for ${wanted} in ${this.text}`)
  }

  /** All up to a closing brace, or to the end. */
  row(end: '}' | null): ReactNode {
    const parts: ReactNode[] = []
    let before = ''
    while (this.at < this.tokens.length && this.tokens[this.at] !== '}') {
      const token = this.tokens[this.at]
      parts.push(this.scripted(before))
      before = token
    }
    if (end) this.expect(end)
    else if (this.at < this.tokens.length) throw new SyntaxError(`a } too many in ${this.text}`)
    return h('mrow', null, ...parts)
  }

  /** What stands behind a command, or above or below a letter: one sign, or all in braces. */
  private argument(): ReactNode {
    if (this.tokens[this.at] !== '{') return this.atom('')
    this.at++
    return this.row('}')
  }

  private name(): string {
    this.expect('{')
    let name = ''
    while (this.tokens[this.at] !== '}') name += this.take()
    this.at++
    return name
  }

  private scripted(before: string): ReactNode {
    const big = BIG[this.tokens[this.at]] !== undefined
    const base = this.atom(before)
    let below: ReactNode = null
    let above: ReactNode = null
    for (;;) {
      const next = this.tokens[this.at]
      if (next === '_') below = this.script()
      else if (next === '^') above = this.script()
      else if (next === "'") {
        this.at++
        above = h('mo', { lspace: '0', rspace: '0' }, '′')
      } else break
    }
    const [under, over, both] = big ? ['munder', 'mover', 'munderover'] : ['msub', 'msup', 'msubsup']
    if (below && above) return h(both, null, base, below, above)
    if (below) return h(under, null, base, below)
    return above ? h(over, null, base, above) : base
  }

  private script(): ReactNode {
    this.at++
    return this.argument()
  }

  /** `before` is the sign in front: behind none, or behind another sign, a minus belongs to what follows. */
  private atom(before: string): ReactNode {
    const token = this.take()
    if (token === '\\frac') return h('mfrac', null, this.argument(), this.argument())
    if (token === '\\sqrt') return h('msqrt', null, this.argument())
    if (token === '\\op') return h('mi', { mathvariant: 'normal' }, this.name())
    if (ACCENTS[token]) {
      return h('mover', null, this.argument(), h('mo', { stretchy: 'false' }, ACCENTS[token]))
    }
    if (BIG[token]) return h('mo', { largeop: 'true', movablelimits: 'false' }, BIG[token])
    if (token === '\\left' || token === '\\right') return fence(this.take().replace('\\', ''), true)
    if (FENCES.has(token)) return fence(token.replace('\\', ''))
    if (token === '-') {
      const leads = before === '' || before === '(' || RELATIONS.has(before)
      return leads ? h('mo', { form: 'prefix' }, '−') : operator('−')
    }
    if (RELATIONS.has(token)) return operator(token)
    if (/^\d/.test(token)) return h('mn', null, token)
    if (/^[\p{L}∂∇Δ∞…]$/u.test(token)) return italic(token)
    throw new SyntaxError(`${token} means nothing in ${this.text}`)
  }
}

/** Throws a SyntaxError where the notation is not kept. */
export function formula(text: string): ReactNode {
  return h('math', null, new Reader(text).row(null))
}
