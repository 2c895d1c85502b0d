import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, showPanel, test } from './fixtures'

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}`)).toEqual([])
}

const practice = (page: Page) => page.getByRole('region', { name: 'Free practice' })
const question = (page: Page) => page.getByRole('region', { name: 'Predict first' })

/** Leaves one kind of question, and asks for one. */
async function askFor(page: Page, kind: string) {
  await showPanel(page, 'Practice')
  await practice(page).getByRole('checkbox', { name: kind, exact: true }).waitFor()
  for (const box of await practice(page).getByRole('checkbox').all()) {
    const isIt = (await box.getAttribute('aria-label')) ?? (await box.locator('xpath=..').innerText())
    if (isIt !== kind) await box.uncheck()
  }
  await practice(page).getByRole('button', { name: 'Ask me' }).click()
  await expect(question(page)).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('a question is answered on the graph, and worked out line by line', async ({ page }) => {
      await openPage(page)
      await askFor(page, 'The largest δ')
      await expect(question(page)).toContainText('Click the neuron of the hidden layer')
      const graph = page.getByRole('application', { name: 'Network graph' })
      await graph.locator('[data-target="neuron 1 0"]').first().click()
      await expect(question(page).getByRole('status')).toContainText(
        /^Not so.*It is h₃ with δ = 0\.5607; next comes h₂ with 0\.5046\./,
      )
      const lines = page.getByRole('region', { name: 'Line by line' })
      await expect(lines.getByRole('heading', { name: 'Error term δ of h₃' })).toBeVisible()
      await expect(lines.locator('math').first()).toBeVisible()
      await page.mouse.move(0, 0)
      await expectAccessible(page)
    })
  })
}

test('numbers are typed and parameters chosen, step after step, in a mini-batch too', async ({ page }) => {
  await openPage(page)
  await choosePreset(page, /^XOR/)
  await askFor(page, 'A δ')
  await expect(question(page)).toContainText(/Example \d of 4\. What is δ of /)
  await question(page).getByRole('textbox', { name: 'Your number' }).pressSequentially('1234')
  await page.keyboard.press('Enter')
  await expect(question(page).getByRole('status')).toContainText(/^Not so/)
  await practice(page).getByRole('button', { name: 'Next question' }).click()
  await question(page).getByRole('button', { name: 'Show me' }).click()
  await expect(question(page).getByRole('status')).toContainText(/^The answer/)
  await page.getByRole('button', { name: 'Enlarge', exact: true }).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await practice(page).getByRole('button', { name: 'Stop' }).click()
  await expect(question(page)).toHaveCount(0)
})

test('a question stands on the stage, and is answered by its number', async ({ page }) => {
  await openPage(page)
  await askFor(page, 'Which way a parameter moves')
  await page.keyboard.press('p')
  await expect(page.locator('.stage')).toContainText(/Which way will .* go at the update/)
  await page.keyboard.press('3')
  await expect(question(page).getByRole('status')).toContainText(/^Not so|^Right/)
  await expectAccessible(page)
})
