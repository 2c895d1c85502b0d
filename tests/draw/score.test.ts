import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../src/core/network'
import { scriptOf } from '../../src/core/playback'
import { cursorAt, cursorX, namedLines, scoreOf } from '../../src/draw/score'

const network = (...widths: number[]): NetworkSpec => ({
  inputs: widths[0],
  layers: widths.slice(1).map((units) => ({ units, activation: 'relu' })),
})

describe('scoreOf', () => {
  it('gives the worked example a note for each of its 17 micro-steps', () => {
    const { notes, lines } = scoreOf(scriptOf(network(2, 3, 1)), 640, { top: 48, depth: 60 })
    expect(notes.map(({ label }) => label).join(' ')).toBe('h₁ h₂ h₃ ŷ L δŷ δ₁ δ₂ δ₃ ŷ h₁ h₂ h₃ ŷ h₁ h₂ h₃')
    expect(lines.map(({ label }) => label)).toEqual(['L', 'ŷ', 'h', 'x'])
  })

  it('gives wide networks a note for each layer', () => {
    const { notes } = scoreOf(scriptOf(network(4, 12, 3)), 640, { top: 48, depth: 60 })
    expect(notes).toHaveLength(2 + 1 + 2 + 2 + 2)
  })

  const widths = fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 2, maxLength: 8 })

  it('covers every micro-step once, from left to right, and finds the cursor of every note', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 300, max: 1400 }), (sizes, width) => {
        const script = scriptOf(network(...sizes))
        const score = scoreOf(script, width, { top: 48, depth: 60 })
        let next = 0
        let x = score.left
        for (const note of score.notes) {
          expect(note.first).toBe(next)
          expect(note.x).toBeGreaterThan(x)
          expect(cursorAt(score, cursorX(score, note.last + 1))).toBe(note.last + 1)
          next = note.last + 1
          x = note.x
        }
        expect(next).toBe(script.microSteps.length)
        expect(x).toBeLessThan(score.right)
      }),
    )
  })

  it('moves the cursor to the right with every micro-step', () => {
    fc.assert(
      fc.property(widths, (sizes) => {
        const script = scriptOf(network(...sizes))
        const score = scoreOf(script, 640, { top: 48, depth: 60 })
        for (let cursor = 1; cursor <= script.microSteps.length; cursor++) {
          expect(cursorX(score, cursor)).toBeGreaterThan(cursorX(score, cursor - 1))
        }
      }),
    )
  })

  it('keeps the current note within the column of the cursor', () => {
    const half = { column: 15, note: 9 }
    fc.assert(
      fc.property(widths, (sizes) => {
        const script = scriptOf(network(...sizes))
        const score = scoreOf(script, 640, { top: 48, depth: 66 })
        for (const { first, last, x } of score.notes) {
          for (let cursor = first + 1; cursor <= last + 1; cursor++) {
            expect(x - cursorX(score, cursor)).toBeLessThanOrEqual(half.column - half.note)
          }
        }
      }),
    )
  })

  it('names the lines that have room, always the first and the last', () => {
    const named = (hidden: number, closest: number) => {
      const { lines } = scoreOf(scriptOf(network(2, ...Array(hidden).fill(2), 1)), 640, {
        top: 48,
        depth: 66,
      })
      const kept = lines.filter((_, k) => namedLines(lines, closest)[k])
      for (const [k, { y }] of kept.entries()) {
        if (k > 0) expect(y - kept[k - 1].y).toBeGreaterThanOrEqual(closest)
      }
      return kept.map(({ label }) => label)
    }
    expect(named(1, 15)).toEqual(['L', 'ŷ', 'h', 'x'])
    expect(named(2, 15)).toEqual(['L', 'ŷ', 'h²', 'h¹', 'x'])
    expect(named(3, 15)).toEqual(['L', 'h³', 'x'])
    expect(named(6, 15).at(-1)).toBe('x')
  })
})
