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

/**
 * All numbers of a step with full precision. `example` is a row of the dataset; it is empty for what belongs to the
 * mini-batch: parameters, gradients and the reduced loss. A target stands with the output layer that it is for.
 */
export function stepTable(trace: Trace): string {
  const spec = trace.recipe.network
  const last = outputLayer(spec)
  const lines = [HEADER]
  const add = (
    quantity: TableQuantity,
    value: number,
    {
      example = '',
      layer = '',
      unit = '',
      from = '',
    }: Partial<Record<'example' | 'layer' | 'unit' | 'from', number | ''>>,
  ) => {
    lines.push([trace.step, example, PHASE_OF[quantity], layer, unit, from, quantity, exact(value)].join(','))
  }
  const addRows = (quantity: TableQuantity, numbers: Float64Array, layer: number) => {
    const width = widthOf(spec, layer)
    trace.rows.forEach((position, row) => {
      const example = trace.examples[position]
      for (let unit = 0; unit < width; unit++) {
        add(quantity, numbers[row * width + unit], { example, layer, unit })
      }
    })
  }
  const addParameters = (
    which: 'before' | 'gradient' | 'after',
    W: 'W' | 'dW' | 'W_next',
    b: 'b' | 'db' | 'b_next',
    layer: number,
  ) => {
    const below = widthOf(spec, layer - 1)
    const { weights, biases } = trace[which]
    weights[layer].forEach((value, at) => {
      add(W, value, { layer, unit: Math.floor(at / below), from: at % below })
    })
    biases[layer].forEach((value, unit) => add(b, value, { layer, unit }))
  }
  const upwards = Array.from({ length: last }, (_, k) => k + 1)
  const downwards = upwards.toReversed()

  addRows('x', trace.a[0], 0)
  addRows('target', trace.targets, last)
  for (const layer of upwards) {
    addParameters('before', 'W', 'b', layer)
    addRows('z', trace.z[layer], layer)
    addRows('a', trace.a[layer], layer)
  }
  trace.exampleLosses.forEach((loss, row) => add('loss', loss, { example: trace.examples[trace.rows[row]] }))
  add('loss', trace.loss, {})
  for (const layer of downwards) addRows('delta', trace.delta[layer], layer)
  for (const layer of downwards) addParameters('gradient', 'dW', 'db', layer)
  for (const layer of downwards) addParameters('after', 'W_next', 'b_next', layer)
  return `${lines.join('\n')}\n`
}
