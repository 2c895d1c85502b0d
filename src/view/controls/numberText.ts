/** Numbers as people type them. */

export type ParsedNumber =
  | { readonly value: number; readonly problem: null }
  | { readonly value: null; readonly problem: 'empty' | 'notANumber' | 'tooLarge' }

const DECIMAL = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?'
const NUMBER = new RegExp(`^(${DECIMAL})(?:/(${DECIMAL}))?$`, 'i')

/** More than so many characters of what somebody typed no sentence repeats. */
const MOST_QUOTED = 40

/** What was typed, as a sentence quotes it. */
export function quoted(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > MOST_QUOTED ? `${trimmed.slice(0, MOST_QUOTED)}…` : trimmed
}

/** As machines write it: a point, an ASCII minus, an e for a power of ten, and nothing between the figures. */
export function plainNumber(text: string): string {
  return text
    .replace(/[·×*]10(\^?)([⁺⁻+−-]?[⁰¹²³⁴⁵⁶⁷⁸⁹\d]+)/g, 'e$2')
    .normalize('NFKC')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[,。、]/g, '.')
    .replace(/\s/g, '')
}

/**
 * A decimal number or a fraction of two, 1/3. Takes a comma or a point, 2.5e-3 and 2.5·10⁻³, a true minus sign and
 * full-width figures.
 */
export function parseNumber(text: string): ParsedNumber {
  const plain = plainNumber(text)
  if (plain === '') return { value: null, problem: 'empty' }
  const [, over, under = '1'] = NUMBER.exec(plain) ?? []
  if (over === undefined || Number(under) === 0) return { value: null, problem: 'notANumber' }
  const value = Number(over) / Number(under)
  return Number.isFinite(value) ? { value, problem: null } : { value: null, problem: 'tooLarge' }
}
