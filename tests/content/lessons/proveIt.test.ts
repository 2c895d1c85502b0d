import { proveIt } from '../../../src/content/lessons/proveIt'
import { withParameter } from '../../../src/content/lessons/experiments'
import { parameterCount, widthOf } from '../../../src/core/network'
import type { Setup } from '../../../src/content/setup'
import { cell, valueOf } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { lossAfter, numberOf, traceOf } from './lessonRuns'

type Parameter = readonly [layer: number, unit: number, from: number | 'bias']

const cellOf = ([layer, unit, from]: Parameter, quantity: { weight: 'W' | 'dW'; bias: 'b' | 'db' }) =>
  from === 'bias' ? cell(quantity.bias, layer, unit) : cell(quantity.weight, layer, unit, from)

/** The loss with one parameter pushed. */
function pushed(setup: Setup, parameter: Parameter, by: number): number {
  const value = numberOf(setup, cellOf(parameter, { weight: 'W', bias: 'b' }))
  return lossAfter(withParameter(setup, ...parameter, value + by), 0)
}

const central = (setup: Setup, parameter: Parameter, epsilon: number) =>
  (pushed(setup, parameter, epsilon) - pushed(setup, parameter, -epsilon)) / (2 * epsilon)

const forward = (setup: Setup, parameter: Parameter, epsilon: number) =>
  (pushed(setup, parameter, epsilon) - lossAfter(setup, 0)) / epsilon

const gradient = (setup: Setup, parameter: Parameter) =>
  valueOf(traceOf(setup), 0, cellOf(parameter, { weight: 'dW', bias: 'db' }))

const apart = (setup: Setup, parameter: Parameter, epsilon: number) =>
  Math.abs(central(setup, parameter, epsilon) / gradient(setup, parameter) - 1)

function parametersOf({ recipe: { network } }: Setup): Parameter[] {
  return network.layers.flatMap(({ units }, k) =>
    Array.from({ length: units }, (_, unit) => unit).flatMap((unit) => [
      ...Array.from({ length: widthOf(network, k) }, (_, from): Parameter => [k + 1, unit, from]),
      [k + 1, unit, 'bias'] satisfies Parameter,
    ]),
  )
}

describeLesson('prove-it', proveIt, ({ net, up, down, corner }) => {
  const outer: Parameter = [2, 0, 0]
  const inner: Parameter = [1, 0, 0]
  const weight: Parameter = [1, 0, 0]
  const errorOf = (slope: number) => Math.abs(slope - gradient(net, outer))
  const centralError = () => errorOf(central(net, outer, 0.01))
  const forwardError = () => errorOf(forward(net, outer, 0.01))
  const errors = Object.fromEntries(
    [1, 3, 5, 8, 12].map((digits) => [`e${digits}`, apart(net, inner, 10 ** -digits)]),
  )
  const isBest = (id: string) => Object.values(errors).every((error) => errors[id] <= error)
  const left = (lossAfter(corner, 0) - pushed(corner, weight, -1e-6)) / 1e-6
  const right = forward(corner, weight, 1e-6)
  const isBetween = (slope: number) => right <= slope && slope <= left
  return {
    facts: {
      'two-pushes': {
        slope: () => central(net, outer, 0.01),
        difference: () => (lossAfter(up, 0) - lossAfter(down, 0)) / (0.41 - 0.39),
        push: () => 0.41 - numberOf(net, cell('W', 2, 0, 0)),
        gap: () => numberOf(up, cell('W', 2, 0, 0)) - numberOf(down, cell('W', 2, 0, 0)),
        double: () => (lossAfter(up, 0) - lossAfter(down, 0)) / 0.01,
      },
      'one-side-or-both': {
        epsilon: () => 0.01,
        central: () => central(net, outer, 0.01),
        forward: () => forward(net, outer, 0.01),
        centralError,
        forwardError,
      },
      'how-small': Object.fromEntries(Object.entries(errors).map(([id, error]) => [id, () => error])),
      corner: {
        central: () => central(corner, weight, 1e-5),
        left: () => left,
        right: () => right,
      },
      'all-of-them': {
        count: () => parameterCount(net.recipe.network),
        worst: () => Math.max(...parametersOf(net).map((each) => apart(net, each, 1e-5))),
      },
    },
    answers: {
      'one-side-or-both': {
        forward: () => forwardError() < centralError() / 2,
        central: () => centralError() < forwardError() / 2,
        equal: () => Math.abs(Math.log2(centralError() / forwardError())) < 1,
      },
      'how-small': { e12: () => isBest('e12'), e3: () => isBest('e3'), e1: () => isBest('e1') },
      corner: {
        backpropagation: () => !isBetween(gradient(corner, weight)),
        differences: () => !isBetween(central(corner, weight, 1e-5)),
        neither: () => [gradient(corner, weight), central(corner, weight, 1e-5)].every(isBetween),
      },
    },
  }
})
