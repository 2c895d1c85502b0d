import AxeBuilder from '@axe-core/playwright'
import { choosePreset, expect, openPage, test } from './fixtures'
import { expectReadable, onStage } from './stageMeasures'

test.use({ viewport: { width: 1280, height: 720 } })

test('everything on the stage is at least 24 px and 7:1, in all phases and both languages', async ({
  page,
}) => {
  await openPage(page)
  await page.keyboard.press('p')
  await onStage(page)
  await expectReadable(page, 'at the start')
  for (let tick = 1; tick <= 17; tick++) {
    await page.keyboard.press('ArrowRight')
    if ([1, 4, 5, 7, 10, 17].includes(tick)) await expectReadable(page, `tick ${tick}`)
  }
  await expect(page.locator('.stage-result'), 'the new weight').toHaveText('0.3944')
  await expect(page.locator('.formula-result').last()).toContainText('0.3944')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /简体中文/ }).click()
  await page.getByRole('button', { name: '课程', exact: true }).click()
  await page.getByRole('button', { name: /^第 1 课/ }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('p')
  await onStage(page)
  for (let scene = 1; scene <= 9; scene++) {
    await expectReadable(page, `scene ${scene}`)
    await page.keyboard.press('1')
    await expectReadable(page, `scene ${scene}, answered`)
    await page.keyboard.press('PageDown')
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('a remote goes through the scenes, answers and blanks; Esc leaves', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Lessons', exact: true }).click()
  await page.getByRole('button', { name: /^Lesson 1: / }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.getByRole('button', { name: 'Present' }).click()
  await onStage(page)
  await page.keyboard.press('PageDown')
  const question = page.getByRole('region', { name: 'Predict first' })
  await expect(question).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('application', { name: 'Network graph' })).toBeHidden()
  await expect(question).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('application', { name: 'Network graph' })).toBeVisible()
  await page.keyboard.press('2')
  await expect(question.getByRole('status')).not.toBeEmpty()
  await page.keyboard.press('s')
  await expect(page.locator('.spotlight')).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.locator('.spotlight')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Present' })).toBeVisible()
  await expect(page.getByRole('article')).toBeVisible()
})

test('nothing is cut off the stage at any of its sizes', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('p')
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [1024, 768],
  ]) {
    await page.setViewportSize({ width, height })
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.stage button, .stage h1, .stage .caption')]
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1)
        .map(({ name }) => name),
    )
    expect(outside, `${width}×${height}`).toEqual([])
  }
})

test('a run that diverges says so on the stage too, large enough', async ({ page }) => {
  await openPage(page)
  await choosePreset(page, /^Straight line/)
  await page.getByRole('button', { name: /^Learning rate/ }).click()
  const rate = page.getByRole('textbox', { name: /Learning rate/ })
  await rate.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1e9')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  await onStage(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(/Training stopped at step/)
  await expectReadable(page, 'diverged')
})
