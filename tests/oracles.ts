/** The PyTorch vectors under tests/oracles (schema and tolerances: README.md there), and the runs that they describe. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lossFits } from '../src/core/losses'
import {
  ACTIVATION_NAMES,
  createParameters,
  type ActivationName,
  type NetworkParameters,
  type NetworkSpec,
} from '../src/core/network'
import { LOSS_NAMES, type LossName, type Reduction } from '../src/core/recipe'
import type { RunStart } from '../src/core/run'

type Matrix = number[][]

interface OracleStep {
  readonly step: number
  readonly learningRate: number
  readonly gradNorm: number
  readonly loss: number
  readonly objective?: number
  readonly weights: Matrix[]
  readonly biases: Matrix
}

export interface OracleCase {
  readonly name: string
  readonly source: string
  readonly tags: string[]
  readonly note?: string
  readonly network: {
    readonly inputs: number
    readonly layers: readonly {
      readonly units: number
      readonly activation: string
      readonly residual?: boolean
    }[]
  }
  readonly loss: string
  readonly reduction: string
  readonly parameters: { readonly weights: Matrix[]; readonly biases: Matrix }
  readonly batch: { readonly inputs: Matrix; readonly targets: Matrix }
  readonly expected: {
    readonly z: Matrix[]
    readonly a: Matrix[]
    readonly loss: number
    readonly delta: Matrix[]
    readonly gradW: Matrix[]
    readonly gradb: Matrix
    readonly gradInput: Matrix
  }
  readonly optimizer?: {
    readonly name: string
    readonly learningRate: number
    readonly trainBiases?: boolean
    readonly miniBatches?: number[][]
    readonly [option: string]: unknown
  }
  readonly steps?: readonly OracleStep[]
  readonly published?: readonly { what: string; printed: string; computed: number; agrees: boolean }[]
}

const FOLDER = fileURLToPath(new URL('./oracles/', import.meta.url))

/** Every case, in the order of the files' names. */
export function oracleCases(): OracleCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(FOLDER + name, 'utf8')).cases as OracleCase[])
}

const OPTIMIZER_FIELDS = new Set(['name', 'learningRate', 'trainBiases', 'miniBatches'])

/** Whether src/core can train this case. */
function isSupported({ network, loss, reduction, optimizer }: OracleCase): boolean {
  const known = network.layers.every(
    ({ activation, residual }) => !residual && (ACTIVATION_NAMES as readonly string[]).includes(activation),
  )
  if (!known || !(LOSS_NAMES as readonly string[]).includes(loss)) return false
  const output = network.layers[network.layers.length - 1].activation as ActivationName
  if (!lossFits(loss as LossName, output, reduction as Reduction)) return false
  return (
    !optimizer ||
    (optimizer.name === 'sgd' && Object.keys(optimizer).every((field) => OPTIMIZER_FIELDS.has(field)))
  )
}

/** The cases that src/core can train. */
export function supportedCases(): OracleCase[] {
  return oracleCases().filter(isSupported)
}

/** Numbers of a nested array, in order. */
export function flat(values: number | readonly (number | Matrix | number[])[]): Float64Array {
  return Float64Array.from([values].flat(4) as number[])
}

/** Parameters in the layout of src/core. */
export function parametersOf(
  spec: NetworkSpec,
  { weights, biases }: { readonly weights: Matrix[]; readonly biases: Matrix },
): NetworkParameters {
  const parameters = createParameters(spec)
  weights.forEach((W, l) => parameters.weights[l + 1].set(flat(W)))
  biases.forEach((b, l) => parameters.biases[l + 1].set(b))
  return parameters
}

/** The run of a supported case; one without an optimizer has a learning rate of 0.1 and sees the whole batch. */
export function runStartOf({ network, loss, reduction, parameters, batch, optimizer }: OracleCase): RunStart {
  const spec: NetworkSpec = {
    inputs: network.inputs,
    layers: network.layers.map(({ units, activation }) => ({
      units,
      activation: activation as ActivationName,
    })),
  }
  const count = batch.inputs.length
  return {
    recipe: {
      network: spec,
      loss: loss as LossName,
      reduction: reduction as Reduction,
      learningRate: optimizer?.learningRate ?? 0.1,
      trainBiases: optimizer?.trainBiases ?? true,
      batching: optimizer?.miniBatches
        ? { kind: 'given', miniBatches: optimizer.miniBatches }
        : { kind: 'shuffled', size: count },
      seed: 0,
    },
    parameters: parametersOf(spec, parameters).values,
    train: { count, inputs: flat(batch.inputs), targets: flat(batch.targets) },
    test: null,
    task: { kind: 'none' },
    resume: null,
  }
}

/** The same run, but every update sees the whole batch: `expected` is about that. */
export function wholeBatchOf(oracle: OracleCase): RunStart {
  const start = runStartOf(oracle)
  const batching = { kind: 'shuffled', size: start.train.count } as const
  return { ...start, recipe: { ...start.recipe, batching } }
}

/** The largest |got − expected| over max(1, largest |expected|): to be compared with a tolerance. */
export function distance(got: Float64Array | readonly number[], expected: Float64Array): number {
  if (got.length !== expected.length) return Infinity
  let largest = 1
  let off = 0
  for (let k = 0; k < expected.length; k++) {
    largest = Math.max(largest, Math.abs(expected[k]))
    const difference = Math.abs(got[k] - expected[k])
    off = Math.max(off, Number.isNaN(difference) ? Infinity : difference)
  }
  return off / largest
}
