/** The sentences of the backward pass. */
import { maskNumber, slopeNumber } from '../core/explain/activation'
import { errorThroughSkip, partsOfError, storyOfDelta } from '../core/explain/backward'
import { hasSoftTotal } from '../core/explain/outputError'
import { activationOf } from '../core/network'
import { cell } from '../core/trace'
import { bracketed, writeExact } from './inspector/writeNumber'
import { products, type Teller } from './teller'

/** δ of one neuron. */
export function tellDelta(on: Teller, l: number, j: number): string {
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
  const mask = maskNumber(reader, l, j)
  if (mask?.value === 0) return t.deltaDropped(who)
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
  const skip = errorThroughSkip(reader, l, j)
  const whole = skip ? t.throughSkip(sum, on.write(skip.value!, true)) : sum
  if (mask) return t.deltaKept(who, whole, incoming, on.write(mask.value!), written, delta)
  return t.deltaHidden(who, whole, incoming, written, delta)
}
