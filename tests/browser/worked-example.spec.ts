import type { Locator, Page } from '@playwright/test'
import { formatNumber } from '../../src/draw/format'
import { oracleCases } from '../oracles'
import { expect, openPage, test } from './fixtures'

const oracle = oracleCases().find(({ name }) => name === 'article-000-section-4-relu-2-3-1')!
const { z, a, delta, gradW, loss } = oracle.expected
const [W1, W2] = oracle.parameters.weights
const [b1, b2] = oracle.parameters.biases
const [x] = oracle.batch.inputs
const after = oracle.steps!.find(({ step }) => step === 1)!

const show = (value: number, signed = false) => formatNumber(value, 4, signed)

const texts = (locator: Locator) => locator.allTextContents()

/** The numbers on the graph: in circles, in cells, on edges and beside biases. */
const graphNumbers = async (page: Page) => ({
  circles: (await texts(page.locator('.node-value'))).filter((text) => text !== ''),
  cells: (await texts(page.locator('.cell-value'))).filter((text) => text !== ''),
  biases: await texts(page.locator('.bias-text')),
})

for (const { locale, next, loss: lossName, begins } of [
  { locale: 'en-US', next: 'Next', loss: 'Loss', begins: 'Step 1 begins' },
  { locale: 'zh-CN', next: '下一步', loss: '损失', begins: '第 1 步' },
]) {
  test.describe(locale, () => {
    test.use({ locale })

    test('the whole step, every number as PyTorch has it', async ({ page }) => {
      await openPage(page)
      const sentence = page.locator('[role=status].caption')
      await expect(sentence).toContainText(begins)
      const press = () => page.getByRole('button', { name: next, exact: true }).click()

      // forward: h1, h2, h3, ŷ
      const hidden: string[] = []
      for (let j = 0; j < 3; j++) {
        await press()
        await expect(sentence).toContainText(show(z[0][0][j]))
        for (let i = 0; i < 2; i++) await expect(sentence).toContainText(`${show(x[i])}·${show(W1[j][i])}`)
        hidden.push(show(a[0][0][j]))
        const { circles, cells } = await graphNumbers(page)
        expect(circles).toEqual([show(x[0]), show(x[1]), ...hidden])
        expect(cells).toEqual(
          [...z[0][0].slice(0, j + 1).map((value) => show(value)), show(0.01)].toSorted(byText(cells)),
        )
      }
      await press()
      await expect(sentence).toContainText(show(z[1][0][0]))
      expect((await graphNumbers(page)).circles).toContain(show(a[1][0][0]))

      // loss
      await press()
      await expect(sentence).toContainText(show(loss))
      await expect(page.getByRole('status', { name: lossName, exact: true })).toHaveText(show(loss))

      // backward: δ of ŷ, h1, h2, h3
      for (const value of [delta[1][0][0], ...delta[0][0]]) {
        await press()
        await expect(sentence).toContainText(show(value, true))
        expect((await graphNumbers(page)).cells).toContain(show(value, true))
      }

      // gradient: of ŷ's weights, then of each hidden neuron's
      for (const row of [gradW[1][0], ...gradW[0]]) {
        await press()
        const beside = await texts(page.locator('.product text'))
        for (const value of row) expect(beside).toContain(show(value, true))
      }

      // update
      const updated = [after.weights[1][0], ...after.weights[0]]
      const old = [W2[0], ...W1]
      for (let k = 0; k < 4; k++) {
        await press()
        const beside = await texts(page.locator('.product text'))
        updated[k].forEach((value, i) => expect(beside).toContain(`${show(old[k][i])} → ${show(value)}`))
      }
      const biases = [...after.biases[0], after.biases[1][0]].map((value) => `b ${show(value)}`)
      expect((await graphNumbers(page)).biases).toEqual(biases)

      // and back, to where nothing is known
      for (let tick = 0; tick < 17; tick++) await page.keyboard.press('ArrowLeft')
      await expect(sentence).toContainText(begins)
      expect(await graphNumbers(page)).toEqual({
        circles: x.map((value) => show(value)),
        cells: [show(0.01)],
        biases: [...b1, b2[0]].map((value) => `b ${show(value)}`),
      })
    })
  })
}

/** Compares two lists of texts without regard to where they stand in the drawing. */
function byText(order: readonly string[]) {
  return (one: string, other: string) => order.indexOf(one) - order.indexOf(other)
}

test('hovering a term lights up its edge, and hovering an edge its term', async ({ page }) => {
  await openPage(page)
  await page.keyboard.press('ArrowRight')
  const term = page
    .locator('aside .number')
    .filter({ hasText: /^0\.20$/ })
    .first()
  await term.hover()
  await expect(page.locator('.outline-pointed')).toBeVisible()
  await page.mouse.move(5, 400)
  await page.locator('[data-target="edge 1 0 0"] .hit').hover({ force: true })
  await expect(page.getByRole('tooltip')).toContainText('Weight x₁ → h₁')
  await expect(page.locator('aside .is-pointed').first()).toBeVisible()
})
