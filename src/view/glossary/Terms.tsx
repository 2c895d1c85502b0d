/** A sentence with its terms: `[[id]]` and `[[id|words]]` become terms that can be asked about. */
import { useLaterMessages } from '../laterMessages'
import { Term } from './Term'
import { piecesOf } from './termText'

/** What no line may begin with; behind a button a line could be broken even before it. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]+/u

export function Terms({ text }: { text: string }) {
  const { names } = useLaterMessages().glossary
  const pieces = piecesOf(text)
  const closingOf = (piece: (typeof pieces)[number] | undefined) =>
    (typeof piece === 'string' && CLOSING.exec(piece)?.[0]) || ''
  return pieces.map((piece, k) => {
    if (typeof piece === 'string') return k === 0 ? piece : piece.slice(closingOf(piece).length)
    return (
      <span key={k} style={{ whiteSpace: 'nowrap' }}>
        <Term id={piece.id}>{piece.words ?? names[piece.id]}</Term>
        {closingOf(pieces[k + 1])}
      </span>
    )
  })
}
