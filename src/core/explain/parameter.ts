/** Gradients, which are the same for weights and biases but for the signal that a weight carried; and a bias in the forward pass. */
import { biasIndex, weightIndex, widthOf, type NetworkSpec } from '../network'
import { cell, valueOf, type Cell } from '../trace'
import { bar, formula, section, type Bar, type Formula, type Section } from './derivation'
import {
  computed,
  constant,
  fraction,
  general,
  letter,
  one,
  partial,
  product,
  sum,
  symbol,
  tight,
  total,
  type NumberTerm,
} from './expression'
import { hasLossCurve } from './lossCurve'
import { number, overOthers, read, type Reader } from './reader'

export interface Parameter {
  readonly value: Cell
  readonly gradient: Cell
  readonly next: Cell
  /** null for a bias: nothing is multiplied in. */
  readonly carried: Cell | null
  readonly error: Cell
}

/** a·δ of the example on show, or of any row. */
function exampleProduct({ trace, row }: Reader, { carried, error }: Parameter, at = row): number {
  return (carried ? valueOf(trace, at, carried) : 1) * valueOf(trace, at, error)
}

/** The same in letters. */
function exampleSymbols({ carried, error }: Parameter) {
  return carried ? product(symbol(carried), symbol(error)) : symbol(error)
}

function onlyExample(reader: Reader, parameter: Parameter): Section {
  const { carried, error, gradient } = parameter
  const result = number(reader, gradient)
  const errorNumber = number(reader, error)
  return section({
    formulas: [
      formula(
        symbol(gradient, true),
        exampleSymbols(parameter),
        carried && product(number(reader, carried), errorNumber),
        result,
      ),
    ],
    bars: [
      ...(carried ? [bar('carried', number(reader, carried))] : []),
      bar('error', errorNumber),
      bar('gradient', result),
    ],
  })
}

/** A mini-batch of up to so many examples shows the gradient of each. */
const MOST_EXAMPLES = 8

/** ∂ℓ/∂w of each example where there are few, of the one on show where there are many; then their mean. */
function exampleBars(reader: Reader, parameter: Parameter, own: NumberTerm): Bar[] {
  const { error, gradient } = parameter
  const { batch, trace, row, whole } = reader
  const mean = bar('mean', number(reader, gradient))
  if (batch > MOST_EXAMPLES) return [bar('this-example', own, { own: true }), mean]
  const each = Array.from({ length: batch }, (_, position) => {
    const label = { kind: 'example', count: position + 1 } as const
    if (position === trace.rows[row]) return bar(label, own, { own: true })
    const value = whole ? batch * exampleProduct(reader, parameter, position) : null
    return bar(label, computed(value, [error, gradient], 'derivative', { cell: gradient }))
  })
  return [...each, mean]
}

/** The gradient of this example alone, N·a·δ for δ has the 1/N in it, and the mean over the mini-batch. */
function wholeBatch(reader: Reader, parameter: Parameter): Section {
  const { carried, error, gradient } = parameter
  const { batch } = reader
  const needs = carried ? [carried, error] : [error]
  const ownValue = batch * exampleProduct(reader, parameter)
  const own = computed(ownValue, needs, 'derivative', { cell: gradient })
  const rest = overOthers(reader, (r) => batch * exampleProduct(reader, parameter, r))
  const others = computed(rest, [...needs, gradient], 'derivative', { more: batch - 1 })
  const ofExample = partial(symbol(gradient, true))
  return section({
    formulas: [
      formula(
        ofExample,
        product(letter('N'), exampleSymbols(parameter)),
        product(constant(batch), ...(carried ? [number(reader, carried)] : []), number(reader, error)),
        own,
      ),
      formula(
        symbol(gradient, true),
        tight(fraction(one, letter('N')), total('e', ofExample)),
        tight(fraction(one, constant(batch)), sum([own, others])),
        number(reader, gradient),
      ),
    ],
    bars: exampleBars(reader, parameter, own),
    remark: 'averaged',
  })
}

/** What the loss would be if only this parameter changed, and above it formulas; `plain` as in `Picture`. */
export function lossSection(
  { trace }: Reader,
  parameter: Parameter,
  formulas: readonly Formula[],
  plain: boolean,
): Section[] {
  const { value, gradient, next, carried } = parameter
  if (!hasLossCurve(trace)) return formulas.length > 0 ? [section({ formulas })] : []
  return [
    section({
      heading: carried ? 'loss-over-weight' : 'loss-over-bias',
      formulas,
      picture: { kind: 'loss', parameter: value, gradient, next, plain },
    }),
  ]
}

/** Where the parameter stands in the flat array. */
export function parameterIndex(spec: NetworkSpec, { quantity, layer, unit, from }: Cell): number {
  return quantity === 'W' ? weightIndex(spec, layer, unit, from) : biasIndex(spec, layer, unit)
}

/** The gradient, and what the loss would be if only this parameter changed; `step` is what will be done with it. */
export function gradientSections(reader: Reader, parameter: Parameter, step: readonly Formula[]): Section[] {
  const first = reader.batch === 1 ? onlyExample(reader, parameter) : wholeBatch(reader, parameter)
  return [first, ...lossSection(reader, parameter, step, step.length > 0)]
}

/** A bias as a parameter: its gradient is the error itself. */
export function biasParameter(l: number, j: number): Parameter {
  return {
    value: cell('b', l, j),
    gradient: cell('db', l, j),
    next: cell('b_next', l, j),
    carried: null,
    error: cell('delta', l, j),
  }
}

/** How much of z the bias is, beside all that comes along the edges. */
export function biasForward(reader: Reader, l: number, j: number): Section {
  const { spec } = reader
  const b = cell('b', l, j)
  const z = cell('z', l, j)
  const needs = Array.from({ length: widthOf(spec, l - 1) }, (_, i) => [
    cell('W', l, j, i),
    cell(l === 1 ? 'x' : 'a', l - 1, i),
  ]).flat()
  const fromEdges = computed(read(reader, z) - read(reader, b), needs, 'value', {
    more: widthOf(spec, l - 1),
  })
  const edges = total('i', product(general('W', l, j, 'i'), general(l === 1 ? 'x' : 'a', l - 1, 'i')))
  return section({
    formulas: [
      formula(symbol(z), sum([edges, symbol(b)]), sum([fromEdges, number(reader, b)]), number(reader, z)),
    ],
    bars: [
      bar({ kind: 'inputs', count: fromEdges.more }, fromEdges, { stacked: true }),
      bar('bias', number(reader, b), { stacked: true, own: true }),
      bar('sum', number(reader, z)),
    ],
  })
}
