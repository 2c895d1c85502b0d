/** What stands on a worksheet: tables of numbers, given or to be filled in, phase by phase. */
import {
  dropoutOf,
  outputLayer,
  parameterCount,
  viewParameters,
  widthOf,
  type NetworkParameters,
} from '../../core/network'
import { MEMORY_LETTERS } from '../../core/memoryLetters'
import { momentCount } from '../../core/optimizers'
import type { Phase } from '../../core/playback'
import type { Trace } from '../../core/trace'
import { drawnName, nameOf, targetName } from '../../draw/names'
import { constantsOf } from './sheetConstants'

/** What a table is about; `layer` as in core, `letter` what the optimizer calls what it remembers. */
export type Topic =
  | { readonly kind: 'inputs' | 'targets' | 'loss' | 'others-loss' }
  | {
      readonly kind: 'parameters' | 'mask' | 'forward' | 'backward' | 'gradient' | 'others' | 'update'
      readonly layer: number
    }
  | { readonly kind: 'memory'; readonly layer: number; readonly letter: string }

export interface SheetRow {
  readonly label: string
  readonly values: readonly number[]
}

export interface SheetTable {
  readonly topic: Topic
  readonly columns: readonly string[]
  readonly rows: readonly SheetRow[]
  /** Derivatives carry a plus. */
  readonly signed: boolean
}

export interface Sheet {
  readonly given: readonly SheetTable[]
  /** η = 0.1, and the other constants that the formulas name. */
  readonly constants: readonly string[]
  readonly phases: Readonly<Record<Phase, readonly SheetTable[]>>
}

const MOST_PARAMETERS = 150
const WIDEST_LAYER = 12
export const SHEET_LIMITS = { parameters: MOST_PARAMETERS, units: WIDEST_LAYER }

/** Whether the network fits on paper. */
export function fitsOnPaper({ recipe: { network } }: Trace): boolean {
  const widths = [network.inputs, ...network.layers.map(({ units }) => units)]
  return parameterCount(network) <= MOST_PARAMETERS && Math.max(...widths) <= WIDEST_LAYER
}

class SheetMaker {
  readonly #trace: Trace
  readonly #row: number

  constructor(trace: Trace, row: number) {
    this.#trace = trace
    this.#row = row
  }

