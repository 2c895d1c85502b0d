/** Runs of lessons' experiments, for computing what a lesson says. */
import type { Setup } from '../../../src/content/setup'
import { valueOf, type Cell, type Trace } from '../../../src/core/trace'
import { Trainer } from '../../../src/core/training'
import { plantedTrainer } from '../../../src/planted/plantedTrainer'

const trainers = new WeakMap<Setup, Trainer>()

/** The run of a setup: the same one for the same setup. */
export function trainerOf(setup: Setup): Trainer {
  const known = trainers.get(setup)
  if (known) return known
  const { recipe, parameters, data, planted } = setup
  const { train, test, task } = data
  const start = { recipe, parameters, train, test, task, resume: null }
  const trainer = planted ? plantedTrainer(start, planted) : new Trainer(start)
  trainers.set(setup, trainer)
  return trainer
}

/** A step of a setup's run, from 1. */
export function traceOf(setup: Setup, step = 1): Trace {
  return trainerOf(setup).traceOf(step).trace
}

/** One number of it, of the example at `row` of the mini-batch. */
export function numberOf(setup: Setup, cell: Cell, step = 1, row = 0): number {
  return valueOf(traceOf(setup, step), row, cell)
}

/** The loss of the mini-batch after so many updates, before the next. */
export function lossAfter(setup: Setup, updates: number): number {
  return traceOf(setup, updates + 1).loss
}

/** The loss of the test set after so many updates. */
export function testLossAfter(setup: Setup, updates: number): number {
  const trainer = trainerOf(setup)
  return trainer.evaluate(trainer.stateAt(updates + 1).parameters).test!.loss
}

/** The first number of updates after which the loss of the mini-batch is below a bound; null if it is not within `limit`. */
export function firstBelow(setup: Setup, bound: number, limit: number): number | null {
  const trainer = trainerOf(setup)
  for (let updates = 0; updates <= limit; updates++) {
    if (trainer.traceOf(updates + 1).trace.loss < bound) return updates
  }
  return null
}

/** Whether a number rounds to what is stated, to the digits that are stated: "-3.30563e-05", "0.38". */
export function agrees(stated: string, value: number): boolean {
  const [mantissa, exponent = '0'] = stated.split('e')
  const decimals = mantissa.includes('.') ? mantissa.split('.')[1].length : 0
  const unit = 10 ** (Number(exponent) - decimals)
  return Math.abs(value - Number(stated)) <= unit * (0.5 + 1e-6)
}
