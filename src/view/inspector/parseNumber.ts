/** Numbers as people type them. */

export type Parsed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly why: 'empty' | 'notANumber' | 'tooLarge' }

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Takes a comma or a point, 2.5e-3 and 2.5·10⁻³, a true minus sign, and full-width figures. */
export function parseNumber(text: string): Parsed {
  const plain = text
    .replace(/[·×*]10(\^?)([⁺⁻+−-]?[⁰¹²³⁴⁵⁶⁷⁸⁹\d]+)/, 'e$2')
    .normalize('NFKC')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/[,。、]/, '.')
    .replace(/\s/g, '')
  if (plain === '') return { ok: false, why: 'empty' }
  if (!NUMBER.test(plain)) return { ok: false, why: 'notANumber' }
  const value = Number(plain)
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, why: 'tooLarge' }
}
