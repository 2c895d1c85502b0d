/** What a step would have come to with a mistake, or without: the same parameters, the same pass forward, another pass back. */
import { cellsOf } from '../core/divergence'
import { createParameters, viewParameters } from '../core/network'
import { momentCount } from '../core/optimizers'
import { completeIncoming } from '../core/pass'
import type { Script } from '../core/playback'
import { valueOf, type Cell, type Trace } from '../core/trace'
import { Updater } from '../core/update'
import type { MistakeId } from '../content/mistakes'
import { goBack } from './rules'
import { rulesOf } from './rulesOf'

/**
 * The step of a trace with another mistake, or null: with none. Gradients of earlier steps are not in a trace, so a
 * replay without clearing them is that of a first step. Throws if rows of the mini-batch are missing.
 */
export function replay(trace: Trace, mistake: MistakeId | null): Trace {
  const { recipe, before, rows, examples, age, step } = trace
  if (rows.length !== examples.length) throw new RangeError('rows of the mini-batch are missing')
  const { network } = recipe
  const rules = rulesOf(mistake)
  const gradient = createParameters(network)
  const blank = (numbers: Float64Array) => new Float64Array(numbers.length)
  const space = {
    ...trace,
    capacity: rows.length,
    losses: trace.exampleLosses,
    incoming: trace.incoming.map(blank),
    delta: trace.delta.map(blank),
    gradient,
  }
  const update = () => {
    const parameters = before.values.slice()
    const moments = trace.moments.slice(0, momentCount(recipe.optimizer) * parameters.length)
    const updater = new Updater(network, recipe)
    updater.apply({ parameters, gradient: gradient.values, moments }, step, age)
    return { parameters, moments, updater }
  }
  const updated = () => viewParameters(network, update().parameters)
  goBack(rules, { recipe, parameters: before, space, rows: rows.length, updated })
  completeIncoming(recipe, space, rows.length)
  const { parameters, moments, updater } = update()
  rules.spoil?.({ recipe, parameters, moments, rate: updater.rate, age })
  return {
    ...trace,
    incoming: space.incoming,
    delta: space.delta,
    gradient,
    after: viewParameters(network, parameters),
    gradientNorm: updater.gradientNorm,
    clipScale: updater.clipScale,
  }
}

/** A number of a step that two traces of it do not agree on. */
export interface Difference {
  readonly cell: Cell
  /** A row of the traces. */
  readonly row: number
}

/** The numbers of a step that differ, in the order in which they are computed. */
export function* differences(one: Trace, other: Trace, script: Script): Generator<Difference> {
  for (const microStep of script.microSteps) {
    const perExample = microStep.phase === 'forward' || microStep.phase === 'backward'
    const rows = perExample ? one.rows.length : 1
    for (let row = 0; row < rows; row++) {
      for (const cell of cellsOf(microStep, one, script)) {
        if (valueOf(one, row, cell) !== valueOf(other, row, cell)) yield { cell, row }
      }
    }
  }
}
