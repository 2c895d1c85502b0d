/** A sentence with its terms: `[[id]]` and `[[id|words]]` become terms that can be asked about. */
import { useLaterMessages } from '../laterMessages'
import { Term } from './Term'
import { piecesOf } from './termText'

export function Terms({ text }: { text: string }) {
  const { names } = useLaterMessages().glossary
  return piecesOf(text).map((piece, k) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Term key={k} id={piece.id}>
        {piece.words ?? names[piece.id]}
      </Term>
    ),
  )
}
