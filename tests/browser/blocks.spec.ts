import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, test } from './fixtures'

async function openDigits(page: Page) {
  await openPage(page)
  await choosePreset(page, /784-128-64-10/)
  await expect(page.getByLabel('Legend of the blocks')).toBeVisible()
}

const graph = (page: Page) => page.getByRole('application', { name: 'Network graph' })

/** How many pixels of the canvas under the graph are painted in another colour than their neighbour. */
const edgesOnCanvas = (page: Page) =>
  page.locator('.block-canvas').evaluate((element) => {
    const source = element as HTMLCanvasElement
    const copy = new OffscreenCanvas(source.width, source.height).getContext('2d')!
    copy.drawImage(source, 0, 0)
    const pixels = new Uint32Array(copy.getImageData(0, 0, source.width, source.height).data.buffer)
    return pixels.reduce((sum, pixel, k) => sum + Number(k > 0 && pixel !== pixels[k - 1]), 0)
  })

test('784-128-64-10 is drawn as blocks, and a chosen neuron shows its own edges', async ({ page }) => {
  await openDigits(page)
  await expect(graph(page)).toContainText('128 × 784 weights')
  await expect.poll(() => edgesOnCanvas(page)).toBeGreaterThan(20_000)

  // A cell under the pointer, and the same weight in the card and in the explanation.
  const box = (await graph(page).boundingBox())!
  await page.mouse.move(box.x + 240, box.y + 250)
  const card = page.getByRole('tooltip')
  await expect(card).toContainText(/^Weight x/)
  const name = (await card.locator('p').textContent())!
  await page.mouse.click(box.x + 240, box.y + 250)
  await expect(page.locator('.side')).toContainText(name)

  // The keyboard walks on from there, to the neuron that receives.
  await page.keyboard.press('ArrowDown')
  await expect(card).toContainText(/^Neuron h/)
  const before = await edgesOnCanvas(page)
  await page.keyboard.press('Enter')
  await expect.poll(() => edgesOnCanvas(page)).not.toBe(before)
})

test('a chosen neuron is shown as circles and edges, and Escape leads back', async ({ page }) => {
  await openDigits(page)
  await graph(page).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show ŷ₁₀ as edges' }).click()
  await expect(graph(page).getByText('8 of 784')).toBeVisible()
  await expect(graph(page).getByText('10 of 10')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Legend of the blocks')).toBeVisible()
})

test('zooming into blocks leads to edges, and out of them to blocks', async ({ page }) => {
  await openDigits(page)
  const back = page.getByRole('button', { name: 'Back to the blocks' })
  const zoom = async (name: 'Zoom in' | 'Zoom out') => page.getByRole('button', { name, exact: true }).click()
  await expect(async () => {
    await zoom('Zoom in')
    await expect(back).toBeVisible({ timeout: 200 })
  }).toPass()
  await expect(async () => {
    await zoom('Zoom out')
    await expect(back).toBeHidden({ timeout: 200 })
  }).toPass()
  await expect(page.getByLabel('Legend of the blocks')).toBeVisible()
})

test('training changes the blocks while it runs', async ({ page }) => {
  await openDigits(page)
  await expect.poll(() => edgesOnCanvas(page)).toBeGreaterThan(20_000)
  const before = await edgesOnCanvas(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => edgesOnCanvas(page)).not.toBe(before)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(graph(page).locator('.output-value').first()).not.toBeEmpty()
})
