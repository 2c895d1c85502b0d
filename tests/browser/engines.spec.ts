import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, expect, firefox, test, type Browser } from '@playwright/test'
import { build } from 'vite'
import { fingerprints } from './engines/training'
import { LAUNCH_ARGUMENTS } from './find-browser.mjs'
import { serve } from './static-server'

const { CHROME_PATH, FIREFOX_PATH } = process.env
const LAUNCH_LIMIT = 60_000

/** Trains in a worker of the browser, from a file server of its own. */
async function fingerprintsIn(browser: Browser): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'backstep-engines-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: {
        input: fileURLToPath(new URL('./engines/worker.ts', import.meta.url)),
        output: { entryFileNames: 'worker.js' },
      },
    },
  })
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>engines</title>')
  const { server, origin } = await serve(folder, '/')
  try {
    const page = await browser.newPage()
    await page.goto(`${origin}/`)
    return await page.evaluate(
      () =>
        new Promise<Record<string, string>>((resolve, reject) => {
          const worker = new Worker('./worker.js', { type: 'module' })
          worker.addEventListener('message', ({ data }) => resolve(data))
          worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        }),
    )
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true })
  }
}

test('Node, Chromium and Firefox train every activation with every optimizer to the same bits', async () => {
  test.setTimeout(240_000)
  const inNode = fingerprints()
  expect(new Set(Object.values(inNode)).size).toBe(77)
  const inChromium = await fingerprintsIn(
    await chromium.launch({
      ...(CHROME_PATH && { executablePath: CHROME_PATH }),
      args: LAUNCH_ARGUMENTS,
      timeout: LAUNCH_LIMIT,
    }),
  )
  expect(inChromium).toEqual(inNode)
  test.skip(!FIREFOX_PATH, 'there is no Firefox here: compared Node and Chromium only')
  const inFirefox = await fingerprintsIn(
    await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX_PATH!, timeout: LAUNCH_LIMIT }),
  )
  expect(inFirefox).toEqual(inNode)
  console.log(
    ['10,000 steps, the same in Node, Chromium and Firefox:', ...Object.entries(inNode).slice(0, 3)].join(
      '\n  ',
    ),
  )
})
