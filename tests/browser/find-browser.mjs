/** Finds browsers to test with, and what reads their PDFs, or installs Debian's; `{ path, said }`, or throws a sentence that says what to install. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const inProgramFiles = (path) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], path))

const CHROMIUM = {
  called: 'Chrome or Chromium',
  variable: 'CHROME_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: inProgramFiles('Google/Chrome/Application/chrome.exe'),
    linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
  },
  packages: ['chromium', 'fonts-noto-cjk'],
  otherwise: ', set CHROME_PATH, or run: npx playwright install chromium',
}

const FIREFOX = {
  called: 'Firefox',
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: inProgramFiles('Mozilla Firefox/firefox.exe'),
    linux: ['/snap/bin/firefox'],
  },
  packages: ['firefox-esr'],
  otherwise: ', or set FIREFOX_PATH',
}

const PDF_READER = {
  called: 'pdftotext',
  variable: 'PDFTOTEXT',
  names: ['pdftotext'],
  places: {},
  packages: ['poppler-utils'],
  otherwise: ', or set PDFTOTEXT',
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

function installDebians(prefix, packages) {
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}

function find({ called, variable, names, places, packages, otherwise }, playwrights, say) {
  const given = process.env[variable]
  if (given) {
    if (!runs(given)) throw new Error(`${variable} is ${given}, which cannot be run.`)
    return { path: given, said: `from ${variable}` }
  }
  const installed = [...onPath(names), ...(places[process.platform] ?? [])].find(runs)
  if (installed) return { path: installed, said: 'installed' }
  if (playwrights !== null && existsSync(playwrights)) return { path: playwrights, said: "Playwright's own" }
  const prefix = aptPrefix()
  if (prefix === null) throw new Error(`No ${called} found. Install one${otherwise}`)
  say(`No ${called} found; installing Debian's ${packages.join(' and ')} (takes a minute or two).`)
  try {
    installDebians(prefix, packages)
  } catch {
    throw new Error(`apt-get could not install ${packages[0]}. Install ${called} by hand${otherwise}`)
  }
  const now = onPath(names).find(runs)
  if (!now) throw new Error(`Debian installed ${packages[0]}, but it is not on the PATH; set ${variable}.`)
  return { path: now, said: 'just installed' }
}

/** `say` is told what is about to happen, a line at a time. */
export function findBrowser(say) {
  return find(CHROMIUM, chromium.executablePath(), say)
}

/** The same for Firefox. Playwright's own, patched one is not looked for. */
export function findFirefox(say) {
  return find(FIREFOX, null, say)
}

/** The same for what reads the text of a PDF. */
export function findPdfReader(say) {
  return find(PDF_READER, null, say)
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
