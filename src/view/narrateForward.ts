/** The sentences of the forward pass and of the loss. */
import { functionCell, maskNumber } from '../core/explain/activation'
import { partsOfSum } from '../core/explain/forward'
import { read, sent } from '../core/explain/reader'
import { huberDeltaOf } from '../core/losses'
import { activationOf, isResidual, widthOf, type ActivationName } from '../core/network'
import type { Recipe } from '../core/recipe'
import { cell } from '../core/trace'
import { bracketed, writeExact } from './inspector/writeNumber'
import { products, SPELLED, type Teller } from './teller'

type Curve = Exclude<ActivationName, 'softmax'>

/** What the activation does with this z. */
function deed({ reader, t }: Teller, l: number, j: number): string {
  const name = activationOf(reader.spec, l) as Curve
  const { activation } = t
  if (read(reader, cell('z', l, j)) > 0) return activation[name]
  if (name === 'relu') return activation.reluShut
  if (name === 'leaky-relu') return activation.leakyShut
  return name === 'elu' ? activation.eluBent : activation[name]
}

/** What dropout and skip do with f(z). */
function passing(on: Teller, l: number, j: number, so: string): string {
  const { reader, t, value, write } = on
  const f = read(reader, cell('f', l, j))
  const mask = maskNumber(reader, l, j)
  const skipped = isResidual(reader.spec, l) ? sent(l - 1, j) : null
  const a = value(cell('a', l, j))
  let told = so
  if (mask) {
    const masked = skipped ? `m·f(z) = ${write(f * mask.value!)}` : `a = ${a}`
    const nothing = `${skipped ? 'm·f(z)' : 'a'} = 0`
    told = mask.value === 0 ? t.dropped(so, nothing) : t.kept(so, write(mask.value!), masked)
  }
  return skipped ? t.skipped(told, on.name(l - 1, j), value(skipped), a) : told
}

/** z and a of one neuron; only z where softmax needs those of the whole layer first. */
export function tellNeuron(on: Teller, l: number, j: number): string {
  const { reader, t, value } = on
  const terms = products(partsOfSum(reader, l, j), (i) => [sent(l - 1, i), cell('W', l, j, i)], on)
  const b = value(cell('b', l, j))
  const whole = b.startsWith('−') ? `${terms} − ${b.slice(1)}` : `${terms} + ${b}`
  const sum = t.sum(on.who(l, j), whole, value(cell('z', l, j)))
  if (activationOf(reader.spec, l) === 'softmax') return sum
  const f = functionCell(reader.spec, l, j)
  const shut = activationOf(reader.spec, l) === 'relu' && read(reader, f) === 0
  const letter = f.quantity === 'f' ? 'f(z)' : 'a'
  const so = t.activated(sum, deed(on, l, j), `${letter} = ${shut ? '0' : value(f)}`)
  return f.quantity === 'f' ? passing(on, l, j, so) : so
}

/** What softmax makes of the z of its layer. */
export function tellSoftmax(on: Teller, l: number): string {
  const { reader, t } = on
  const all = Array.from({ length: widthOf(reader.spec, l) }, (_, j) => j)
  const size = (j: number) => read(reader, cell('a', l, j))
  const shown = all.length <= 4 ? all : all.toSorted((p, q) => size(q) - size(p)).slice(0, SPELLED)
  const list = shown.map((j) => `${on.name(l, j)} = ${on.value(cell('a', l, j))}`).join(t.comma)
  const { batch, trace, row } = reader
  const who = batch === 1 ? t.outputs : t.ofExample(t.outputs, trace.rows[row] + 1, batch)
  return t.softmax(who, list + (shown.length < all.length ? ' …' : ''))
}

/** The gap of one output as its loss counts it. */
function gapFormula(recipe: Recipe, output: string, target: string, gap: number): string {
  const difference = `${output} − ${bracketed(target)}`
  switch (recipe.loss) {
    case 'half-squared-error':
      return `½(${difference})²`
    case 'mean-absolute-error':
      return `|${difference}|`
    case 'huber': {
      const limit = huberDeltaOf(recipe)
      if (Math.abs(gap) <= limit) return `½(${difference})²`
      return `${writeExact(limit)}·(|${difference}| − ½·${writeExact(limit)})`
    }
    default:
      return `(${difference})²`
  }
}

/** The loss in numbers where it has one term, else null. */
function lossFormula({ reader, value }: Teller): string | null {
  const { recipe } = reader.trace
  const targets = Array.from({ length: reader.outputs }, (_, k) => read(reader, cell('target', 0, k)))
  const output = (k: number) => value(cell('a', reader.last, k))
  if (recipe.loss === 'categorical-cross-entropy') {
    const oneHot = targets.every((y) => y === 0 || y === 1) && targets.filter((y) => y === 1).length === 1
    if (!oneHot) return null
    const whole = `−ln ${output(targets.indexOf(1))}`
    return reader.divisor === 1 ? whole : `(${whole})/${reader.divisor}`
  }
  if (targets.length > 1) return null
  if (recipe.loss === 'binary-cross-entropy') {
    if (targets[0] === 1) return `−ln ${output(0)}`
    return targets[0] === 0 ? `−ln(1 − ${output(0)})` : null
  }
  const gap = read(reader, cell('a', reader.last, 0)) - targets[0]
  return gapFormula(recipe, output(0), value(cell('target', 0, 0)), gap)
}

/** The loss of the example and of its mini-batch. */
export function tellLoss(on: Teller): string {
  const { reader, t, write, messages } = on
  const { trace, row, batch, outputs } = reader
  const value = write(trace.loss)
  if (batch > 1) return t.lossBatch(trace.rows[row] + 1, batch, write(trace.exampleLosses[row]), value)
  const formula = lossFormula(on)
  return formula ? t.loss(formula, value) : t.lossOf(outputs, messages.terms.losses[trace.recipe.loss], value)
}
