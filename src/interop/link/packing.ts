/** Text as the letters of a link and back. */
import { LinkRefusal, refuseLink } from './linkProblem'

/** What a link may unpack to. What is packed up here comes to a tenth of that; more is meant to fill a computer. */
const MOST_MEGABYTES = 8
/** Bytes that are unpacked at a time, so that no more than a thousand times as many can come out before anybody looks. */
const SLICE = 1024

/**
 * The zlib format rather than bare deflate: it ends with a sum of what was packed up (Adler-32), and browsers refuse
 * what does not agree with it. One damaged letter could otherwise be another number that nobody notices.
 */
const FORMAT = 'deflate'

/** All that comes out of a stream when `bytes` go in; rejects when the stream does, or when more than `most` come. */
async function through(
  bytes: Uint8Array,
  { readable, writable }: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter()
  // What goes wrong is told by the reader.
  const ignore = () => {}
  for (let at = 0; at < bytes.length; at += SLICE) {
    writer.write(bytes.slice(at, at + SLICE)).catch(ignore)
  }
  writer.close().catch(ignore)
  const reader = readable.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      reader.cancel().catch(ignore)
      refuseLink('unpacksTooLarge', { megabytes: MOST_MEGABYTES })
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Text, packed up as base64url (RFC 4648, section 5). */
export async function pack(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream(FORMAT), Infinity)
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function bytesOf(letters: string): Uint8Array {
  if (!/^[\w-]+$/.test(letters)) refuseLink('damaged', {})
  try {
    const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  } catch {
    refuseLink('damaged', {})
  }
}

/** What `pack` was given. Rejects with a `LinkRefusal` where it is not whole. */
export async function unpack(letters: string): Promise<string> {
  const packed = bytesOf(letters)
  try {
    const bytes = await through(packed, new DecompressionStream(FORMAT), MOST_MEGABYTES * 2 ** 20)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof LinkRefusal) throw error
    refuseLink('damaged', {})
  }
}
