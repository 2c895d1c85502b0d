/** Neurons in the backward pass: δ = incoming error × slope. */
import { isFused } from '../losses'
import { activationOf, isResidual, widthOf } from '../network'
import { cell } from '../trace'
import { maskNumber, slopeNumber, slopeSection, slopeSymbol } from './activation'
import { bar, formula, section, type Formula, type Section, type Story } from './derivation'
import {
  computed,
  difference,
  general,
  letter,
  product,
  sum,
  symbol,
  total,
  type Expression,
  type NumberTerm,
} from './expression'
import { layerBars } from './forward'
import { fusedDelta, hasSoftTotal, lossSlope, lossSlopeNumber } from './outputError'
import { spelled, sumOf, type Part } from './parts'
import { number, read, type Reader } from './reader'

/** Which of the four ways to δ a neuron takes. */
export function storyOfDelta({ spec, last, trace }: Reader, l: number): Story {
  if (l < last) return 'delta-hidden'
  if (isFused(trace.recipe)) return 'delta-fused'
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

/** ∂L/∂a of the residual unit above, which comes back through its skip; null without one. */
export function errorThroughSkip(reader: Reader, l: number, i: number): NumberTerm | null {
  return isResidual(reader.spec, l + 1) ? number(reader, cell('incoming', l + 1, i)) : null
}

/** δ_j = (Σ_k w_kj δ_k + ∂L/∂a above, through the skip) · m · f′(z_j) */
function hiddenDelta(reader: Reader, l: number, j: number): Formula {
  const parts = spelled(partsOfError(reader, l, j), 'derivative')
  const skip = errorThroughSkip(reader, l, j)
  const mask = maskNumber(reader, l, j)
  const delta = cell('delta', l, j)
  const incoming = errorSymbols(reader, l, j)
  return formula(
    symbol(delta),
    product(
      skip ? sum([incoming, symbol(cell('incoming', l + 1, j))]) : incoming,
      ...(mask ? [letter('m')] : []),
      slopeSymbol(reader, l, j)!,
    ),
    product(sumOf(parts, ...(skip ? [skip] : [])), ...(mask ? [mask] : []), slopeNumber(reader, l, j)),
    number(reader, delta),
  )
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
function softmaxDelta(reader: Reader, j: number): Formula {
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
  const mixed = product(general('a', l, 'k'), difference({ kind: 'same', left: 'k', right: j }, symbol(own)))
  const delta = cell('delta', l, j)
  return formula(
    symbol(delta),
    total('k', product(general('incoming', l, 'k'), mixed)),
    sumOf(spelled(parts, 'derivative')),
    number(reader, delta),
  )
}

/** Incoming error, mask and slope as numbers and bars, then δ. */
function blame(reader: Reader, l: number, j: number): Section {
  const mask = maskNumber(reader, l, j)
  return section({
    heading: 'blame',
    bars: [
      bar('incoming', number(reader, cell('incoming', l, j))),
      ...(mask ? [bar('mask', mask, { factor: true })] : []),
      bar('slope', slopeNumber(reader, l, j), { factor: true }),
      bar('delta', number(reader, cell('delta', l, j))),
    ],
    remark: mask?.value === 0 ? 'dropped-error' : null,
  })
}

/** What a neuron's δ comes from. */
export function deltaSections(reader: Reader, l: number, j: number): Section[] {
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
    return [first, ...layers]
  }
  const huber = reader.trace.recipe.loss === 'huber' ? 'huber-slope' : null
  if (story === 'delta-softmax') {
    const formulas = [...lossSlope(reader, j), softmaxDelta(reader, j)]
    return [section({ formulas, remark: huber }), ...layers]
  }
  const first =
    story === 'delta-hidden'
      ? section({ formulas: [hiddenDelta(reader, l, j)] })
      : section({ formulas: [...lossSlope(reader, j), outputDelta(reader, j)], remark: huber })
  return [first, blame(reader, l, j), ...layers, slopeSection(reader, l, j)]
}
