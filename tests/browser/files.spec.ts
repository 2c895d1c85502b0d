import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { formatNumber } from '../../src/draw/format'
import { distance, flat, oracleCases, type OracleCase } from '../oracles'
import { expect, openPage, test } from './fixtures'

const json = (value: unknown) => ({
  name: 'project.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})

/** Opens a reference case and waits until it is there. */
async function open(page: Page, oracle: OracleCase): Promise<void> {
  await page.getByLabel('Open project').setInputFiles(json({ ...oracle, title: oracle.name }))
  await expect(page.getByRole('button', { name: /^Experiment/ })).toContainText(oracle.name)
}

/** The lines of the step on show, without the heading. */
async function stepTable(page: Page): Promise<string[][]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Step table (CSV)' }).click()
  const text = readFileSync((await (await download).path())!, 'utf8')
  const [heading, ...lines] = text.trim().split('\n')
  expect(heading).toBe('step,example,phase,layer,unit,from,quantity,value')
  return lines.map((line) => line.split(','))
}

const example = oracleCases().find(({ name }) => name === 'article-000-section-4-relu-2-3-1')!
const changed = (change: (copy: any) => void) => {
  const copy = structuredClone(example)
  change(copy)
  return copy
}

const BAD: [string, unknown, RegExp][] = [
  ['no JSON', 'hello', /not JSON/],
  ['an unknown version', { format: 'backstep-project', version: 99 }, /version/],
  ['a wrong shape', changed((c) => c.parameters.weights[0].pop()), /parameters\.weights\[0\]/],
  [
    'a NaN',
    JSON.stringify(example).replace('"targets":[[0.01]]', '"targets":[[NaN]]'),
    /targets\[0\]\[0\]|not JSON/,
  ],
  ['10⁹ neurons', changed((c) => (c.network.layers[0].units = 1e9)), /network\.layers\[0\]\.units/],
  ['an optimizer that nobody knows', changed((c) => (c.optimizer.name = 'lbfgs')), /optimizer\.name/],
]

for (const [what, file, sentence] of BAD) {
  test(`refuses ${what} with a sentence, in both languages, and keeps what was open`, async ({ page }) => {
    await openPage(page)
    await page.keyboard.press('ArrowRight')
    await page.getByLabel('Open project').setInputFiles(json(file))
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.locator('[role=status].caption')).toContainText('h₁:')
    const english = await page.getByRole('alert').textContent()
    await page.getByRole('button', { name: /简体中文/ }).click()
    await expect(page.getByRole('alert')).not.toHaveText(english!)
    await expect(page.getByRole('alert')).toContainText(/[\u4e00-\u9fff]/)
  })
}

test('opens every reference case, and shows its loss', async ({ page }) => {
  test.setTimeout(180_000)
  await openPage(page)
  await page.getByRole('radio', { name: 'Phase' }).check({ force: true })
  const loss = page.getByRole('status', { name: 'Loss', exact: true })
  for (const oracle of oracleCases()) {
    await open(page, oracle)
    await expect(loss, oracle.name).toHaveText('known after ŷ')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    // Where PyTorch's float64 says 0, a loss computed from the logit may be 10⁻¹⁵ or less.
    const saturated = oracle.expected.loss === 0 ? /^(0\.00|\d(\.\d+)?×10⁻¹[⁵⁶⁷⁸⁹])$/ : null
    const text = saturated ?? (isWhole(oracle) ? formatNumber(oracle.expected.loss, 4) : /^\d/)
    await expect(loss, oracle.name).toHaveText(text)
    await page.keyboard.press('Home')
  }
})

/** Whether the first update sees the whole batch: `expected` is about that. */
const isWhole = ({ optimizer, batch }: OracleCase) =>
  !optimizer?.miniBatches || optimizer.miniBatches[0].length === batch.inputs.length

