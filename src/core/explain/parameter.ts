/** Gradient and update, which are the same for weights and biases but for the signal that a weight carried. */
import { widthOf } from '../network'
import { cell, valueOf, type Cell } from '../trace'
import { bar, formula, section, type Formula, type Section } from './derivation'
import { computed, difference, general, letter, product, sum, symbol, total } from './expression'
import { hasLossCurve } from './lossCurve'
import { number, overBatch, read, type Reader } from './reader'

export interface Parameter {
  readonly value: Cell
  readonly gradient: Cell
  readonly next: Cell
  /** null for a bias: nothing is multiplied in. */
  readonly carried: Cell | null
  readonly error: Cell
}

/** a·δ of the example on show, or of any row. */
function exampleGradient({ trace, row }: Reader, { carried, error }: Parameter, at = row): number {
  return (carried ? valueOf(trace, at, carried) : 1) * valueOf(trace, at, error)
}

/** The same as a term of the sum over examples, in letters. */
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

/** This example's a·δ, and Σ over the mini-batch; the 1/N is in δ already. */
function wholeBatch(reader: Reader, parameter: Parameter): Section[] {
  const { carried, error, gradient } = parameter
  const own = exampleGradient(reader, parameter)
  const needs = carried ? [carried, error, gradient] : [error, gradient]
  const ownNumber = computed(own, carried ? [carried, error] : [error], 'derivative', { cell: error })
  const sumOfAll = overBatch(reader, (r) => exampleGradient(reader, parameter, r))
  const rest = sumOfAll === null ? null : sumOfAll - own
  const others = computed(rest, needs, 'derivative', { more: reader.batch - 1 })
  const result = number(reader, gradient)
  const first: Formula | null = carried
    ? formula(
        exampleSymbols(parameter),
        null,
        product(number(reader, carried), number(reader, error)),
        ownNumber,
      )
    : null
  return [
    section({
      formulas: [
        ...(first ? [first] : []),
        formula(
          symbol(gradient, true),
          total('e', exampleSymbols(parameter)),
          sum([ownNumber, others]),
          result,
        ),
      ],
      bars: [
        bar('this-example', ownNumber, { stacked: true, own: true }),
        bar({ kind: 'other-examples', count: reader.batch - 1 }, others, { stacked: true }),
        bar('gradient', result),
      ],
      remark: 'averaged',
    }),
  ]
}

/** w − η·∂L/∂w, the new value still a hole before the update. */
function updateFormula(reader: Reader, { value, gradient, next }: Parameter, letters: boolean): Formula {
  const rate = computed(reader.trace.recipe.learningRate, [], 'plain', { exact: true })
  return formula(
    symbol(value, true),
    letters ? difference(symbol(value, true), product(letter('η'), symbol(gradient, true))) : null,
    difference(number(reader, value), product(rate, number(reader, gradient))),
    number(reader, next),
    '←',
  )
}

/** What the loss would be if only this parameter changed, and above it the formulas of the step. */
function lossSection({ trace }: Reader, parameter: Parameter, formulas: readonly Formula[]): Section[] {
  const { value, gradient, next, carried } = parameter
  if (!hasLossCurve(trace)) return formulas.length > 0 ? [section({ formulas })] : []
  return [
    section({
      heading: carried ? 'loss-over-weight' : 'loss-over-bias',
      formulas,
      picture: { kind: 'loss', parameter: value, gradient, next },
    }),
  ]
}

/** The gradient, and what the loss would be if only this parameter changed. */
export function gradientSections(reader: Reader, parameter: Parameter, frozen = false): Section[] {
  const first = reader.batch === 1 ? [onlyExample(reader, parameter)] : wholeBatch(reader, parameter)
  const update = frozen ? [] : [updateFormula(reader, parameter, false)]
  return [...first, ...lossSection(reader, parameter, update)]
}

/** The step against the gradient. `frozen`: the parameter is not trained. */
export function updateSections(reader: Reader, parameter: Parameter, frozen: boolean): Section[] {
  const { value, gradient, next } = parameter
  const old = number(reader, value)
  if (frozen) {
    return [section({ bars: [bar('gradient', number(reader, gradient))], remark: 'biases-frozen' })]
  }
  const change = computed(
    -reader.trace.recipe.learningRate * read(reader, gradient),
    [gradient],
    'derivative',
    { cell: next },
  )
  return [
    section({
      formulas: [updateFormula(reader, parameter, true)],
      bars: [
        bar('old', old, { stacked: true }),
        bar('change', change, { stacked: true }),
        bar('new', number(reader, next)),
      ],
    }),
    ...lossSection(reader, parameter, []),
  ]
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
