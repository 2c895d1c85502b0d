import { expect, openPage, test } from './fixtures'

test('the names that scripts rely on stand, each for one thing', async ({ page }) => {
  await openPage(page)
  for (const name of ['Back', 'Next', 'Play', 'Reset', 'Save project', 'Step table (CSV)']) {
    await expect(page.getByRole('button', { name }), name).toHaveCount(1)
  }
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByLabel('Open project')).toHaveAttribute('type', 'file')
  const granularity = page.getByRole('radiogroup', { name: 'Granularity' })
  for (const name of ['Neuron', 'Layer', 'Phase', 'Step', 'Epoch']) {
    await expect(granularity.getByRole('radio', { name }), name).toHaveCount(1)
  }
  for (const name of ['Loss', 'Step', 'Epoch']) {
    await expect(
      page.locator('output').and(page.getByRole('status', { name, exact: true })),
      name,
    ).toHaveCount(1)
  }
  await expect(page.locator('[role=status]')).toHaveCount(1)
})

test('everything on the page can be reached and done with keys alone', async ({ page }) => {
  await openPage(page)
  const reached = new Set<string>()
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const label = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return {
        label: label.trim() || element.tagName,
        outline: outlineStyle !== 'none' && outlineWidth !== '0px',
        tag: element.tagName,
        type: element.getAttribute('type'),
      }
    })
    if (!focus) break
    reached.add(focus.label)
    if (focus.tag !== 'INPUT') expect(focus.outline, `${focus.label} shows its focus`).toBe(true)
  }
  for (const name of ['Back', 'Play', 'Reset', 'Network graph', 'Score of the step'])
    expect([...reached], name).toContain(name)
})
