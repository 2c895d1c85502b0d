import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choosePreset, expect, openPage, test } from './fixtures'
import { expectReadable, expectWhole, onStage } from './stageMeasures'

test.use({ viewport: { width: 1280, height: 720 } })

const PRESETS: readonly (readonly [RegExp | null, readonly number[]])[] = [
  [null, [1, 4, 5, 7, 10, 17]],
  [/^XOR/, [3, 9, 10, 12, 21, 37]],
  [/^Mazur/, [1, 4, 5, 6, 9, 12]],
  [/^Iris/, [1, 9, 12, 14, 20, 46]],
]

for (const [preset, ticks] of PRESETS) {
  test(`formulas fit on the stage: ${preset?.source ?? 'the worked example'}`, async ({ page }) => {
    await openPage(page)
    if (preset) await choosePreset(page, preset)
    await page.keyboard.press('p')
    await onStage(page)
    let at = 0
    for (const tick of ticks) {
      for (; at < tick; at++) await page.keyboard.press('ArrowRight')
      await expect(page.locator('.stage-place')).toContainText(`tick ${tick} of`)
      await expectWhole(page, `tick ${tick}`)
      await expectReadable(page, `tick ${tick}`)
    }
  })
}

async function present(page: Page, lesson: number) {
  await openPage(page)
  await page.getByRole('button', { name: 'Lessons', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^Lesson ${lesson}: `) }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('p')
  await onStage(page)
}

for (const [lesson, scenes] of [
  [1, 9],
  [3, 6],
  [7, 8],
]) {
  test(`lesson ${lesson} fits on the stage, asked and answered`, async ({ page }) => {
    await present(page, lesson)
    for (let scene = 1; scene <= scenes; scene++) {
      const place = `scene ${scene}`
      await expect(page.locator('.stage-scenes')).toHaveText(`${scene} / ${scenes}`)
      await expectWhole(page, place)
      await expectReadable(page, place)
      await page.keyboard.press('1')
      await page.keyboard.press('Enter')
      await expectWhole(page, `${place}, answered`)
      await expectReadable(page, `${place}, answered`)
      await page.keyboard.press('PageDown')
    }
  })
}

test('several answers are marked by their numbers and given by Enter', async ({ page }) => {
  await present(page, 7)
  const option = (text: RegExp) => page.locator('.option').filter({ hasText: text })
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await page.keyboard.press('3')
  await page.keyboard.press('2')
  await expect(option(/0\.42/)).toHaveAttribute('aria-pressed', 'true')
  await expect(option(/0\.67/)).toHaveAttribute('aria-pressed', 'false')
  await expect(option(/0\.92/)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Predict first' }).getByRole('status')).toContainText(
    'Right so far',
  )
})

test('while training runs, the stage shows the loss and its curve, and no light of the scene', async ({
  page,
}) => {
  await present(page, 1)
  await page.keyboard.press('PageDown')
  await expect(page.locator('.graph .lit')).toBeVisible()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('slider', { name: /loss/i })).toBeVisible()
  await expect(page.locator('.stage-result')).toHaveText(/\d/)
  await expect(page.getByText(/steps per second/)).toBeVisible()
  await expect(page.locator('.graph .lit')).toBeHidden()
  await expectWhole(page, 'training')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.locator('.graph .lit')).toBeVisible()
})

test('the stage says where a step begins, and leads to the other examples', async ({ page }) => {
  await openPage(page)
  await choosePreset(page, /^XOR/)
  await page.keyboard.press('p')
  await onStage(page)
  await expect(page.getByText('Step 1 begins: nothing is computed yet.')).toBeVisible()
  const example = page.getByRole('group', { name: 'Example', exact: true })
  const before = Number((await example.innerText()).match(/Example (\d)/)![1])
  await example
    .getByRole('button', { name: before === 4 ? 'Preceding example' : 'Following example' })
    .click()
  await expect(example).toContainText(`Example ${before === 4 ? 3 : before + 1} of 4`)
})
