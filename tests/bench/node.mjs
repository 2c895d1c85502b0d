/** The part that runs in Node. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { WORKLOADS } from './workloads.mjs'

const REPETITIONS = 7
const MS = 400

/** Where each engine's `prepare(workload)` is. */
const ENGINES = { backstep: new URL('./engines/backstep.ts', import.meta.url) }

/** Bundles a TypeScript module for Node, minified as the page is, and imports it. */
async function load(entry, folder, name) {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(entry),
      outDir: join(folder, name),
      target: 'es2023',
      minify: true,
      rollupOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
  })
  return import(pathToFileURL(join(folder, name, 'engine.mjs')).href)
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** `[{where, workload, engine, samplesPerSecond}]`. */
export async function measureInNode() {
  const folder = await mkdtemp(join(tmpdir(), 'backstep-bench-'))
  try {
    const entries = []
    for (const [engine, path] of Object.entries(ENGINES)) {
      const { prepare } = await load(path, folder, engine)
      for (const [workload, definition] of Object.entries(WORKLOADS)) {
        entries.push({ engine, workload, train: prepare(definition), figures: [] })
      }
    }
    for (const { train } of entries) train(MS)
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      for (const { train, figures } of entries) {
        const begun = performance.now()
        const samples = train(MS)
        figures.push((1000 * samples) / (performance.now() - begun))
      }
    }
    return entries.map(({ engine, workload, figures }) => ({
      where: 'node',
      workload,
      engine,
      samplesPerSecond: median(figures),
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
