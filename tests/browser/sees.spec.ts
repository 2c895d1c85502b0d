import type { Locator, Page } from '@playwright/test'
import { choosePreset, expect, openPage, showPanel, test } from './fixtures'

async function open(page: Page, preset: string) {
  await openPage(page)
  await choosePreset(page, preset)
}

/** Red, green, blue and opacity in the middle of some of the page's pixels, of a copy of a canvas. */
const coloursAt = (canvas: Locator, places: readonly (readonly [number, number])[]) =>
  canvas.evaluate((element, places) => {
    const source = element as HTMLCanvasElement
    const box = source.getBoundingClientRect()
    const pixels = source.width / box.width
    const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    return places.map(([x, y]) => {
      copy.clearRect(0, 0, 1, 1)
      copy.drawImage(source, -Math.floor((x - box.x) * pixels), -Math.floor((y - box.y) * pixels))
      return [...copy.getImageData(0, 0, 1, 1).data]
    })
  }, places)

test('every neuron shows its map while training runs, and its number when it is paused', async ({ page }) => {
  await open(page, 'XOR 2-8-1')
  const circle = page.locator('[data-target="neuron 0 0"] .outline')
  const box = (await circle.boundingBox())!
  const middle = box.y + box.height / 2
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const maps = page.locator('canvas.node-maps')
  await expect(maps).toBeVisible()
  // x₁ is 1 on the right, so there is blue; in the middle it is half of that.
  await expect
    .poll(async () => {
      const [pale, full] = await coloursAt(maps, [
        [box.x + box.width / 2, middle],
        [box.x + 0.9 * box.width, middle],
      ])
      return full[2] > full[0] + 100 && pale[0] > full[0] && full[3] === 255
    })
    .toBe(true)
  await expect(page.locator('[data-target="neuron 1 0"] .node-value')).toBeHidden()

  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(maps).toHaveCount(0)
  await expect(page.locator('[data-target="neuron 1 0"] .node-value')).toBeVisible()
})

test('a neuron is chosen on the graph, and where it turns is drawn over the decision', async ({ page }) => {
  await open(page, 'Circles 2-4-1')
  await showPanel(page, 'What neurons see')
  await page.locator('[data-target="neuron 1 1"] .ground').click()
  const maps = page.getByRole('group', { name: 'hidden layer' })
  await expect(maps.getByRole('button', { name: 'h₂' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('where z of h₂ is 0')).toBeVisible()
  await expect(page.getByText(/^misclassified: /)).toBeVisible()

  await maps.getByRole('button', { name: 'h₂' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByText('where z of h₃ is 0')).toBeVisible()

  await page.getByRole('button', { name: 'Enlarge' }).click()
  await page.getByRole('combobox', { name: 'Surface' }).selectOption('h₃ over the input plane')
  const plane = page.getByRole('application', { name: 'Surface: h₃ over the input plane' })
  await plane.hover({ position: { x: 100, y: 100 } })
  await expect(page.getByText(/^x₁ = .+ · x₂ = .+ · h₃ = /)).toBeVisible()
})

test('the weights of a digit network are images; the strongest pixel leads to its weight', async ({
  page,
}) => {
  await open(page, 'Digits 784-32-10')
  await showPanel(page, 'What neurons see')
  const images = page.getByRole('group', { name: 'Weights into the first layer' })
  await expect(images.getByRole('button')).toHaveCount(32)
  await images.getByRole('button', { name: 'h₅', exact: true }).click()
  const list = page.getByRole('list', { name: 'Weights into h₅' })
  const strongest = list.getByRole('button').first()
  const number = (await strongest.innerText()).split('\n').at(-1)!
  await strongest.click()
  await page.getByRole('tab', { name: 'Explanation' }).click()
  await expect(page.getByRole('heading', { name: /^Weight x.+ → h₅/ })).toBeVisible()
  await expect(page.getByRole('tabpanel')).toContainText(number.replace('+', ''))
})
