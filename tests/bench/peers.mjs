/** The other systems: packages of tests/bench/peers, which the bench installs, and nothing else needs. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('./peers/', import.meta.url))

/** Where TensorFlow.js keeps its .wasm files. */
export const WASM_FOLDER = `${FOLDER}node_modules/@tensorflow/tfjs-backend-wasm/dist/`

/** Installs what is missing; returns whether the peers are there. Their install scripts, which build for a GPU, are not run. */
export function installPeers(say) {
  if (existsSync(`${FOLDER}node_modules/.package-lock.json`)) return true
  say('Installing what is measured beside Backstep, into tests/bench/peers/node_modules (once, 70 MB).')
  try {
    const args = ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', '--silent']
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
    return true
  } catch {
    say('npm could not install them; going on without.')
    return false
  }
}
