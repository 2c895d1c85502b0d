/** Questions answered on the graph: the largest gradient, the largest δ, and where there is no gradient. */
import { outputLayer, widthOf } from '../../core/network'
import { revealedBy } from '../../core/playback'
import { cell, valueOf, type Target } from '../../core/trace'
import { stated } from './stated'
import {
  below,
  canBePointedAt,
  clearlyLargest,
  largestOf,
  layersOf,
  oneOf,
  reasonsOf,
  temptingParts,
  type Ground,
  type Maker,
  type Reason,
  type Subject,
} from './made'
import { gradientOfRow, parametersOf, sentTo, weightsInto, type ParameterCells } from './parameters'

/** The largest of `parts` by each of several measures: what tempts somebody who looks at that. */
function byMeasures<T>(
  parts: readonly T[],
  targetOf: (part: T) => Target,
  measures: readonly (readonly [Reason, (part: T) => number])[],
): (readonly [Reason, Target])[] {
  return measures.map(([reason, measure]) => {
    const sizes = parts.map((part) => Math.abs(measure(part)))
    return [reason, targetOf(parts[largestOf(sizes).first])]
  })
}

/** One in so many questions is about a whole layer. */
const LAYER_EVERY = 3

/** The edges into one neuron, or all of a layer. */
function anyFan({ trace, random }: Ground): { subject: Subject; layer: number; units: number[] } {
  const { network: spec } = trace.recipe
  const layer = oneOf(random, layersOf(spec))
  const width = widthOf(spec, layer)
  if (width > 1 && below(random, LAYER_EVERY) === 0) {
    return { subject: { kind: 'layer', layer }, layer, units: Array.from({ length: width }, (_, j) => j) }
  }
  const unit = below(random, width)
  return { subject: { kind: 'neuron', layer, unit }, layer, units: [unit] }
}

/** Which of these edges has the largest |∂L/∂w|? */
export const makeLargestGradient: Maker = (ground) => {
  const { trace, row, script } = ground
  if (!canBePointedAt(trace.recipe.network)) return null
  const { subject, layer, units } = anyFan(ground)
  const weights = weightsInto(trace, layer, units)
  const gradients = weights.map(({ gradient }) => valueOf(trace, row, gradient))
  const found = clearlyLargest(gradients.map(Math.abs))
  if (!found) return null
  const [best, second] = [weights[found.first], weights[found.second]]
  const weightOf = ({ value }: ParameterCells) => valueOf(trace, row, value)
  const signalOf = (cells: ParameterCells) =>
    cells.target.kind === 'edge' ? weightOf(cells) * valueOf(trace, row, sentTo(cells.target)) : 0
  const tempting = temptingParts(
    byMeasures(weights, ({ target }) => target, [
      ['largest-weight', weightOf],
      ['largest-signal', signalOf],
      ['example-alone', (cells) => gradientOfRow(trace, row, cells)],
    ]),
    best.target,
  )
  const cursor = revealedBy(script, weights[0].gradient)
  return {
    kind: 'largest-gradient',
    subject,
    ofBatch: true,
    asks: weights.map(({ gradient }) => gradient),
    cursor,
    reveal: cursor + units.length,
    question: { kind: 'click', of: ['edge'], right: [best.target], tempting },
    facts: {
      best: { says: stated(gradients[found.first]), cell: best.gradient },
      next: { says: stated(gradients[found.second]), cell: second.gradient },
    },
    reasons: reasonsOf(tempting, 'other-part'),
    light: weights.map(({ target }) => target),
    revealLight: [best.target],
    worked: [best, second].map(({ target }) => ({ target, phase: 'gradient' })),
    second: second.target,
  }
}

