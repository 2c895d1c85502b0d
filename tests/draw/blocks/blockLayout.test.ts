import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/draw/blocks/blockLayout'
import { unitAt } from '../../../src/draw/blocks/cells'
import { DEEP, LARGE, layoutFor, networkOf, PHONE, PROJECTOR } from './largeRun'

const networks = fc
  .record({
    inputs: fc.constantFrom(8, 20, 64, 784),
    hidden: fc.array(fc.constantFrom(24, 64, 128), { minLength: 1, maxLength: 11 }),
    outputs: fc.constantFrom(1, 3, 10, 40),
  })
  .map(({ inputs, hidden, outputs }) => networkOf(inputs, ...hidden, outputs))
const rooms = fc.constantFrom(PROJECTOR, LARGE, PHONE)
const images = fc.constantFrom(null, { width: 28, height: 28 }, { width: 8, height: 8 })

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 1e-6 &&
  b.x < a.x + a.width - 1e-6 &&
  a.y < b.y + b.height - 1e-6 &&
  b.y < a.y + a.height - 1e-6

describe('blockLayoutOf', () => {
  it('keeps everything in its room, below the sentence and above legend and caption, and apart', () => {
    fc.assert(
      fc.property(networks, rooms, images, (spec, room, size) => {
        const image = size && size.width * size.height === spec.inputs ? size : null
        const layout = layoutFor(spec, room, image)
        const boxes: Box[] = layout.layers.flatMap(({ block, sender, strips }) => [
          ...(block && sender ? [block, sender] : []),
          ...strips,
        ])
        if (layout.image) boxes.push(layout.image)
        if (layout.loss) boxes.push(layout.loss)
        const outside = boxes.filter(
          ({ x, y, width, height }) =>
            !(width > 0 && height > 0 && x >= 0 && y >= room.top) ||
            x + width > room.width + 1e-6 ||
            y + height > room.height - room.bottom,
        )
        expect(outside).toEqual([])
        const over = boxes.filter((a, k) => boxes.slice(k + 1).some((b) => overlap(a, b)))
        expect(over).toEqual([])
      }),
    )
  })

  it('aligns the rows of a block with the strips of what receives, and its columns with the strip that sends', () => {
    const { layers } = layoutFor(networkOf(64, 64, 32, 10))
    for (const { block, sender, strips, top, pitch, units } of layers.slice(1)) {
      expect(block!.y).toBe(top)
      expect(block!.height).toBeCloseTo(pitch * units)
      expect([sender!.x, sender!.width]).toEqual([block!.x, block!.width])
      for (const strip of strips) expect([strip.y, strip.height]).toEqual([block!.y, block!.height])
    }
  })

  it('stands the pixels of an image where they belong, row by row', () => {
    const layout = layoutFor(networkOf(784, 32, 10), PROJECTOR, { width: 28, height: 28 })
    const pixel = layout.image!.width / 28
    const [first, second, below] = [0, 1, 28].map((i) => unitAt(layout, 0, i))
    expect(second.x - first.x).toBeCloseTo(pixel)
    expect(below.y - first.y).toBeCloseTo(pixel)
    expect(below.x).toBeCloseTo(first.x)
  })

  it('gives each of up to 16 outputs a line, and more of them none', () => {
    expect(layoutFor(networkOf(64, 32, 16)).outputs).not.toBeNull()
    expect(layoutFor(networkOf(64, 32, 17)).outputs).toBeNull()
  })

  it('has room for the letters of strips on a projector, unless the network is deep', () => {
    expect(layoutFor(networkOf(784, 128, 64, 10), PROJECTOR, { width: 28, height: 28 }).lettered).toBe(true)
    expect(layoutFor(DEEP).lettered).toBe(false)
  })
})
