import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, openPage, showPanel, test } from './fixtures'

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)
}

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()])
  if (!a || !b) throw new Error('one of them is not there')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('a term is asked about by keys, and leads to where it is seen', async ({ page }) => {
      await openPage(page)
      await page.getByRole('button', { name: 'δ: what is it?' }).focus()
      await page.keyboard.press('Enter')
      const card = page.getByRole('dialog', { name: 'error term δ' })
      await expect(card).toBeFocused()
      await expect(card.locator('math')).toBeVisible()
      await expect(card.locator('[lang=zh-CN]')).toContainText('误差项 δ')
      expect(await violations(page)).toEqual([])
      for (const name of ['backpropagation', 'chain rule']) {
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('dialog', { name })).toBeFocused()
      }
      await page.getByRole('button', { name: 'Mazur 2-2-2, Backward' }).click()
      await expect(page.getByRole('heading', { name: 'Error term δ of h₁' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Control+z')
      await expect(page.getByRole('button', { name: /^Experiment/ })).toContainText('Worked example')
    })
  })
}

test('a term inside a panel of the setup opens beside it, and Escape closes one after the other', async ({
  page,
}) => {
  await openPage(page)
  const word = page.getByRole('button', { name: /^Learning rate:/ })
  await word.click()
  const panel = page.getByRole('dialog', { name: 'Learning rate' })
  const term = panel.getByRole('button', { name: 'hyperparameter: what is it?' })
  await term.click()
  await expect(page.getByRole('dialog', { name: 'hyperparameter' })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(term).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(word).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the glossary is searched in either language, and axe finds nothing in it', async ({ page }) => {
  await openPage(page)
  await showPanel(page, 'Glossary')
  const panel = page.locator('.glossary')
  await panel.getByRole('searchbox').fill('链式')
  await panel.getByRole('button', { name: 'chain rule' }).click()
  await expect(panel.getByText('Derivatives multiply along a path and add over paths.')).toBeVisible()
  await panel.getByRole('button', { name: 'Jacobian' }).click()
  await expect(panel.getByRole('button', { name: 'Jacobian', expanded: true })).toBeFocused()
  await expect(panel.getByRole('button', { name: 'Jacobian', expanded: true })).toBeInViewport()
  expect(await violations(page)).toEqual([])
})

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport })

    test('three hints come, cover nothing they speak of, and stay away', async ({ page }) => {
      await openPage(page)
      await page.mouse.move(5, 5)
      const hint = page.getByRole('note')
      const next = page.locator('#next')
      const says = async (words: RegExp) => {
        await expect(hint).toHaveText(words)
        const others = await page
          .locator('.timeline, [data-target^=neuron] :is(.outline, text:not(:empty))')
          .all()
        expect(others.length).toBeGreaterThan(6)
        for (const other of others) expect(await overlap(hint, other)).toBe(false)
      }
      await says(/^Press Next/)
      expect(await violations(page)).toEqual([])
      await next.click()
      await expect(hint).toHaveCount(0)
      await next.click()
      await says(/^Point at any circle/)
      await page.locator('[data-target="neuron 2 0"]').click()
      await expect(hint).toHaveCount(0)
      for (let k = 0; k < 3; k++) await next.click()
      await says(/^Step back/)
      await page.getByRole('button', { name: 'Back', exact: true }).click()
      await expect(hint).toHaveCount(0)

      await page.reload()
      await openPage(page)
      await page.mouse.move(6, 6)
      await page.keyboard.press('?')
      await expect(hint).toHaveCount(0)
      await page.getByRole('button', { name: 'Show the hints again' }).click()
      await expect(hint).toHaveText(/^Press Next/)
    })
  })
}
