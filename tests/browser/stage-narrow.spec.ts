import { expect, openPage, test } from './fixtures'

const PHONE = { width: 390, height: 844 }

test('a phone that presents shows everything within its screen, and can stop presenting', async ({
  page,
}) => {
  await page.setViewportSize(PHONE)
  await openPage(page)
  await page.keyboard.press('p')
  const exit = page.getByRole('button', { name: /^Exit/ })
  for (let tick = 0; tick <= 17; tick++) {
    if (tick > 0) await page.keyboard.press('ArrowRight')
    if (![0, 1, 5, 10, 17].includes(tick)) continue
    await expect(exit).toBeInViewport({ ratio: 1 })
    await expect(page.locator('#next')).toBeInViewport({ ratio: 1 })
    const [score, next] = await page.evaluate(() =>
      ['.score svg', '#next'].map((which) => document.querySelector(which)!.getBoundingClientRect().toJSON()),
    )
    expect(score.bottom, `tick ${tick}: the score above the buttons`).toBeLessThanOrEqual(next.top + 1)
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.stage :is(button, h1, h2, output, math, .caption)')]
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.right > innerWidth + 1 || box.left < -1)
        .map(({ text }) => text),
    )
    expect(outside, `tick ${tick}`).toEqual([])
  }
  await exit.click()
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible()
})

for (const viewport of [{ width: 1280, height: 720 }, PHONE]) {
  test(`the stage says what is locked and keeps the formula back, ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('./#x=worked-example&lock=answers&c=2')
    const lock = page.getByRole('region', { name: "A teacher's link" })
    await expect(lock).toBeVisible()
    await page.keyboard.press('p')
    await expect(page.getByRole('button', { name: /^Exit/ })).toBeVisible()
    await expect(lock).toBeInViewport({ ratio: 1 })
    await expect(page.locator('html')).toHaveAttribute('data-locked', 'answers')
    const formula = page.getByRole('complementary', { name: 'The number on show' })
    await expect(formula.getByRole('heading', { name: 'Yours to work out' })).toBeVisible()
    await expect(formula.locator('math')).toHaveCount(0)
    await page.keyboard.press('End')
    await expect(formula.locator('math').first()).toBeVisible()
    await expect(lock).toBeVisible()
  })
}
