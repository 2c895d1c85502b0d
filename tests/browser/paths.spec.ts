import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, showPanel, test } from './fixtures'

/** Chooses the first weight by keys: from x₁ on, with Alt, along everything on the graph. */
async function chooseFirstWeight(page: Page, presses: number) {
  await page.getByRole('application').focus()
  for (let k = 0; k < presses; k++) await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Enter')
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the paths of a weight are listed and walked, and axe finds nothing', async ({ page }) => {
      await openPage(page)
      await choosePreset(page, /^Iris/)
      await showPanel(page, 'Paths')
      const panel = page.getByRole('region', { name: 'Paths to the loss' })
      await expect(panel.getByText(/^Choose a weight or a bias/)).toBeVisible()
      // x₁ to x₄, h₁, its bias, and the weight from x₁.
      await chooseFirstWeight(page, 7)
      await expect(panel.getByRole('heading', { name: 'Weight x₁ → h₁' })).toBeVisible()
      await panel.getByRole('button', { name: 'Go to its gradient' }).click()

      const paths = panel.getByRole('list').getByRole('button')
      await expect(paths).toHaveCount(3)
      await expect(panel.getByText(/what example 1 of 16 adds to the gradient:$/)).toBeVisible()
      const drawn = page.locator('.path-overlay')
      await expect(drawn).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('.paths').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)).toEqual([])

      const line = drawn.locator('.path-line path').nth(1)
      const first = await line.getAttribute('d')
      await paths.first().focus()
      await page.keyboard.press('ArrowDown')
      await expect(paths.nth(1)).toBeFocused()
      await expect(panel.getByText('path 2 of 3')).toBeVisible()
      await expect(line).not.toHaveAttribute('d', first!)

      await page.getByRole('button', { name: 'Play', exact: true }).click()
      await expect(panel.getByText(/pause to see them/)).toBeVisible()
      await expect(drawn).toHaveCount(0)
      await page.getByRole('button', { name: 'Pause', exact: true }).click()
    })
  })
}

test('enlarged, each path has its factors under their letters', async ({ page }) => {
  await openPage(page)
  await showPanel(page, 'Paths')
  await chooseFirstWeight(page, 5)
  await page.keyboard.press('End')
  await page.getByRole('button', { name: /^Enlarge/ }).click()
  const panel = page.getByRole('region', { name: 'Paths to the loss' })
  const item = panel.getByRole('listitem')
  await expect(item).toHaveCount(1)
  await expect(item.locator('math')).toHaveCount(5)
  await page.keyboard.press('Escape')
  await expect(item).toHaveCount(1)
})
