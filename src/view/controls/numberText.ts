/** Numbers as people type them. */

export type ParsedNumber =
  | { readonly value: number; readonly problem: null }
  | { readonly value: null; readonly problem: 'empty' | 'notANumber' | 'tooLarge' }

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** A decimal number; full-width digits and a true minus sign count as what they mean. */
export function parseNumber(text: string): ParsedNumber {
  const plain = text.normalize('NFKC').replace('−', '-').trim()
  if (plain === '') return { value: null, problem: 'empty' }
  if (!DECIMAL.test(plain)) return { value: null, problem: 'notANumber' }
  const value = Number(plain)
  return Number.isFinite(value) ? { value, problem: null } : { value: null, problem: 'tooLarge' }
}
