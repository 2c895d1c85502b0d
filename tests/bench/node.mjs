/** The engines in Node, each in a process of its own. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'
import { SCALAR, startAll } from './engines.mjs'
import { WASM_FOLDER } from './peers.mjs'

const HOST = fileURLToPath(new URL('./node-host.mjs', import.meta.url))

/** Starts a process for an engine's module; `ask` is answered by host.mjs. */
async function startProcess(engine, path, options) {
  const child = fork(HOST, [path, ...options], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  let waiting = null
  child.on('message', ({ value, error }) =>
    error ? waiting.reject(new Error(error)) : waiting.resolve(value),
  )
  child.on('exit', (code) => waiting.reject(new Error(`${engine} has ended with code ${code}`)))
  const answer = () => new Promise((resolve, reject) => (waiting = { resolve, reject }))
  await answer()
  const ask = (...request) => {
    const promise = answer()
    child.send(request)
    return promise
  }
  return { engine, ask, close: () => child.disconnect() }
}

/** scalar.c, which needs no bundle. Throws where there is no gcc. */
export const startScalar = () => startProcess(SCALAR.engine, fileURLToPath(SCALAR.entry), [])

/** Bundles and starts the engines. */
export function startInNode(engines, folder, say) {
  const startOne = async ({ engine, entry, start }) => {
    const name = `${engine}.cjs`
    await bundle(entry, folder, { name, format: 'cjs' })
    return startProcess(engine, join(folder, name), start(WASM_FOLDER))
  }
  return startAll(engines, startOne, say)
}
