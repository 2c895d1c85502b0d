import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, showPanel, test } from './fixtures'

async function open(page: Page, preset: string) {
  await openPage(page)
  await choosePreset(page, preset)
  await showPanel(page, 'Gradient flow')
}

async function train(page: Page, steps: number) {
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const step = page.getByRole('slider', { name: 'gradient per layer over the steps' })
  await expect
    .poll(async () => Number(await step.getAttribute('aria-valuemax')), { timeout: 15_000 })
    .toBeGreaterThan(steps)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
}

test('shows the norms of every layer over the run, and goes to the step that is clicked', async ({
  page,
}) => {
  await open(page, 'Two spirals 2-8-8-1')
  await expect(page.getByText(/^Nothing is recorded yet/)).toBeVisible()
  await train(page, 300)
  await expect(page.getByText(/^The gradients? of layers? 1 /)).toBeVisible()
  const chart = page.getByRole('slider', { name: 'gradient per layer over the steps' })
  await chart.hover({ position: { x: 120, y: 60 } })
  const looked = await chart.getAttribute('aria-valuenow')
  await expect(chart).toHaveAttribute('aria-valuetext', /layer 3: \d/)
  await chart.click({ position: { x: 120, y: 60 } })
  await expect(page.getByRole('slider', { name: 'Loss by step' })).toHaveAttribute('aria-valuenow', looked!)
})

test('marks dead neurons on the graph, says why, and draws distributions over the steps', async ({
  page,
}) => {
  await open(page, 'Regression 2-10-1')
  await train(page, 100)
  const mark = page.getByRole('img', { name: /dead on all .+ examples: z ≤ 0 everywhere/ }).first()
  await expect(mark).toBeVisible()
  await expect(page.getByText(/^Layer 1, dead on all/)).toBeVisible()
  await mark.hover()
  await expect(page.getByRole('tooltip').getByText(/^dead on all/)).toBeVisible()

  await page.getByRole('button', { name: 'Enlarge' }).click()
  const densities = page.getByRole('img', { name: 'Density of the activations over the steps' })
  await densities.scrollIntoViewIfNeeded()
  const inked = await densities.evaluate((element) => {
    const source = element as HTMLCanvasElement
    const copy = new OffscreenCanvas(source.width, source.height).getContext('2d')!
    copy.drawImage(source, 0, 0)
    const { data } = copy.getImageData(0, 0, source.width, source.height)
    let blue = 0
    for (let k = 0; k < data.length; k += 4) blue += Number(data[k + 3] === 255 && data[k + 2] > data[k] + 60)
    return blue
  })
  expect(inked, 'shades of positive activations').toBeGreaterThan(500)
})
