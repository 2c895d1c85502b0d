import { expect, openPage, test } from './fixtures'

test('opens with one obvious thing to press', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible()
  await expect(page).toHaveTitle(/Backstep/)
})

test('carries the strict content security policy in its header and in itself', async ({ page }) => {
  const response = await page.goto('./')
  const header = response!.headers()['content-security-policy']
  expect(header).toContain("default-src 'none'")
  expect(header).toContain("script-src 'self'")
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(meta).toHaveAttribute('content', header)
})

for (const [locale, menu] of [
  ['en-US', 'Menu'],
  ['zh-CN', '菜单'],
] as const) {
  test.describe(`on a phone, ${locale}`, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } })

    test('everything in the bar is within the screen', async ({ page }) => {
      await openPage(page)
      await expect(page.getByRole('button', { name: menu })).toBeInViewport({ ratio: 1 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
}
