/** The learning rate of a step, where it changes from step to step. */
import type { Schedule, UpdateRule } from '../recipe'
import type { Trace } from '../trace'
import { formula, section, type Section } from './derivation'
import {
  call,
  computed,
  constant,
  difference,
  fraction,
  half,
  letter,
  one,
  power,
  product,
  sum,
  type Expression,
  type Letter,
  type NumberTerm,
} from './expression'

/** Writes a letter, or the number that it stands for. */
type Pen = (name: Letter, value: number) => Expression

const LETTERS: Pen = (name) => letter(name)
const NUMBERS: Pen = (_, value) => constant(value)

/** Formulas of `schedules.ts`. */
function scheduled(pen: Pen, rate: number, schedule: Schedule, step: number): Expression {
  const base = pen('η0', rate)
  const done = difference(pen('k', step), one)
  switch (schedule.name) {
    case 'constant':
      return base
    case 'exponential':
      return product(base, power(pen('γ', schedule.gamma), done))
    case 'step': {
      const times = call('floor', [fraction(done, pen('S', schedule.stepSize))])
      return product(base, power(pen('γ', schedule.gamma), times))
    }
    case 'cosine': {
      const least = pen('ηmin', schedule.etaMin)
      const angle = fraction(product(constant(Math.PI), done), pen('T', schedule.tMax))
      return sum([least, product(half, difference(base, least), sum([one, call('cos', [angle])]))])
    }
  }
}

const isWarmingUp = ({ warmUp }: UpdateRule, step: number) => step < warmUp

/** Whether the rate of this step is another than the learning rate that was chosen. */
function isScheduled({ recipe, step }: Trace): boolean {
  return recipe.schedule.name !== 'constant' || isWarmingUp(recipe, step)
}

/** η as a number. */
export function rateNumber(trace: Trace): NumberTerm {
  return computed(trace.learningRate, [], 'plain', { exact: !isScheduled(trace) })
}

/** η = η₀·γ^(k − 1), or what the schedule has in its place; nothing where the rate is always the same. */
export function rateSections(trace: Trace): Section[] {
  if (!isScheduled(trace)) return []
  const { recipe, step } = trace
  const line = (pen: Pen) => {
    const rate = scheduled(pen, recipe.learningRate, recipe.schedule, step)
    return isWarmingUp(recipe, step) ? product(rate, fraction(pen('k', step), pen('K', recipe.warmUp))) : rate
  }
  const whole = formula(letter('η'), line(LETTERS), line(NUMBERS), rateNumber(trace))
  return [section({ heading: 'rate', formulas: [whole] })]
}
