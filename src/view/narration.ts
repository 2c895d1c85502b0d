/** The sentence of a micro-step, with its numbers. */
import { partsOfError, storyOfDelta } from '../core/explain/backward'
import { partsOfSum, slopeNumber } from '../core/explain/forward'
import { hasSoftTotal } from '../core/explain/outputError'
import type { Part } from '../core/explain/parts'
import { read, readerOf, sent, type Reader } from '../core/explain/reader'
import { activationOf, widthOf } from '../core/network'
import { currentMicroStep, type Script } from '../core/playback'
import { cell, type Cell, type Trace } from '../core/trace'
import { formatCount, formatNumber, type DigitCount } from '../draw/format'
import { nameOf, spokenName } from '../draw/names'
import type { Messages } from '../i18n/messages'
import { bracketed, writeExact } from './inspector/writeNumber'

/** More products than this are counted, not spelled out. */
const SPELLED = 3

interface Teller {
  readonly reader: Reader
  readonly t: Messages['narration']
  readonly messages: Messages
  /** A value, or with a sign a derivative. */
  write(value: number, signed?: boolean): string
  value(at: Cell): string
  derivative(at: Cell): string
  /** What a neuron is called, with the example in a mini-batch. */
  name(l: number, j: number): string
  who(l: number, j: number): string
}

function teller(reader: Reader, messages: Messages, digits: DigitCount): Teller {
  const t = messages.narration
  const write = (value: number, signed = false) => formatNumber(value, digits, signed)
  const name = (l: number, j: number) => spokenName(nameOf(reader.spec, l, j))
  const { batch, trace, row } = reader
  return {
    reader,
    t,
    messages,
    write,
    value: (at) => write(read(reader, at)),
    derivative: (at) => write(read(reader, at), true),
    name,
    who: (l, j) => (batch === 1 ? name(l, j) : t.ofExample(name(l, j), trace.rows[row] + 1, batch)),
  }
}

/** 0.05·0.25 + 0.10·0.30, or how many products there are. */
function products(parts: readonly Part[], factors: (k: number) => readonly [Cell, Cell], on: Teller): string {
  if (parts.length > SPELLED) return on.t.products(parts.length)
  return parts
    .map((_, k) =>
      factors(k)
        .map((at) => bracketed(on.value(at)))
        .join('·'),
    )
    .join(' + ')
}

function forwardUnit(on: Teller, l: number, j: number): string {
  const { reader, t, value } = on
  const terms = products(partsOfSum(reader, l, j), (i) => [sent(l - 1, i), cell('W', l, j, i)], on)
  const b = value(cell('b', l, j))
  const whole = b.startsWith('−') ? `${terms} − ${b.slice(1)}` : `${terms} + ${b}`
  const sum = t.sum(on.who(l, j), whole, value(cell('z', l, j)))
  const activation = activationOf(reader.spec, l)
  if (activation === 'softmax') return sum
  const a = value(cell('a', l, j))
  if (activation !== 'relu') return t.activation[activation](sum, a)
  return read(reader, cell('z', l, j)) > 0 ? t.activation.reluOpen(sum, a) : t.activation.reluShut(sum)
}

function softmax(on: Teller, l: number): string {
  const { reader, t } = on
  const all = Array.from({ length: widthOf(reader.spec, l) }, (_, j) => j)
  const size = (j: number) => read(reader, cell('a', l, j))
  const shown = all.length <= 4 ? all : all.toSorted((p, q) => size(q) - size(p)).slice(0, SPELLED)
  const list = shown.map((j) => `${on.name(l, j)} = ${on.value(cell('a', l, j))}`).join(t.comma)
  const { batch, trace, row } = reader
  const who = batch === 1 ? t.outputs : t.ofExample(t.outputs, trace.rows[row] + 1, batch)
  return t.softmax(who, list + (shown.length < all.length ? ' …' : ''))
}

/** The loss in numbers where it has one term, else null. */
function lossFormula({ reader, value }: Teller): string | null {
  const { loss } = reader.trace.recipe
  const targets = Array.from({ length: reader.outputs }, (_, k) => read(reader, cell('target', 0, k)))
  const output = (k: number) => value(cell('a', reader.last, k))
  if (loss === 'categorical-cross-entropy') {
    const oneHot = targets.every((y) => y === 0 || y === 1) && targets.filter((y) => y === 1).length === 1
    return oneHot ? `−ln ${output(targets.indexOf(1))}` : null
  }
  if (targets.length > 1) return null
  if (loss === 'binary-cross-entropy') {
    if (targets[0] === 1) return `−ln ${output(0)}`
    return targets[0] === 0 ? `−ln(1 − ${output(0)})` : null
  }
  const gap = `(${output(0)} − ${bracketed(value(cell('target', 0, 0)))})²`
  return loss === 'half-squared-error' ? `½${gap}` : gap
}

