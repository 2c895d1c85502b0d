import { regularize } from '../../../src/content/lessons/regularize'
import type { Setup } from '../../../src/content/setup'
import { sin } from '../../../src/core/elementaryTrigonometry'
import { isBias, weightIndex } from '../../../src/core/network'
import { cell, type Target } from '../../../src/core/trace'
import { updateStages } from '../../../src/core/updateStages'
import { describeLesson } from './describeLesson'
import { lossAfter, numberOf, testLossAfter, traceOf } from './lessonRuns'

const upTo = (n: number) => [...Array(n).keys()]
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** The weights after so many updates. */
function weightsAfter(setup: Setup, updates: number): number[] {
  const { network } = setup.recipe
  return [...traceOf(setup, updates + 1).before.values].filter((_, index) => !isBias(network, index))
}

const nearZero = (setup: Setup) => weightsAfter(setup, 5000).filter((w) => Math.abs(w) < 0.01).length

/** The update after which the weight is 0 but for rounding; null if it is not within 1000. */
function arrivalOf(setup: Setup): number | null {
  const reached = upTo(1001).find((updates) => Math.abs(weightsAfter(setup, updates)[0]) < 1e-12)
  return reached ?? null
}

/** The gradient of the first weight into the output with its penalties. */
function pulled(setup: Setup): number {
  return updateStages(traceOf(setup), weightIndex(setup.recipe.network, 2, 0, 0)).withL2
}

/** The outputs of the worked example, ½ of the neurons left out in all ways: each h is 0 or doubled. */
function outputsOfMasks(worked: Setup): number[] {
  return upTo(8).map((mask) => {
    const kept = upTo(3).filter((j) => mask & (1 << j))
    const sent = kept.map((j) => 2 * numberOf(worked, cell('a', 1, j)) * numberOf(worked, cell('W', 2, 0, j)))
    return Math.max(
      0,
      sent.reduce((sum, each) => sum + each, numberOf(worked, cell('b', 2, 0))),
    )
  })
}

describeLesson('regularize', regularize, (setups) => {
  const { plain, l2, l1, tooMuch, worked, workedL2, workedL1, aloneL2, aloneL1, dropout } = setups
  const target = numberOf(worked, cell('target'))
  const outputs = outputsOfMasks(worked)
  const average = mean(outputs)
  const alone = numberOf(worked, cell('a', 2, 0))
  const tests = upTo(151).map((k) => testLossAfter(plain, 10 * k))
  const best = Math.min(...upTo(1501).map((k) => testLossAfter(plain, k)))
  const better = (loss: (setup: Setup, updates: number) => number) => loss(plain, 5000) < loss(plain, 500)
  const { train } = plain.data
  const offs = upTo(train.count).map((k) => train.targets[k] - sin(2 * train.inputs[k]))
  const worse = () => testLossAfter(plain, 5000)
  const arrives = (setup: Setup) => arrivalOf(setup) !== null
  return {
    facts: {
      overfit: {
        noise: () => mean(offs.map(Math.abs)),
        test: () => testLossAfter(plain, 500),
        bound: () => Math.max(0.001, lossAfter(plain, 5000)),
        worse,
        best: () => best,
        // The curve jitters at its bottom: the middle of where it is next to its best, to the nearest 10.
        when: () => 10 * Math.round(mean(upTo(151).filter((k) => tests[k] < 1.2 * best))),
      },
      penalty: {
        lambda: () => l2.recipe.l2!.amount,
        noise: () => mean(offs.map((off) => off * off)),
        test: () => testLossAfter(l2, 5000),
        worse,
        norm: () => Math.hypot(...weightsAfter(l2, 5000)),
        before: () => Math.hypot(...weightsAfter(plain, 5000)),
      },
      'two-pulls': {
        lambda: () => (workedL2.recipe.l2!.amount + workedL1.recipe.l1!.amount) / 2,
        gL2: () => pulled(workedL2),
        gL1: () => pulled(workedL1),
      },
      'who-arrives': {
        lambda: () => (aloneL2.recipe.l2!.amount + aloneL1.recipe.learningRate) / 2,
        stride: () => weightsAfter(aloneL1, 0)[0] - weightsAfter(aloneL1, 1)[0],
        steps: () => arrivalOf(aloneL1)!,
      },
      sparse: {
        lambda: () => l1.recipe.l1!.amount,
        all: () => weightsAfter(l1, 0).length,
        zeros: () => nearZero(l1),
        none: () => nearZero(l2),
        small: () => 0.01,
        test: () => testLossAfter(l1, 5000),
        strong: () => tooMuch.recipe.l2!.amount,
        tooMuch: () => testLossAfter(tooMuch, 5000),
      },
      'eight-masks': {
        low: () => Math.min(...outputs),
        high: () => Math.max(...outputs),
        mean: () => average,
        loss: () => mean(outputs.map((y) => 0.5 * (y - target) ** 2)),
        extra: () => 0.5 * mean(outputs.map((y) => (y - average) ** 2)),
      },
      'your-turn': { low: () => 0.012, worse },
    },
    answers: {
      overfit: {
        both: () => better(lossAfter) && better(testLossAfter),
        part: () => better(lossAfter) && !better(testLossAfter),
      },
      'who-arrives': {
        l2: () => arrives(aloneL2) && !arrives(aloneL1),
        l1: () => arrives(aloneL1) && !arrives(aloneL2),
        both: () => arrives(aloneL1) && arrives(aloneL2),
      },
      'eight-masks': {
        smaller: () => average < alone - 1e-9,
        same: () => Math.abs(average - alone) < 1e-9,
        larger: () => average > alone + 1e-9,
      },
    },
    clicks: {
      silenced: (at: Target) =>
        at.kind === 'edge' && numberOf(dropout, cell('dW', at.layer, at.unit, at.from)) === 0,
    },
  }
})
