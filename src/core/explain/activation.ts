/** From z to what a neuron passes on: f(z), dropout, skip; and the slope f′(z) that goes back. */
import { ACTIVATIONS, shapeOf } from '../activations'
import { tanh } from '../elementary'
import { activationOf, dropoutOf, isResidual, widthOf, type NetworkSpec } from '../network'
import { cell, type Cell } from '../trace'
import { insideTanh, RULES, TANH_LETTER, type Curve, type Ink } from './activationRules'
import { bar, formula, section, type Bar, type Formula, type Remark, type Section } from './derivation'
import {
  call,
  computed,
  constant,
  difference,
  fraction,
  letter,
  one,
  product,
  sum,
  symbol,
  type Expression,
  type NumberTerm,
} from './expression'
import { number, read, sent, type Reader } from './reader'

/** The cell of f(z): that of a where nothing is dropped and nothing skipped. */
export function functionCell(spec: NetworkSpec, l: number, j: number): Cell {
  return cell(isResidual(spec, l) || dropoutOf(spec, l) > 0 ? 'f' : 'a', l, j)
}

const curveOf = (reader: Reader, l: number) => activationOf(reader.spec, l) as Curve

function tanhNumber(z: NumberTerm, f: Cell): NumberTerm {
  const value = tanh(Math.sqrt(2 / Math.PI) * (z.value! + 0.044715 * z.value! ** 3))
  return computed(value, z.needs, 'value', { cell: f })
}

/** The letters and the numbers of a neuron. */
function inksOf(reader: Reader, l: number, j: number): readonly [Ink, Ink] {
  const z = cell('z', l, j)
  const f = functionCell(reader.spec, l, j)
  const common = { shape: shapeOf(reader.spec.layers[l - 1]), at: read(reader, z) }
  const zNumber = number(reader, z)
  return [
    { z: symbol(z), f: symbol(f), t: TANH_LETTER, ...common },
    { z: zNumber, f: number(reader, f), t: tanhNumber(zNumber, f), ...common },
  ]
}

/** t = tanh(√(2/π)(z + 0.044715 z³)), for the formulas of gelu-tanh. */
function tanhFormulas(name: Curve, [symbols, numbers]: readonly [Ink, Ink]): Formula[] {
  if (name !== 'gelu-tanh' || numbers.t.kind !== 'number') return []
  const inner = ({ z }: Ink) => call('tanh', [insideTanh(z)])
  return [formula(symbols.t, inner(symbols), inner(numbers), numbers.t)]
}

/** 0 or 1/(1 − p), as it was drawn for the step; null in a layer without dropout. */
export function maskNumber({ trace, row, spec }: Reader, l: number, j: number): NumberTerm | null {
  if (dropoutOf(spec, l) === 0) return null
  const value = trace.masks[l][row * widthOf(spec, l) + j]
  return computed(value, [cell('z', l, j)], 'plain', { cell: cell('f', l, j), exact: value === 0 })
}

function maskFormula({ spec }: Reader, l: number, mask: NumberTerm): Formula {
  if (mask.value === 0) return formula(letter('m'), null, null, mask)
  const kept = (p: Expression) => fraction(one, difference(one, p))
  return formula(letter('m'), kept(letter('p')), kept(constant(dropoutOf(spec, l))), mask)
}

/** a_j = f_j · m + what came in, as far as there is dropout and a skip. */
function passedOn(reader: Reader, l: number, j: number): Section {
  const f = cell('f', l, j)
  const a = cell('a', l, j)
  const mask = maskNumber(reader, l, j)
  const skipped = isResidual(reader.spec, l) ? sent(l - 1, j) : null
  const fNumber = number(reader, f)
  const masked = computed(read(reader, f) * (mask?.value ?? 1), [f], 'value', { cell: f })
  const line = (of: (at: Cell) => Expression, m: Expression | null) => {
    const first = m ? product(of(f), m) : of(f)
    return skipped ? sum([first, of(skipped)]) : first
  }
  const own: Bar[] = mask
    ? [bar('function', fNumber), bar('mask', mask, { factor: true })]
    : [bar('function', fNumber, { stacked: true })]
  const withSkip = (at: Cell): Bar[] => [
    mask ? bar('masked', masked, { stacked: true }) : own[0],
    bar('skip', number(reader, at), { stacked: true }),
  ]
  return section({
    heading: 'passed-on',
    formulas: [
      ...(mask ? [maskFormula(reader, l, mask)] : []),
      formula(
        symbol(a),
        line((at) => symbol(at), mask && letter('m')),
        line((at) => number(reader, at), mask),
        number(reader, a),
      ),
    ],
    bars: [...(skipped ? withSkip(skipped) : own), bar('passed-on', number(reader, a))],
    remark: mask && (mask.value === 0 ? 'dropped' : 'kept'),
  })
}

/** f(z_j), for what acts on each unit alone, and what of it is passed on. */
export function activationSections(reader: Reader, l: number, j: number): Section[] {
  const name = curveOf(reader, l)
  const inks = inksOf(reader, l, j)
  const [symbols, numbers] = inks.map((ink) => RULES[name].value(ink))
  const f = functionCell(reader.spec, l, j)
  const own = formula(symbol(f), symbols, name === 'linear' ? null : numbers, number(reader, f))
  const first = section({
    heading: 'activation',
    formulas: [...tanhFormulas(name, inks), own],
    picture: { kind: 'activation', layer: l, unit: j, tangent: false },
    remark: name === 'gelu' ? 'normal' : null,
  })
  return f.quantity === 'f' ? [first, passedOn(reader, l, j)] : [first]
}

/** f′(z_j) as a number; exact where it is one of two for good. */
export function slopeNumber(reader: Reader, l: number, j: number): NumberTerm {
  const name = activationOf(reader.spec, l)
  const z = cell('z', l, j)
  const f = functionCell(reader.spec, l, j)
  const rule = ACTIVATIONS[name]
  const [at, value] = [read(reader, z), read(reader, f)]
  const slope =
    rule.kind === 'elementwise'
      ? rule.derivative(at, value, shapeOf(reader.spec.layers[l - 1]))
      : rule.derivative(value, value, true)
  const exact = name === 'linear' || name === 'relu' || name === 'leaky-relu'
  return computed(slope, [z, f], 'derivative', { cell: exact ? z : f, exact })
}

/** f′(z_j) in letters; null for softmax, which acts on the whole layer. */
export function slopeSymbol(reader: Reader, l: number, j: number): Expression | null {
  const name = activationOf(reader.spec, l)
  return name === 'softmax' ? null : call(name, [symbol(cell('z', l, j))], true)
}

function slopeRemark(name: Curve, z: number): Remark | null {
  if (name === 'relu') return z > 0 ? 'relu-open' : 'relu-shut'
  if (name === 'leaky-relu') return z > 0 ? 'leaky-open' : 'leaky-shut'
  return name === 'gelu' ? 'normal' : null
}

/** f′(z_j) in formula and picture. */
export function slopeSection(reader: Reader, l: number, j: number): Section {
  const name = curveOf(reader, l)
  const inks = inksOf(reader, l, j)
  const [symbols, numbers] = inks.map((ink) => RULES[name].slope(ink))
  const own = formula(slopeSymbol(reader, l, j)!, symbols, numbers, slopeNumber(reader, l, j))
  return section({
    heading: 'slope',
    formulas: [...tanhFormulas(name, inks), own],
    picture: { kind: 'activation', layer: l, unit: j, tangent: true },
    remark: slopeRemark(name, inks[0].at),
  })
}
