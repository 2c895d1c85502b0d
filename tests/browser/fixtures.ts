/** `test` and `expect` for browser tests: a page that complains, fails to load something or calls out fails its test. */
import { test as base, type BrowserContext, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

/** Everything that must not happen in `context`, as it happens. */
function troublesOf(context: BrowserContext, origin: string): string[] {
  const troubles: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (error) =>
    troubles.push(`page error: ${error.error().stack ?? error.error().message}`),
  )
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    // The page itself gives up a request when it is left or when a link turns out to be a download.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()} ${reason}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      troubles.push(`request to another origin: ${request.url()}`)
    }
  })
  return troubles
}

export const test = base.extend<{ origin: string; clean: void }>({
  /** The only origin a test's pages may talk to. */
  origin: [({ baseURL }, use) => use(new URL(baseURL!).origin), { option: true }],
  clean: [
    async ({ context, origin }, use) => {
      const troubles = troublesOf(context, origin)
      await use()
      base.expect(troubles, 'the page complained').toEqual([])
    },
    { auto: true },
  ],
})

/** Opens the page and waits until it can be used. */
export async function openPage(page: Page): Promise<void> {
  await page.goto('./')
  await base.expect(page.locator('#next')).toBeVisible()
  await base.expect(page.locator('[role=status].caption')).not.toBeEmpty()
}

/** Chooses an experiment in the menu, and waits until it is open. */
export async function choosePreset(page: Page, name: string | RegExp): Promise<void> {
  const experiment = page.getByRole('button', { name: /^Experiment/ })
  await experiment.click()
  await page.getByRole('menuitemradio', { name }).click()
  await base.expect(experiment).toContainText(name)
}

/** Adds a panel and turns to it. */
export async function showPanel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Panels', exact: true }).click()
  await page.getByRole('checkbox', { name }).check()
  await page.keyboard.press('Escape')
  await base.expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}
