import { describe, expect, it } from 'vitest'
import { seenLosses, stripFrame, stripHeight, stripLine } from '../../../src/draw/charts/strip'
import { BASELINE } from '../../../src/draw/charts/stripPlaces'
import { furthestStep, type RunState } from '../../../src/draw/charts/seen'

const seenOf = (...losses: number[]) => ({
  steps: Float64Array.from(losses, (_, k) => k + 1),
  losses: Float64Array.from(losses),
})

describe('what the strip has seen', () => {
  it.each<[string, RunState, number[]]>([
    ['nothing, before the first loss', { history: seenOf(4), step: 1, loss: null }, []],
    ['the first loss, once it is known', { history: seenOf(4), step: 1, loss: 4 }, [4]],
    ['nothing of a step just begun', { history: seenOf(4, 3), step: 2, loss: null }, [4]],
    ['all steps gone through, after going back', { history: seenOf(4, 3, 2), step: 1, loss: null }, [4, 3]],
    ['the step on show beyond a thinned history', { history: seenOf(4, 3), step: 9, loss: 1 }, [4, 3, 1]],
    ['the loss on show without a history', { history: null, step: 1, loss: 4 }, [4]],
  ])('%s', (_, state, losses) => {
    expect([...seenLosses(state).losses]).toEqual(losses)
  })

  it('goes to the last step begun', () => {
    expect(furthestStep({ history: seenOf(4, 3), step: 1, loss: null })).toBe(2)
    expect(furthestStep({ history: seenOf(4, 3), step: 7, loss: null })).toBe(7)
    expect(furthestStep({ history: null, step: 7, loss: null })).toBe(7)
  })
})

describe('stripFrame', () => {
  it('has a place for eleven steps from the start', () => {
    const frame = stripFrame(304, 1, 1)
    expect(frame).toMatchObject({ first: 1, last: 11, dotted: true })
    expect(frame.ticks.filter((tick) => tick.labelled).map((tick) => tick.step)).toEqual([1, 5, 10])
    expect([frame.x(1), frame.x(11)]).toEqual([8, 296])
  })

  it('is a line up to a round number beyond eleven steps', () => {
    const frame = stripFrame(304, 1, 180)
    expect(frame).toMatchObject({ last: 200, dotted: false })
    expect(frame.ticks.map((tick) => tick.step)).toEqual([1, 50, 100, 150, 200])
  })

  it('has fewer ticks when their labels are long', () => {
    expect(stripFrame(304, 1, 150_215).ticks.map((tick) => tick.step)).toEqual([1, 100_000, 200_000])
  })

  it('finds the step under a place, and stays within its ends', () => {
    const frame = stripFrame(304, 1, 1)
    for (const step of [1, 4, 11]) expect(frame.stepAt(frame.x(step) + 3)).toBe(step)
    expect(frame.stepAt(-50)).toBe(1)
    expect(frame.stepAt(999)).toBe(11)
  })
})

describe('stripHeight', () => {
  it('puts 0 on the baseline and the largest loss on top', () => {
    const y = stripHeight(seenOf(4, 2))
    expect([y(0), y(4), y(2)]).toEqual([BASELINE, 11, (BASELINE + 11) / 2])
  })

  it('stands an all-zero run on the baseline and leaves out what is not finite', () => {
    expect(stripHeight(seenOf(0))(0)).toBe(BASELINE)
    const seen = seenOf(1, Infinity, NaN)
    const frame = stripFrame(304, 1, 3)
    expect(stripLine(seen, frame, stripHeight(seen))).toBe('M8 11')
  })
})
