/** Any sheet of any step: full of right numbers it is right, and one number that is altered is found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mazur } from '../../../src/content/articlePresets'
import { isCutOff, isRounded, writtenOf } from '../../../src/content/worked/agreement'
import { checkLines, isWrong, type Line } from '../../../src/content/worked/check'
import { firstStep } from '../../../src/content/worked/firstStep'
import { cellKey, OwnChain } from '../../../src/content/worked/ownChain'
import { cellsOf, PARTS, partOf } from '../../../src/content/worked/stepCells'
import { workedExample } from '../../../src/content/workedExample'
import { scriptOf } from '../../../src/core/playback'
import { cell, valueOf, type Cell, type Trace } from '../../../src/core/trace'
import { Trainer } from '../../../src/core/training'
import { anyRun, plain, smallRun } from '../../core/runs'

/** A finite second step, so that optimizers remember something. */
function secondStep(start: Parameters<typeof plain>[0]): Trace | null {
  const trainer = new Trainer(start)
  trainer.traceOf(1)
  const { trace } = trainer.traceOf(2)
  return [trace.loss, ...trace.gradient.values, ...trace.after.values].every(Number.isFinite) ? trace : null
}

const allCells = (trace: Trace): Cell[] => PARTS.flatMap((part) => cellsOf(trace.recipe, part))

const sheetOf = (trace: Trace, row: number, write: (value: number) => string): Line[] =>
  allCells(trace).map((each) => ({
    cells: [each],
    written: writtenOf(write(valueOf(trace, row, each))),
  }))

const anyStep = anyRun.map(secondStep).filter((trace): trace is Trace => trace !== null)
const withRow = anyStep.chain((trace) => fc.tuple(fc.constant(trace), fc.nat(trace.rows.length - 1)))

describe('what a number is to the digits written', () => {
  it.each([
    ['0.377', true],
    ['0.378', true],
    ['0.38', true],
    ['0.3775', true],
    ['.4', true],
    ['0.379', false],
    ['0.37750001', false],
    ['3.775e-1', true],
  ])('%s for 0.3775: rounded %s', (text, rounded) => {
    expect(isRounded(writtenOf(text), 0.3775)).toBe(rounded)
  })

  it.each([
    ['0.37', 0.3775, true],
    ['0.3', 0.3775, true],
    ['0.2', 0.3775, false],
    ['0.38', 0.3775, false],
    ['-0.019', -0.0197, true],
    ['0.019', -0.0197, false],
    ['1', 1.999, true],
  ])('%s for %d: cut off %s', (text, to, cut) => {
    expect(isCutOff(writtenOf(text), to)).toBe(cut)
  })
})

