import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPage, test } from './fixtures'

async function openShare(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: /^Link, QR code/ }).click()
  return page.getByRole('textbox', { name: /^Link/ }).inputValue()
}

const violationsOf = async (page: Page, part: string) => {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)
}

const experiment = (page: Page) => page.getByRole('button', { name: /^(Experiment|实验)/ })
const caption = (page: Page) => page.locator('[role=status].caption')

test('a link leads somebody else to the same numbers, in the same language', async ({ page, browser }) => {
  await page.goto('./#x=circles&s=3&t=37&c=6&e=4&g=phase')
  await expect(caption(page)).toContainText('example 4 of 10')
  await page.getByRole('button', { name: /简体中文/ }).click()
  await expect(caption(page)).toContainText('第 4 个样本')
  const sentence = await caption(page).textContent()
  await page.getByRole('button', { name: '分享', exact: true }).click()
  await page.getByRole('button', { name: /^链接、二维码/ }).click()
  const address = await page.getByRole('textbox', { name: /^链接/ }).inputValue()
  expect(address).toMatch(/#v=1&x=circles&s=3&t=37&c=6&e=4&g=phase&p=explain\.charts&d=4&lang=zh$/)

  const other = await browser.newContext({ locale: 'en-US' })
  const reader = await other.newPage()
  await reader.goto(address)
  await expect(caption(reader)).toHaveText(sentence!)
  await expect(reader.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await other.close()
})

test('a link of a run that was edited on the way holds its state', async ({ page, browser }) => {
  await page.goto('./#x=xor&t=6')
  await expect(experiment(page)).toContainText('XOR')
  await expect(page.getByRole('status', { name: 'Step' })).toHaveText('6')
  await page.getByRole('button', { name: /Learning rate/ }).click()
  const rate = page.getByRole('textbox', { name: /Learning rate/ })
  await expect(rate).toBeFocused()
  await rate.press('Control+a')
  await rate.pressSequentially('0.25')
  await rate.press('Enter')
  await expect(page.getByRole('button', { name: /Learning rate/ })).toContainText('0.25')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Step', exact: true }).check({ force: true })
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Next', exact: true }).click()
  const loss = page.getByRole('status', { name: 'Loss', exact: true })
  await expect(page.getByRole('status', { name: 'Step' })).toHaveText('7')
  await expect(loss).toHaveText(/^0\.\d+/)
  const address = await openShare(page)
  expect(address).toMatch(/&z=[\w-]{200,}$/)

  const other = await browser.newContext({ locale: 'en-US' })
  const reader = await other.newPage()
  await reader.goto(address)
  await expect(reader.getByRole('status', { name: 'Step' })).toHaveText('7')
  await expect(reader.getByRole('status', { name: 'Loss', exact: true })).toHaveText(
    (await loss.textContent())!,
  )

  // One letter is another.
  const at = address.length - 100
  const letter = address[at] === 'A' ? 'B' : 'A'
  await page.goto('./')
  await page.goto(address.slice(0, at) + letter + address.slice(at + 1))
  await expect(page.getByRole('alert')).toContainText('its packed experiment (z) is cut off or damaged')
  await expect(experiment(page)).toContainText('Worked example')
  await other.close()
})

test('sharing can be read and used by everybody', async ({ page }) => {
  await openPage(page)
  await openShare(page)
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  expect(await violationsOf(page, '.share-dialog')).toEqual([])
  await dialog.getByRole('button', { name: 'Fill the screen' }).click()
  const code = await page.locator('.qr-filled .qr').boundingBox()
  expect(code!.height).toBeGreaterThan(600)
  await page.keyboard.press('Escape')
  await expect(page.locator('.qr-filled')).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await dialog.getByRole('checkbox', { name: /^the experiment:/ }).check()
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await expect(page).toHaveURL(/#v=1&x=worked-example&.*&lock=setup$/)
})

test('a teacher’s link locks, says so, and can be unlocked', async ({ page }) => {
  await page.goto('./#x=worked-example&lock=setup.answers.free')
  const bar = page.getByRole('region', { name: "A teacher's link" })
  await expect(bar).toContainText('the experiment stays as it is; explanations wait')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Reset' })).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Yours to work out' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Prove it' })).toBeHidden()
  expect(await violationsOf(page, '.app')).toEqual([])
  await page.keyboard.press('Space')
  await expect(page.getByRole('alert')).toContainText('stays within this step')
  await bar.getByRole('button', { name: 'Unlock' }).click()
  await expect(bar).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: /h.: add up/ })).toBeVisible()
})

const FOREIGN = [
  ['#hello', /"hello", is no link of this page/],
  ['#v=3&x=xor', /is of version 3; this page knows version 1/],
  ['#x=xor&t=1e999', /its step \(t\) is "1e999"/],
  ['#__proto__=1&x=constructor', /its experiment \(x\) is "constructor"/],
  ['#z=%E0%A4', /packed experiment \(z\)/],
  ['#z=eNqLjgUAARUAuQ', /packed experiment \(z\)/],
] as const

test('links that nobody wrote leave the page as it was, opened with it or pasted into it', async ({
  page,
}) => {
  await page.goto(`./${FOREIGN[0][0]}`)
  await expect(page.getByRole('alert')).toContainText(FOREIGN[0][1])
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.keyboard.press('ArrowRight')
  await expect(caption(page)).toContainText('h₁:')
  for (const [fragment, sentence] of FOREIGN.slice(1)) {
    await page.evaluate((hash) => (window.location.hash = hash), fragment)
    await expect(page.getByRole('alert')).toContainText(sentence)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(caption(page)).toContainText('h₁:')
  }
  await page.evaluate(() => (window.location.hash = '#x=mazur'))
  await expect(experiment(page)).toContainText('Mazur')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(caption(page)).toContainText('h₁:')
})

for (const [width, height] of [
  [640, 420],
  [800, 500],
] as const) {
  test(`shows graph, caption and timeline in a frame of ${width} by ${height}`, async ({ page, origin }) => {
    await page.route('**/course.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Course</title><body><h1>Course</h1><iframe src="./?embed#x=worked-example&amp;c=1" title="Backstep" width="${width}" height="${height}"></iframe></body></html>`,
      }),
    )
    await page.goto('./course.html')
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('.caption')).toContainText('h₁: z = 0.05')
    await expect(frame.locator('.caption')).toBeInViewport()
    await frame.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(frame.locator('.caption')).toContainText('h₂: z = 0.05')
    await expect(frame.getByRole('group', { name: /setup/i })).toHaveCount(0)
    await expect(frame.getByRole('tab')).toHaveCount(0)
    const graph = await frame.locator('.hero svg').first().boundingBox()
    expect(graph!.height).toBeGreaterThan(180)
    const whole = frame.getByRole('link', { name: 'Open in Backstep' })
    await expect(whole).toHaveAttribute('href', '/#x=worked-example&c=1')
    const opened = page.waitForEvent('popup')
    await whole.click()
    const popup = await opened
    await expect(popup.locator('.caption')).toContainText('h₁: z = 0.05')
    expect(popup.url()).toBe(`${origin}/#x=worked-example&c=1`)
  })
}
