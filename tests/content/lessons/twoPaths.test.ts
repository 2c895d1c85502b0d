import { twoPaths } from '../../../src/content/lessons/twoPaths'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { agrees, firstBelow, lossAfter, numberOf } from './lessonRuns'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

describeLesson('two-paths', twoPaths, ({ weightsOnly, trained }) => {
  const of = (...at: Parameters<typeof cell>) => numberOf(trained, cell(...at))
  const message = (output: number, hidden: number) => of('W', 2, output, hidden) * of('delta', 2, output)
  const slopeOf = (hidden: number) => of('a', 1, hidden) * (1 - of('a', 1, hidden))
  const pick = (stated: string) => () => agrees(stated, of('incoming', 1, 0))
  const backTo = (hidden: number, weights: readonly number[]) =>
    weights.reduce((sum, weight, output) => sum + weight * of('delta', 2, output), 0) * slopeOf(hidden)
  const deltaOf2 = of('delta', 1, 1)

  /** The loss after a step that brings δ back through the new W₂. */
  function lossInTurn(): number {
    const x = [0, 1].map((i) => of('x', 0, i))
    const W2 = [0, 1].map((k) => [0, 1].map((j) => numberOf(weightsOnly, cell('W_next', 2, k, j))))
    const hidden = [0, 1].map((j) => {
      const delta = backTo(j, [W2[0][j], W2[1][j]])
      const weights = x.map((each, i) => of('W', 1, j, i) - weightsOnly.recipe.learningRate * delta * each)
      return sigmoid(x.reduce((z, each, i) => z + weights[i] * each, of('b', 1, j)))
    })
    return [0, 1].reduce((loss, k) => {
      const output = sigmoid(hidden.reduce((z, each, j) => z + W2[k][j] * each, of('b', 2, k)))
      return loss + 0.5 * (output - of('target', 0, k)) ** 2
    }, 0)
  }
  const together = lossAfter(weightsOnly, 1)
  const W1 = [0, 1].flatMap((j) => [0, 1].map((i) => cell('dW', 1, j, i)))

  return {
    facts: {
      'two-wishes': { path1: () => message(0, 0), path2: () => message(1, 0) },
      sum: {
        path1: () => message(0, 0),
        path2: () => message(1, 0),
        average: () => (message(0, 0) + message(1, 0)) / 2,
      },
      transpose: {
        slope: () => slopeOf(1),
        wrong: () => backTo(1, [of('W', 2, 1, 0), of('W', 2, 1, 1)]),
      },
      'same-point': { inTurn: lossInTurn },
      brain: { bound: () => 0.05, steps: () => firstBelow(trained, 0.05, 100)! },
    },
    answers: {
      sum: { strongest: pick('0.0553994'), average: pick('0.0181752'), sum: pick('0.0363503') },
      transpose: {
        row: () => Math.abs(backTo(1, [of('W', 2, 1, 0), of('W', 2, 1, 1)]) - deltaOf2) < 1e-12,
        column: () => Math.abs(backTo(1, [of('W', 2, 0, 1), of('W', 2, 1, 1)]) - deltaOf2) < 1e-12,
      },
      'same-point': {
        // What a step promises is the gradient times the way it goes: only one of them goes the gradient's way.
        'in-turn': () => Math.abs(lossInTurn() - together) < 1e-12,
        together: () =>
          W1.every(({ layer, unit, from, ...rest }) => {
            const at = { ...rest, layer, unit, from }
            const way =
              numberOf(weightsOnly, { ...at, quantity: 'W_next' }) -
              numberOf(weightsOnly, { ...at, quantity: 'W' })
            return Math.abs(way + weightsOnly.recipe.learningRate * numberOf(weightsOnly, at)) < 1e-12
          }),
      },
    },
    clicks: {
      'two-wishes': (target) => target.kind === 'neuron' && target.layer === 2 && message(target.unit, 0) < 0,
    },
  }
})
