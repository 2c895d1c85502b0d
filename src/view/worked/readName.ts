/** Which number of a step a name means, in the many ways in which people write it. */
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import { cell, type Cell, type Quantity } from '../../core/trace'
import { bareLayer } from './cellNames'

/** `whichLayer`: an index alone, where there are several hidden layers. `whichWeight`: w12, which may be one weight's number or two indices. */
export type NameTrouble = 'noName' | 'whichLayer' | 'whichWeight'

const SPELLINGS: readonly (readonly [Quantity, readonly string[]])[] = [
  ['loss', ['loss', '损失', 'etotal', 'l', 'e']],
  ['incoming', ['∂l/∂a', 'dl/da', 'da']],
  ['dW', ['∂l/∂w', 'dl/dw', 'dw']],
  ['db', ['∂l/∂b', 'dl/db', 'db']],
  ['delta', ['∂l/∂z', 'dl/dz', 'dz', 'delta', 'δ']],
  ['W_next', ["w'", 'wnext', 'wnew', 'w+', 'neww', '新w']],
  ['b_next', ["b'", 'bnext', 'bnew', 'b+', 'newb', '新b']],
  ['z', ['z']],
  ['f', ['f']],
  ['a', ['a']],
  ['W', ['w']],
  ['b', ['b']],
]

const WITH_PRIME: Readonly<Partial<Record<Quantity, Quantity>>> = { W: 'W_next', b: 'b_next' }
const WEIGHTS: ReadonlySet<Quantity> = new Set<Quantity>(['W', 'dW', 'W_next'])

/** h¹₂ is h1.2, h₂ is h2, ŷ is one letter, whatever it was made of. */
function plainName(name: string): string {
  return name
    .replace(/([⁰¹²³⁴-⁹]+)(?=[₀-₉])/g, '$1.')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/yhat|y\^/g, 'ŷ')
    .replace(/→|->|=>/g, '>')
    .replace(/[′’]/g, "'")
    .replace(/[\s_^()[\]{},]/g, '')
    .replace(/^([∂d])e(?:total)?\//, '$1l/')
    .replace(/net(?=[hoŷ])/, 'z')
    .replace(/out(?=[hoŷ])/, 'a')
    .replace(/^target[oŷ]?(?=\d*$)/, 'y')
}

/** As in w5+, w5 new, 新w5. */
const AFTER_UPDATE = /(?:'|\+|new|next|新)$/

interface Unit {
  readonly layer: number
  readonly unit: number
}

const within = (spec: NetworkSpec, layer: number, unit: number): Unit | NameTrouble =>
  layer >= 0 && layer <= outputLayer(spec) && unit >= 0 && unit < widthOf(spec, layer)
    ? { layer, unit }
    : 'noName'

/** x1, h1, h1.2, ŷ, ŷ2; without a letter 1, or 1.2 for layer 1, unit 2. Empty: the only output. */
function readUnit(spec: NetworkSpec, text: string): Unit | NameTrouble {
  const [, letter, first, second] = /^([xihoŷ]?)(\d+)?(?:\.(\d+))?$/.exec(text) ?? []
  if (letter === undefined) return 'noName'
  const last = outputLayer(spec)
  const index = Number(second ?? first ?? 1) - 1
  if (letter === 'x' || letter === 'i') return second === undefined ? within(spec, 0, index) : 'noName'
  if (letter === 'ŷ' || letter === 'o' || text === '') {
    if (second !== undefined || (first === undefined && widthOf(spec, last) > 1)) return 'noName'
    return within(spec, last, index)
  }
  if (first === undefined) return 'noName'
  if (second !== undefined) {
    const layer = Number(first)
    return letter === 'h' && layer >= last ? 'noName' : within(spec, layer, index)
  }
  const layer = bareLayer(spec)
  if (layer === null) return 'whichLayer'
  return letter === 'h' && last === 1 ? 'noName' : within(spec, layer, index)
}

/** Receiver by receiver, layer by layer: w1 goes from x1 to h1, w2 from x2 to h1. */
function readNumbered(spec: NetworkSpec, quantity: Quantity, digits: string): Cell | NameTrouble {
  const last = outputLayer(spec)
  const [one, other, more] = Array.from(digits, Number)
  const isPair = (l: number) => {
    const [to, from] = [widthOf(spec, l), widthOf(spec, l - 1)]
    return (one <= to && other <= from) || (one <= from && other <= to)
  }
  const layers = Array.from({ length: last }, (_, k) => k + 1)
  if (one > 0 && other > 0 && more === undefined && layers.some(isPair)) return 'whichWeight'
  let at = Number(digits) - 1
  for (const layer of layers) {
    const below = widthOf(spec, layer - 1)
    const count = widthOf(spec, layer) * below
    if (at >= 0 && at < count) return cell(quantity, layer, Math.floor(at / below), at % below)
    at -= count
  }
  return 'noName'
}

function readEdge(spec: NetworkSpec, quantity: Quantity, text: string): Cell | NameTrouble {
  if (/^\d+$/.test(text)) return readNumbered(spec, quantity, text)
  const [sender, receiver, more] = text.split('>')
  if (receiver === undefined || more !== undefined) return 'noName'
  const from = readUnit(spec, sender)
  const to = readUnit(spec, receiver)
  if (typeof from === 'string') return from
  if (typeof to === 'string') return to
  return to.layer === from.layer + 1 ? cell(quantity, to.layer, to.unit, from.unit) : 'noName'
}

function readAt(spec: NetworkSpec, quantity: Quantity, text: string): Cell | NameTrouble {
  if (quantity === 'loss') return text === '' ? cell('loss') : 'noName'
  if (WEIGHTS.has(quantity)) return readEdge(spec, quantity, text)
  const at = readUnit(spec, text)
  if (typeof at === 'string') return at
  return at.layer === 0 ? 'noName' : cell(quantity, at.layer, at.unit)
}

/** A unit alone is its a, its input, or for y its target. */
function readAlone(spec: NetworkSpec, text: string): Cell | NameTrouble {
  const [, target] = /^y(\d*)$/.exec(text) ?? []
  if (target !== undefined) {
    const at = readUnit(spec, `ŷ${target}`)
    return typeof at === 'string' ? at : cell('target', 0, at.unit)
  }
  if (!/^[xihoŷ]/.test(text)) return 'noName'
  const at = readUnit(spec, text)
  if (typeof at === 'string') return at
  return at.layer === 0 ? cell('x', 0, at.unit) : cell('a', at.layer, at.unit)
}

/** The cell that a name means in a network, or why none. As in the table, its place may come first: h1: z. */
export function readName(spec: NetworkSpec, name: string): Cell | NameTrouble {
  const [place, letters] = name.split(/[:：]/)
  const plain = plainName(letters === undefined ? name : letters + place)
  const bare = plain.replace(AFTER_UPDATE, '')
  const isPrimed = bare !== plain
  let trouble: NameTrouble = 'noName'
  for (const [quantity, spellings] of SPELLINGS) {
    const spelling = spellings.find((each) => bare.startsWith(each))
    const meant = isPrimed ? WITH_PRIME[quantity] : quantity
    if (spelling === undefined || meant === undefined) continue
    const found = readAt(spec, meant, bare.slice(spelling.length))
    if (typeof found !== 'string') return found
    if (found !== 'noName') trouble = found
  }
  const alone = isPrimed ? 'noName' : readAlone(spec, bare)
  return alone === 'noName' ? trouble : alone
}
