import type { Locator, Page } from '@playwright/test'
import { choosePreset, expect, test } from './fixtures'

async function open(page: Page, preset: string) {
  await page.goto('./')
  await choosePreset(page, preset)
  await page.getByRole('tab', { name: 'Charts' }).click()
}

/** Trains until `steps` are done, pauses, and waits until the run stands still. */
async function train(page: Page, steps: number) {
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const slider = page.getByRole('slider', { name: 'Loss by step' })
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(steps)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  let before = ''
  await expect
    .poll(async () => before === (before = (await slider.getAttribute('aria-valuenow'))!), {
      intervals: [250],
    })
    .toBe(true)
}

/** The colour at a place of a canvas, both from 0 to 1. */
const colourAt = (canvas: Locator, x: number, y: number) =>
  canvas.evaluate(
    (element, [shareX, shareY]) => {
      const source = element as HTMLCanvasElement
      // A copy, because reading from the page's own canvas would slow it down, and Chromium says so.
      const copy = new OffscreenCanvas(1, 1).getContext('2d')!
      copy.drawImage(source, -Math.floor(source.width * shareX), -Math.floor(source.height * shareY))
      return [...copy.getImageData(0, 0, 1, 1).data]
    },
    [x, y],
  )

test('the decision map shows what XOR has learned, and reads it out under the pointer', async ({ page }) => {
  await open(page, 'XOR 2-8-1')
  await train(page, 500)
  const map = page.getByRole('application', { name: /^Decision map/ })
  await expect(page.getByText('100 %')).toBeVisible()
  const canvas = map.locator('canvas')
  const [topLeft, topRight] = await Promise.all([colourAt(canvas, 0.25, 0.2), colourAt(canvas, 0.72, 0.2)])
  expect(topLeft[2], 'blue where x₁ is 0 and x₂ is 1').toBeGreaterThan(topLeft[0])
  expect(topRight[0], 'orange where both are 1').toBeGreaterThan(topRight[2])

  await map.hover({ position: { x: 60, y: 30 } })
  await expect(page.getByText(/^x₁ = .+ · x₂ = .+ · ŷ = /)).toBeVisible()
})

test('the loss chart goes to the step that is clicked, and so does the strip', async ({ page }) => {
  await open(page, 'XOR 2-8-1')
  await train(page, 200)
  const chart = page.getByRole('slider', { name: 'Loss over the steps' })
  const strip = page.getByRole('slider', { name: 'Loss by step' })
  const box = (await chart.boundingBox())!

  await chart.hover({ position: { x: box.width / 2, y: 60 } })
  const looked = await chart.getAttribute('aria-valuenow')
  await chart.click({ position: { x: box.width / 2, y: 60 } })
  await expect(strip).toHaveAttribute('aria-valuenow', looked!)

  await strip.click({ position: { x: 8, y: 50 } })
  await expect(strip).toHaveAttribute('aria-valuenow', '1')
  await expect(page.getByRole('status', { name: 'Loss', exact: true })).toHaveText('known after ŷ')
})

test('Iris has a confusion matrix for both sets', async ({ page }) => {
  await open(page, 'Iris 4-8-3')
  await train(page, 300)
  for (const name of ['Confusion, training set', 'Confusion, test set']) {
    const table = page.getByRole('table', { name })
    await expect(table.getByRole('row')).toHaveCount(5)
    await expect(table.getByRole('rowheader', { name: 'setosa' })).toBeVisible()
  }
})

test('the regression is drawn with a thousand points, in dark colours too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, 'Regression 2-10-1')
  await train(page, 100)
  await expect(
    page.getByText('1\u202f000 training points, filled; 1\u202f000 test points, hollow'),
  ).toBeVisible()
  const canvas = page.getByRole('application', { name: /^Decision map/ }).locator('canvas')
  const [red, green, blue] = await colourAt(canvas, 0.02, 0.02)
  expect(red + green + blue, 'the margin is bare').toBe(0)
})
