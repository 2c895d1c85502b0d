import { fileURLToPath } from 'node:url'
import { serve } from './static-server'
import { expect, test as base } from './fixtures'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** dist/ on a plain file server, somewhere below its root. */
const test = base.extend<{ address: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know that nothing is needed
  origin: async ({}, use) => {
    const { server, origin } = await serve(dist, '/sub/path/')
    await use(origin)
    server.closeAllConnections()
    server.close()
  },
  address: ({ origin }, use) => use(`${origin}/sub/path/`),
})

test('works under a sub-path of a plain file server', async ({ page, address }) => {
  await page.goto(address)
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await expect(next).toBeEnabled()
  await next.click()
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeEnabled()
})

test('finds its icon and its manifest there', async ({ page, address }) => {
  await page.goto(address)
  for (const selector of ['link[rel=icon]', 'link[rel=manifest]']) {
    const href = await page.locator(selector).evaluate((link: HTMLLinkElement) => link.href)
    expect(href.startsWith(address), `${href} is below ${address}`).toBe(true)
    expect((await page.request.get(href)).status()).toBe(200)
  }
})
