/** A training step as CSV, one number a row. */
import { outputLayer, widthOf } from '../core/network'
import type { Phase } from '../core/playback'
import type { Quantity, Trace } from '../core/trace'

const HEADER = 'step,example,phase,layer,unit,from,quantity,value'

/** What the explanation has beside them (f, before mask and skip, and what arrives from above) is not part of the table. */
type TableQuantity = Exclude<Quantity, 'f' | 'incoming'>

/**
 * The phase in which a quantity enters the step: what is given before it, with the phase that first uses it (x, W
 * and b the forward pass, target the loss), everything else with the phase that computes it.
 */
const PHASE_OF: Readonly<Record<TableQuantity, Phase>> = {
  x: 'forward',
  target: 'loss',
  W: 'forward',
  b: 'forward',
  z: 'forward',
  a: 'forward',
  loss: 'loss',
  delta: 'backward',
  dW: 'gradient',
  db: 'gradient',
  W_next: 'update',
  b_next: 'update',
}

/** The shortest decimal that is this number and no other. */
const exact = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

/** Lines that come in one piece. */
const PIECE = 500

/** What says where a number stands; empty for what does not apply. */
type Where = Partial<Record<'example' | 'layer' | 'unit' | 'from', number>>

type Row = readonly [quantity: TableQuantity, value: number, where: Where]

/** Each row of `numbers` is an example's. */
function* rowsOf(
  trace: Trace,
  quantity: TableQuantity,
  numbers: Float64Array,
  layer: number,
): Generator<Row> {
  const width = widthOf(trace.recipe.network, layer)
  for (const [row, position] of trace.rows.entries()) {
    const example = trace.examples[position]
    for (let unit = 0; unit < width; unit++) {
      yield [quantity, numbers[row * width + unit], { example, layer, unit }]
    }
  }
}

const PARAMETERS = {
  before: ['W', 'b'],
  gradient: ['dW', 'db'],
  after: ['W_next', 'b_next'],
} as const

function* parametersOf(trace: Trace, which: keyof typeof PARAMETERS, layer: number): Generator<Row> {
  const below = widthOf(trace.recipe.network, layer - 1)
  const { weights, biases } = trace[which]
  const [W, b] = PARAMETERS[which]
  for (const [at, value] of weights[layer].entries()) {
    yield [W, value, { layer, unit: Math.floor(at / below), from: at % below }]
  }
  for (const [unit, value] of biases[layer].entries()) yield [b, value, { layer, unit }]
}

function* numbersOf(trace: Trace): Generator<Row> {
  const last = outputLayer(trace.recipe.network)
  const upwards = Array.from({ length: last }, (_, k) => k + 1)
  const downwards = upwards.toReversed()
  yield* rowsOf(trace, 'x', trace.a[0], 0)
  yield* rowsOf(trace, 'target', trace.targets, last)
  for (const layer of upwards) {
    yield* parametersOf(trace, 'before', layer)
    yield* rowsOf(trace, 'z', trace.z[layer], layer)
    yield* rowsOf(trace, 'a', trace.a[layer], layer)
  }
  for (const [row, loss] of trace.exampleLosses.entries()) {
    yield ['loss', loss, { example: trace.examples[trace.rows[row]] }]
  }
  yield ['loss', trace.loss, {}]
  for (const layer of downwards) yield* rowsOf(trace, 'delta', trace.delta[layer], layer)
  for (const layer of downwards) yield* parametersOf(trace, 'gradient', layer)
  for (const layer of downwards) yield* parametersOf(trace, 'after', layer)
}

/**
 * All numbers of a step with full precision, some lines at a time: a step of a large network has millions. `example`
 * is a row of the dataset; it is empty for what belongs to the mini-batch: parameters, gradients and the reduced loss.
 * A target stands with the output layer that it is for.
 */
export function* stepTable(trace: Trace): Generator<string> {
  let lines = [HEADER]
  for (const [quantity, value, { example = '', layer = '', unit = '', from = '' }] of numbersOf(trace)) {
    lines.push(
      `${trace.step},${example},${PHASE_OF[quantity]},${layer},${unit},${from},${quantity},${exact(value)}`,
    )
    if (lines.length < PIECE) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}
