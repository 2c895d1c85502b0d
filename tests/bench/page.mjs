/**
 * What the page costs the main thread, in Chromium on the built site: `npm run bench -- --page`. Milliseconds of
 * main-thread tasks (script, style, layout, paint) for one press of Next, and for one frame while training runs, with
 * networks of several sizes.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser, LAUNCH_ARGUMENTS } from '../browser/find-browser.mjs'
import { bundle } from './bundle.mjs'

const PRESSES = 60
/** Longer than the longest motion. */
const MOTION_MS = 700
const WINDOWS = 60
const WINDOW_MS = 100

const sorted = (values) => values.toSorted((a, b) => a - b)
const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(q * values.length))]

/** Milliseconds that the main thread has been at work so far, in the session's own time: on the clock or on the processor. */
async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

const frames = (page, count) =>
  page.evaluate(
    (n) =>
      new Promise((resolve) => {
        const next = (left) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)))
        next(n)
      }),
    count,
  )

const CATEGORIES = ['devtools.timeline', 'toplevel']

/** Main-thread milliseconds from each key press to the end of the frame that shows what it did: on the clock, and on the processor. */
function costsOf(events) {
  const renderers = new Set(
    events
      .filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain')
      .map((e) => `${e.pid} ${e.tid}`),
  )
  const tasks = events
    .filter((e) => e.ph === 'X' && renderers.has(`${e.pid} ${e.tid}`))
    .toSorted((a, b) => a.ts - b.ts)
  const presses = tasks.filter((e) => e.name === 'EventDispatch' && e.args.data.type === 'keydown')
  return presses.map(({ ts }) => {
    const shown = tasks.find((e) => e.name === 'Layerize' && e.ts >= ts)
    const end = shown.ts + shown.dur
    const within = tasks.filter(
      (e) => e.name === 'ThreadControllerImpl::RunTask' && e.ts + e.dur >= ts && e.ts <= end,
    )
    const sum = (of) => within.reduce((total, e) => total + of(e), 0) / 1000
    return { clock: sum((e) => e.dur), processor: sum((e) => e.tdur ?? e.dur) }
  })
}

/** Presses Next, each time when the motion of the press before is over. */
async function costOfNext(page, session) {
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES },
    transferMode: 'ReportEvents',
  })
  for (let press = 0; press < PRESSES; press++) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(MOTION_MS)
  }
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return costsOf(events)
}

/** Main-thread milliseconds for each frame, over windows of a tenth of a second, and the tasks above 50 ms. */
async function costOfPlaying(page, sessions) {
  await page.evaluate(() => {
    globalThis.benchFrames = 0
    globalThis.benchLong = []
    const count = () => {
      globalThis.benchFrames++
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    new PerformanceObserver((list) =>
      globalThis.benchLong.push(...list.getEntries().map((e) => e.duration)),
    ).observe({
      entryTypes: ['longtask'],
    })
  })
  const step = page.getByRole('status', { name: 'Step' })
  const stepNow = async () => Number((await step.textContent()).replace(/\D/g, ''))
  const samples = await examplesPerStep(page)
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(1000)
  const busyNow = async () => ({
    clock: await busy(sessions.clock),
    processor: await busy(sessions.processor),
    frames: await page.evaluate(() => globalThis.benchFrames),
  })
  const costs = []
  const start = { at: Date.now(), step: await stepNow() }
  for (let window = 0; window < WINDOWS; window++) {
    const before = await busyNow()
    await page.waitForTimeout(WINDOW_MS)
    const after = await busyNow()
    const drawn = after.frames - before.frames
    const each = (time) => (after[time] - before[time]) / Math.max(1, drawn)
    costs.push({ clock: each('clock'), processor: each('processor'), drawn })
  }
  const seconds = (Date.now() - start.at) / 1000
  const steps = (await stepNow()) - start.step
  const longTasks = await page.evaluate(() => globalThis.benchLong)
  return {
    costs,
    framesPerSecond: costs.reduce((sum, { drawn }) => sum + drawn, 0) / seconds,
    samplesPerSecond: (steps * samples) / seconds,
    longTasks,
  }
}

/** The size of the mini-batch on show, from the choice of its example. */
async function examplesPerStep(page) {
  const group = page.getByRole('spinbutton', { name: 'Example' })
  return (await group.count()) > 0 ? Number(await group.getAttribute('max')) : 1
}

/** Opens a preset; milliseconds from the press to the first picture of its graph. */
async function openPreset(page, name) {
  await page.getByRole('button', { name: /Worked example/ }).click()
  const item = page.getByRole('menuitemradio', { name })
  await item.waitFor()
  const before = await page.getByRole('application', { name: 'Network graph' }).elementHandle()
  const start = Date.now()
  await item.click()
  await page.waitForFunction(
    (old) => {
      const graph = document.querySelector('.graph')
      return graph && !graph.contains(old) && document.querySelector('[aria-label="Next"], #next:enabled')
    },
    before,
    { polling: 'raf' },
  )
  await frames(page, 2)
  return Date.now() - start
}

async function sessionOf(page, timeDomain = 'timeTicks') {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain })
  return session
}

