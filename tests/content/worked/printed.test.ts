/** The printed worked examples: which of their numbers are wrong, and what follows from those printed before them. */
import { describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { checkLines, type Checked } from '../../../src/content/worked/check'
import { EXAMPLE_IDS, PRINTED_EXAMPLES, type ExampleId } from '../../../src/content/worked/examples'
import { firstStep } from '../../../src/content/worked/firstStep'
import { writtenOf } from '../../../src/content/worked/agreement'
import { valueOf, type Quantity } from '../../../src/core/trace'
import { oracleCases } from '../../oracles'

async function check(id: ExampleId): Promise<Checked> {
  const { preset, numbers } = PRINTED_EXAMPLES[id]
  const trace = firstStep(await makePreset[preset]())
  const lines = numbers.map(({ cells, text }) => ({ cells, written: writtenOf(text) }))
  return checkLines(trace, 0, lines)
}

/** The lines of one quantity: printed, what follows, right, verdict. */
async function tableOf(id: ExampleId, quantity: Quantity, layer: number) {
  const { lines } = await check(id)
  return PRINTED_EXAMPLES[id].numbers.flatMap(({ cells: [cell], text }, k) =>
    cell.quantity === quantity && (quantity === 'loss' || cell.layer === layer)
      ? [{ text, ...lines[k] }]
      : [],
  )
}

const close = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 11))

/** Article 000 by hand: quantity, layer, what follows from its own earlier numbers, and the right numbers (PyTorch). */
const TABLE: readonly (readonly [Quantity, number, readonly number[], readonly number[]])[] = [
  ['z', 1, [0.3775, 0.3925, 0.4075], [0.3775, 0.3925, 0.4075]],
  ['z', 2, [1.5295], [1.131375]],
  ['loss', 0, [1.0210205], [0.6287409453125]],
  ['delta', 2, [1.429], [1.121375]],
  ['delta', 1, [0.5716, 0.64305, 0.7145], [0.44855, 0.50461875, 0.5606875]],
  ['dW', 2, [0.60018, 0.95743, 1.31468], [0.4233190625, 0.4401396875, 0.4569603125]],
  [
    'dW',
    1,
    [0.02858, 0.05716, 0.04572, 0.09144, 0.06286, 0.12572],
    [0.0224275, 0.044855, 0.0252309375, 0.050461875, 0.028034375, 0.05606875],
  ],
  ['W_next', 2, [0.34012, 0.35419, 0.36826], [0.35766809375, 0.40598603125, 0.45430396875]],
  ['b_next', 2, [0.4571], [0.4878625]],
  [
    'W_next',
    1,
    [0.14714, 0.19428, 0.24142, 0.29571, 0.34142, 0.38713],
    [0.14775725, 0.1955145, 0.24747690625, 0.2949538125, 0.3471965625, 0.394393125],
  ],
  ['b_next', 1, [0.29284, 0.25856, 0.22428], [0.305145, 0.299538125, 0.29393125]],
]

describe('article 000', () => {
  it.each(TABLE)('%s of layer %i: what follows, and what is right', async (quantity, layer, own, right) => {
    const lines = await tableOf('article-000', quantity, layer)
    expect(lines.map((line) => line.own)).toEqual(close(own))
    expect(lines.map((line) => line.right)).toEqual(close(right))
  })

  it('has 31 numbers, all of them wrong, and goes wrong in its first line', async () => {
    const { lines, firstSlip } = await check('article-000')
    const verdicts = lines.map(({ verdict }) => verdict)
    expect(verdicts).toHaveLength(31)
    expect(verdicts.filter((verdict) => verdict !== 'slip' && verdict !== 'follows')).toEqual([])
    expect(firstSlip).toBe(0)
  })

  it('tells slips of its own from what follows: 26 and 5', async () => {
    const { lines } = await check('article-000')
    const followed = lines.flatMap(({ verdict }, k) =>
      verdict === 'follows' ? [PRINTED_EXAMPLES['article-000'].numbers[k].text] : [],
    )
    expect(followed).toEqual(['1.429', '0.5716', '0.0286', '0.0572', '0.1471'])
  })
})

describe('article 004', () => {
  it('follows nothing that it prints into its gradients: with values of 1 they would be 0', async () => {
    const lines = await tableOf('article-004', 'dW', 1)
    expect(lines.map(({ text }) => text)).toEqual(['-2', '-4', '-6', '-8', '-10', '-12'])
    expect(lines.map(({ own, verdict }) => [Math.abs(own), verdict])).toEqual(lines.map(() => [0, 'slip']))
  })

  it('has a loss of 2 by its own numbers, and two updates that do not come out', async () => {
    expect(await tableOf('article-004', 'loss', 0)).toMatchObject([
      { text: '4', own: 2, right: expect.closeTo(2.0049816371822224, 12), verdict: 'slip' },
    ])
    const updates = await tableOf('article-004', 'W_next', 1)
    expect(updates.map(({ own }) => own)).toEqual(close([1.2, 2.4, 3.6, 4.8, 6, 7.2]))
    expect(updates.map(({ verdict }) => verdict)).toEqual([
      ...Array<string>(4).fill('follows'),
      'slip',
      'slip',
    ])
  })

  it('is right as far as it rounds', async () => {
    const { lines, firstSlip } = await check('article-004')
    expect(lines.slice(0, 4).map(({ verdict }) => verdict)).toEqual(['right', 'right', 'right', 'right'])
    expect(firstSlip).toBe(4)
  })
})

describe("Mazur's page", () => {
  const published = oracleCases().find(({ name }) => name === 'famous-mazur-2-2-2')!.published!

  it('is right in every number of its first step', async () => {
    const { lines, firstSlip } = await check('mazur')
    expect(lines.map(({ verdict }) => verdict)).toEqual(lines.map(() => 'right'))
    expect(firstSlip).toBeNull()
  })

  it('is quoted as it was published', () => {
    const texts = PRINTED_EXAMPLES.mazur.numbers.map(({ text }) => text)
    expect(texts.filter((text) => !published.some(({ printed }) => printed === text))).toEqual([])
  })
})

it.each(EXAMPLE_IDS)('%s: each cell is printed once, and is one of its network', async (id) => {
  const { preset, numbers } = PRINTED_EXAMPLES[id]
  const trace = firstStep(await makePreset[preset]())
  const cells = numbers.flatMap((each) => each.cells)
  expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBe(cells.length)
  expect(cells.filter((cell) => !Number.isFinite(valueOf(trace, 0, cell)))).toEqual([])
})
