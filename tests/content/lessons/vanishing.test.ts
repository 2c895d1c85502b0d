import { vanishing } from '../../../src/content/lessons/vanishing'
import type { Setup } from '../../../src/content/setup'
import { initialParameters } from '../../../src/core/initializers'
import { outputLayer } from '../../../src/core/network'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { firstBelow, lossAfter, numberOf, traceOf } from './lessonRuns'

const upTo = (n: number) => [...Array(n).keys()]
const DEPTH = 10

const delta = (setup: Setup, layer: number) => numberOf(setup, cell('delta', layer, 0))
const lengthOf = (setup: Setup, layer: number) => Math.hypot(...traceOf(setup).gradient.weights[layer])
const firstToLast = (setup: Setup) => lengthOf(setup, 1) / lengthOf(setup, outputLayer(setup.recipe.network))
const secondToTenth = (setup: Setup) => lengthOf(setup, 2) / lengthOf(setup, DEPTH)

/** σ′ of the neuron of a layer of a chain. */
function slope(setup: Setup, layer: number): number {
  const f = numberOf(setup, cell('f', layer, 0))
  return f * (1 - f)
}

/** What the weights and slopes of layers 2 to 10 multiply to, skips left out. */
const throughWeights = (setup: Setup) =>
  upTo(DEPTH - 1).reduce(
    (product, k) => product * numberOf(setup, cell('W', k + 2, 0, 0)) * slope(setup, k + 2),
    1,
  )

/** The middle one of 200 Xavier starts. */
function medianOfStarts(setup: Setup): number {
  const { network } = setup.recipe
  const ratios = upTo(200).map((k) =>
    firstToLast({ ...setup, parameters: initialParameters(network, 'xavier-uniform', k + 1).values }),
  )
  const sorted = ratios.toSorted((a, b) => a - b)
  return (sorted[99] + sorted[100]) / 2
}

describeLesson('vanishing', vanishing, (setups) => {
  const {
    chain,
    steep,
    skips,
    doubling,
    sigmoid,
    tanh,
    relu,
    sigmoidSkips,
    tanhSkips,
    sigmoidAdam,
    tooWide,
  } = setups
  const ratio = (setup: Setup) => delta(setup, 1) / delta(setup, DEPTH)
  const carried = () => numberOf(skips, cell('incoming', 1, 0)) / numberOf(skips, cell('incoming', DEPTH, 0))
  const steps = (setup: Setup) => () => firstBelow(setup, 0.05, 1000)!
  const left = (updates: number) => lossAfter(sigmoid, updates) / lossAfter(sigmoid, 0)
  return {
    facts: {
      product: { ratio: () => ratio(chain) },
      'larger-weights': {
        slope: () => slope(steep, 5),
        factor: () => 4 * slope(steep, 5),
        before: () => ratio(chain),
        ratio: () => ratio(steep),
      },
      'no-learning': { ratio: () => firstToLast(sigmoid), median: () => medianOfStarts(sigmoid) },
      'other-slopes': {
        tanh: () => firstToLast(tanh),
        tanhSteps: steps(tanh),
        relu: () => firstToLast(relu),
        reluSteps: steps(relu),
        low: () => 0.05,
      },
      'deep-skips': {
        before: () => secondToTenth(sigmoid),
        now: () => secondToTenth(sigmoidSkips),
        low: () => 0.05,
        steps: steps(sigmoidSkips),
        tanh: steps(tanhSkips),
        adam: steps(sigmoidAdam),
      },
      clipping: {
        norm: () => Math.hypot(...traceOf(tooWide).gradient.values),
        on: () => traceOf(tooWide, 11).a[DEPTH].filter((a) => a > 0).length,
        low: () => 0.05,
      },
    },
    answers: {
      product: {
        equal: () => ratio(chain) > 0.5,
        tenth: () => ratio(chain) < 0.5 && ratio(chain) > 0.02,
        millionth: () => ratio(chain) < 2e-6 && ratio(chain) > 5e-7,
      },
      'larger-weights': {
        cured: () => ratio(steep) > 0.1,
        same: () => ratio(steep) <= 0.1 && ratio(steep) > 0.5 * ratio(chain),
        worse: () => ratio(steep) < 0.5 * ratio(chain),
      },
      'no-learning': {
        solved: () => lossAfter(sigmoid, 1000) < 0.05,
        slow: () => lossAfter(sigmoid, 1000) >= 0.05 && left(1000) < 0.9,
        nothing: () => left(1000) > 0.99,
      },
      skips: {
        weights: () => throughWeights(skips) > throughWeights(chain),
        skips: () => carried() >= 1 && throughWeights(skips) < 1e-6,
        not: () => carried() < 0.1,
      },
      exploding: {
        twenty: () => delta(doubling, 1) === 20,
        forward: () => delta(doubling, 1) === 1024,
        'there-and-back': () => delta(doubling, 1) === 524288,
      },
    },
  }
})
