import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures'

const LIMIT = 130_000
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

test('loads at most 130 kB of JavaScript and CSS, gzipped, before anything is pressed', async ({ page }) => {
  const paths = new Set<string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css)$/.test(pathname)) paths.add(pathname.slice(1))
  })
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeEnabled()

  const sizes = [...paths].map((path) => ({ path, bytes: gzipSync(readFileSync(dist + path)).length }))
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  console.log(
    [
      `first load: ${kilobytes(total)} gzipped`,
      ...sizes.map((s) => `  ${s.path} ${kilobytes(s.bytes)}`),
    ].join('\n'),
  )
  expect(
    sizes.some(({ path }) => /worker/i.test(path)),
    'the worker is part of the first load',
  ).toBe(true)
  expect(total).toBeLessThanOrEqual(LIMIT)
})
