import { defineConfig } from '@playwright/test'
import { LAUNCH_ARGUMENTS } from './find-browser.mjs'

const { CHROME_PATH, FIREFOX_PATH, BACKSTEP_PORT = '41737' } = process.env
const address = `http://127.0.0.1:${BACKSTEP_PORT}/`

/** Started by run.mjs, which finds the browser and a free port. */
const chromium = {
  name: 'chromium',
  use: {
    launchOptions: {
      ...(CHROME_PATH === undefined ? {} : { executablePath: CHROME_PATH }),
      args: LAUNCH_ARGUMENTS,
    },
  },
}

/** What people ask about the gradient is tried in both browsers. */
const firefox = {
  name: 'firefox',
  testMatch:
    /(blocks|compare|digits|edges|flow|landscape|lessons|links|paths|practice|sees|stage|what-if|worked)\.spec\.ts/,
  use: {
    browserName: 'firefox' as const,
    channel: 'moz-firefox',
    launchOptions: { executablePath: FIREFOX_PATH!, timeout: 60_000 },
  },
}

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalTimeout: 1_500_000,
  reporter: 'list',
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    colorScheme: 'light',
  },
  projects: FIREFOX_PATH ? [chromium, firefox] : [chromium],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${BACKSTEP_PORT} --strictPort`,
    cwd: '../..',
    url: address,
    // A server that already runs may serve somebody else's build.
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