async function openProject(page, text) {
  const file = { name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.getByLabel('Open project').setInputFiles(file)
  await page.getByRole('button', { name: /^Worked example/ }).waitFor({ state: 'detached' })
}

const clockQuantile = (costs, q) =>
  quantile(
    costs.map(({ clock }) => clock),
    q,
  )

const figuresOf = ({ costs, framesPerSecond, samplesPerSecond, longTasks }) => ({
  frameMedianMs: clockQuantile(costs, 0.5),
  frame95thMs: clockQuantile(costs, 0.95),
  frameProcessorMedianMs: quantile(
    costs.map(({ processor }) => processor),
    0.5,
  ),
  framesPerSecond,
  samplesPerSecond,
  longTasks: longTasks.length,
})

/** Networks that are trained at full speed, by what is drawn. */
function scenarios({ projectOf }) {
  const project =
    (...of) =>
    async (page) =>
      openProject(page, await projectOf(...of))
  return {
    '2-4-2-1': project('circles', [4, 2], 10),
    '2-8-8-1': project('spirals', [8, 8], 10),
    '2-8-8-8-8-8-8-1': project('spirals', [8, 8, 8, 8, 8, 8], 10),
    '784-128-64-10': async (page) => ({ firstPictureMs: await openPreset(page, /784.128.64.10/) }),
  }
}

/** Measures the built page, with the networks of these names or all; says what it did not find. */
export async function measurePage(say, folder, names = null) {
  if (!existsSync('dist/index.html')) throw new Error('there is no dist/; run npm run build first')
  await bundle(new URL('./pageProjects.ts', import.meta.url), folder, {
    name: 'projects.mjs',
    format: 'es',
  })
  const all = scenarios(await import(pathToFileURL(join(folder, 'projects.mjs')).href))
  const server = await preview({ preview: { port: 0 }, logLevel: 'silent' })
  const { path } = findBrowser(say)
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_ARGUMENTS })
  const measured = {}
  try {
    for (const [name, open] of Object.entries(all)) {
      if (names && !names.includes(name)) continue
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
      const sessions = { clock: await sessionOf(page), processor: await sessionOf(page, 'threadTicks') }
      await page.goto(server.resolvedUrls.local[0])
      const opened = await open(page)
      await frames(page, 30)
      const next = name === '2-8-8-1' ? nextFigures(await costOfNext(page, sessions.clock)) : {}
      measured[name] = { ...opened, ...next, ...figuresOf(await costOfPlaying(page, sessions)) }
      await page.close()
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return measured
}

function nextFigures(costs) {
  const clock = costs.map((each) => each.clock)
  const processor = costs.map((each) => each.processor)
  return {
    nextMedianMs: quantile(clock, 0.5),
    next95thMs: quantile(clock, 0.95),
    nextProcessor95thMs: quantile(processor, 0.95),
  }
}
