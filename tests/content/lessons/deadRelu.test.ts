import { expect, it } from 'vitest'
import { withRecipe } from '../../../src/content/lessons/experiments'
import { deadRelu } from '../../../src/content/lessons/deadRelu'
import { workedExample } from '../../../src/content/workedExample'
import { cell, valueOf, type Target, type Trace } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { firstBelow, lossAfter, numberOf, traceOf, trainerOf } from './lessonRuns'

/** The gradient of an edge or of a bias. */
const gradientOf = (trace: Trace, target: Target) =>
  target.kind === 'edge'
    ? valueOf(trace, 0, cell('dW', target.layer, target.unit, target.from))
    : target.kind === 'bias'
      ? valueOf(trace, 0, cell('db', target.layer, target.unit))
      : NaN

/** The rate beyond which one step of the worked example shuts its output. */
function shuttingRate(): number {
  let [open, shut] = [0.1, 0.7]
  for (let k = 0; k < 50; k++) {
    const learningRate = (open + shut) / 2
    const z = numberOf(withRecipe(workedExample(), { learningRate }), cell('z', 2), 2)
    if (z > 0) open = learningRate
    else shut = learningRate
  }
  return shut
}

describeLesson('dead-relu', deadRelu, ({ off, calm, broken, far, leaky, linear, buried }) => {
  const isStuck = traceOf(broken, 2).gradient.values.every((each) => each === 0)
  return {
    facts: {
      perfect: {
        rate: () => broken.recipe.learningRate,
        calmRate: () => calm.recipe.learningRate,
        border: shuttingRate,
        count: () => traceOf(broken, 2).gradient.values.length,
      },
      'small-slope': {
        slope: () => {
          const { z, a } = traceOf(leaky)
          return a[2][0] / z[2][0]
        },
        bound: () => 0.05,
        rate: () => leaky.recipe.learningRate,
        leaky: () => firstBelow(leaky, 0.05, 200)!,
        linear: () => firstBelow(linear, 0.05, 200)!,
      },
    },
    answers: {
      perfect: {
        success: () => !isStuck && lossAfter(broken, 1) < lossAfter(calm, 1),
        wait: () => lossAfter(broken, 1000) !== lossAfter(broken, 1),
        broken: () => isStuck,
      },
      luck: {
        learns: () => lossAfter(far, 1000) < lossAfter(far, 0),
        same: () => lossAfter(far, 1000) === lossAfter(far, 0),
      },
      'small-slope': {
        'too-little': () => firstBelow(leaky, 0.05, 10_000)! > 1000,
        never: () => firstBelow(leaky, 0.05, 10_000) === null,
        enough: () => firstBelow(leaky, 0.05, 10_000)! < 100,
      },
    },
    clicks: {
      'off-once': (target) => gradientOf(traceOf(off), target) === 0,
      'whole-layer': (target) => gradientOf(traceOf(buried), target) !== 0,
    },
  }
})

it('goes on where the broken step of dead-relu ends', () => {
  const { broken, far } = deadRelu.experiments
  const after = trainerOf(broken()).stateAt(2).parameters
  far().parameters.forEach((each, k) => expect(each).toBeCloseTo(after[k], 14))
})
