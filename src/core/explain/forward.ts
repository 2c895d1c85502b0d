/** Neurons in the forward pass: z is a weighted sum, a = f(z). */
import { exp } from '../elementary'
import { widthOf } from '../network'
import { cell, type Cell } from '../trace'
import { isRaisable } from './activationRules'
import { bar, formula, section, type Bar, type Section } from './derivation'
import {
  computed,
  difference,
  exponential,
  fraction,
  general,
  letter,
  product,
  sum,
  symbol,
  tight,
  total,
  type Expression,
  type NumberTerm,
} from './expression'
import { spelled, sumOf, SPELLED, type Part } from './parts'
import { number, overBatch, read, sent, type Reader } from './reader'

/** What each unit below adds to z_j. */
export function partsOfSum(reader: Reader, l: number, j: number): Part[] {
  return Array.from({ length: widthOf(reader.spec, l - 1) }, (_, i) => {
    const weight = cell('W', l, j, i)
    const input = sent(l - 1, i)
    return {
      numbers: product(number(reader, weight), number(reader, input)),
      value: read(reader, weight) * read(reader, input),
      needs: [weight, input],
      cell: weight,
      label: { kind: 'part', cell: input },
    }
  })
}

function sumSymbols(reader: Reader, l: number, j: number): Expression {
  const below = widthOf(reader.spec, l - 1)
  const bias = symbol(cell('b', l, j))
  if (below > SPELLED) {
    const any = general(l === 1 ? 'x' : 'a', l - 1, 'i')
    return sum([total('i', tight(general('W', l, j, 'i'), any)), bias])
  }
  const terms = Array.from({ length: below }, (_, i) =>
    tight(symbol(cell('W', l, j, i)), symbol(sent(l - 1, i))),
  )
  return sum([...terms, bias])
}

/** z_j = Σ_i w_ji a_i + b_j, with its parts as a waterfall. */
export function weightedSum(reader: Reader, l: number, j: number): Section {
  const z = cell('z', l, j)
  const bias = number(reader, cell('b', l, j))
  const parts = spelled(partsOfSum(reader, l, j), 'value')
  const bars: Bar[] = [...parts.bars, bar('bias', bias, { stacked: true })]
  return section({
    heading: 'sum',
    formulas: [formula(symbol(z), sumSymbols(reader, l, j), sumOf(parts, bias), number(reader, z))],
    bars,
  })
}

/** The z of the whole layer. */
const layerZ = ({ spec }: Reader, l: number): Cell[] =>
  Array.from({ length: widthOf(spec, l) }, (_, k) => cell('z', l, k))

const SPELLED_SHARES = 3

/** a_j = e^(z_j) / Σ_k e^(z_k); where e^z would overflow, with the largest z taken off each. */
export function softmaxSection(reader: Reader, l: number, j: number): Section {
  const all = layerZ(reader, l)
  const values = all.map((z) => read(reader, z))
  const m = Math.max(...values)
  const shifted = !values.every(isRaisable)
  const raised = (k: number): Expression => {
    const z = number(reader, all[k])
    return exponential(shifted ? computed(values[k] - m, all, 'value', { cell: all[k] }) : z)
  }
  const of = (z: Expression) => exponential(shifted ? difference(z, letter('m')) : z)
  const few = all.length <= SPELLED_SHARES && !shifted
  const totalValue = values.reduce((so, z) => so + exp(shifted ? z - m : z), 0)
  const under: NumberTerm = computed(totalValue, all, 'value')
  const a = cell('a', l, j)
  return section({
    heading: 'shares-of-one',
    formulas: [
      formula(
        symbol(a),
        fraction(
          of(symbol(all[j])),
          few ? sum(all.map((z) => of(symbol(z)))) : total('k', of(general('z', l, 'k'))),
        ),
        fraction(raised(j), few ? sum(all.map((_, k) => raised(k))) : under),
        number(reader, a),
      ),
    ],
    bars: layerBars(reader, l, j, 'a'),
    remark: shifted ? 'shifted' : null,
  })
}

const MOST_BARS = 8

/** One bar for each unit of a layer; of a wide layer, those around the one on show. */
export function layerBars(reader: Reader, l: number, j: number, quantity: 'a' | 'delta'): Bar[] {
  const units = widthOf(reader.spec, l)
  const first = Math.max(0, Math.min(units - MOST_BARS, j - MOST_BARS / 2))
  return Array.from({ length: Math.min(units, MOST_BARS) }, (_, k) => {
    const at = cell(quantity, l, first + k)
    return bar({ kind: 'unit', cell: at }, number(reader, at), { own: first + k === j })
  })
}

/** a of this example beside its mean over the mini-batch. */
export function batchSection(reader: Reader, l: number, j: number): Section {
  const a = cell('a', l, j)
  const { trace, batch, spec } = reader
  const values = trace.a[l]
  const sumOfAll = overBatch(reader, (r) => values[r * widthOf(spec, l) + j])
  const mean = computed(sumOfAll === null ? null : sumOfAll / batch, [a], 'value')
  return section({ heading: 'batch', bars: [bar('this-example', number(reader, a)), bar('mean', mean)] })
}
