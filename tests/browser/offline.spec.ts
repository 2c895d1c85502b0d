import { expect, openPage, test } from './fixtures'

/** The page complains of every file that does not come: here that is so. */
const offline = test.extend({
  clean: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await use()
    expect(errors).toEqual([])
  },
})

offline('a part that does not come leaves the page as it was, and comes later', async ({ page, context }) => {
  await openPage(page)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[role=status].caption')).toContainText('0.3775')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const share = page.getByRole('dialog', { name: 'Share' })
  await expect(share.getByRole('alert')).toContainText('could not be loaded')
  await expect(share).toBeInViewport({ ratio: 1 })
  await expect(page.locator('[role=status].caption')).toContainText('0.3775')
  await page.getByRole('button', { name: '中' }).click()
  await expect(page.locator('.notices').getByRole('alert')).toContainText('could not be loaded')

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(share.getByRole('button', { name: 'Worksheet to print' })).toBeVisible()
  // Its style sheet had not come either.
  await expect(share.locator('ul')).toHaveCSS('list-style-type', 'none')
  await page.locator('.notices').getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', /zh/)
})
