import { describe, expect, it } from 'vitest'
import { spareCells } from '../../src/draw/spareCells'
import { overlapsOf } from './graphOverlaps'
import { drawnSetups, picturesOf } from './graphPictures'

/** Where print meets lanes that carry nothing now, paper is better than a hole in the sentence. */
const ALLOWED = /quiet|own/

describe('what is printed on the graph', () => {
  it('lies on no other print, no circle, no cell, and on no foreign lane that carries something', async () => {
    const setups = (await drawnSetups()).filter(([name]) => !/\/|spirals/.test(name) || /cheap\//.test(name))
    expect(setups.length).toBeGreaterThan(7)
    let printed = 0
    let cells = 0
    for (const [name, setup] of setups) {
      for (const screen of ['hero', 'phone', 'stage']) {
        for (const picture of picturesOf(name, setup, screen, 1)) {
          const { printed: texts = [], ...found } = overlapsOf(picture)
          printed += texts.length
          expect(Object.entries(found).filter(([kind]) => !ALLOWED.test(kind))).toEqual([])
          const { frame, layout } = picture
          for (const { x, halfWidth } of spareCells(frame, layout)) {
            cells++
            expect(x - halfWidth).toBeGreaterThanOrEqual(0)
            expect(x + halfWidth).toBeLessThanOrEqual(layout.room.width)
          }
        }
      }
    }
    expect(printed).toBeGreaterThan(200)
    expect(cells).toBeGreaterThan(10)
  }, 60_000)
})
