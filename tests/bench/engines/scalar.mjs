/** `scalar.c`: compiled here, one process for each workload, spoken to over its standard input and output. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ACTIVATIONS = ['tanh', 'relu', 'softmax']
const OPTIMIZERS = ['sgd', 'adam']
const FLAGS = ['-O2', '-fno-tree-vectorize']

const folder = mkdtempSync(join(tmpdir(), 'backstep-scalar-'))
const program = join(folder, 'scalar')
const source = fileURLToPath(new URL('./scalar.c', import.meta.url))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
execFileSync('gcc', [...FLAGS, '-o', program, source, '-lm'], { stdio: ['ignore', 'ignore', 'inherit'] })

function encode({ network, parameters, optimizer, learningRate, batchSize, train }) {
  const { inputs, layers } = network
  const head = [
    OPTIMIZERS.indexOf(optimizer.name),
    learningRate,
    batchSize,
    train.count,
    inputs,
    layers.length,
  ]
  const shape = layers.flatMap(({ units, activation }) => [units, ACTIVATIONS.indexOf(activation)])
  return Buffer.concat(
    [Float64Array.from([...head, ...shape]), parameters, train.inputs, train.targets].map(
      ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength),
    ),
  )
}

/** As every engine's `prepare`. */
export function prepare(workload) {
  const file = join(folder, 'workload')
  writeFileSync(file, encode(workload))
  const child = spawn(program, [file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (line) => {
    child.stdin.write(`${line}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error('scalar.c has ended')
    return Number(value)
  }
  return { train: ask, loss: () => ask('loss') }
}