describe('the own chain', () => {
  it('computes every quantity of any step as the step does, whatever it is made of', () => {
    fc.assert(
      fc.property(withRow, ([trace, row]) => {
        const cells = allCells(trace)
        // Every number is held to be written, so that each is computed from those right before it.
        const written = new Map(cells.map((each) => [cellKey(each), valueOf(trace, row, each)]))
        const chain = new OwnChain(trace, row, written)
        for (const each of cells) {
          const right = valueOf(trace, row, each)
          expect(Math.abs(chain.of(each).value - right)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(right)),
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  it('follows a gradient that is clipped by its length from all of its numbers', () => {
    const clip = { kind: 'global-norm', maxNorm: 0.01, epsilon: 1e-6 } as const
    const { trace } = new Trainer(smallRun({ clip })).traceOf(1)
    const wrong = new Map([[cellKey(cell('db', 1, 3)), 100]])
    const { value, from } = new OwnChain(trace, 0, wrong).of(cell('W_next', 2, 0, 1))
    expect([...from]).toEqual([...wrong.keys()])
    expect(value).toBeCloseTo(valueOf(trace, 0, cell('W', 2, 0, 1)), 5)
    expect(value).not.toBeCloseTo(valueOf(trace, 0, cell('W_next', 2, 0, 1)), 5)
  })

  it('goes through what is not written', () => {
    const { trace } = new Trainer(smallRun()).traceOf(1)
    const wrong = valueOf(trace, 0, cell('a', 1, 2)) + 1
    const { value, from } = new OwnChain(trace, 0, new Map([[cellKey(cell('a', 1, 2)), wrong]])).of(
      cell('a', 2),
    )
    expect([...from]).toEqual([cellKey(cell('a', 1, 2))])
    const z = valueOf(trace, 0, cell('z', 2)) + valueOf(trace, 0, cell('W', 2, 0, 2))
    expect(value).toBeCloseTo(Math.tanh(z), 12)
  })
})

const byHand = (numbers: readonly (readonly [Cell, string])[]) =>
  checkLines(
    firstStep(workedExample()),
    0,
    numbers.map(([of, text]): Line => ({ cells: [of], written: writtenOf(text) })),
  ).lines.map(({ verdict }) => verdict)

describe('a line after rounded ones', () => {
  const hidden = [0, 1, 2].map((j) => [cell('a', 1, j), '0.4'] as const)
  it.each([
    ['1.131375', 'right'],
    ['1.14', 'rounding'],
    // From 0.3775, 0.4 and 0.4: some of them were kept on the calculator.
    ['1.135', 'rounding'],
    ['1.1', 'right'],
    ['1.16', 'slip'],
    ['1.12', 'slip'],
  ])('that says %s is %s', (text, verdict) => {
    expect(byHand([...hidden, [cell('z', 2), text]])).toEqual(['right', 'right', 'right', verdict])
  })
})

describe('a sheet', () => {
  it('of right numbers is all right, at any rounding', () => {
    fc.assert(
      fc.property(withRow, fc.integer({ min: 1, max: 17 }), ([trace, row], digits) => {
        const sheet = sheetOf(trace, row, (value) => value.toPrecision(digits))
        const { lines, firstSlip } = checkLines(trace, row, sheet)
        expect(lines.filter(({ verdict }) => verdict !== 'right')).toEqual([])
        expect(firstSlip).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('of numbers that are each computed from the rounded ones before is never called wrong', () => {
    fc.assert(
      fc.property(anyStep, fc.integer({ min: 2, max: 6 }), (trace, digits) => {
        const written = new Map<string, number>()
        const sheet = allCells(trace).map((each): Line => {
          const { value } = new OwnChain(trace, 0, written).of(each)
          const line: Line = { cells: [each], written: writtenOf(value.toPrecision(digits)) }
          written.set(cellKey(each), line.written.value)
          return line
        })
        const { lines } = checkLines(trace, 0, sheet)
        expect(lines.filter(({ verdict }) => isWrong(verdict))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('with one number altered goes wrong there, and what is computed from it follows or is right', () => {
    fc.assert(
      fc.property(withRow, fc.nat(), ([trace, row], at) => {
        const sheet = sheetOf(trace, row, (value) => value.toPrecision(12))
        const k = at % sheet.length
        const altered: Line = {
          ...sheet[k],
          written: writtenOf((sheet[k].written.value + 0.5).toPrecision(12)),
        }
        const { lines, firstSlip } = checkLines(trace, row, sheet.with(k, altered))
        expect(firstSlip).toBe(k)
        expect(lines.map(({ verdict }) => verdict)).toEqual(
          sheet.map((_, other) => (other === k ? 'slip' : 'right')),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('tells those that depend on a slip from those that do not', () => {
    const { trace } = new Trainer(smallRun()).traceOf(1)
    const slip = cell('delta', 1, 1)
    const written = new Map([[cellKey(slip), 0.7]])
    const sheet = allCells(trace).map((each): Line => {
      const value = cellKey(each) === cellKey(slip) ? 0.7 : new OwnChain(trace, 0, written).of(each).value
      return { cells: [each], written: writtenOf(value.toPrecision(10)) }
    })
    const { lines, firstSlip } = checkLines(trace, 0, sheet)
    const named = (wanted: string) =>
      sheet.flatMap(({ cells }, k) => (lines[k].verdict === wanted ? [cellKey(cells[0])] : []))
    expect(named('slip')).toEqual([cellKey(slip)])
    expect(cellKey(sheet[firstSlip!].cells[0])).toBe(cellKey(slip))
    expect(named('follows').sort()).toEqual(
      (['dW', 'W_next'] as const)
        .flatMap((of) => [cell(of, 1, 1, 0), cell(of, 1, 1, 1)])
        .concat((['db', 'b_next'] as const).map((of) => cell(of, 1, 1)))
        .map(cellKey)
        .sort(),
    )
  })

  it('has no gradient and no update of biases that are not trained', () => {
    const { recipe } = mazur()
    expect(cellsOf(recipe, 'gradient').map(({ quantity }) => quantity)).toEqual(Array(8).fill('dW'))
    expect(cellsOf(recipe, 'update')).toHaveLength(8)
  })

  it('has its parts in the order of the step', () => {
    fc.assert(
      fc.property(anyRun, ({ recipe }) => {
        const script = scriptOf(recipe.network)
        for (const part of PARTS) {
          for (const each of cellsOf(recipe, part)) expect(partOf(script, each)).toBe(part)
        }
      }),
      { numRuns: 30 },
    )
  })
})
