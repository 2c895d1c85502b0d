/** Questions whose answer is a number: an activation, a δ, a gradient, a new value. */
import { activate } from '../../core/activations'
import { divisorOf } from '../../core/losses'
import { activationOf, dropoutOf, isResidual, outputLayer, widthOf } from '../../core/network'
import { revealedBy } from '../../core/playback'
import { cell, valueOf, type Target } from '../../core/trace'
import type { Fact } from '../lessons/lesson'
import { areStatable, exponentOf, numberAnswers, stated } from './stated'
import { below, layersOf, numberQuestion, oneOf, reasonsOf, type Ground, type Maker } from './made'
import { anyParameter, anyWeight, isFrozen, isPlainDescent, sentTo } from './parameters'

/** More products than this nobody adds up by hand. */
const MOST_PRODUCTS = 4

/** f of another z in place of a unit's own; null for softmax, whose units depend on each other. */
function activated({ trace }: Ground, layer: number, z: number): number | null {
  const spec = trace.recipe.network.layers[layer - 1]
  if (spec.activation === 'softmax') return null
  const result = new Float64Array(1)
  activate(spec, Float64Array.of(z), result, 1, 1)
  return result[0]
}

/** What is the activation here? */
export const makeActivation: Maker = (ground) => {
  const { trace, row, script, random } = ground
  const { network: spec } = trace.recipe
  const layer = oneOf(random, layersOf(spec))
  if (widthOf(spec, layer - 1) > MOST_PRODUCTS) return null
  const unit = below(random, widthOf(spec, layer))
  const read = (quantity: 'z' | 'f' | 'a' | 'b') => valueOf(trace, row, cell(quantity, layer, unit))
  if (!areStatable(read('z'), read('a'))) return null
  const [drops, skips] = [dropoutOf(spec, layer) > 0, isResidual(spec, layer)]
  const skipped = skips ? valueOf(trace, row, sentTo({ layer, from: unit })) : 0
  const isBare = !drops && !skips
  const written = numberAnswers(read('a'), {
    'no-activation-function': isBare ? read('z') : null,
    'no-bias': isBare ? activated(ground, layer, read('z') - read('b')) : null,
    'no-mask': drops ? read('f') + skipped : null,
    'no-skip': skips ? read('a') - skipped : null,
  })
  if (!written) return null
  const asked = cell('a', layer, unit)
  const cursor = revealedBy(script, asked)
  const target: Target = { kind: 'neuron', layer, unit }
  const isShare = activationOf(spec, layer) === 'softmax'
  return {
    kind: 'activation',
    subject: target,
    ofBatch: false,
    asks: [asked],
    cursor,
    reveal: cursor + 1,
    question: numberQuestion(written.tempting),
    facts: {
      answer: written.answer,
      ...written.tempting,
      z: isShare ? stated(read('z')) : { says: stated(read('z')), cell: cell('z', layer, unit) },
      result: { says: stated(read('a')), cell: asked },
    },
    reasons: reasonsOf(written.tempting, 'other-number'),
    light: [target],
    revealLight: [target],
    worked: [{ target, phase: 'forward' }],
  }
}

/** What is δ here? */
export const makeDelta: Maker = (ground) => {
  const { trace, row, script, random } = ground
  const { network: spec, reduction } = trace.recipe
  const layer = oneOf(random, layersOf(spec))
  const last = outputLayer(spec)
  if (layer < last && widthOf(spec, layer + 1) > MOST_PRODUCTS) return null
  const unit = below(random, widthOf(spec, layer))
  const [asked, incoming] = [cell('delta', layer, unit), cell('incoming', layer, unit)]
  const delta = valueOf(trace, row, asked)
  const divisor = divisorOf(reduction, trace.examples.length, widthOf(spec, last))
  const written = numberAnswers(delta, {
    sign: -delta,
    'no-slope': dropoutOf(spec, layer) > 0 ? null : valueOf(trace, row, incoming),
    'mean-forgotten': layer === last && divisor !== 1 ? delta * divisor : null,
  })
  if (!written) return null
  const cursor = revealedBy(script, asked)
  const target: Target = { kind: 'neuron', layer, unit }
  return {
    kind: 'delta',
    subject: target,
    ofBatch: false,
    asks: [asked],
    cursor,
    reveal: cursor + 1,
    question: numberQuestion(written.tempting),
    facts: { answer: written.answer, ...written.tempting, result: { says: stated(delta), cell: asked } },
    reasons: reasonsOf(written.tempting, 'other-number'),
    light: [target],
    revealLight: [target],
    worked: [{ target, phase: 'backward' }],
  }
}

