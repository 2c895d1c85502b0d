/** Neurons in the backward pass: δ = incoming error × slope. */
import { isFused } from '../losses'
import { activationOf, widthOf } from '../network'
import { cell } from '../trace'
import { bar, formula, section, type Explained, type Formula, type Section, type Story } from './derivation'
import {
  call,
  computed,
  constant,
  difference,
  general,
  power,
  product,
  sum,
  symbol,
  total,
  type Expression,
} from './expression'
import { layerBars, slopeNumber } from './forward'
import { fusedDelta, hasSoftTotal, lossSlope, lossSlopeNumber } from './outputError'
import { spelled, sumOf, type Part } from './parts'
import { number, read, type Reader } from './reader'

/** Which of the four ways to δ a neuron takes. */
export function storyOfDelta({ spec, last, trace }: Reader, l: number): Story {
  if (l < last) return 'delta-hidden'
  if (isFused(trace.recipe.loss)) return 'delta-fused'
  return activationOf(spec, l) === 'softmax' ? 'delta-softmax' : 'delta-output'
}

/** What each unit above sends back to a_i: w_ki δ_k. */
export function partsOfError(reader: Reader, l: number, i: number): Part[] {
  return Array.from({ length: widthOf(reader.spec, l + 1) }, (_, k) => {
    const weight = cell('W', l + 1, k, i)
    const delta = cell('delta', l + 1, k)
    return {
      numbers: product(number(reader, weight), number(reader, delta)),
      value: read(reader, weight) * read(reader, delta),
      needs: [weight, delta],
      cell: weight,
      label: { kind: 'part', cell: delta },
    }
  })
}

const SPELLED_LETTERS = 3

function errorSymbols(reader: Reader, l: number, i: number): Expression {
  const above = widthOf(reader.spec, l + 1)
  if (above > SPELLED_LETTERS) {
    return total('k', product(general('W', l + 1, 'k', i), general('delta', l + 1, 'k')))
  }
  return sum(
    Array.from({ length: above }, (_, k) =>
      product(symbol(cell('W', l + 1, k, i), above === 1), symbol(cell('delta', l + 1, k))),
    ),
  )
}

const slopeSymbol = (reader: Reader, l: number, j: number) => {
  const name = activationOf(reader.spec, l)
  return name === 'softmax' ? null : call(name, [symbol(cell('z', l, j))], true)
}

/** δ_j = (Σ_k w_kj δ_k) · f′(z_j) */
function hiddenDelta(reader: Reader, l: number, j: number): { formula: Formula; shown: readonly number[] } {
  const parts = spelled(partsOfError(reader, l, j), 'derivative')
  const delta = cell('delta', l, j)
  return {
    formula: formula(
      symbol(delta),
      product(errorSymbols(reader, l, j), slopeSymbol(reader, l, j)!),
      product(sumOf(parts), slopeNumber(reader, l, j)),
      number(reader, delta),
    ),
    shown: parts.shown,
  }
}

/** δ_j = ∂L/∂ŷ_j · f′(z_j) */
function outputDelta(reader: Reader, j: number): Formula {
  const l = reader.last
  const [incoming, delta] = [cell('incoming', l, j), cell('delta', l, j)]
  return formula(
    symbol(delta),
    product(symbol(incoming), slopeSymbol(reader, l, j)!),
    product(number(reader, incoming), slopeNumber(reader, l, j)),
    number(reader, delta),
  )
}

/** δ_j = Σ_k ∂L/∂ŷ_k · ŷ_k (1[k = j] − ŷ_j) */
function softmaxDelta(reader: Reader, j: number): { formula: Formula; shown: readonly number[] } {
  const l = reader.last
  const own = cell('a', l, j)
  const parts = Array.from({ length: reader.outputs }, (_, k): Part => {
    const output = cell('a', l, k)
    const slope = read(reader, output) * ((k === j ? 1 : 0) - read(reader, own))
    const error = lossSlopeNumber(reader, k)
    return {
      numbers: product(error, computed(slope, [output, own], 'derivative', { cell: output })),
      value: error.value! * slope,
      needs: [...error.needs, own],
      cell: output,
      label: { kind: 'part', cell: output },
    }
  })
  const cut = spelled(parts, 'derivative')
  const mixed = product(general('a', l, 'k'), difference({ kind: 'same', left: 'k', right: j }, symbol(own)))
  const delta = cell('delta', l, j)
  return {
    formula: formula(
      symbol(delta),
      total('k', product(general('incoming', l, 'k'), mixed)),
      sumOf(cut),
      number(reader, delta),
    ),
    shown: cut.shown,
  }
}

/** f′(z_j) in formula and picture. */
function slopeSection(reader: Reader, l: number, j: number): Section {
  const name = activationOf(reader.spec, l)
  const a = cell('a', l, j)
  const rule = (at: Expression): Expression | null => {
    if (name === 'sigmoid') return product(at, difference(constant(1), at))
    return name === 'tanh' ? difference(constant(1), power(at, constant(2))) : null
  }
  const relu = read(reader, cell('z', l, j)) > 0 ? 'relu-open' : 'relu-shut'
  return section({
    heading: 'slope',
    formulas: [
      formula(
        slopeSymbol(reader, l, j)!,
        rule(symbol(a)),
        rule(number(reader, a)),
        slopeNumber(reader, l, j),
      ),
    ],
    picture: { kind: 'activation', layer: l, unit: j, tangent: true },
    remark: name === 'relu' ? relu : null,
  })
}

/** Incoming error and slope as two numbers and two bars, then δ. */
function blame(reader: Reader, l: number, j: number): Section {
  const incoming = number(reader, cell('incoming', l, j))
  return section({
    heading: 'blame',
    bars: [
      bar('incoming', incoming),
      bar('slope', slopeNumber(reader, l, j), { factor: true }),
      bar('delta', number(reader, cell('delta', l, j))),
    ],
  })
}

/** What a neuron's δ comes from. */
export function deltaSections(reader: Reader, l: number, j: number): Explained {
  const story = storyOfDelta(reader, l)
  const layer = section({ heading: 'layer', bars: layerBars(reader, l, j, 'delta') })
  const layers = widthOf(reader.spec, l) > 1 ? [layer] : []
  if (story === 'delta-fused') {
    const first = section({
      formulas: [fusedDelta(reader, j)],
      bars: [
        bar('output', number(reader, cell('a', l, j))),
        bar('target', number(reader, cell('target', 0, j))),
        bar('delta', number(reader, cell('delta', l, j))),
      ],
      remark: hasSoftTotal(reader) ? 'soft-targets' : 'cancels',
    })
    return { sections: [first, ...layers], shown: [] }
  }
  if (story === 'delta-softmax') {
    const { formula: mixed, shown } = softmaxDelta(reader, j)
    return { sections: [section({ formulas: [lossSlope(reader, j), mixed] }), ...layers], shown }
  }
  const hidden = story === 'delta-hidden' ? hiddenDelta(reader, l, j) : null
  const formulas = hidden ? [hidden.formula] : [lossSlope(reader, j), outputDelta(reader, j)]
  return {
    sections: [section({ formulas }), blame(reader, l, j), ...layers, slopeSection(reader, l, j)],
    shown: hidden?.shown ?? [],
  }
}
