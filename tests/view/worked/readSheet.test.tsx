/** Numbers as people paste them: named, in a column, or as a step table. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workedExample } from '../../../src/content/workedExample'
import { firstStep } from '../../../src/content/worked/firstStep'
import { cellKey } from '../../../src/content/worked/ownChain'
import { cellsOf, PARTS } from '../../../src/content/worked/stepCells'
import { cell, valueOf, type Cell, type Trace } from '../../../src/core/trace'
import { Trainer } from '../../../src/core/training'
import { later } from '../../../src/i18n/later'
import { stepTable } from '../../../src/interop/stepTable'
import { cellText } from '../../../src/view/worked/cellNames'
import { readName } from '../../../src/view/worked/readName'
import { readSheet } from '../../../src/view/worked/readSheet'
import { readWritten } from '../../../src/view/worked/writtenNumber'
import { anyRun, smallRun } from '../../core/runs'

const trace = firstStep(workedExample())
const spec = trace.recipe.network
const forward = cellsOf(trace.recipe, 'forward')
const two = { inputs: 2, layers: [2, 2].map((units) => ({ units, activation: 'sigmoid' as const })) }
const deep = { inputs: 2, layers: [3, 2, 2].map((units) => ({ units, activation: 'tanh' as const })) }

const read = (text: string, of: Trace = trace, row = 0) => readSheet(text, { trace: of, row, cells: forward })
const numbersIn = (text: string) => read(text).numbers.map(([of, number]) => [cellKey(of), number])

it('a number beyond all that can be computed with is told apart from what is none', () => {
  const kindOf = (text: string) => read(text).troubles.map(({ kind }) => kind)
  expect(kindOf('z1 = 1e400')).toEqual(['tooLarge'])
  expect(kindOf('z1 = -1e400')).toEqual(['tooLarge'])
  expect(kindOf('z1 = 1e40o')).toEqual(['notANumber'])
})

describe('a name', () => {
  it('that the sheet writes is read as what it was, in any network', () => {
    fc.assert(
      fc.property(anyRun, ({ recipe }) => {
        const others = (['f', 'incoming'] as const).map((of) => cell(of, 1, 0))
        const cells = [...PARTS.flatMap((part) => cellsOf(recipe, part)), ...others]
        for (const each of cells) {
          expect(readName(recipe.network, cellText(recipe.network, each))).toEqual(each)
        }
      }),
      { numRuns: 50 },
    )
  })

  it.each<[string, Cell]>([
    ['z1', cell('z', 1, 0)],
    ['z₂', cell('z', 1, 1)],
    ['z_3', cell('z', 1, 2)],
    ['h₃: z', cell('z', 1, 2)],
    ['x₁→h₂: ∂L/∂w', cell('dW', 1, 1, 0)],
    ['a(h2)', cell('a', 1, 1)],
    ['h2', cell('a', 1, 1)],
    ['ŷ', cell('a', 2)],
    ['yhat', cell('a', 2)],
    ['y', cell('target')],
    ['delta ŷ', cell('delta', 2)],
    ['dz h1', cell('delta', 1, 0)],
    ['δ2.1', cell('delta', 2, 0)],
    ['dL/dw x2→h3', cell('dW', 1, 2, 1)],
    ['dw h3 -> ŷ', cell('dW', 2, 0, 2)],
    ["w x1->h1'", cell('W_next', 1, 0, 0)],
    ['W_next h1=>ŷ', cell('W_next', 2, 0, 0)],
    ["b'", cell('b_next', 2)],
    ['b1', cell('b', 1, 0)],
    ['Loss', cell('loss')],
    ['损失', cell('loss')],
    ['w4', cell('W', 1, 1, 1)],
    ['w7+', cell('W_next', 2, 0, 0)],
    ['new w_9', cell('W_next', 2, 0, 2)],
    ['新 w9', cell('W_next', 2, 0, 2)],
    ['w x1 → h1 new', cell('W_next', 1, 0, 0)],
    ['b+ ŷ', cell('b_next', 2)],
    ['dw7', cell('dW', 2, 0, 0)],
    ['i2', cell('x', 0, 1)],
    ['target', cell('target')],
  ])('%s', (name, of) => {
    expect(readName(spec, name)).toEqual(of)
  })

  it('without its layer is ambiguous where there are several hidden ones', () => {
    expect(readName(deep, 'z1')).toBe('whichLayer')
    expect(readName(deep, 'z h2')).toBe('whichLayer')
    expect(readName(deep, 'z h1.2')).toEqual(cell('z', 1, 1))
    expect(readName(deep, 'z h²₁')).toEqual(cell('z', 2, 0))
    expect(readName(deep, 'δ ŷ2')).toEqual(cell('delta', 3, 1))
  })

  it('of the page of Mazur is read, its weights by their numbers', () => {
    const [x, h, o] = [0, 1, 2]
    const weights = [h, o].flatMap((layer) =>
      [0, 1].flatMap((unit) => [0, 1].map((from) => [layer, unit, from])),
    )
    const names: readonly (readonly [string, Cell])[] = [
      ['net_{h1}', cell('z', h)],
      ['out_{h2}', cell('a', h, 1)],
      ['net_{o1}', cell('z', o)],
      ['out_o2', cell('a', o, 1)],
      ['i_1', cell('x', x)],
      ['target_{o2}', cell('target', 0, 1)],
      ['E_{total}', cell('loss')],
      ['∂E_{total}/∂out_{h1}', cell('incoming', h)],
      ['dE/dnet_o1', cell('delta', o)],
      ...weights.flatMap(([layer, unit, from], k) => [
        [`w_${k + 1}`, cell('W', layer, unit, from)] as const,
        [`w_${k + 1}^+`, cell('W_next', layer, unit, from)] as const,
        [`\u2202E_total/\u2202w_${k + 1}`, cell('dW', layer, unit, from)] as const,
      ]),
    ]
    for (const [name, of] of names) expect(readName(two, name), name).toEqual(of)
    expect(readName(two, 'w9')).toBe('noName')
  })

  it('that may be the number of a weight or two indices is neither', () => {
    const wide = { inputs: 2, layers: [8, 1].map((units) => ({ units, activation: 'tanh' as const })) }
    expect(readName(wide, 'w12')).toBe('whichWeight')
    expect(readName(wide, 'w_{2,1}')).toBe('whichWeight')
    expect(readName(wide, 'w10')).toEqual(cell('W', 1, 4, 1))
    expect(readName(wide, 'w19')).toEqual(cell('W', 2, 0, 2))
    expect(readName(spec, 'w13')).toBe('whichWeight')
  })

  it.each([
    '',
    'foo',
    'z4',
    'z h4',
    'w0',
    'w10',
    'w45',
    'z1 new',
    'net',
    'w x1->ŷ',
    'δ x1',
    'h3.1',
    'ŷ2',
    'h',
    "z1'",
  ])('of nothing in the network: %j', (name) => {
    expect(readName(spec, name)).toBe('noName')
  })
})

describe('a text', () => {
  it('has a number a line, written in many ways', () => {
    const text = 'z1 = 0,3775\n\n# by hand\na1: 3.8e-1\nz h2\t0.3925\nz h3 0.4075\nL，1/2\nδ ŷ＝−1.12'
    expect(numbersIn(text)).toEqual([
      ['z 1 0 0', '0,3775'],
      ['a 1 0 0', '3.8e-1'],
      ['z 1 1 0', '0.3925'],
      ['z 1 2 0', '0.4075'],
      ['loss 0 0 0', '1/2'],
      ['delta 2 0 0', '−1.12'],
    ])
  })

  it('is a column of numbers in the order of the table', () => {
    expect(numbersIn('0.42\n0,42\n.67')).toEqual([
      ['z 1 0 0', '0.42'],
      ['a 1 0 0', '0,42'],
      ['z 1 1 0', '.67'],
    ])
    expect(read('1\n'.repeat(9)).troubles).toEqual([{ kind: 'tooMany', line: 9, quote: '8' }])
  })

  it('may show how a number was computed', () => {
    expect(numbersIn('w7+ = w7 - η·dL/dw7 = 0.4 - 0.1·0.42 = 0.358\nh1: z = a = 0.3775\nz2 ≈ 0.39')).toEqual([
      ['W_next 2 0 0', '0.358'],
      ['z 1 0 0', '0.3775'],
      ['z 1 1 0', '0.39'],
    ])
  })

  it('is read as the hint writes it, in both languages', async () => {
    for (const language of ['en', 'zh'] as const) {
      const { forms } = later[language].worked.text
      const [z, a, delta, gradient, next] = [forms.z, forms.a, forms.delta, forms.gradient, forms.next].map(
        ([form, about]) =>
          [
            form.split(' = ')[0],
            /^(?:or |或 )(.*?) = /.exec(about)?.[1] ?? /^(?:or |或 )(.*? ŷ1)/.exec(about)![1],
          ].map((name) => readName(two, name)),
      )
      expect(z).toEqual([cell('z', 1), cell('z', 1)])
      expect(a).toEqual([cell('a', 1), cell('a', 1)])
      expect(delta).toEqual([cell('delta', 2), cell('delta', 2)])
      expect(gradient).toEqual([cell('dW', 2), cell('dW', 2)])
      expect(next).toEqual([cell('W_next', 2), cell('W_next', 2)])
    }
  })

  it('names the line that cannot be read, and reads the others', () => {
    const { numbers, troubles } = read('z1 = 0.4\n\nfoo = 3\nL = abc\nsomething\nz1 = 0.5\nz2 =')
    expect(numbers).toHaveLength(1)
    expect(troubles).toEqual([
      { kind: 'noName', line: 3, quote: 'foo' },
      { kind: 'notANumber', line: 4, quote: 'abc' },
      { kind: 'noNumber', line: 5, quote: 'something' },
      { kind: 'twice', line: 6, quote: '0.5' },
      { kind: 'noNumber', line: 7, quote: 'z2 =' },
    ])
    expect(read(' \n# nothing')).toEqual({ numbers: [], troubles: [] })
  })

  it('may be a step table of a mini-batch, of which it takes the example on show', () => {
    const { trace: step } = new Trainer(smallRun()).traceOf(2)
    const table = [...stepTable(step)].join('')
    const { numbers, troubles } = read(table, step, 1)
    expect(troubles).toEqual([])
    expect(numbers).toHaveLength(PARTS.flatMap((part) => cellsOf(step.recipe, part)).length)
    for (const [of, text] of numbers) expect(Number(text)).toBe(valueOf(step, 1, of))
    const spreadsheet = table.replace(/,/g, '\t')
    expect(read(spreadsheet, step, 1).numbers).toEqual(numbers)
    const other = read(table, new Trainer(smallRun()).traceOf(3).trace, 0)
    expect(other.numbers).toEqual([])
    expect(other.troubles[0]).toEqual({ kind: 'otherStep', line: 2, quote: '2' })
  })

  it('may be a step table of another network', () => {
    const header = 'quantity,layer,unit,from,value'
    const { numbers, troubles } = read(`${header}\nz,1,0,,0.42\nz,3,0,,1\ndW,1,0,2,1\nfoo,1,0,0,1\nz,1,1,,x`)
    expect(numbers).toEqual([[cell('z', 1, 0), '0.42']])
    expect(troubles.map(({ kind, line }) => [kind, line])).toEqual([
      ['noName', 3],
      ['noName', 4],
      ['noName', 5],
      ['notANumber', 6],
    ])
  })

  it('keeps the digits that it was written with', () => {
    expect(readWritten('0,380')).toEqual({ value: 0.38, unit: 0.001 })
    expect(readWritten('2.5·10⁻³')).toEqual({ value: 0.0025, unit: 0.0001 })
    expect(readWritten('1/3')).toEqual({ value: 1 / 3, unit: 0 })
    expect(readWritten('x')).toBeNull()
  })
})
