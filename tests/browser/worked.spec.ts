/** Checking worked examples in a real browser: a printed page, and homework that is pasted. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPage, showPanel, test } from './fixtures'

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('.worked').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('article 000 is judged, checked, shown whole, and its first wrong line gone to', async ({
      page,
    }) => {
      await openPage(page)
      await showPanel(page, 'Check an example')
      const table = page.getByRole('table', { name: 'Numbers in the order in which they are computed' })
      await expect(table.getByRole('row')).toHaveCount(32)
      for (const name of ['h₁', 'h₂', 'h₃']) {
        await page.getByRole('button', { name: `z of Neuron ${name} and a of Neuron ${name}: wrong` }).click()
      }
      await page.getByRole('button', { name: 'Check', exact: true }).click()
      await expect(page.getByText('Found: 3 of 31 wrong numbers. Not judged: 28.')).toBeVisible()
      await expect(page.locator('.lit')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Show all' }).click()
      await expect(table.getByText('goes wrong here')).toHaveCount(26)
      const fits = await table.evaluate(
        (element) => element.scrollWidth <= element.parentElement!.clientWidth,
      )
      expect(fits, 'the table fits beside the graph').toBe(true)
      await page.getByRole('button', { name: /^Enlarge/ }).click()
      await expect(table.getByRole('columnheader')).toHaveText([
        'Line',
        'Number',
        'Printed',
        'Follows from the lines before',
        'Right',
        'Verdict',
      ])
      await expect(table.getByRole('row').nth(4)).toHaveText(/h?.*1\.439\s*1\.5295\s*1\.13138/)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Go to its tick' }).click()
      await expect(page.locator('[role=status].caption')).toContainText('0.3775')
    })
  })
}

test('homework is pasted, checked by keys, and copied as text', async ({ page }) => {
  await openPage(page)
  await showPanel(page, 'Check an example')
  await page.getByRole('combobox', { name: 'Example' }).selectOption('own')
  await page.getByText('As text').focus()
  await page.keyboard.press('Enter')
  const paste = page.getByRole('textbox', { name: 'Paste numbers here' })
  await paste.pressSequentially('z1 = 0,3775\nz2 = 0.4\nz3 = 0.5\nh7 = 1')
  await expect(paste).toHaveValue('z1 = 0,3775\nz2 = 0.4\nz3 = 0.5\nh7 = 1')
  await page.getByRole('button', { name: 'Read into the table' }).press('Enter')
  await expect(page.getByText('Line 4: this network has no number called "h7".')).toBeVisible()
  const sheet = page.getByRole('textbox', { name: /^The sheet as text/ })
  await expect(sheet).toHaveValue('z h1 = 0,3775\nz h2 = 0.4\nz h3 = 0.5')
  await sheet.press('ControlOrMeta+a')
  await sheet.press('ControlOrMeta+c')
  await paste.press('ControlOrMeta+a')
  await paste.press('ControlOrMeta+v')
  await page.getByRole('button', { name: 'Read into the table' }).press('Enter')
  await expect(page.getByText('3 numbers read.')).toBeVisible()
  await expect(page.getByText('Line 4: this network has no number called "h7".')).toHaveCount(0)
  await page.getByRole('button', { name: 'Check', exact: true }).press('Enter')
  await expect(page.getByText('The first line that goes wrong: z of Neuron h₃. 0.5')).toBeVisible()
  await page.getByRole('button', { name: 'Go to its tick' }).press('Enter')
  await expect(page.locator('[role=status].caption')).toContainText('0.4075')
  await expectAccessible(page)
})
