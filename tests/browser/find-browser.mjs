/** Finds a Chrome or Chromium to test with, or installs Debian's; `{ path, said }`, or throws a sentence that says what to install. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google/Chrome/Application/chrome.exe')),
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
}

const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    )

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function succeeds(command, ...args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The words before `apt-get`, or null where packages cannot be installed without asking a person. */
function aptPrefix() {
  if (process.platform !== 'linux' || !onPath(['apt-get']).some(runs)) return null
  if (process.getuid() === 0) return []
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : null
}

function installDebians(prefix) {
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}

/** `say` is told what is about to happen, a line at a time. */
export function findBrowser(say) {
  const given = process.env.CHROME_PATH
  if (given) {
    if (!runs(given)) throw new Error(`CHROME_PATH is ${given}, which cannot be run.`)
    return { path: given, said: 'from CHROME_PATH' }
  }
  const installed = [...onPath(NAMES), ...(PLACES[process.platform] ?? [])].find(runs)
  if (installed) return { path: installed, said: 'installed' }
  if (existsSync(chromium.executablePath()))
    return { path: chromium.executablePath(), said: "Playwright's own" }
  const prefix = aptPrefix()
  if (prefix === null) {
    throw new Error(
      'No Chrome or Chromium found. Install one, set CHROME_PATH, or run: npx playwright install chromium',
    )
  }
  say("No Chrome or Chromium found; installing Debian's chromium and fonts-noto-cjk (takes a minute or two).")
  try {
    installDebians(prefix)
  } catch {
    throw new Error(
      'apt-get could not install chromium. Install Chrome or Chromium by hand, or set CHROME_PATH to one.',
    )
  }
  const now = onPath(NAMES).find(runs)
  if (!now) throw new Error('Debian installed chromium, but it is not on the PATH; set CHROME_PATH.')
  return { path: now, said: 'just installed' }
}

/** How Chromium starts on any machine, as root and without a network too. */
export const LAUNCH_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
