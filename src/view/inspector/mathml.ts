/** MathML elements, which JSX has no types for. */
import { createElement, type HTMLAttributes, type ReactNode } from 'react'

interface MathProps extends HTMLAttributes<HTMLElement> {
  readonly [attribute: string]: unknown
}

/** `h('mn', { className }, '0.25')` */
export function h(tag: string, props: MathProps | null, ...children: ReactNode[]): ReactNode {
  return createElement(tag, props, ...children)
}

/** An operator with the same space on both sides, wherever a line is broken. */
export function operator(sign: string, space = '0.25em'): ReactNode {
  return h('mo', { form: 'infix', lspace: space, rspace: space, stretchy: 'false' }, sign)
}

/** A parenthesis, bracket or comma, as high as a letter; `tall`: as what it stands around. */
export function fence(sign: string, tall = false): ReactNode {
  const stretchy = String(tall)
  return h('mo', { stretchy, lspace: '0', rspace: sign === ',' ? '0.2em' : '0' }, sign)
}

/** A letter, with its hat above it where it has one: ŷ. */
export function italic(letter: string): ReactNode {
  const [base, hat] = letter.normalize('NFD')
  if (!hat) return h('mi', null, letter)
  return h('mover', null, h('mi', null, base), h('mo', { stretchy: 'false' }, '^'))
}
