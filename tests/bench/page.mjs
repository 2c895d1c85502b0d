/**
 * What the page costs the main thread, in Chromium on the built site: `npm run bench -- --page`. Milliseconds of
 * main-thread tasks (script, style, layout, paint) for one press of Next, and for one frame while training runs.
 */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser, LAUNCH_ARGUMENTS } from '../browser/find-browser.mjs'

const PRESSES = 60
/** Longer than the longest motion. */
const MOTION_MS = 700
const WINDOWS = 60
const WINDOW_MS = 100

const sorted = (values) => values.toSorted((a, b) => a - b)
const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(q * values.length))]

/** Milliseconds that the main thread has been at work so far. */
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
async function costOfPlaying(page, session) {
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
  const costs = []
  const rates = []
  const start = { at: Date.now(), step: await stepNow() }
  for (let window = 0; window < WINDOWS; window++) {
    const before = { busy: await busy(session), frames: await page.evaluate(() => globalThis.benchFrames) }
    await page.waitForTimeout(WINDOW_MS)
    const drawn = (await page.evaluate(() => globalThis.benchFrames)) - before.frames
    costs.push(((await busy(session)) - before.busy) / Math.max(1, drawn))
    rates.push(drawn)
  }
  const seconds = (Date.now() - start.at) / 1000
  const steps = (await stepNow()) - start.step
  const longTasks = await page.evaluate(() => globalThis.benchLong)
  return {
    costs,
    framesPerSecond: rates.reduce((a, b) => a + b, 0) / seconds,
    samplesPerSecond: (steps * samples) / seconds,
    longTasks,
  }
}

/** The size of the mini-batch on show, from the choice of its example. */
async function examplesPerStep(page) {
  const group = page.getByRole('spinbutton', { name: 'Example' })
  return (await group.count()) > 0 ? Number(await group.getAttribute('max')) : 1
}

async function openPreset(page, name) {
  await page.getByRole('button', { name: /Worked example/ }).click()
  await page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitem', { name })).click()
  await page.getByRole('button', { name: 'Next' }).waitFor()
}

/** Measures the built page; says what it did not find. */
export async function measurePage(say) {
  if (!existsSync('dist/index.html')) throw new Error('there is no dist/; run npm run build first')
  const server = await preview({ preview: { port: 0 }, logLevel: 'silent' })
  const { path } = findBrowser(say)
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_ARGUMENTS })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await page.goto(server.resolvedUrls.local[0])
    await openPreset(page, /spirals/i)
    await frames(page, 30)
    const next = await costOfNext(page, session)
    const playing = await costOfPlaying(page, session)
    return {
      nextMedianMs: quantile(
        next.map(({ clock }) => clock),
        0.5,
      ),
      next95thMs: quantile(
        next.map(({ clock }) => clock),
        0.95,
      ),
      nextProcessor95thMs: quantile(
        next.map(({ processor }) => processor),
        0.95,
      ),
      frameMedianMs: quantile(playing.costs, 0.5),
      frame95thMs: quantile(playing.costs, 0.95),
      framesPerSecond: playing.framesPerSecond,
      samplesPerSecond: playing.samplesPerSecond,
      longTasks: playing.longTasks.length,
    }
  } finally {
    await browser.close()
    await server.close()
  }
}
