import { cheap } from '../../../src/content/lessons/cheap'
import { outputLayer, parameterCount, widthOf, type NetworkSpec } from '../../../src/core/network'
import { pathsOf } from '../../../src/core/paths'
import { cell, valueOf } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { traceOf } from './lessonRuns'

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** The multiplications of one example; the slope of the output is not counted. */
function multiplicationsOf(network: NetworkSpec) {
  const layers = network.layers.map((_, k) => k + 1)
  const weights = (l: number) => widthOf(network, l) * widthOf(network, l - 1)
  const forward = sum(layers.map(weights))
  const gradients = forward
  const back = sum(layers.slice(1).map(weights))
  const slopes = sum(layers.slice(0, -1).map((l) => widthOf(network, l)))
  return { forward, gradients, back, slopes, backward: gradients + back + slopes }
}

const PAPER: NetworkSpec = {
  inputs: 784,
  layers: [
    { units: 128, activation: 'relu' },
    { units: 10, activation: 'softmax' },
  ],
}

describeLesson('cheap', cheap, ({ worked, deep }) => {
  const small = multiplicationsOf(worked.recipe.network)
  const parameters = parameterCount(worked.recipe.network)
  const paper = multiplicationsOf(PAPER)
  const differences = (parameterCount(PAPER) + 1) * paper.forward
  const both = paper.forward + paper.backward
  const isAbout = (times: number) => Math.abs(Math.log(paper.backward / paper.forward / times)) < Math.log(2)
  const deepTrace = traceOf(deep)
  const deepNetwork = deep.recipe.network
  const many = multiplicationsOf(deepNetwork)
  const fromThird = pathsOf(deepTrace, 0, cell('b', 5, 2), 1)
  const widths = deepNetwork.layers.map(({ units }) => units)
  return {
    facts: {
      count: {
        forward: () => small.forward,
        gradients: () => small.gradients,
        back: () => small.back,
        slopes: () => small.slopes,
        backward: () => small.backward,
      },
      nudge: {
        parameters: () => parameters,
        differences: () => (parameters + 1) * small.forward,
        central: () => 2 * parameters * small.forward,
      },
      ratio: {
        parameters: () => parameterCount(PAPER),
        forward: () => paper.forward,
        backward: () => paper.backward,
        differences: () => differences,
        times: () => differences / both,
        slow: () => differences / 1e9,
        fast: () => both / 1e9,
      },
      bundle: {
        paths: () => pathsOf(deepTrace, 0, cell('W', 1, 0, 0), 1).count,
        bundled: () => fromThird.count,
        back: () => many.back,
        backward: () => many.backward,
        forward: () => many.forward,
      },
      memory: { kept: () => sum(widths), reached: () => Math.max(...widths) },
    },
    answers: {
      ratio: {
        'per-parameter': () => isAbout(parameterCount(PAPER)),
        one: () => isAbout(1),
        'per-output': () => isAbout(widthOf(PAPER, outputLayer(PAPER))),
      },
    },
    clicks: {
      bundle: (target) => {
        if (target.kind !== 'neuron' || target.layer === 0) return false
        const delta = valueOf(deepTrace, 0, cell('delta', target.layer, target.unit))
        return Math.abs(delta / fromThird.sum - 1) < 1e-9
      },
    },
  }
})