/** Which hidden neuron of a layer has the largest |δ|? */
export const makeLargestDelta: Maker = (ground) => {
  const { trace, row, script, random } = ground
  const { network: spec } = trace.recipe
  const hidden = layersOf(spec).filter((l) => l < outputLayer(spec) && widthOf(spec, l) > 1)
  if (hidden.length === 0 || !canBePointedAt(spec)) return null
  const layer = oneOf(random, hidden)
  const units = Array.from({ length: widthOf(spec, layer) }, (_, unit) => unit)
  const read = (quantity: 'a' | 'incoming' | 'delta') => (unit: number) =>
    valueOf(trace, row, cell(quantity, layer, unit))
  const targetOf = (unit: number): Target => ({ kind: 'neuron', layer, unit })
  const deltas = units.map(read('delta'))
  const found = clearlyLargest(deltas.map(Math.abs))
  if (!found) return null
  const { first: best, second } = found
  const tempting = temptingParts(
    byMeasures(units, targetOf, [
      ['largest-activation', read('a')],
      ['largest-incoming', read('incoming')],
    ]),
    targetOf(best),
  )
  const cursor = revealedBy(script, cell('delta', layer, 0))
  return {
    kind: 'largest-delta',
    subject: { kind: 'layer', layer },
    ofBatch: false,
    asks: units.map((unit) => cell('delta', layer, unit)),
    cursor,
    reveal: cursor + units.length,
    question: { kind: 'click', of: ['neuron'], right: [targetOf(best)], tempting },
    facts: {
      best: { says: stated(deltas[best]), cell: cell('delta', layer, best) },
      next: { says: stated(deltas[second]), cell: cell('delta', layer, second) },
    },
    reasons: reasonsOf(tempting, 'other-part'),
    light: units.map(targetOf),
    revealLight: [targetOf(best)],
    worked: [best, second].map((unit) => ({ target: targetOf(unit), phase: 'backward' })),
    second: targetOf(second),
  }
}

/** So many parts at most are to be clicked. */
const MOST_ZEROS = 8
/** Where all have a gradient, one question in so many asks nevertheless. */
const NONE_EVERY = 4
/** A gradient that is smaller than this share of the layer's largest could be taken for none. */
const ALMOST_NONE = 1e-4

/** Which parameters of a layer get no gradient in this step? */
export const makeNoGradient: Maker = (ground) => {
  const { trace, row, script, random } = ground
  const { network: spec } = trace.recipe
  if (!canBePointedAt(spec)) return null
  const layer = oneOf(random, layersOf(spec))
  const parameters = parametersOf(trace, layer)
  const sizes = parameters.map(({ gradient }) => Math.abs(valueOf(trace, row, gradient)))
  const { first } = largestOf(sizes)
  const zeros = parameters.filter((_, k) => sizes[k] === 0)
  const isUnclear = sizes.some(
    (size) => !Number.isFinite(size) || (size > 0 && size < sizes[first] * ALMOST_NONE),
  )
  if (isUnclear || zeros.length > MOST_ZEROS) return null
  if (zeros.length === 0 && below(random, NONE_EVERY) > 0) return null
  const targets = (some: readonly ParameterCells[]) => some.map(({ target }) => target)
  const wrong: readonly (readonly [Reason, readonly ParameterCells[]])[] = [
    ['example-alone', parameters.filter((cells) => gradientOfRow(trace, row, cells) === 0)],
    ['zero-weight', parameters.filter(({ value }) => valueOf(trace, row, value) === 0)],
  ]
  const tempting = Object.fromEntries(
    wrong
      .filter(([, some]) => some.some((each) => !zeros.includes(each)))
      .map(([reason, some]) => [reason, targets(some)]),
  )
  const cursor = revealedBy(script, cell('dW', layer, 0, 0))
  const shown = zeros[0] ?? parameters[first]
  return {
    kind: 'no-gradient',
    subject: { kind: 'layer', layer },
    ofBatch: true,
    asks: parameters.map(({ gradient }) => gradient),
    cursor,
    reveal: cursor + widthOf(spec, layer),
    question: {
      kind: 'click',
      of: ['edge', 'bias'],
      right: targets(zeros),
      none: true,
      tempting,
    },
    facts: { count: String(zeros.length) },
    reasons: {
      ...reasonsOf(tempting, zeros.length > 0 ? 'other-zero' : 'none-is-zero'),
      none: 'some-are-zero',
    },
    light: targets(parameters),
    revealLight: targets(zeros),
    worked: [{ target: shown.target, phase: 'gradient' }],
  }
}
