/** What an optimizer remembers of a parameter, before and after an update, and what it goes along in the end. */
import type { Optimizer } from '../recipe'
import type { Moment, UpdateStages } from '../updateStages'
import type { Trace } from '../trace'
import { formula, section, type Formula, type Heading, type Section } from './derivation'
import {
  computed,
  constant,
  difference,
  fraction,
  letter,
  one,
  power,
  product,
  squareRoot,
  sum,
  two,
  type Expression,
  type Letter,
  type NumberTerm,
} from './expression'
import type { Parameter } from './parameter'
import { ownLetter, worked, type Term } from './preparation'

/** What is worked out before the last line, and what that line multiplies by the rate, in letters and in numbers. */
export interface Direction {
  readonly sections: readonly Section[]
  readonly symbols: Expression
  readonly numbers: Expression
}

interface Running {
  readonly name: Letter
  readonly world: NumberTerm['world']
  /** What the old value is multiplied by; null: it is kept whole. */
  readonly keep: readonly [Letter, number] | null
  /** Whether 1 − keep goes before what is added. */
  readonly mean: boolean
  readonly squared: boolean
}

/** v ← β·v + (1 − β)·g², or what of it there is. */
function running(parameter: Parameter, g: Term, of: Running, moment: Moment): Formula {
  const { name, world, keep, mean, squared } = of
  const own = ownLetter(parameter, name)
  const old = computed(moment.before, [], world, { cell: parameter.value })
  const line = (before: Expression, share: Expression | null, gradient: Expression) => {
    const added = squared ? power(gradient, two) : gradient
    const kept = share ? product(share, before) : before
    return sum([kept, share && mean ? product(difference(one, share), added) : added])
  }
  return formula(
    own,
    line(own, keep && letter(keep[0]), g.symbol),
    line(old, keep && constant(keep[1]), g.number),
    worked(parameter, moment.after, world),
    '←',
  )
}

/** m̂ = m/(1 − βᵏ) */
function corrected(parameter: Parameter, name: 'm' | 'v', of: Running, moment: Moment, k: number): Formula {
  const [beta, value] = of.keep!
  const line = (moved: Expression, share: Expression, exponent: Expression) =>
    fraction(moved, difference(one, power(share, exponent)))
  return formula(
    ownLetter(parameter, `${name}Hat`),
    line(ownLetter(parameter, name), letter(beta), letter('k')),
    line(worked(parameter, moment.after, of.world), constant(value), constant(k)),
    worked(parameter, moment.corrected, of.world),
  )
}

const memory = (heading: Heading, ...formulas: Formula[]) => section({ heading, formulas })

/** g/(√s + ε) */
const dividedByRoot = (over: Expression, squares: Expression, epsilon: Expression) =>
  fraction(over, sum([squareRoot(squares), epsilon]))

type Named<Name extends Optimizer['name']> = Extract<Optimizer, { name: Name }>

/** v ← μv + g; along v, or with Nesterov along g + μv. */
function rolling(
  parameter: Parameter,
  g: Term,
  { name, momentum }: Named<'momentum' | 'nesterov'>,
  first: Moment,
): Direction {
  const velocity = running(
    parameter,
    g,
    { name: 'v', world: 'derivative', keep: ['μ', momentum], mean: false, squared: false },
    first,
  )
  const v = ownLetter(parameter, 'v')
  const ahead = (gradient: Expression, mu: Expression, along: Expression) =>
    name === 'nesterov' ? sum([gradient, product(mu, along)]) : along
  return {
    sections: [memory('velocity', velocity)],
    symbols: ahead(g.symbol, letter('μ'), v),
    numbers: ahead(g.number, constant(momentum), velocity.result),
  }
}

/** s ← s + g² or ρs + (1 − ρ)g²; along g/(√s + ε). */
function scaling(
  parameter: Parameter,
  g: Term,
  optimizer: Named<'adagrad' | 'rmsprop'>,
  first: Moment,
): Direction {
  const keep = optimizer.name === 'rmsprop' ? (['ρ', optimizer.rho] as const) : null
  const squares = running(parameter, g, { name: 's', world: 'plain', keep, mean: true, squared: true }, first)
  return {
    sections: [memory(keep ? 'mean-of-squares' : 'sum-of-squares', squares)],
    symbols: dividedByRoot(g.symbol, ownLetter(parameter, 's'), letter('ε')),
    numbers: dividedByRoot(g.number, squares.result, constant(optimizer.epsilon)),
  }
}

/** m and v, both corrected for their start from 0; along m̂/(√v̂ + ε). */
function adapting(
  parameter: Parameter,
  g: Term,
  { beta1, beta2, epsilon }: Named<'adam' | 'adamw'>,
  k: number,
  [first, second]: readonly [Moment, Moment],
): Direction {
  const m: Running = { name: 'm', world: 'derivative', keep: ['β1', beta1], mean: true, squared: false }
  const v: Running = { name: 'v', world: 'plain', keep: ['β2', beta2], mean: true, squared: true }
  const [mHat, vHat] = [corrected(parameter, 'm', m, first, k), corrected(parameter, 'v', v, second, k)]
  return {
    sections: [
      memory('first-moment', running(parameter, g, m, first), mHat),
      { ...memory('second-moment', running(parameter, g, v, second), vHat), remark: 'corrected' },
    ],
    symbols: dividedByRoot(mHat.left, vHat.left, letter('ε')),
    numbers: dividedByRoot(mHat.result, vHat.result, constant(epsilon)),
  }
}

/** What the optimizer makes of the gradient that it is given. */
export function directionOf(
  { recipe: { optimizer }, age }: Trace,
  parameter: Parameter,
  g: Term,
  { first, second }: UpdateStages,
): Direction {
  switch (optimizer.name) {
    case 'sgd':
      return { sections: [], symbols: g.symbol, numbers: g.number }
    case 'momentum':
    case 'nesterov':
      return rolling(parameter, g, optimizer, first!)
    case 'adagrad':
    case 'rmsprop':
      return scaling(parameter, g, optimizer, first!)
    case 'adam':
    case 'adamw':
      return adapting(parameter, g, optimizer, age + 1, [first!, second!])
  }
}
