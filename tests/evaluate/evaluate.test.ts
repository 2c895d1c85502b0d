/** Files that nobody has seen: what `evaluate` makes of them. */
import { describe, expect, test } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import { Trainer } from '../../src/core/training'
import { nestedParameters } from '../../src/interop/nested'
import { projectText } from '../interop/written'
import { flat, oracleCases, runStartOf, type OracleCase } from '../oracles'
import type { Computed } from './compute'
import { evaluateText } from './evaluate'

const oracle = (name: string) => oracleCases().find((one) => one.name === name)!

const evaluated = (file: unknown) => [
  ...evaluateText(typeof file === 'string' ? file : JSON.stringify(file), 'x.json'),
]

function computedOf(file: unknown): Computed {
  const [result] = evaluated(file)
  if ('error' in result) throw new Error(result.error)
  return result.computed
}

const errorOf = (file: unknown) => {
  const [result] = evaluated(file)
  return 'error' in result ? result.error : null
}

const asked = (of: OracleCase, ...steps: number[]) => ({ ...of, steps: steps.map((step) => ({ step })) })

const plain = oracle('optimizer-adam')

describe('the files', () => {
  test('several cases, one case, a project', async () => {
    const whole = evaluated({ schema: 'backprop-oracle/1', cases: [plain, oracle('optimizer-sgd')] })
    expect(whole.map(({ name }) => name)).toEqual(['optimizer-adam', 'optimizer-sgd'])
    expect(evaluated(plain)).toEqual(whole.slice(0, 1))
    const setup = { ...(await makePreset.mazur()), title: 'mine' }
    const [project] = evaluated(projectText(setup, {}, null))
    expect(project).toMatchObject({ name: 'mine', computed: { loss: expect.closeTo(0.298371109, 9) } })
    expect('computed' in project && project.computed).not.toHaveProperty('steps')
  })
  test('what has no name is called after its place', () => {
    const { name: _, ...nameless } = plain
    expect(evaluated(nameless)).toMatchObject([{ name: 'x.json' }])
    expect(evaluated({ cases: [nameless, nameless] })).toMatchObject([
      { name: 'x.json cases[0]' },
      { name: 'x.json cases[1]' },
    ])
  })
  test('a case that cannot be computed does not stop the others', () => {
    const wrong = { ...plain, name: 'wrong', loss: 'hinge' }
    const [first, second, third] = evaluated({ cases: [wrong, plain, 3] })
    expect(first).toMatchObject({
      name: 'wrong',
      error: expect.stringMatching(/^cases\[0\]\.loss is "hinge"/),
    })
    expect(second).toHaveProperty('computed.loss')
    expect(third).toEqual({
      name: 'x.json cases[2]',
      error: 'cases[2] is 3; an object with fields belongs there.',
    })
  })
  test('no JSON, no case', () => {
    expect(errorOf('hello')).toBe('The file is not JSON, so it is not a project.')
    expect(errorOf({ cases: [] })).toBe('cases is empty: there is nothing to open.')
    expect(errorOf({})).toBe('network is missing.')
  })
  test('what is not read may be anything', () => {
    const strange = {
      ...plain,
      expected: 7,
      published: null,
      run: 'fast',
      dataset: 'iris',
      title: 3,
      tags: {},
    }
    expect(computedOf(strange)).toEqual(computedOf(plain))
    const withNaN = JSON.stringify({ ...plain, expected: 'HERE' }).replace('"HERE"', '[NaN, -Infinity]')
    expect(computedOf(withNaN)).toEqual(computedOf(plain))
    expect(errorOf(JSON.stringify(plain).replace('"learningRate":0.02', '"learningRate":NaN'))).toBe(
      'optimizer.learningRate is NaN; only finite numbers are possible.',
    )
  })
})

describe('the steps', () => {
  test('absent, none, or as asked', () => {
    const { steps: _, ...silent } = plain
    expect(computedOf(silent)).not.toHaveProperty('steps')
    expect(computedOf(asked(plain)).steps).toEqual([])
    const { optimizer: __, ...untrained } = silent
    expect(computedOf(untrained)).not.toHaveProperty('steps')
  })
  test('in any order, and more than once', () => {
    const inOrder = computedOf(asked(plain, 1, 2, 5)).steps!
    expect(computedOf(asked(plain, 5, 1, 2, 5)).steps).toEqual([
      inOrder[2],
      inOrder[0],
      inOrder[1],
      inOrder[2],
    ])
  })
  test('step 0 is before the first update, which has no rate', () => {
    const computed = computedOf(asked(plain, 0))
    expect(computed.steps).toEqual([{ step: 0, loss: computed.loss, ...plain.parameters }])
  })
  test('an objective only where there is a penalty', () => {
    expect(computedOf(asked(plain, 1)).steps![0]).not.toHaveProperty('objective')
    const penalized = { ...plain, optimizer: { ...plain.optimizer, l2Penalty: 0.5 } }
    const [{ loss, objective, weights }] = computedOf(asked(penalized as OracleCase, 1)).steps!
    const squares = flat(weights).reduce((sum, w) => sum + w * w, 0)
    expect(objective).toBeCloseTo(loss + 0.25 * squares, 14)
  })
  test('what is asked is a number of updates', () => {
    expect(errorOf({ ...plain, steps: 3 })).toBe('steps is 3; a list belongs there.')
    expect(errorOf({ ...plain, steps: [{}] })).toBe('steps[0].step is missing.')
    expect(errorOf({ ...plain, steps: [{ step: 1.5 }] })).toBe(
      'steps[0].step is 1.5; a whole number belongs there.',
    )
    expect(errorOf({ ...plain, steps: [{ step: -1 }] })).toBe('steps[0].step is -1; it must be at least 0.')
  })
  test('a rate of 0 changes nothing', () => {
    const still = { ...plain, optimizer: { ...plain.optimizer!, learningRate: 0 } }
    expect(computedOf(asked(still, 7)).steps![0]).toMatchObject({ learningRate: 0, ...plain.parameters })
  })
  test("the same as the trainer comes to, from the page's own mini-batches and warm-up too", async () => {
    const { recipe: usual, parameters, data, ...rest } = await makePreset.circles()
    const [first, ...others] = usual.network.layers
    const network = { inputs: 2, layers: [{ ...first, dropout: 0.2 }, ...others] }
    const recipe = { ...usual, network, warmUp: 20 }
    const file = JSON.parse(projectText({ ...rest, recipe, parameters, data }, {}, null))
    const { weights, biases } = computedOf({ ...file, steps: [{ step: 33 }] }).steps![0]
    const after = new Trainer({ recipe, parameters, ...data, resume: null }).stateAt(34).parameters
    expect({ weights, biases }).toEqual(nestedParameters(network, after))
  })
})

