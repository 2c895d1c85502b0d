import { expect, openPage, showPanel, test } from './fixtures'

test('the edges show what one asks them for, on the scale that the legend says, and remember it', async ({
  page,
}) => {
  await openPage(page)
  await page.keyboard.press('End')
  const legend = page.getByLabel('Legend')
  await expect(legend).toContainText('weight / what flows now')
  await page.getByRole('button', { name: 'What edges and circles show' }).click()
  await page.getByRole('radio', { name: 'gradient ∂L/∂w' }).check()
  await page.getByRole('radio', { name: 'Logarithm' }).check()
  await expect(legend).toContainText(/weight \/ gradient, thickest 0\.\d+/)
  await page.getByRole('radio', { name: 'Each layer' }).check()
  await expect(legend).toContainText(/thickest: W¹ 0\.\d+ · W² 0\.\d+/)
  const drawn = await page
    .locator('.edge .lane.dp, .edge .lane.dn')
    .evaluateAll((lanes) => lanes.filter((lane) => getComputedStyle(lane).display !== 'none').length)
  expect(drawn, 'a gradient on each of the nine edges').toBe(9)

  await page.reload()
  await expect(legend).toContainText(/thickest: W¹/)
  await expect(page.getByRole('button', { name: 'What edges and circles show' })).toBeVisible()
})

test('panels are added, turned to, enlarged and put back, and are there again the next time', async ({
  page,
}) => {
  await openPage(page)
  const graph = page.getByRole('application', { name: 'Network graph' })
  const before = await graph.boundingBox()
  await showPanel(page, 'Gradient flow')
  await expect(page.getByRole('tab', { name: 'Gradient flow' })).toHaveAttribute('aria-selected', 'true')
  expect(await graph.boundingBox(), 'the graph keeps its place').toEqual(before)

  await page.getByRole('button', { name: 'Enlarge' }).click()
  const large = page.getByRole('region', { name: 'Gradient flow' })
  await expect(large).toBeVisible()
  const box = (await large.boundingBox())!
  const next = (await page.getByRole('button', { name: 'Next', exact: true }).boundingBox())!
  expect(box.y + box.height, 'the timeline stays free').toBeLessThanOrEqual(next.y)
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()

  await page.reload()
  await expect(page.getByRole('tab', { name: 'Gradient flow' })).toHaveAttribute('aria-selected', 'true')
})
