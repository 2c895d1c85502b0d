/** The reference cases, as files hold them. */
import { readdirSync, readFileSync } from 'node:fs'

export interface OracleCase {
  readonly name: string
  readonly network: {
    readonly inputs: number
    readonly layers: readonly { units: number; activation: string; residual?: boolean }[]
  }
  readonly loss: string
  readonly reduction: string
  readonly parameters: { weights: number[][][]; biases: number[][] }
  readonly batch: { inputs: number[][]; targets: number[][] }
  readonly expected: { readonly loss: number; readonly delta: number[][][] }
  readonly optimizer: { readonly name: string; readonly [part: string]: unknown }
  readonly steps: readonly { step: number; loss: number; weights: number[][][]; biases: number[][] }[]
}

const folder = new URL('../oracles/', import.meta.url)

/** All cases of all files. */
export const ORACLES: readonly OracleCase[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')).cases as OracleCase[])

const ACTIVATIONS = ['linear', 'relu', 'sigmoid', 'tanh', 'softmax']
const PARTS = ['clip', 'schedule', 'weightDecay', 'l1', 'l2Penalty']

/** The first part of a case that the page cannot do yet, as its sentence must name it; null if there is none. */
export function unsupportedPart({ network, loss, optimizer }: OracleCase): string | null {
  const layer = network.layers.find(
    ({ activation, residual }) => residual || !ACTIVATIONS.includes(activation),
  )
  if (layer) return ACTIVATIONS.includes(layer.activation) ? 'residual' : layer.activation
  if (loss === 'huber' || loss === 'mean-absolute-error') return loss
  if (optimizer.name !== 'sgd') return optimizer.name
  return PARTS.find((part) => part in optimizer) ?? null
}

/** A case that opens. */
export function supportedCase(name: string): OracleCase {
  return ORACLES.find((one) => one.name === name)!
}