describe('the pass', () => {
  test('drops nothing', () => {
    const [first, ...others] = plain.network.layers
    const dropping = {
      ...plain,
      network: { ...plain.network, layers: [{ ...first, dropout: 0.5 }, ...others] },
    }
    const { steps, ...pass } = computedOf(dropping)
    const { steps: withAll, ...same } = computedOf(plain)
    expect(pass).toEqual(same)
    expect(steps).not.toEqual(withAll)
  })
  test('is of the whole batch, without penalties and clipping', () => {
    const penalized = oracle('optimizer-momentum-clip-norm-l1-l2')
    const optimizer = { name: 'sgd', learningRate: 0.1 }
    const { steps: _, ...pass } = computedOf(penalized)
    const { steps: __, ...same } = computedOf({ ...penalized, optimizer })
    expect(pass).toEqual(same)
    const cut = oracle('mini-batches-sgd-remainder-2-4-2-mse')
    expect(cut.optimizer!.miniBatches!.length).toBeGreaterThan(1)
    expect(computedOf(cut).z[0]).toHaveLength(cut.batch.inputs.length)
  })
  test('numbers may be written as whole numbers', () => {
    const whole = {
      network: { inputs: 1, layers: [{ units: 1, activation: 'linear' }] },
      loss: 'mean-squared-error',
      reduction: 'element-mean',
      parameters: { weights: [[[2]]], biases: [[1]] },
      batch: { inputs: [[3]], targets: [[4]] },
      optimizer: { name: 'sgd', learningRate: 1 },
      steps: [{ step: 1 }],
    }
    expect(computedOf(whole)).toEqual({
      z: [[[7]]],
      a: [[[7]]],
      loss: 9,
      delta: [[[6]]],
      gradW: [[[18]]],
      gradb: [[6]],
      gradInput: [[12]],
      steps: [
        {
          step: 1,
          learningRate: 1,
          gradNorm: Math.hypot(18, 6),
          loss: 3249,
          weights: [[[-16]]],
          biases: [[-5]],
        },
      ],
    })
  })
})

describe('size', () => {
  /** 784–96–96–10 as files have it, wider and larger than what the page can show. */
  const wide = (examples: number) => {
    const matrix = (rows: number, width: number) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: width }, (_, k) => Math.sin(r * width + k + 1) / Math.sqrt(width)),
      )
    const widths = [784, 96, 96, 10]
    const targets = Array.from({ length: examples }, (_, r) =>
      Array.from({ length: 10 }, (_, k) => (k === r % 10 ? 1 : 0)),
    )
    return {
      name: 'wide',
      network: {
        inputs: 784,
        layers: widths.slice(1).map((units, k) => ({ units, activation: k === 2 ? 'softmax' : 'relu' })),
      },
      loss: 'categorical-cross-entropy',
      reduction: 'batch-mean',
      parameters: {
        weights: widths.slice(1).map((units, k) => matrix(units, widths[k])),
        biases: widths.slice(1).map((units) => Array.from({ length: units }, () => 0)),
      },
      batch: { inputs: matrix(examples, 784), targets },
      optimizer: { name: 'adam', learningRate: 0.001 },
      steps: [{ step: 10 }],
    }
  }

  test('a network and a batch of any', () => {
    const { a, gradInput, steps } = computedOf(wide(150))
    expect(a[2]).toHaveLength(150)
    expect(gradInput[149]).toHaveLength(784)
    expect(steps![0].loss).toBeLessThan(computedOf({ ...wide(150), steps: [] }).loss)
  })
  test('ten thousand steps', () => {
    const { steps } = computedOf(asked(oracle('optimizer-adam-l2'), 10_000))
    const { parameters } = new Trainer(runStartOf(oracle('optimizer-adam-l2'))).stateAt(10_001)
    expect(flat(steps![0].weights[0])).toEqual(parameters.subarray(0, 8))
  })
  test('a layer that does not fit into memory is an error, not a crash', () => {
    const huge = structuredClone(plain) as unknown as { network: { layers: { units: number }[] } }
    huge.network.layers[0].units = 1e12
    expect(errorOf(huge)).toMatch(/./)
  })
})
