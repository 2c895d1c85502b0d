import { readFileSync } from 'node:fs'
import { formatNumber } from '../../src/draw/format'
import { oracleCases, supportedCases } from '../oracles'
import { expect, openPage, test } from './fixtures'

const json = (value: unknown) => ({
  name: 'project.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})

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
  ['an optimizer of another issue', changed((c) => (c.optimizer.name = 'adam')), /optimizer\.name/],
]

for (const [what, file, sentence] of BAD) {
  test(`refuses ${what} with a sentence, in both languages, and keeps what was open`, async ({ page }) => {
    await openPage(page)
    await page.keyboard.press('ArrowRight')
    await page.getByLabel('Open project').setInputFiles(json(file))
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.locator('[role=status].caption')).toContainText('h1:')
    const english = await page.getByRole('alert').textContent()
    await page.getByRole('button', { name: /简体中文/ }).click()
    await expect(page.getByRole('alert')).not.toHaveText(english!)
    await expect(page.getByRole('alert')).toContainText(/[\u4e00-\u9fff]/)
  })
}

test('opens every reference case that it supports, and shows its loss', async ({ page }) => {
  test.setTimeout(120_000)
  await openPage(page)
  await page.getByRole('radio', { name: 'Phase' }).check({ force: true })
  const loss = page.getByRole('status', { name: 'Loss', exact: true })
  for (const oracle of supportedCases()) {
    await page.getByLabel('Open project').setInputFiles(json({ ...oracle, title: oracle.name }))
    await expect(page.getByRole('button', { name: /^Experiment/ })).toContainText(oracle.name)
    await expect(loss, oracle.name).toHaveText('known after ŷ')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const { miniBatches } = oracle.optimizer ?? {}
    const whole = !miniBatches || miniBatches[0].length === oracle.batch.inputs.length
    // Where PyTorch's float64 says 0, a loss computed from the logit may be 10⁻¹⁵ or less.
    const saturated = oracle.expected.loss === 0 ? /^(0\.00|\d(\.\d+)?×10⁻¹[⁵⁶⁷⁸⁹])$/ : null
    const text = saturated ?? (whole ? formatNumber(oracle.expected.loss, 4) : /^\d/)
    await expect(loss, oracle.name).toHaveText(text)
    await page.keyboard.press('Home')
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
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Step table (CSV)' }).click()
  const text = readFileSync((await (await download).path())!, 'utf8')
  const lines = text.trim().split(/\r?\n/)
  expect(lines[0]).toBe('step,example,phase,layer,unit,from,quantity,value')
  const value = (row: string) =>
    Number(
      lines
        .find((line) => line.startsWith(row))!
        .split(',')
        .at(-1),
    )
  const { expected, steps } = example
  expect(value('1,0,forward,1,1,,z,')).toBe(expected.z[0][0][1])
  expect(value('1,0,backward,1,0,,delta,')).toBe(expected.delta[0][0][0])
  const next = lines.find((line) => line.startsWith('1,,update,2,0,1,W_next,'))!
  expect(Math.abs(Number(next.split(',').at(-1)) - steps![0].weights[1][0][1])).toBeLessThan(1e-15)
})
