/** The process of an engine in Node: `node node-host.mjs MODULE [ARGUMENTS OF start]`, spoken to over its IPC channel. */
import { pathToFileURL } from 'node:url'
import { createHost } from './host.mjs'

const [path, ...options] = process.argv.slice(2)
const module = await import(pathToFileURL(path).href)
await module.start?.(...options)
const host = createHost(module)
process.on('message', async ([call, ...args]) => {
  try {
    process.send({ value: await host[call](...args) })
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send({ value: null })