/** Every optimizer, kind of mini-batch, penalty, schedule and clipping, and what layers and losses can be. */
const SAMPLE = [
  'optimizer-sgd',
  'optimizer-momentum',
  'optimizer-nesterov',
  'optimizer-adagrad',
  'optimizer-rmsprop',
  'optimizer-adam',
  'optimizer-adamw-weights-and-biases',
  'optimizer-sgd-l2-penalty-in-loss',
  'optimizer-adam-l1-weights-and-biases',
  'optimizer-momentum-clip-norm-l1-l2',
  'optimizer-sgd-clip-value',
  'optimizer-nesterov-exponential-l2',
  'optimizer-sgd-step',
  'optimizer-adam-cosine',
  'mini-batches-sgd-remainder-2-4-2-mse',
  'mini-batches-momentum-single-samples-3-4-1-bce',
  'mini-batches-adam-two-shuffled-epochs-3-5-3-cce',
  'mini-batches-momentum-clip-value-step-residual-3-4-4-2-huber',
  'residual-gelu-4-5-5-3-softmax-cce',
  'residual-first-layer-elu-3-3-3-2-huber',
  'residual-zero-block-silu-3-4-4-4-2-mae',
  'activation-leaky-relu-2-3-1',
  'activation-gelu-tanh-2-3-1',
  'activation-softplus-2-3-1',
  'loss-softmax-half-squared-error-batch-mean-3out',
  'article-004-section-4.3-sigmoid-2-3-1',
]

test('steps through reference cases, and its tables say what PyTorch says', async ({ page }) => {
  test.setTimeout(120_000)
  await openPage(page)
  await page.getByRole('radio', { name: 'Step', exact: true }).check({ force: true })
  for (const name of SAMPLE) {
    const oracle = oracleCases().find((one) => one.name === name)!
    const { expected, steps } = oracle
    await open(page, oracle)
    /** The numbers of one quantity, as far as they are of a layer, against those of the reference. */
    const agree = (table: string[][], quantity: string, layers: readonly (number[] | number[][])[]) => {
      layers.forEach((numbers, k) => {
        const rows = table.filter((row) => row[6] === quantity && row[3] === String(k + 1))
        const off = distance(
          rows.map((row) => Number(row[7])),
          flat(numbers),
        )
        expect(off, `${name}, ${quantity} of layer ${k + 1}`).toBeLessThanOrEqual(1e-10)
      })
    }
    const first = await stepTable(page)
    expect(first[0][0]).toBe('1')
    if (isWhole(oracle)) {
      agree(first, 'z', expected.z)
      agree(first, 'a', expected.a)
      agree(first, 'delta', expected.delta)
      agree(first, 'dW', expected.gradW)
      agree(first, 'db', expected.gradb)
    }
    agree(first, 'W_next', steps![0].weights)
    agree(first, 'b_next', steps![0].biases)

    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(async () => expect((await stepTable(page))[0][0]).toBe('2')).toPass()
    const second = await stepTable(page)
    agree(second, 'W_next', steps![1].weights)
    agree(second, 'b_next', steps![1].biases)
  }
})

test('opens a dropped file', async ({ page }) => {
  await openPage(page)
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'x.json', { type: 'application/json' }))
      return data
    },
    JSON.stringify(oracleCases().find(({ name }) => name === 'famous-mazur-2-2-2')),
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('group', { name: /setup/i })).toContainText('2–2–2')
})

test('writes the step as a table, every number in full', async ({ page }) => {
  await openPage(page)
  const table = await stepTable(page)
  const value = (row: string) => Number(table.find((fields) => fields.join().startsWith(row))!.at(-1))
  const { expected, steps } = example
  expect(value('1,0,forward,1,1,,z,')).toBe(expected.z[0][0][1])
  expect(value('1,0,backward,1,0,,delta,')).toBe(expected.delta[0][0][0])
  expect(Math.abs(value('1,,update,2,0,1,W_next,') - steps![0].weights[1][0][1])).toBeLessThan(1e-15)
})
