/** The sentences of gradients and updates. */
import { read, sent } from '../core/explain/reader'
import { widthOf } from '../core/network'
import type { UpdateRule } from '../core/recipe'
import { cell } from '../core/trace'
import { bracketed, writeExact } from './inspector/writeNumber'
import { SPELLED, type Teller } from './teller'

/** The gradients of a neuron's weights and of its bias. */
export function tellGradients(on: Teller, l: number, j: number): string {
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

/** Whether a weight moves by −η times its gradient. */
function isPlainDescent({ optimizer, l1, l2, clip, weightDecay }: UpdateRule): boolean {
  return optimizer.name === 'sgd' && !l1 && !l2 && !clip && !weightDecay
}

/** How a neuron's weights and its bias have moved. */
export function tellUpdates(on: Teller, l: number, j: number): string {
  const { reader, t, value, write, messages } = on
  const { recipe, learningRate } = reader.trace
  const below = widthOf(reader.spec, l - 1)
  const [old, next] = (['W', 'W_next'] as const).map((of) => (i: number) => cell(of, l, j, i))
  const change = (i: number) => Math.abs(read(reader, next(i)) - read(reader, old(i)))
  const weights = Array.from({ length: below }, (_, i) => i)
  const list =
    below > SPELLED
      ? t.atMost(below, write(Math.max(...weights.map(change))))
      : weights.map((i) => `${value(old(i))} → ${value(next(i))}`).join(t.comma)
  const bias = recipe.trainBiases
    ? t.biasMoves(`${value(cell('b', l, j))} → ${value(cell('b_next', l, j))}`)
    : t.biasStays
  const rate = learningRate === recipe.learningRate ? writeExact(learningRate) : write(learningRate)
  const name = on.name(l, j)
  if (isPlainDescent(recipe)) return t.updates(name, rate, list, bias)
  return t.updatesWith(name, messages.terms.optimizers[recipe.optimizer.name], rate, list, bias)
}
