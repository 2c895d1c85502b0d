import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GradientChecker } from '../../src/core/gradientCheck'
import { initialParameters } from '../../src/core/initializers'
import { viewParameters, type NetworkSpec } from '../../src/core/network'
import type { Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { oracleCases, runStartOf } from '../oracles'
import { checkOf, oracleTrace, planted, traceAt, traceOf } from './checks'
import { anyRun, smallRun, trainThrough } from './runs'

const WIDE: NetworkSpec = {
  inputs: 300,
  layers: [
    { units: 200, activation: 'relu' },
    { units: 100, activation: 'tanh' },
    { units: 10, activation: 'softmax' },
  ],
}
function wide(): Trace {
  const start = smallRun({ network: WIDE, loss: 'categorical-cross-entropy' })
  const parameters = initialParameters(WIDE, 'he-normal', 1).values
  return traceAt(new Trainer({ ...start, parameters }))
}

describe('a right gradient', () => {
  it('agrees in every case of PyTorch, to nine digits where no corner is near and rounding leaves them', () => {
    let checked = 0
    for (const oracle of oracleCases()) {
      const check = checkOf(traceAt(new Trainer(runStartOf(oracle))))
      expect(check.counts.disagrees, oracle.name).toBe(0)
      if (!oracle.name.match(/^degenerate|^famous|optimum/)) {
        expect(check.worst, oracle.name).toBeLessThan(2e-9)
        expect(check.counts.agrees, oracle.name).toBe(check.parameters)
      }
      checked += check.checked
    }
    expect(checked).toBeGreaterThan(5000)
  })

  it('agrees for any activations, losses, residual layers and dropout masks, also after training', () => {
    const seen = { agrees: 0, disagrees: 0, corner: 0, rounding: 0 }
    let masked = 0
    fc.assert(
      fc.property(anyRun, fc.constantFrom(1, 1, 7, 60), (start, step) => {
        const trainer = new Trainer(start)
        if (step > 1) trainThrough(trainer, step - 1)
        fc.pre(trainer.divergence === null)
        const trace = traceAt(trainer, step)
        const { counts, gradients } = checkOf(trace)
        expect(counts.disagrees, JSON.stringify(gradients[0])).toBe(0)
        if (trace.masks.some((mask) => mask.includes(0))) masked++
        for (const judgement of ['agrees', 'corner', 'rounding'] as const)
          seen[judgement] += counts[judgement]
      }),
      { numRuns: 400 },
    )
    expect(seen.agrees).toBeGreaterThan(5000)
    expect(seen.corner + seen.rounding).toBeLessThan(0.02 * seen.agrees)
    expect(masked).toBeGreaterThan(20)
  })

  it('is never called wrong when training has converged, and rounding is all there is', () => {
    let hidden = 0
    for (const [name, step] of [
      ['article-000-section-4-relu-2-3-1', 300],
      ['residual-sigmoid-2-4-4-4-2-half-squared', 20_000],
      ['arch-64-32-10-relu-softmax-b5', 20_000],
      ['optimizer-adam', 3000],
    ] as const) {
      const trainer = new Trainer(runStartOf(oracleCases().find((each) => each.name === name)!))
      trainThrough(trainer, step - 1)
      const { counts, gradients } = checkOf(traceAt(trainer, step))
      expect(counts.disagrees, `${name} ${JSON.stringify(gradients[0])}`).toBe(0)
      hidden += counts.rounding
    }
    expect(hidden).toBeGreaterThan(100)
  })

  it('agrees where a step of usual size would cross corners: deep and wide ReLU', () => {
    const { counts, worst, checked } = checkOf(oracleTrace('arch-deep-2-8x6-1-relu-b32'))
    expect(counts.agrees).toBe(checked)
    expect(worst).toBeLessThan(1e-9)
  })

  it('agrees for inputs of any size', () => {
    const start = smallRun()
    const inputs = start.train.inputs.map((x) => 1000 * x)
    const parameters = start.parameters.map((p) => p / 1000)
    const trace = traceAt(new Trainer({ ...start, parameters, train: { ...start.train, inputs } }))
    expect(checkOf(trace)).toMatchObject({ counts: { agrees: 17 } })
    expect(checkOf(trace).worst).toBeLessThan(1e-9)
  })
})

describe('a run that is running away', () => {
  const linear = { inputs: 2, layers: [{ units: 1, activation: 'linear' as const }] }
  const withParameters = (size: number) => {
    const start = smallRun({ network: linear })
    return traceAt(new Trainer({ ...start, parameters: start.parameters.map((p) => size * p) }))
  }

  it('is checked as long as its numbers leave room', () => {
    for (const size of [1e6, 1e12, 1e100]) {
      const { counts, worst } = checkOf(withParameters(size))
      expect(counts.agrees).toBe(3)
      expect(worst).toBeLessThan(1e-9)
    }
  })

  it('cannot be judged where the losses beside it overflow', () => {
    const trace = withParameters(1)
    const before = viewParameters(
      linear,
      trace.before.values.map((p) => 1e200 * p),
    )
    expect(checkOf({ ...trace, before }).counts).toMatchObject({ rounding: 3, disagrees: 0 })
  })
})

describe('what differences cannot judge', () => {
  it('is a gradient at a corner, with unit, example and both slopes', () => {
    const { counts, gradients } = checkOf(oracleTrace('degenerate-z-exactly-zero-relu'))
    expect(counts).toEqual({ agrees: 7, disagrees: 0, corner: 6, rounding: 0 })
    for (const { judgement, gradient, corner } of gradients.slice(0, 6)) {
      expect(judgement).toBe('corner')
      expect(corner!.at).toMatchObject({ of: 'activation', layer: 1 })
      const [near, far] = [corner!.left, corner!.right].sort(
        (one, other) => Math.abs(one - gradient) - Math.abs(other - gradient),
      )
      expect(near).toBeCloseTo(gradient, 6)
      expect(Math.abs(far - gradient)).toBeGreaterThan(0.5)
    }
  })

  it('is an absolute error of almost 0', () => {
    const start = smallRun({
      loss: 'mean-absolute-error',
      batching: { kind: 'given', miniBatches: [[0, 1]] },
    })
    const before = traceAt(new Trainer(start))
    const targets = start.train.targets.slice()
    targets[1] = before.a[2][1] + 1e-9
    const trace = traceAt(new Trainer({ ...start, train: { ...start.train, targets } }))
    const { counts, gradients } = checkOf(trace)
    expect(counts.disagrees).toBe(0)
    expect(counts.corner).toBeGreaterThan(10)
    expect(gradients[0].corner!.at).toEqual({ of: 'loss', layer: 2, unit: 0, row: 1 })
  })

  it('is not a corner of a unit that is dropped, or that makes no difference', () => {
    expect(checkOf(oracleTrace('degenerate-zero-weights-relu')).counts.agrees).toBe(17)
  })

  it('is a gradient that rounding hides', () => {
    expect(checkOf(oracleTrace('degenerate-perfect-fit')).counts).toMatchObject({ disagrees: 0, rounding: 6 })
    expect(checkOf(oracleTrace('article-002-least-squares-optimum')).counts.rounding).toBe(2)
  })

  it('is a step whose numbers are not finite, or not all here', () => {
    const trace = traceOf()
    expect(() => new GradientChecker({ ...trace, loss: NaN })).toThrow(/not finite/)
    expect(() => new GradientChecker(planted(trace, (gradient) => gradient.with(3, Infinity)))).toThrow(
      /not finite/,
    )
    expect(() => new GradientChecker({ ...trace, rows: Int32Array.of(0) })).toThrow(/whole mini-batch/)
  })
})

describe('the work', () => {
  it('is done in parts, with the same result', () => {
    const trace = traceOf()
    const checker = new GradientChecker(trace)
    const progress: number[] = []
    while (checker.done < checker.of) {
      checker.advance(() => true)
      progress.push(checker.done)
    }
    expect(progress).toEqual(Array.from({ length: 17 }, (_, k) => k + 1))
    expect(checker.result()).toEqual(checkOf(trace))
  })

  it('is bounded: a large network is sampled, and mistakes are found in the sample', () => {
    const trace = wide()
    const check = checkOf(trace)
    expect(check.parameters).toBe(81_310)
    expect(check.checked).toBeGreaterThan(500)
    expect(check.checked).toBeLessThan(10_000)
    expect(check.counts.disagrees).toBe(0)
    expect(check.gradients).toHaveLength(50)
    const wrong = checkOf(planted(trace, (gradient) => gradient.map((g) => g + 1)))
    expect(wrong.counts.disagrees).toBe(wrong.checked)
    expect(wrong.checked).toBe(check.checked)
  })

  it('leaves the trace as it was', () => {
    const trace = traceOf()
    const before = structuredClone(trace)
    checkOf(trace)
    expect(trace).toEqual(before)
  })
})
