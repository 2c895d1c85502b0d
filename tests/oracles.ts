/** The PyTorch vectors under tests/oracles (schema and tolerances: README.md there), and the runs that they describe. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createParameters,
  type LayerSpec,
  type NetworkParameters,
  type NetworkSpec,
} from '../src/core/network'
import { PLAIN_DESCENT, type LossName, type Recipe, type Reduction } from '../src/core/recipe'
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
      readonly negativeSlope?: number
      readonly alpha?: number
      readonly residual?: boolean
    }[]
  }
  readonly loss: string
  readonly reduction: string
  readonly lossParams?: { readonly delta: number }
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

type OptimizerFields = NonNullable<OracleCase['optimizer']> & Record<string, any>

/** The update of a case, in the words of src/core. */
function updateRuleOf(optimizer: OptimizerFields | undefined): Pick<Recipe, keyof typeof PLAIN_DESCENT> {
  if (!optimizer) return PLAIN_DESCENT
  const { name, momentum, rho, beta1, beta2, epsilon, l1, l2Penalty, weightDecay } = optimizer
  const constants = { momentum, rho, beta1, beta2, epsilon }
  const given = Object.entries(constants).filter(([, value]) => value !== undefined)
  return {
    optimizer: { name, ...Object.fromEntries(given) } as Recipe['optimizer'],
    schedule: optimizer.schedule ?? { name: 'constant' },
    warmUp: 0,
    l1: l1 ? { amount: l1, appliesTo: optimizer.l1AppliesTo } : null,
    l2: l2Penalty ? { amount: l2Penalty, appliesTo: optimizer.l2PenaltyAppliesTo } : null,
    clip: optimizer.clip ?? null,
    weightDecay: weightDecay
      ? {
          amount: weightDecay,
          kind: optimizer.weightDecayKind,
          appliesTo: optimizer.weightDecayAppliesTo,
        }
      : null,
  }
}

/** The run of a case; one without an optimizer has a learning rate of 0.1 and sees the whole batch. */
export function runStartOf({
  network,
  loss,
  reduction,
  lossParams,
  parameters,
  batch,
  optimizer,
}: OracleCase): RunStart {
  const spec: NetworkSpec = { inputs: network.inputs, layers: network.layers as LayerSpec[] }
  const count = batch.inputs.length
  return {
    recipe: {
      network: spec,
      loss: loss as LossName,
      reduction: reduction as Reduction,
      ...(lossParams && { huberDelta: lossParams.delta }),
      ...updateRuleOf(optimizer),
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
