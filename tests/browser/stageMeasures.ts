/** What the stage promises: texts that can be read from the last row, and nothing cut off. */
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Every piece of text that can be seen: its size in px of the screen and its contrast with what is painted behind it. */
function readTexts() {
  const colour = (text: string) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g)!.map(Number)
    return { r, g, b, a }
  }
  const channel = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  const luminance = (text: string) => {
    const { r, g, b } = colour(text)
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  }
  const behind = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (colour(backgroundColor).a > 0.5) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: { text: string; size: number; contrast: number }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    const text = node.textContent!.trim()
    if (text === '' || element.closest('.visually-hidden, .skip, script, style, mphantom')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const { width, height } = range.getBoundingClientRect()
    const style = getComputedStyle(element)
    if (width < 1 || height < 1 || style.visibility === 'hidden') continue
    const svg = element.closest('svg')
    const scale = svg && element instanceof SVGGraphicsElement ? element.getScreenCTM()!.a : 1
    const [a, b] = [luminance(svg ? style.fill : style.color), luminance(behind(element))]
    found.push({
      text,
      size: Math.round(parseFloat(style.fontSize) * scale * 100) / 100,
      contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
    })
  }
  return found
}

/** Every text on the stage can be read from the last row. */
export async function expectReadable(page: Page, what: string) {
  const texts = await page.evaluate(readTexts)
  expect(texts.length, what).toBeGreaterThan(8)
  const small = texts.filter(({ size }) => size < 24)
  expect(small, `${what}: smaller than 24 px`).toEqual([])
  const faint = texts.filter(({ contrast }) => contrast < 7)
  expect(faint, `${what}: contrast below 7:1`).toEqual([])
}

export const onStage = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: / · Esc$/ })).toBeVisible()

/** Panels in which something is cut off or can only be scrolled to, and a graph that is squeezed. */
function readCuts(leastGraph: number) {
  const panels = [...document.querySelectorAll('.stage-formula, .stage-strip')]
  const cut = panels
    .filter(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
    )
    .map(
      ({ className, scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        `${className}: ${scrollWidth}×${scrollHeight} in ${clientWidth}×${clientHeight}`,
    )
  const { clientHeight } = document.querySelector('.stage-graph')!
  return clientHeight < leastGraph ? [...cut, `graph: ${clientHeight} px high`] : cut
}

/** Nothing said or written is cut off, and the graph has its room. */
export async function expectWhole(page: Page, what: string, leastGraph = 300): Promise<void> {
  await expect.poll(() => page.evaluate(readCuts, leastGraph), what).toEqual([])
}
