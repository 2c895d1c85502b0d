/** A QR code as one path of squares. */
import { encode } from 'uqr'

/**
 * The most characters: 101 squares a side and the light rim, which a camera can still tell apart on a projector's
 * picture from the other end of a room.
 */
export const MOST_IN_QR = 900
/** The light rim that ISO/IEC 18004 asks for, in squares. */
const RIM = 4

export interface QrPicture {
  /** Squares a side, with the rim. */
  readonly size: number
  /** The dark squares, in squares from the upper left corner. */
  readonly path: string
}

/** null where the text is too long for a code that can be read across a room. */
export function qrPicture(text: string): QrPicture | null {
  if (text.length > MOST_IN_QR) return null
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: RIM })
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      return [`M${x} ${y}h${end - x}v1h${x - end}z`]
    }),
  )
  return { size, path: runs.join('') }
}
