/**
 * Training throughput: `npm run bench`, `npm run --silent bench -- --json`. Every engine and workload takes its turn
 * in every repetition, so that a busy moment of the machine does not fall on one of them; the median is printed.
 */
import { measureInNode } from './node.mjs'

const json = process.argv.includes('--json')
const results = await measureInNode()

if (json) {
  console.log(JSON.stringify({ results }))
} else {
  for (const { where, workload, engine, samplesPerSecond } of results) {
    const figure = Math.round(samplesPerSecond).toLocaleString('en')
    console.log(`${where}  ${workload}  ${engine.padEnd(10)} ${figure.padStart(12)} samples/s`)
  }
}
