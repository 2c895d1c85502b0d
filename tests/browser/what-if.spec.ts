import type { Page } from '@playwright/test'
import { expect, openPage, showPanel, test } from './fixtures'

/** Shows the panel with the weight h₂ → ŷ of the worked example, at the end of the first step. */
async function ask(page: Page) {
  await openPage(page)
  await showPanel(page, 'What if')
  await expect(page.getByText(/^Choose a weight or a bias on the graph/)).toBeVisible()
  await page
    .getByRole('application', { name: 'Network graph' })
    .locator('[data-target="edge 2 0 1"]')
    .first()
    .click({ force: true })
  await expect(page.getByRole('slider', { name: 'Weight h₂ → ŷ, on the curve' })).toBeVisible()
  await page.keyboard.press('End')
}

const loss = (page: Page) => page.getByRole('status', { name: 'Loss', exact: true })

test('the curve says what the gradient promises, and the point on it is dragged', async ({ page }) => {
  await ask(page)
  await expect(page.getByRole('row', { name: /^Slope/ })).toContainText('+0.4401')
  await expect(page.getByRole('row', { name: /^True change/ })).toContainText('−0.01922')
  await expect(loss(page)).toHaveText('0.6287')

  const point = page.getByRole('slider', { name: 'Weight h₂ → ŷ, on the curve' })
  const box = (await point.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let k = 1; k <= 30; k++) await page.mouse.move(x - 3 * k, y + k)
  await page.mouse.up()
  await expect(point).toHaveAttribute('aria-valuenow', /^-\d/)
  await expect(loss(page)).toHaveText(/^0\.[01]/)
  const end = (await point.boundingBox())!
  expect(end.x + end.width / 2, 'the point is where it was let go').toBeCloseTo(x - 90, -1)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(loss(page)).toHaveText('0.6287')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('the handle on the graph is moved by pointer and keys, and the graph stays where it is', async ({
  page,
}) => {
  await ask(page)
  const knob = page.getByRole('slider', { name: 'Weight h₂ → ŷ, on the graph' })
  const box = (await knob.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let k = 1; k <= 10; k++) await page.mouse.move(x, y - 4 * k)
  await page.mouse.up()
  await expect(knob).toHaveAttribute('aria-valuenow', /^0\.8/)
  expect(await knob.boundingBox()).toEqual(box)
  await expect(page.getByRole('heading', { name: /^Weight h₂ → ŷ = 0\.8/ })).toBeVisible()

  await knob.press('Home')
  await expect(loss(page)).not.toHaveText('0.6287')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(loss(page)).toHaveText('0.6287')
})
