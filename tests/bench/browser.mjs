/** The engines in Chromium, each in a Web Worker of its own. */
import { createReadStream, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser, LAUNCH_ARGUMENTS } from '../browser/find-browser.mjs'
import { bundle } from './bundle.mjs'
import { startAll } from './engines.mjs'
import { WASM_FOLDER } from './peers.mjs'

const TYPES = { '.html': 'text/html', '.mjs': 'text/javascript', '.wasm': 'application/wasm' }

/** A worker's module: the engine, its `start` and the host. */
function workerSource(entry, options) {
  const host = fileURLToPath(new URL('./host.mjs', import.meta.url))
  return `
    import * as engine from ${JSON.stringify(fileURLToPath(entry))}
    import { createHost } from ${JSON.stringify(host)}
    const ready = Promise.resolve(engine.start?.(...${JSON.stringify(options)})).then(() => createHost(engine))
    onmessage = async ({ data: [call, ...args] }) => {
      try { postMessage({ value: await (await ready)[call](...args) }) }
      catch (error) { postMessage({ error: String(error?.stack ?? error) }) }
    }`
}

/** Runs in the page: makes a worker and waits for an answer at a time. */
function askWorker([engine, request]) {
  const workers = (globalThis.benchWorkers ??= {})
  const worker = (workers[engine] ??= new Worker(`./${engine}.mjs`, { type: 'module' }))
  return new Promise((resolve, reject) => {
    const settle = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.value))
    worker.addEventListener('message', settle, { once: true })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true })
    worker.postMessage(request, { transfer: [] })
  })
}

function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname)
    const file = extname(path) === '.wasm' ? join(WASM_FOLDER, path) : join(folder, path)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
    return createReadStream(file).pipe(response)
  })
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)))
}

/** Bundles and starts the engines; `close` ends them all. */
export async function startInBrowser(engines, folder, say) {
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>bench</title>')
  const server = await serve(folder)
  const browser = await chromium.launch({ executablePath: findBrowser(say).path, args: LAUNCH_ARGUMENTS })
  const page = await browser.newPage()
  await page.goto(`http://localhost:${server.address().port}/index.html`)
  const startOne = async ({ engine, entry, start }) => {
    const source = join(folder, `${engine}.source.mjs`)
    await writeFile(source, workerSource(entry, start('/')))
    await bundle(pathToFileURL(source), folder, { name: `${engine}.mjs`, format: 'es' })
    const ask = (...request) => page.evaluate(askWorker, [engine, request])
    await ask('open', null)
    return { engine, ask }
  }
  const close = async () => {
    await browser.close()
    server.close()
  }
  return { engines: await startAll(engines, startOne, say), close }
}
