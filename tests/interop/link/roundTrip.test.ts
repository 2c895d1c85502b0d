import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTwoColumns } from '../../../src/content/classes'
import { makePreset } from '../../../src/content/makePreset'
import { PRESET_IDS } from '../../../src/content/presets'
import type { Setup } from '../../../src/content/setup'
import { startAnew, withInitializer, withSeed } from '../../../src/content/setups'
import { Trainer } from '../../../src/core/training'
import { equal } from '../../../src/interop/link/equal'
import { readExperiment, writeExperiment } from '../../../src/interop/link/experiment'
import { readFragment, writeFragment } from '../../../src/interop/link/fragment'
import { projectText } from '../written'
import { anyProject, type AnyProject } from '../anyProject'

/** The fragment that says an experiment. */
async function fragmentOf(...of: Parameters<typeof writeExperiment>): Promise<string> {
  return writeFragment(new Map(await writeExperiment(...of)))
}

const opened = async (fragment: string) => readExperiment(readFragment(`#${fragment}`)!)

describe('a link opens as what it was made of', () => {
  const together = 50
  const states = fc.array(anyProject, { minLength: together, maxLength: together })

  test('bit for bit, whatever it is, 10,000 times', { timeout: 120_000 }, async () => {
    const goesRound = async ({ setup, checkpoint }: AnyProject) =>
      equal(await opened(await fragmentOf(setup, checkpoint)), { setup, resume: checkpoint })
    await fc.assert(
      fc.asyncProperty(states, async (many) => {
        expect(await Promise.all(many.map(goesRound))).not.toContain(false)
      }),
      // Smaller counterexamples of fifty projects would be looked for all day.
      { numRuns: 10_000 / together, endOnFailure: true },
    )
  })

  test('and the comparison sees a bit', () => {
    const parameters = Float64Array.of(0.1, 0)
    expect(equal({ parameters }, { parameters: Float64Array.of(0.1, 0) })).toBe(true)
    expect(equal({ parameters }, { parameters: Float64Array.of(0.1 + 2 ** -55, 0) })).toBe(false)
    expect(equal({ parameters }, { parameters: Float64Array.of(0.1, -0) })).toBe(false)
    expect(equal({ parameters }, { parameters, title: undefined })).toBe(true)
    expect(equal({ parameters }, { parameters, title: 'x' })).toBe(false)
    expect(equal([1, 2], { 0: 1, 1: 2 })).toBe(false)
  })
})

describe('a preset is said in a word', () => {
  test.each(PRESET_IDS)('%s', { timeout: 30_000 }, async (id) => {
    const setup = await makePreset[id]()
    const fragment = await fragmentOf(setup, null)
    expect(fragment).toBe(`v=1&x=${id}`)
    expect(equal(await opened(fragment), { setup, resume: null })).toBe(true)
  })

  test('with its seed, rate and batch size where they are others', async () => {
    const circles = await makePreset.circles()
    const reseeded = { ...withSeed(circles, 3), preset: 'circles' }
    const setup: Setup = {
      ...reseeded,
      recipe: { ...reseeded.recipe, learningRate: 0.125, batching: { kind: 'shuffled', size: 20 } },
    }
    const fragment = await fragmentOf(setup, null)
    expect(fragment).toBe('v=1&x=circles&s=3&r=0.125&b=20')
    expect(equal(await opened(fragment), { setup, resume: null })).toBe(true)
  })

  test('but not if one weight is another', async () => {
    const xor = await makePreset.xor()
    const parameters = xor.parameters.slice()
    parameters[5] += 2 ** -40
    const setup: Setup = { ...xor, parameters, initialization: 'given' }
    const fragment = await fragmentOf(setup, null)
    expect(fragment).toMatch(/^v=1&z=[\w-]+$/)
    expect(equal(await opened(fragment), { setup, resume: null })).toBe(true)
  })
})

describe('what names and seed say already is not written out', () => {
  const longest = 600
  test.each(['circles', 'spirals', 'regression', 'iris', 'line'] as const)('%s', async (id) => {
    const setup = withInitializer(await makePreset[id](), 'he-normal')
    const fragment = await fragmentOf(setup, null)
    expect(fragment.length).toBeLessThan(longest)
    expect(projectText(setup, {}, null).length).toBeGreaterThan(longest)
    expect(equal(await opened(fragment), { setup, resume: null })).toBe(true)
  })

  test('two classes in two columns', async () => {
    const circles = await makePreset.circles()
    const layers = [
      ...circles.recipe.network.layers.slice(0, -1),
      { units: 2, activation: 'softmax' },
    ] as const
    const setup = startAnew(circles, {
      data: asTwoColumns(circles.data),
      network: { inputs: 2, layers },
      loss: 'categorical-cross-entropy',
    })
    const fragment = await fragmentOf(setup, null)
    expect(fragment.length).toBeLessThan(longest)
    expect(equal(await opened(fragment), { setup, resume: null })).toBe(true)
  })

  test(
    'an initializer with a scale, the digits under a network of one’s own',
    { timeout: 30_000 },
    async () => {
      const digits = await makePreset.digits()
      const layers = [{ units: 20, activation: 'tanh' }, ...digits.recipe.network.layers.slice(1)] as const
      const own = withInitializer(startAnew(digits, { network: { inputs: 784, layers } }), 'uniform', 0.05)
      const fragment = await fragmentOf(own, null)
      expect(fragment.length).toBeLessThan(longest)
      expect(equal(await opened(fragment), { setup: own, resume: null })).toBe(true)
    },
  )
})

test('a run goes on from its state to the same bits', async () => {
  const setup = await makePreset.iris()
  const start = { ...setup.data, recipe: setup.recipe, parameters: setup.parameters, resume: null }
  const run = new Trainer(start)
  const read = (await opened(await fragmentOf(setup, run.stateAt(321))))!
  expect(equal(read.setup, { ...setup })).toBe(true)
  const again = new Trainer({ ...start, resume: read.resume })
  expect(equal(again.stateAt(400), run.stateAt(400))).toBe(true)
})

describe('what is too large for a link is refused with the limit', () => {
  test.each([
    ['at once', 1024, 1],
    ['once it is packed', 40, 40],
  ])('%s', async (_, inputs, units) => {
    const example = await makePreset['worked-example']()
    const random = (length: number) => Float64Array.from({ length }, (_, k) => Math.sin(k * k))
    const setup: Setup = {
      ...example,
      preset: null,
      recipe: {
        ...example.recipe,
        network: {
          inputs,
          layers: [
            { units: units * 100, activation: 'tanh' },
            { units: 1, activation: 'linear' },
          ],
        },
      },
      parameters: random((inputs + 1) * units * 100 + units * 100 + 1),
      data: {
        ...example.data,
        train: { count: 1, inputs: random(inputs), targets: Float64Array.of(1) },
      },
    }
    await expect(fragmentOf(setup, null)).rejects.toMatchObject({
      problem: { key: 'tooLarge', parameters: { most: 32_000 } },
    })
  })
})
