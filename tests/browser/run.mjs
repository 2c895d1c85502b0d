/** Runs the browser tests on the built site: node tests/browser/run.mjs [Playwright's arguments]. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRequire } from 'node:module'
import { findBrowser, findFirefox, findPdfReader } from './find-browser.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')

const say = (line) => console.log(`browser tests: ${line}`)

/** A port that nobody listens on, so that it is our own build that is tested. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

if (!existsSync(join(root, 'dist/index.html'))) {
  say('there is no dist/; run npm run build first.')
  process.exit(1)
}

/** What can be gone without, with a word about it. */
const found = (find, without) => {
  try {
    const { path, said } = find(say)
    say(`${path} (${said})`)
    return path
  } catch (error) {
    say(`${error.message} ${without}`)
    return ''
  }
}

let browser
try {
  browser = findBrowser(say)
} catch (error) {
  say(error.message)
  process.exit(1)
}
say(`${browser.path} (${browser.said})`)
const firefox = found(findFirefox, 'What needs Firefox is skipped.')
const pdfReader = found(
  findPdfReader,
  "PDFs are not read: the worksheet's text is checked on the page alone.",
)

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
const child = spawn(
  process.execPath,
  [playwright, 'test', '--config', join(here, 'playwright.config.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CHROME_PATH: browser.path,
      FIREFOX_PATH: firefox,
      PDFTOTEXT: pdfReader,
      BACKSTEP_PORT: String(await freePort()),
    },
  },
)
child.on('exit', (code) => process.exit(code ?? 1))
