import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** What axe finds, as rule and place. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale })

      test('axe finds nothing at the start, at the end of a step, and in the charts', async ({ page }) => {
        await page.goto('./')
        await expect(page.locator('html')).toHaveAttribute('lang', locale === 'en-US' ? /^en/ : /^zh/)
        await expect(page.locator('output').first()).toBeVisible()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('End')
        expect(await violations(page)).toEqual([])
        await page.getByRole('tab').nth(1).click()
        await expect(page.getByRole('slider').nth(1)).toBeVisible()
        expect(await violations(page)).toEqual([])
      })
    })
  }
}
