import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPage, showPanel, test } from './fixtures'

/** Opens a run by its number: 19 skips the biases. */
async function openRun(page: Page, number: string) {
  await openPage(page)
  await showPanel(page, 'Practice')
  await page.getByRole('radio', { name: 'Spot the bug' }).check()
  const bug = page.getByRole('region', { name: 'Spot the bug' })
  await bug.getByRole('button', { name: 'Open a run with a mistake' }).click()
  await bug.getByRole('textbox', { name: 'Run number' }).fill(number)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Experiment/ })).toContainText('A mistake is planted')
  return bug
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('a planted mistake is convicted by the check, named, and seen beside the right numbers', async ({
      page,
    }) => {
      const bug = await openRun(page, '19')
      await page.getByRole('button', { name: 'Prove it' }).click()
      const proof = page.getByRole('dialog')
      await expect(proof.getByText(/disagree with central differences/)).toBeVisible()
      await proof.getByRole('button', { name: 'Close' }).click()

      await bug.getByRole('radio', { name: 'Wrong sign' }).check()
      await bug.getByRole('button', { name: 'This one' }).click()
      await expect(bug.getByRole('status')).toContainText('Not this one: Wrong sign.')
      await bug.getByRole('radio', { name: 'Biases skipped' }).check()
      await bug.getByRole('button', { name: 'This one' }).click()
      await expect(bug.getByRole('status')).toContainText(/^Right: .* is 0\.00, and should be 0\.1385\.$/)
      await bug.getByRole('button', { name: 'Show the right numbers' }).click()
      await expect(bug.getByRole('table')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('.mistakes').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)).toEqual([])

      await bug.getByRole('button', { name: 'Show this number' }).click()
      await expect(page.locator('[role=status].caption')).toContainText('0.00')
    })
  })
}

test('undo leads back to a true run, and redo to the planted one', async ({ page }) => {
  const bug = await openRun(page, '19')
  const experiment = page.getByRole('button', { name: /^Experiment/ })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(experiment).not.toContainText('A mistake is planted')
  await expect(bug.getByRole('radio')).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(experiment).toContainText('A mistake is planted')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})