/** The products of so many examples are given. */
const MOST_EXAMPLES = 3

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

/** What is ∂L/∂w of this edge, given each a and δ? */
export const makeGradient: Maker = (ground) => {
  const { trace, row, script } = ground
  const examples = trace.examples.length
  if (examples > MOST_EXAMPLES) return null
  const { target, value, gradient } = anyWeight(ground)
  const [sent, error] = [sentTo(target), cell('delta', target.layer, target.unit)]
  const rows = Array.from(trace.rows, (_, r) => r)
  const [as, deltas] = [sent, error].map((each) => rows.map((r) => valueOf(trace, r, each)))
  if (!areStatable(...as, ...deltas)) return null
  const [result, weight] = [gradient, value].map((each) => valueOf(trace, row, each))
  const written = numberAnswers(result, {
    sign: -result,
    'step-already': trace.learningRate * result,
    'weight-for-activation': weight * sumOf(deltas),
    'delta-alone': sumOf(deltas),
    'twice-mean': examples > 1 ? result / examples : null,
  })
  if (!written) return null
  const given: Record<string, Fact> = {}
  for (const r of rows) {
    const shown = r === row
    given[`a${r}`] = shown ? { says: stated(as[r]), cell: sent } : stated(as[r])
    given[`d${r}`] = shown ? { says: stated(deltas[r]), cell: error } : stated(deltas[r])
  }
  const byGiven = sumOf(rows.map((r) => Number(stated(as[r])) * Number(stated(deltas[r]))))
  // Of numbers that cancel the digits given are not enough.
  const lastDigit = 10 ** (exponentOf(result) - 2)
  if (Math.abs(byGiven - Number(written.answer)) > 0.9 * lastDigit) return null
  const cursor = revealedBy(script, gradient)
  return {
    kind: 'gradient',
    subject: target,
    ofBatch: true,
    asks: [gradient],
    cursor,
    reveal: cursor + 1,
    question: numberQuestion(written.tempting),
    facts: {
      answer: written.answer,
      ...written.tempting,
      ...given,
      result: { says: stated(result), cell: gradient },
    },
    reasons: reasonsOf(written.tempting, 'other-number'),
    light: [target],
    revealLight: [target],
    worked: [{ target, phase: 'gradient' }],
  }
}

/** More decimals than this are no exercise. */
const MOST_DECIMALS = 7

/** What is this weight, or bias, after the update? */
export const makeNewValue: Maker = (ground) => {
  const { trace, row, script } = ground
  const { recipe, learningRate } = trace
  const cells = anyParameter(ground)
  if (!isPlainDescent(recipe) || isFrozen(recipe, cells)) return null
  const [before, after, gradient] = [cells.value, cells.next, cells.gradient].map((each) =>
    valueOf(trace, row, each),
  )
  const change = after - before
  if (!areStatable(before, after, gradient) || change === 0) return null
  const largest = Math.max(Math.abs(before), Math.abs(after))
  const decimals = Math.max(1, 2 - exponentOf(largest), 1 - exponentOf(change))
  const lastDigit = 10 ** -decimals
  const given = stated(before, Math.max(1, decimals + 2 + exponentOf(before)))
  const byGiven = Number(given) - learningRate * Number(stated(gradient))
  if (decimals > MOST_DECIMALS || Math.abs(byGiven - after) > 0.4 * lastDigit) return null
  const isApart = (other: number) => Math.abs(other - after) > 3 * lastDigit
  const wrong = { uphill: before - change, 'no-rate': before - gradient, 'change-alone': change }
  const tempting = Object.fromEntries(
    Object.entries(wrong)
      .filter(([, other]) => isApart(other))
      .map(([reason, other]) => [reason, other.toFixed(decimals)]),
  )
  const cursor = revealedBy(script, cells.next)
  return {
    kind: 'new-value',
    subject: cells.target,
    ofBatch: true,
    asks: [cells.next],
    cursor,
    reveal: cursor + 1,
    question: numberQuestion(tempting),
    facts: {
      answer: after.toFixed(decimals),
      ...tempting,
      before: { says: given, cell: cells.value },
      gradient: { says: stated(gradient), cell: cells.gradient },
      rate: String(Number(learningRate.toPrecision(4))),
      decimals: String(decimals),
    },
    reasons: reasonsOf(tempting, 'other-number'),
    light: [cells.target],
    revealLight: [cells.target],
    worked: [{ target: cells.target, phase: 'update' }],
  }
}
