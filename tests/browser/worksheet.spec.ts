import { spawnSync } from 'node:child_process'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPage, test } from './fixtures'

/** The worksheet of the step on show, by the menu. */
async function openSheet(page: Page) {
  await openPage(page)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: 'Worksheet to print' }).click()
  const dialog = page.getByRole('dialog', { name: 'Worksheet' })
  await expect(dialog.getByRole('region', { name: 'Answer key' })).toBeAttached()
  return dialog
}

/** Reads the text of a PDF; found, or installed, by run.mjs. */
const READER = process.env.PDFTOTEXT ?? ''

const ANSWERS = ['0.3775', '0.6287', '+1.121', '+0.4486', '+0.4233', '0.3577', '0.1478']
const GIVEN = ['0.05', '0.10', '0.01', '0.15', '0.45', 'η = 0.1', 'Worked example 2-3-1, step 1']

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing, on the sheet and around it', async ({ page }) => {
      const dialog = await openSheet(page)
      const { violations } = await new AxeBuilder({ page }).include('.worksheet-dialog').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    })

    test('on paper there is the sheet and nothing else, black on white', async ({ page }) => {
      await openSheet(page)
      await page.emulateMedia({ media: 'print' })
      const printed = page.locator('.sheet.is-printed')
      await expect(printed).toBeVisible()
      await expect(page.locator('#root')).toBeHidden()
      const colours = await printed.evaluate((sheet) =>
        [...sheet.querySelectorAll('*'), document.body].flatMap((element) => {
          const { color, backgroundColor, stroke } = getComputedStyle(element)
          return [color, backgroundColor, stroke]
        }),
      )
      const inks = new Set(colours)
      for (const none of ['none', 'rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']) inks.delete(none)
      expect([...inks]).toEqual([])
    })
  })
}

test('the key has a page of its own, and the answers stand nowhere else', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium makes PDFs')
  await openSheet(page)
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length, format).toBeGreaterThan(1)
    expect(pages.length, format).toBeLessThan(6)
  }
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.sheet.is-printed')
  const [exercise, key] = await sheet.locator('.sheet-page').allInnerTexts()
  for (const given of GIVEN) expect(exercise).toContain(given)
  for (const answer of ANSWERS) {
    expect(exercise).not.toContain(answer)
    expect(key).toContain(answer)
  }
})

test('so it is in the text of the PDF', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium makes PDFs')
  test.skip(READER === '', 'there is no pdftotext here (Debian: poppler-utils)')
  await openSheet(page)
  const input = await page.pdf({ format: 'A4' })
  const { stdout } = spawnSync(READER, ['-layout', '-', '-'], { input, encoding: 'utf8' })
  const pages = stdout.split('\f').filter((text) => text.trim() !== '')
  const key = pages.findIndex((text) => text.includes('Answer key'))
  expect(key).toBeGreaterThan(0)
  const [exercise, answers] = [pages.slice(0, key).join(' '), pages.slice(key).join(' ')]
  for (const given of GIVEN) expect(exercise).toContain(given)
  for (const answer of ANSWERS) {
    expect(exercise).not.toContain(answer)
    expect(answers).toContain(answer)
  }
  expect(exercise).not.toContain('Next')
})

test('scripts and the worked solution are downloads', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'the driver of Firefox tells of no downloads')
  await openPage(page)
  const kinds = [
    ['PyTorch script', 'nn.Linear(2, 3)'],
    ['NumPy script', 'delta1 = dL_da1'],
    ['Worked solution (Markdown)', '\\begin{aligned}'],
  ]
  for (const [name, inside] of kinds) {
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const stream = await (await coming).createReadStream()
    const chunks = await stream.toArray()
    expect(Buffer.concat(chunks).toString('utf8')).toContain(inside)
  }
})
