import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, test } from './fixtures'

async function openPreset(page: Page, name: RegExp) {
  await openPage(page)
  await choosePreset(page, name)
  await expect(page.locator('[role=status].caption')).toContainText('Step 1 begins')
}

const count = async (page: Page, name: string) =>
  Number((await page.getByRole('status', { name, exact: true }).textContent())!.replace(/\D/g, ''))

/** The project as it would be saved: parameters, place and all. */
async function saved(
  page: Page,
): Promise<{ run?: { parameters: unknown; step: number }; parameters: unknown }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save project' }).click()
  const stream = await (await download).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

test('trains XOR until it is solved, and finds step 1 again, bit for bit', async ({ page }) => {
  await openPreset(page, /^XOR/)
  const { parameters } = await saved(page)
  await page.getByRole('tab', { name: 'Charts' }).click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const loss = page.getByRole('status', { name: 'Loss', exact: true })
  const small = /^0\.00|×10⁻/
  await expect(loss).toHaveText(small, { timeout: 60_000 })
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByText('100 %').first()).toBeVisible()
  expect(await count(page, 'Step')).toBeGreaterThan(50)
  await page.keyboard.press('Home')
  await page.keyboard.press('Home')
  await expect(page.getByRole('status', { name: 'Step', exact: true })).toHaveText('1')
  await page.keyboard.press('ArrowRight')
  const again = await saved(page)
  expect(again.parameters).toEqual(parameters)
  expect(again.run).toBeUndefined()
})

for (const [name, widths] of [
  [/^Worked example/, '2–3–1'],
  [/^Mazur/, '2–2–2'],
  [/^Two sigmoid layers/, '2–3–1'],
  [/^Straight line/, '1–1'],
  [/^XOR/, '2–8–1'],
  [/^Circles/, '2–4–1'],
  [/^Two spirals/, '2–8–8–1'],
  [/^Regression/, '2–10–1'],
  [/^Iris/, '4–8–3'],
] as const) {
  test(`the preset ${widths} (${name.source}) opens and takes a step`, async ({ page }) => {
    await openPreset(page, name)
    await expect(page.getByRole('group', { name: /setup/i })).toContainText(widths)
    await page.getByRole('radio', { name: 'Step' }).check({ force: true })
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page.getByRole('status', { name: 'Loss', exact: true })).toHaveText(/^\d/)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page.getByRole('status', { name: 'Step', exact: true })).toHaveText('2')
  })
}

test('a rate that is far too large stops the run, says where, and can be stepped back', async ({ page }) => {
  await openPreset(page, /^Straight line/)
  await page.getByRole('button', { name: /learning rate/i }).click()
  const field = page
    .getByRole('textbox', { name: /rate/i })
    .or(page.getByRole('spinbutton', { name: /rate/i }))
  await field.first().fill('1e9')
  await field.first().press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(/Training stopped at step \d+/)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const stopped = await count(page, 'Step')
  await page.getByRole('radio', { name: 'Step' }).check({ force: true })
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect.poll(() => count(page, 'Step')).toBe(stopped - 1)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a worker that dies is started again where it was, and the person is told', async ({ page }) => {
  await openPreset(page, /^Circles/)
  await page.getByRole('radio', { name: 'Step' }).check({ force: true })
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status', { name: 'Step', exact: true })).toHaveText('3')
  const before = await saved(page)
  const [worker] = page.workers()
  await worker.evaluate(() => self.close())
  page.once('worker', () => {})
  await worker.evaluate(() => 0).catch(() => {})
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('alert')).toContainText('started again', { timeout: 60_000 })
  await expect(page.getByRole('status', { name: 'Step', exact: true })).toHaveText('3')
  expect((await saved(page)).run).toEqual(before.run)
})

test('a step is shown at the chosen pace', async ({ page }) => {
  await openPage(page)
  await page.getByRole('combobox', { name: 'Pace' }).selectOption('30')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => count(page, 'Step')).toBeGreaterThan(10)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.locator('[role=status].caption')).not.toHaveText('')
})
