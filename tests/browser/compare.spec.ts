import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, showPanel, test } from './fixtures'

/** Shows the panel and duplicates the run on show. */
async function duplicate(page: Page) {
  await showPanel(page, 'Compare')
  await page.getByRole('button', { name: 'Duplicate this run' }).click()
  await expect(page.getByRole('button', { name: /^Run B: the panels/ })).toBeVisible()
}

async function duplicateOf(page: Page, preset: string) {
  await openPage(page)
  await choosePreset(page, preset)
  await duplicate(page)
}

const secondGraph = (page: Page) => page.getByRole('group', { name: 'Graph of run B' })

async function chooseAdam(page: Page) {
  await secondGraph(page)
    .getByRole('button', { name: /^Optimizer: / })
    .click()
  await page.getByRole('radio', { name: /^Adam(?!W)/ }).click()
  await page.keyboard.press('Escape')
  const table = page.getByRole('table', { name: 'What differs between A and B' })
  await expect(table.getByRole('row', { name: /optimizer/ })).toContainText('Adam')
}

test('two runs walk and run together, and what differs is named', async ({ page }) => {
  await duplicateOf(page, 'XOR 2-8-1')
  await chooseAdam(page)
  const [first, second] = [page.getByRole('application').nth(0), secondGraph(page).getByRole('application')]
  const numbers = (graph: typeof first) => graph.locator('.loss-value, .node-value').allTextContents()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => numbers(second)).toEqual(await numbers(first))

  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const step = page.getByRole('slider', { name: 'Loss by step' })
  await expect.poll(async () => Number(await step.getAttribute('aria-valuenow'))).toBeGreaterThan(200)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByText(/^A [\d.×⁻¹²³⁰-⁹]+ · B [\d.×⁻¹²³⁰-⁹]+$/).first()).toBeVisible()
  await expect.poll(async () => (await numbers(second)).join() === (await numbers(first)).join()).toBe(false)
  expect(page.workers().length, 'a worker for each run').toBe(2)
})

test('both graphs keep their place beside the panel and above the timeline, and can be used by everybody', async ({
  page,
}) => {
  await duplicateOf(page, 'Iris 4-8-3')
  const boxes = await Promise.all(
    [page.getByRole('application').nth(0), secondGraph(page).getByRole('application')].map((graph) =>
      graph.boundingBox(),
    ),
  )
  const [a, b] = boxes.map((box) => box!)
  expect(a.x + a.width).toBeLessThanOrEqual(b.x + 1)
  expect(a.width).toBeCloseTo(b.width, -1)
  expect([a.y, a.height]).toEqual([b.y, b.height])
  await expect(page.locator('.legend:visible')).toHaveCount(1)
  const timeline = (await page.locator('.timeline').boundingBox())!
  expect(timeline.y + timeline.height).toBeLessThanOrEqual(page.viewportSize()!.height)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  )
})

test('ending the second run ends its worker and gives the first its room back', async ({ page }) => {
  await duplicateOf(page, 'XOR 2-8-1')
  await expect.poll(() => page.workers().length).toBe(2)
  await page.getByRole('button', { name: 'End: End run B' }).click()
  await expect(secondGraph(page)).toHaveCount(0)
  await expect.poll(() => page.workers().length).toBe(1)
  await expect(page.getByRole('button', { name: 'Duplicate this run' })).toBeVisible()
})

test('on a phone the second graph is a letter away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openPage(page)
  await duplicate(page)
  await expect(secondGraph(page)).toBeHidden()
  await page.getByRole('button', { name: /^Run B: the panels/ }).click()
  await expect(secondGraph(page)).toBeVisible()
})
