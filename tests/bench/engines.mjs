/** What is measured: where each engine's module is, and what its `start` is called with. */

const own = (name) => new URL(`./engines/${name}`, import.meta.url)
const peer = (name) => new URL(`./peers/${name}`, import.meta.url)

/** `wasm` stands for the folder or address of the .wasm files. */
export const BUNDLED = [
  { engine: 'backstep', entry: own('backstep.ts'), start: () => [] },
  { engine: 'tfjs-cpu', entry: peer('tfjs.mjs'), start: () => ['cpu'] },
  { engine: 'tfjs-wasm', entry: peer('tfjs.mjs'), start: (wasm) => ['wasm', wasm] },
  { engine: 'brain.js', entry: peer('brain.mjs'), start: () => [] },
  { engine: 'convnetjs', entry: peer('convnet.mjs'), start: () => [] },
  { engine: 'synaptic', entry: peer('synaptic.mjs'), start: () => [] },
]

/** Native, so that it is spoken to from Node wherever the others run. */
export const SCALAR = { engine: 'c-scalar', entry: own('scalar.mjs') }

/** Said once, so that nobody takes a ratio for more than it is. */
export const REMARKS = [
  'tfjs: float32, one thread, fused matrix products, automatic differentiation, batches uploaded beforehand',
  'brain.js, synaptic: A only (no softmax), and an update after every example instead of every mini-batch',
  'convnetjs: no Adam; mini-batches an example at a time',
  'c-scalar: the same loops in C, gcc -O2 -fno-tree-vectorize, double precision',
]

/** Starts one engine after the other; `say` is told of a peer that does not start, and it is left out. */
export async function startAll(engines, start, say) {
  const started = []
  for (const engine of engines) {
    try {
      started.push(await start(engine))
    } catch (error) {
      if (engine.engine === 'backstep') throw error
      say(`${engine.engine} does not start and is left out: ${error.message.split('\n')[0].slice(0, 200)}`)
    }
  }
  return started
}
