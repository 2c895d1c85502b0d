/** The light syntax of terms in sentences: `[[id]]` for a term by its own name, `[[id|words]]` by other words. */
import { isTermId, type TermId } from '../../content/glossary'

export interface TermPiece {
  readonly id: TermId
  /** null: the glossary's own name. */
  readonly words: string | null
}

const MARK = /\[\[([a-z-]+)(?:\|([^\]]+))?\]\]/

/** A sentence whose terms all have words of their own, without the marks. */
export function plainText(text: string): string {
  return piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : (piece.words ?? piece.id)))
    .join('')
}

/** A sentence in pieces: text, terms, text. Throws where an id is none of the glossary's. */
export function piecesOf(text: string): readonly (string | TermPiece)[] {
  const parts = text.split(MARK)
  const pieces: (string | TermPiece)[] = [parts[0]]
  for (let k = 1; k < parts.length; k += 3) {
    const [id, words, after] = parts.slice(k, k + 3)
    if (!isTermId(id)) throw new RangeError(`no term is called ${id}`)
    pieces.push({ id, words: words ?? null }, after)
  }
  return pieces.filter((piece) => piece !== '')
}
