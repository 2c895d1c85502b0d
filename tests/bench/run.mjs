/**
 * Speed, as ratios of one run and medians of several: `npm run bench` measures training in Node beside other systems,
 * with `--browser` also in a worker of Chromium, with `--page` the built page; `--workloads A,B` takes some of the
 * workloads only (`none`: none of them), `--networks 2-4-2-1,2-8-8-1` some of the page's; `--json` prints figures for
 * programs, and nothing else, to the standard output.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUNDLED, REMARKS } from './engines.mjs'
import { measureAgeing, measureTraining } from './measure.mjs'
import { startInNode, startScalar } from './node.mjs'
import { installPeers } from './peers.mjs'
import { linesOf } from './table.mjs'
import { WORKLOADS } from './workloads.mjs'

const option = (name) => process.argv.includes(`--${name}`)
const json = option('json')
const say = json ? console.error : console.log
const valueOf = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1]
const workloads = option('workloads')
  ? valueOf('workloads')
      .split(',')
      .filter((name) => name in WORKLOADS)
  : Object.keys(WORKLOADS)

const hasPeers = installPeers(console.error)
const bundled = BUNDLED.filter(({ engine }) => hasPeers || engine === 'backstep')
const folder = await mkdtemp(join(tmpdir(), 'backstep-bench-'))
const output = { results: [] }
const scalar = await startScalar().catch(() => {
  say('gcc is not there, or fails; going on without c-scalar.')
  return null
})

/** Engines in one place, with the native one beside them. */
async function measure(where, engines) {
  const all = scalar ? [...engines, scalar] : engines
  const results = await measureTraining(where, workloads, all)
  for (const line of linesOf(results)) say(line)
  output.results.push(...results)
  const { ask } = engines.find(({ engine }) => engine === 'backstep')
  if (!workloads.includes('C-adam')) return
  const ageing = await measureAgeing('C-adam', ask)
  say(`${where}: with Adam an epoch after 20 is ${ageing.toFixed(2)}x as fast as the first`)
  output.adamAfter20Epochs = { ...output.adamAfter20Epochs, [where]: ageing }
}

async function measureEngines() {
  const engines = await startInNode(bundled, folder, say)
  await measure('node', engines)
  for (const { close } of engines) close()
  if (option('browser')) {
    const { startInBrowser } = await import('./browser.mjs')
    const { engines, close } = await startInBrowser(bundled, folder, say)
    await measure('chromium', engines).finally(close)
  }
}

try {
  if (workloads.length > 0) await measureEngines()
} finally {
  scalar?.close()
  await rm(folder, { recursive: true, force: true })
}
if (workloads.length > 0) for (const remark of REMARKS) say(remark)

if (option('page')) {
  const { measurePage } = await import('./page.mjs')
  const projects = await mkdtemp(join(tmpdir(), 'backstep-bench-'))
  output.page = await measurePage(
    say,
    projects,
    option('networks') ? valueOf('networks').split(',') : null,
  ).finally(() => rm(projects, { recursive: true, force: true }))
  for (const [network, figures] of Object.entries(output.page)) {
    const words = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(1)}`)
    say(`chromium  ${network} page  ${words.join('  ')}`)
  }
}

if (json) console.log(JSON.stringify(output))
