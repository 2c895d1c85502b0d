/** A parameter after the update, from the gradient that somebody wrote down. */
import { biasIndex, outputLayer, weightIndex, widthOf, type NetworkSpec } from '../../core/network'
import { cell, type Cell, type Trace } from '../../core/trace'
import { Updater } from '../../core/update'

interface Place {
  readonly gradient: Cell
  readonly before: Cell
  readonly index: number
}

function placeOf(spec: NetworkSpec, isBias: boolean, l: number, j: number, i: number): Place {
  return isBias
    ? { gradient: cell('db', l, j), before: cell('b', l, j), index: biasIndex(spec, l, j) }
    : { gradient: cell('dW', l, j, i), before: cell('W', l, j, i), index: weightIndex(spec, l, j, i) }
}

function* allPlaces(spec: NetworkSpec): Generator<Place> {
  for (let l = 1; l <= outputLayer(spec); l++) {
    for (let j = 0; j < widthOf(spec, l); j++) {
      for (let i = 0; i < widthOf(spec, l - 1); i++) yield placeOf(spec, false, l, j, i)
      yield placeOf(spec, true, l, j, 0)
    }
  }
}

/** By the optimizer of the run with all that belongs to it. A gradient clipped by its length needs every number of it. */
export function nextParameter(trace: Trace, of: Cell, read: (cell: Cell) => number): number {
  const { recipe, before, gradient, moments, step, age } = trace
  const { network: spec, clip, trainBiases } = recipe
  const isBias = of.quantity === 'b_next'
  const own = placeOf(spec, isBias, of.layer, of.unit, of.from)
  if (isBias && !trainBiases) return read(own.before)
  const parameters = before.values.slice()
  const g = gradient.values.slice()
  const needed = clip?.kind === 'global-norm' ? allPlaces(spec) : [own]
  for (const place of needed) {
    const isFrozen = place.gradient.quantity === 'db' && !trainBiases
    if (isFrozen) continue
    parameters[place.index] = read(place.before)
    g[place.index] = read(place.gradient)
  }
  new Updater(spec, recipe).apply({ parameters, gradient: g, moments: moments.slice() }, step, age)
  return parameters[own.index]
}
