import { expect, openPage, test } from './fixtures'

/** Text of the open dialog that runs out of it sideways, unless it stands in something of its own that scrolls. */
function textsOutside() {
  const dialog = document.querySelector('dialog[open]')!
  const { left, right } = dialog.getBoundingClientRect()
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== dialog &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT)
  const outside: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    const isOut = box.left < left - 1 || box.right > right + 1
    const { parentElement } = node
    if (box.width > 1 && isOut && !parentElement!.closest('.visually-hidden') && !scrolls(parentElement)) {
      outside.push(node.textContent!)
    }
  }
  return outside
}

const WORDS = {
  en: { prove: 'Prove it', share: 'Share', link: /^Link/, worksheet: /^Worksheet/, close: 'Close' },
  zh: { prove: '检验梯度', share: '分享', link: /^链接/, worksheet: /^练习纸/, close: '关闭' },
} as const

for (const [language, locale] of [
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
] as const) {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${locale}, ${viewport.width} px`, () => {
      test.use({ locale, viewport })

      test("no dialog's text runs out of it", async ({ page }) => {
        const t = WORDS[language]
        const check = async (what: string) => {
          const dialog = page.locator('dialog[open]')
          await expect(dialog).toBeVisible()
          expect(await page.evaluate(textsOutside), what).toEqual([])
          await dialog.getByRole('button', { name: t.close, exact: true }).click()
          await expect(dialog).toHaveCount(0)
        }
        const share = async (what: RegExp) => {
          const tools = page.locator('#tools')
          if (!(await tools.isVisible())) await page.locator('[aria-controls=tools]').click()
          await tools.getByRole('button', { name: t.share, exact: true }).click()
          await page.getByRole('dialog', { name: t.share }).getByRole('button', { name: what }).click()
        }
        await openPage(page)
        await page.keyboard.press('?')
        await check('keys')
        await page.getByRole('button', { name: t.prove }).click()
        await expect(page.locator('dialog[open] tbody tr')).not.toHaveCount(0)
        await check('proof')
        await share(t.link)
        await expect(page.locator('dialog[open] textarea')).toHaveCount(2)
        await check('share')
        await share(t.worksheet)
        await expect(page.locator('dialog[open] .sheet')).toBeVisible()
        await check('worksheet')
      })
    })
  }
}
