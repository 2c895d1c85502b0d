import { describe, expect, it } from 'vitest'
import { MOST_IN_QR, qrPicture, type QrPicture } from '../../src/draw/qr'

/** The squares that the path fills, row by row: # and a space. */
function squares({ size, path }: QrPicture): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    rows[Number(y)].fill('#', Number(x), Number(x) + Number(width))
  }
  return rows.map((row) => row.join(''))
}

const FINDER = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######']

describe('the QR code', () => {
  const picture = qrPicture('https://example.org/backstep/#v=1&x=xor&t=5&lang=zh')!
  const rows = squares(picture)
  const at = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))

  it('has a finder in three corners and a rim of four light squares', () => {
    const far = picture.size - 4 - 7
    expect(at(4, 4)).toEqual(FINDER)
    expect(at(far, 4)).toEqual(FINDER)
    expect(at(4, far)).toEqual(FINDER)
    expect(at(far, far)).not.toEqual(FINDER)
    const rim = [0, 1, 2, 3, -4, -3, -2, -1]
    for (const k of rim) {
      expect(rows.at(k)!.trim()).toBe('')
      expect(new Set(rows.map((row) => row.at(k)))).toEqual(new Set([' ']))
    }
  })

  it('counts its squares between them', () => {
    const timing = rows[10].slice(11, -11)
    expect(timing).toMatch(/^ (# )+$/)
    expect((picture.size - 8 - 17) % 4).toBe(0)
  })

  it('is another for another text', () => {
    expect(qrPicture('https://example.org/backstep/#v=1&x=xor&t=6&lang=zh')!.path).not.toBe(picture.path)
  })

  it('stays coarse enough for a room, or is none', () => {
    expect(qrPicture('x'.repeat(MOST_IN_QR))!.size).toBeLessThanOrEqual(109)
    expect(qrPicture('x'.repeat(MOST_IN_QR + 1))).toBeNull()
  })
})
