import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPage, test } from './fixtures'

interface Case {
  readonly name: string
}

/** An oracle case, opened as a project. */
async function openCase(page: Page, file: string, name: string): Promise<void> {
  const { cases } = JSON.parse(readFileSync(new URL(`../oracles/${file}.json`, import.meta.url), 'utf8'))
  const found = (cases as Case[]).find((each) => each.name === name)
  await page.getByLabel('Open project').setInputFiles({
    name: `${name}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(found)),
  })
}

async function prove(page: Page) {
  await page.getByRole('button', { name: 'Prove it' }).click()
  return page.getByRole('dialog', { name: /^Gradients of step/ })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the worked example is proved at a press, and axe finds nothing', async ({ page }) => {
      await openPage(page)
      const dialog = await prove(page)
      await expect(dialog.getByText(/^All 13 gradients agree with central differences to/)).toBeVisible()
      await expect(dialog.getByRole('row')).toHaveCount(14)
      await expect(dialog.getByText('e79b d645 7fb6 ba68')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)).toEqual([])
    })
  })
}

test('with keys alone: opens, chooses a row, and the focus comes back', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Prove it' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^All 13 gradients/)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Prove it' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Weight x₁ → h₁' })).toBeVisible()
  await expect(page.locator('output').and(page.getByLabel('Step', { exact: true }))).toHaveText('1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a corner is named, while training runs a step is first landed on, a large network is proved in parts', async ({
  page,
}) => {
  await openPage(page)
  await openCase(page, 'degenerate', 'degenerate-z-exactly-zero-relu')
  const dialog = await prove(page)
  await expect(dialog.getByText(/^7 of 13 gradients agree .* 6 can't be judged/)).toBeVisible()
  await expect(dialog.getByText(/^z of h₁ is at 0 in example \d+\. Slope to the left/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await openCase(page, 'architectures-2', 'arch-64-32-10-relu-softmax-b5')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await prove(page)
  await expect(dialog.getByText(/gradients agree with central differences/)).toBeVisible()
  await expect(dialog.getByText(/^\d.* more, all closer than these$/)).toBeVisible()
})
