/**
 * Speed, as ratios of one run and medians of several: `npm run bench` measures training in Node, with `--page` also the
 * built page in Chromium; `--json` prints figures for programs. Every engine and workload takes its turn in every
 * repetition, so that a busy moment of the machine does not fall on one of them.
 */
import { measureInNode } from './node.mjs'

const json = process.argv.includes('--json')
const say = json ? () => {} : console.log

const results = await measureInNode()
for (const { where, workload, engine, samplesPerSecond } of results) {
  const figure = Math.round(samplesPerSecond).toLocaleString('en')
  say(`${where}  ${workload}  ${engine.padEnd(10)} ${figure.padStart(12)} samples/s`)
}

let page = null
if (process.argv.includes('--page')) {
  const { measurePage } = await import('./page.mjs')
  page = await measurePage(say)
  for (const [name, value] of Object.entries(page))
    say(`chromium  2-8-8-1 page  ${name}: ${value.toFixed(1)}`)
}

if (json) console.log(JSON.stringify({ results, ...(page && { page }) }))
