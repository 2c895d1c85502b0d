import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, showPanel, test } from './fixtures'

async function openLandscape(page: Page) {
  await openPage(page)
  await showPanel(page, 'Landscape')
}

const theMap = (page: Page) => page.getByRole('application', { name: 'Map of the loss' })
const step = (page: Page) => page.locator('output').and(page.getByLabel('Step', { exact: true }))

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the map is there for a small network, follows its steps, reads out, and axe finds nothing', async ({
      page,
    }) => {
      await openLandscape(page)
      await choosePreset(page, 'XOR 2-8-1')
      await expect(page.getByText('Map of step 1, ±1.00 around its parameters.')).toBeVisible()
      await page.getByRole('radio', { name: 'Step', exact: true }).check()
      await page.locator('#next').click()
      await page.locator('#next').click()
      await expect(page.getByText(/^Map of step \d, /)).toBeVisible()
      await expect(page.getByText('step 1, where the run began')).toBeVisible()
      await page.getByRole('button', { name: 'Enlarge', exact: true }).click()
      await theMap(page).hover({ position: { x: 160, y: 120 } })
      await expect(page.getByText(/^Bias of h₁ = .+ · Weight x₁ → h₁ = .+ · L = 0\.\d+$/)).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('.enlarged').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)).toEqual([])
    })
  })
}

test('while a large map is computed, steps are taken at once, and it can be cancelled', async ({ page }) => {
  await openLandscape(page)
  await choosePreset(page, 'Digits 784-128-64-10')
  await page.getByRole('radio', { name: 'Step', exact: true }).check()
  await expect(page.getByRole('button', { name: 'Compute the map' })).toBeVisible()
  await page.getByRole('radio', { name: 'training set' }).check()
  await page.getByRole('button', { name: 'Compute the map' }).click()
  const bar = page.getByRole('progressbar', { name: /^Being computed/ })
  await expect(theMap(page), 'what is known so far').toBeVisible({ timeout: 20_000 })
  const before = Number(await bar.getAttribute('value'))
  const from = Number(await step(page).textContent())
  await page.locator('#next').click()
  await page.locator('#next').click()
  await expect(step(page)).toHaveText(String(from + 1))
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(bar).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'You are at step' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
})