function loss(on: Teller): string {
  const { reader, t, write, messages } = on
  const { trace, row, batch, outputs } = reader
  const value = write(trace.loss)
  if (batch > 1) return t.lossBatch(trace.rows[row] + 1, batch, write(trace.exampleLosses[row]), value)
  const formula = lossFormula(on)
  return formula ? t.loss(formula, value) : t.lossOf(outputs, messages.terms.losses[trace.recipe.loss], value)
}

function backwardUnit(on: Teller, l: number, j: number): string {
  const { reader, t, value, derivative, messages } = on
  const who = on.who(l, j)
  const delta = derivative(cell('delta', l, j))
  const story = storyOfDelta(reader, l)
  if (story === 'delta-softmax') return t.deltaSoftmax(who, delta)
  if (story === 'delta-fused') {
    if (hasSoftTotal(reader)) return t.deltaSoftTotal(who, delta)
    const gap = `${value(cell('a', l, j))} − ${bracketed(value(cell('target', 0, j)))}`
    const formula = reader.divisor === 1 ? gap : `(${gap})/${reader.divisor}`
    return t.deltaFused(who, messages.terms.activations[activationOf(reader.spec, l)], formula, delta)
  }
  const slope = slopeNumber(reader, l, j)
  if (slope.value === 0) return t.deltaShut(who)
  const written = slope.exact ? writeExact(slope.value!) : on.write(slope.value!)
  const incoming = derivative(cell('incoming', l, j))
  if (story === 'delta-output') return t.deltaOutput(who, incoming, written, delta)
  const sum = products(
    partsOfError(reader, l, j),
    (k) => [cell('W', l + 1, k, j), cell('delta', l + 1, k)],
    on,
  )
  return t.deltaHidden(who, sum, incoming, written, delta)
}

function gradients(on: Teller, l: number, j: number): string {
  const { reader, t, value, derivative, write } = on
  const below = widthOf(reader.spec, l - 1)
  const values = Array.from({ length: below }, (_, i) => read(reader, cell('dW', l, j, i)))
  const one = reader.batch === 1
  const written = (i: number) => {
    const gradient = derivative(cell('dW', l, j, i))
    if (!one) return gradient
    return `${bracketed(value(sent(l - 1, i)))}·${bracketed(value(cell('delta', l, j)))} = ${gradient}`
  }
  const list =
    below > SPELLED
      ? t.range(below, write(Math.min(...values), true), write(Math.max(...values), true))
      : values.map((_, i) => written(i)).join(t.comma)
  const bias = derivative(cell('db', l, j))
  return one
    ? t.gradients(on.name(l, j), list, bias)
    : t.gradientsBatch(on.name(l, j), reader.batch, list, bias)
}

function updates(on: Teller, l: number, j: number): string {
  const { reader, t, value, write } = on
  const { learningRate, trainBiases } = reader.trace.recipe
  const below = widthOf(reader.spec, l - 1)
  const move = (i: number) => `${value(cell('W', l, j, i))} → ${value(cell('W_next', l, j, i))}`
  const moved = Array.from({ length: below }, (_, i) => learningRate * read(reader, cell('dW', l, j, i)))
  const list =
    below > SPELLED
      ? t.atMost(below, write(Math.max(...moved.map(Math.abs))))
      : moved.map((_, i) => move(i)).join(t.comma)
  const bias = trainBiases
    ? t.biasMoves(`${value(cell('b', l, j))} → ${value(cell('b_next', l, j))}`)
    : t.biasStays
  return t.updates(on.name(l, j), writeExact(learningRate), list, bias)
}

/** What the micro-step at the cursor has done, in one sentence with its numbers. */
export function narrate(
  trace: Trace,
  row: number,
  script: Script,
  cursor: number,
  messages: Messages,
  digits: DigitCount,
): string {
  const step = currentMicroStep(script, cursor)
  if (!step) return messages.narration.begin(formatCount(trace.step))
  const on = teller(readerOf(trace, row, script.spec), messages, digits)
  const { phase, layer, unit } = step
  if (phase === 'loss') return loss(on)
  if (unit === null) return softmax(on, layer)
  if (phase === 'forward') return forwardUnit(on, layer, unit)
  if (phase === 'backward') return backwardUnit(on, layer, unit)
  return phase === 'gradient' ? gradients(on, layer, unit) : updates(on, layer, unit)
}