  get #spec() {
    return this.#trace.recipe.network
  }

  get layers(): number[] {
    return Array.from({ length: outputLayer(this.#spec) }, (_, k) => k + 1)
  }

  #names(l: number): string[] {
    return Array.from({ length: widthOf(this.#spec, l) }, (_, j) => drawnName(nameOf(this.#spec, l, j)))
  }

  #own(numbers: Float64Array, width: number): number[] {
    return [...numbers.subarray(this.#row * width, (this.#row + 1) * width)]
  }

  /** One row for each letter, a column for each unit. */
  units(
    topic: Topic,
    l: number,
    rows: readonly (readonly [string, Float64Array])[],
    signed = false,
  ): SheetTable {
    const width = widthOf(this.#spec, l)
    return {
      topic,
      columns: this.#names(l),
      rows: rows.map(([label, numbers]) => ({ label, values: this.#own(numbers, width) })),
      signed,
    }
  }

  targets(): SheetTable {
    const outputs = widthOf(this.#spec, outputLayer(this.#spec))
    const columns = Array.from({ length: outputs }, (_, j) => drawnName(targetName(this.#spec, j)))
    const values = this.#own(this.#trace.targets, outputs)
    return { topic: { kind: 'targets' }, columns, rows: [{ label: '', values }], signed: false }
  }

  /** A row for each receiver: its weights by sender, then its bias. */
  matrix(topic: Topic, l: number, { weights, biases }: NetworkParameters, signed = false): SheetTable {
    const below = widthOf(this.#spec, l - 1)
    const rows = this.#names(l).map((label, j) => ({
      label,
      values: [...weights[l].subarray(j * below, (j + 1) * below), biases[l][j]],
    }))
    return { topic, columns: [...this.#names(l - 1), 'b'], rows, signed }
  }

  /** What all examples but the one on show add to the gradient. */
  othersGradient(): NetworkParameters {
    const { gradient, a, delta } = this.#trace
    const others = viewParameters(this.#spec, gradient.values.slice())
    for (const l of this.layers) {
      const sent = this.#own(a[l - 1], widthOf(this.#spec, l - 1))
      this.#own(delta[l], widthOf(this.#spec, l)).forEach((error, j) => {
        sent.forEach((value, i) => (others.weights[l][j * sent.length + i] -= value * error))
        others.biases[l][j] -= error
      })
    }
    return others
  }

  loss(): SheetTable {
    const { examples, exampleLosses, loss } = this.#trace
    const many = examples.length > 1
    return {
      topic: { kind: 'loss' },
      columns: many ? ['ℓ', 'L'] : ['L'],
      rows: [{ label: '', values: many ? [exampleLosses[this.#row], loss] : [loss] }],
      signed: false,
    }
  }

  othersLoss(): SheetTable {
    const { exampleLosses } = this.#trace
    const sum = exampleLosses.reduce((so, loss, r) => (r === this.#row ? so : so + loss), 0)
    return {
      topic: { kind: 'others-loss' },
      columns: ['Σ ℓ'],
      rows: [{ label: '', values: [sum] }],
      signed: false,
    }
  }

  memories(): SheetTable[] {
    const { moments, recipe } = this.#trace
    if (!moments.some((value) => value !== 0)) return []
    const size = parameterCount(this.#spec)
    return Array.from({ length: momentCount(recipe.optimizer) }, (_, slot) => {
      const letter = MEMORY_LETTERS[recipe.optimizer.name][slot]
      const views = viewParameters(this.#spec, moments.slice(slot * size, (slot + 1) * size))
      return this.layers.map((layer) => this.matrix({ kind: 'memory', layer, letter }, layer, views))
    }).flat()
  }
}

/** `trace` has all rows of the mini-batch; `row` is the example that is worked through. `round` writes a number. */
export function sheetOf(trace: Trace, row: number, round: (value: number) => string): Sheet {
  const maker = new SheetMaker(trace, row)
  const { recipe, before, after, gradient, a, z, delta, masks } = trace
  const { layers } = maker
  const downwards = layers.toReversed()
  const many = trace.examples.length > 1
  const others = many ? maker.othersGradient() : null
  const dropping = layers.filter((l) => dropoutOf(recipe.network, l) > 0)
  const memories = maker.memories()
  const letters = MEMORY_LETTERS[recipe.optimizer.name]
  const startsAtZero = memories.length === 0 && letters.length > 0
  const constants = constantsOf(trace, round)
  return {
    given: [
      maker.units({ kind: 'inputs' }, 0, [['', a[0]]]),
      maker.targets(),
      ...layers.map((layer) => maker.matrix({ kind: 'parameters', layer }, layer, before)),
      ...dropping.map((layer) => maker.units({ kind: 'mask', layer }, layer, [['m', masks[layer]]])),
      ...(many ? [maker.othersLoss()] : []),
      ...(others
        ? downwards.map((layer) => maker.matrix({ kind: 'others', layer }, layer, others, true))
        : []),
      ...memories,
    ],
    constants: startsAtZero ? [...constants, ...letters.map((letter) => `${letter} = 0`)] : constants,
    phases: {
      forward: layers.map((layer) =>
        maker.units({ kind: 'forward', layer }, layer, [
          ['z', z[layer]],
          ['a', a[layer]],
        ]),
      ),
      loss: [maker.loss()],
      backward: downwards.map((layer) =>
        maker.units({ kind: 'backward', layer }, layer, [['δ', delta[layer]]], true),
      ),
      gradient: downwards.map((layer) => maker.matrix({ kind: 'gradient', layer }, layer, gradient, true)),
      update: downwards.map((layer) => maker.matrix({ kind: 'update', layer }, layer, after)),
    },
  }
}
