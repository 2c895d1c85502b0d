/** The handwritten digits as one byte a pixel: how the build packs them, and how the page unpacks them. */
import type { Examples } from '../../core/recipe'
import type { DataSet } from '../setup'

const CLASSES = 10
const SIDE = 28
const PIXELS = SIDE * SIDE
const TRAIN = 5000
const TEST = 1000
const COUNT = TRAIN + TEST
/** 6 bits of grey. */
const DARKEST = 63

/** Bytes of what is packed. */
export const PACKED_BYTES = COUNT * PIXELS

/**
 * The first 600 digits of each class, in turn (0, 1 … 9, 0, 1 …), so that row r is a digit of class r mod 10.
 * `pixelsOf[c]`: those of class c from 0 to 1, 784 a digit, row by row from the top. Throws if a class has too few.
 */
export function packDigits(pixelsOf: readonly (readonly number[])[]): Uint8Array {
  const packed = new Uint8Array(PACKED_BYTES)
  const wanted = (COUNT / CLASSES) * PIXELS
  pixelsOf.forEach((pixels, digit) => {
    if (pixels.length < wanted) throw new RangeError(`there are too few digits of class ${digit}`)
  })
  for (let row = 0; row < COUNT; row++) {
    const pixels = pixelsOf[row % CLASSES]
    const from = Math.floor(row / CLASSES) * PIXELS
    for (let k = 0; k < PIXELS; k++) packed[row * PIXELS + k] = Math.round(pixels[from + k] * DARKEST)
  }
  return packed
}

function emptyExamples(first: number, count: number): Examples {
  const targets = new Float64Array(count * CLASSES)
  for (let row = 0; row < count; row++) targets[row * CLASSES + ((first + row) % CLASSES)] = 1
  return { count, inputs: new Float64Array(count * PIXELS), targets }
}

/** Unpacks piece by piece, as they come: four million pixels at once would hold up the page. */
export class DigitsUnpacker {
  readonly #train = emptyExamples(0, TRAIN)
  readonly #test = emptyExamples(TRAIN, TEST)
  #at = 0

  /** How many bytes have come. */
  get bytes(): number {
    return this.#at
  }

  add(packed: Uint8Array): void {
    const ofTrain = this.#train.inputs
    const ofTest = this.#test.inputs
    for (let k = 0, at = this.#at; k < packed.length; k++, at++) {
      if (at < ofTrain.length) ofTrain[at] = packed[k] / DARKEST
      else ofTest[at - ofTrain.length] = packed[k] / DARKEST
    }
    this.#at += packed.length
  }

  /** 5,000 digits to learn from, and 1,000 others to be tested on; as many of each class in both. Throws if not all have come. */
  dataSet(): DataSet {
    if (this.#at !== PACKED_BYTES) throw new RangeError(`the digits end after ${this.#at} bytes`)
    return {
      id: 'digits',
      train: this.#train,
      test: this.#test,
      task: { kind: 'argmax' },
      classNames: Array.from({ length: CLASSES }, (_, digit) => String(digit)),
      image: { width: SIDE, height: SIDE },
    }
  }
}
