import { chain } from '../../../src/content/lessons/chain'
import { cell, targetKey } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { agrees, numberOf } from './lessonRuns'

/** Whether so stated is what is computed. */
const is = (stated: string, value: number) => () => agrees(stated, value)

/** Which of the named factors multiply to a product: all such choices. */
function productsTo(factors: Readonly<Record<string, number>>, product: number): string[][] {
  return Object.entries(factors)
    .reduce<[string[], number][]>(
      (chosen, [name, value]) => [
        ...chosen,
        ...chosen.map(([names, so]): [string[], number] => [[...names, name], so * value]),
      ],
      [[[], 1]],
    )
    .filter(([, value]) => Math.abs(value - product) < 1e-12)
    .map(([names]) => names)
}

describeLesson('chain', chain, ({ sigmoid, silent, linear, pair }) => {
  const output = numberOf(sigmoid, cell('a', 1, 0))
  const target = numberOf(sigmoid, cell('target'))
  const error = output - target
  const slope = output * (1 - output)
  const linearAfter = numberOf(linear, cell('a', 1, 0), 2)
  const weightIsStill = numberOf(silent, cell('dW', 1, 0, 0)) === 0
  const biasIsStill = numberOf(silent, cell('db', 1, 0)) === 0
  const hidden = numberOf(pair, cell('a', 1, 0))
  const needed = productsTo(
    {
      loss: numberOf(pair, cell('loss')),
      'neuron 2 0': numberOf(pair, cell('delta', 2, 0)),
      'edge 2 0 0': numberOf(pair, cell('W', 2, 0, 0)),
      'target 0': numberOf(pair, cell('target')),
      'neuron 0 0': numberOf(pair, cell('x')),
    },
    numberOf(pair, cell('delta', 1, 0)) / (hidden * (1 - hidden)),
  ).toSorted((a, b) => a.length - b.length)[0]
  return {
    facts: {
      'loss-slope': { gap: () => target - output },
      'neuron-slope': { rest: () => 1 - output, slope: () => slope, half: () => error * (1 - output) },
      product: { slope: () => slope },
      step: { rate: () => sigmoid.recipe.learningRate },
      recursion: { slope: () => hidden * (1 - hidden) },
    },
    answers: {
      'loss-slope': { gap: is('0.3', error), slope: is('-0.3', error), loss: is('0.045', error) },
      'neuron-slope': {
        error: is('-0.3', error * slope),
        delta: is('-0.063', error * slope),
        half: is('-0.09', error * slope),
      },
      'no-signal': {
        both: () => weightIsStill && biasIsStill,
        neither: () => !weightIsStill && !biasIsStill,
        weight: () => weightIsStill && !biasIsStill,
      },
      step: { same: is('0.713061', linearAfter), target: is('1.0', linearAfter) },
    },
    clicks: { recursion: (part) => needed.includes(targetKey(part)) },
  }
})
