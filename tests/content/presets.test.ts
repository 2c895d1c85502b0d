import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import { PRESET_IDS, type PresetId } from '../../src/content/presets'
import type { Setup } from '../../src/content/setup'
import { withSeed } from '../../src/content/setups'
import { evaluated, outputsOf, parametersAfter, runOf, trainedFor } from './trained'

interface Case {
  readonly name: string
  readonly expected: { readonly loss: number; readonly a: number[][][] }
  readonly optimizer: { readonly learningRate: number; readonly trainBiases: boolean }
  readonly steps: readonly { step: number; loss: number; weights: number[][][]; biases: number[][] }[]
}

const casesOf = (file: string): Case[] =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')).cases

describe('every preset', () => {
  test.each(PRESET_IDS)('%s starts a run and is the same every time', async (id) => {
    const setup = await makePreset[id]()
    expect(setup.preset).toBe(id)
    expect(runOf(setup).traceOf(1).trace.loss).toBeGreaterThan(0)
    const { data, ...again } = await makePreset[id]()
    expect(again).toEqual({ ...setup, data: undefined })
    expect(data.id).toBe(setup.data.id)
  })
})

describe('the worked examples are the reference cases', () => {
  const examples: [PresetId, string, string][] = [
    ['worked-example', 'articles.json', 'article-000-section-4-relu-2-3-1'],
    ['mazur', 'famous.json', 'famous-mazur-2-2-2'],
    ['article-004', 'articles.json', 'article-004-section-4.3-sigmoid-2-3-1'],
    ['line', 'articles.json', 'article-002-linear-regression'],
  ]
  test.each(examples)('%s', async (id, file, name) => {
    const { expected, optimizer, steps } = casesOf(file).find((one) => one.name === name)!
    const setup = await makePreset[id]()
    expect(setup.recipe.learningRate).toBe(optimizer.learningRate)
    expect(setup.recipe.trainBiases).toBe(optimizer.trainBiases)
    const { trace } = runOf(setup).traceOf(1)
    expect(trace.loss).toBeCloseTo(expected.loss, 12)
    expected.a.forEach((rows, k) =>
      rows.flat().forEach((a, at) => expect(trace.a[k + 1][at]).toBeCloseTo(a, 12)),
    )
    for (const { step, loss, weights, biases } of steps) {
      const parameters = parametersAfter(setup, step)
      expect(evaluated(setup, parameters).loss).toBeCloseTo(loss, 10)
      const all = weights.flatMap((rows, k) => [...rows.flat(), ...biases[k]])
      all.forEach((value, at) => expect(parameters[at]).toBeCloseTo(value, 8))
    }
  })
})

const seeds = (setup: Setup, count: number) =>
  Array.from({ length: count }, (_, seed) => withSeed(setup, seed))

describe('the trained presets learn', { timeout: 60_000 }, () => {
  test('XOR: all four right after 100 steps, within 0.1 after 300, from any seed', async () => {
    const preset = await makePreset.xor()
    let early = 0
    for (const setup of [preset, ...seeds(preset, 200)]) {
      early += trainedFor(setup, 100)[0].train.accuracy === 1 ? 1 : 0
      const outputs = outputsOf(setup, parametersAfter(setup, 300))
      setup.data.train.targets.forEach((y, k) => expect(Math.abs(outputs[k] - y)).toBeLessThan(0.1))
    }
    expect(early).toBeGreaterThanOrEqual(199)
  })

  test('circles: 0.95 of unseen points after 30 epochs', async () => {
    const setup = await makePreset.circles()
    for (const one of [setup, ...seeds(setup, 5)]) {
      const [{ train, test }] = trainedFor(one, 30 * 20)
      expect(train.accuracy).toBeGreaterThanOrEqual(0.95)
      expect(test!.accuracy).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('spirals: 0.95 after 1000 steps, 0.99 after 2000, never all', async () => {
    const setup = await makePreset.spirals()
    for (const one of [setup, ...seeds(setup, 3)]) {
      const [half, { train, test }] = trainedFor(one, 1000, 2000)
      expect(half.train.accuracy).toBeGreaterThanOrEqual(0.925)
      expect(train.accuracy).toBeGreaterThanOrEqual(0.99)
      expect(train.accuracy).toBeLessThanOrEqual(0.995)
      expect(train.loss).toBeGreaterThan(Math.LN2 / 100)
      expect(test!.accuracy).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('regression: near the floor of the noise after 1000 steps', async () => {
    const setup = await makePreset.regression()
    const [{ train, test }] = trainedFor(setup, 1000)
    expect(train.loss).toBeLessThan(0.055)
    expect(test!.loss).toBeLessThan(0.055)
    expect(test!.loss).toBeGreaterThan(0.04)
    expect(test!.accuracy).toBeNull()
    const losses = seeds(setup, 5).map((one) => trainedFor(one, 1000)[0].test!.loss)
    const median = losses.toSorted((a, b) => a - b)[2]
    expect(median).toBeGreaterThan(0.043)
    expect(median).toBeLessThan(0.06)
  })

  test('iris: 0.9 of unseen flowers after 100 epochs', async () => {
    const setup = await makePreset.iris()
    for (const one of [setup, ...seeds(setup, 4)]) {
      const [{ train, test }] = trainedFor(one, 100 * 8)
      expect(train.accuracy).toBeGreaterThanOrEqual(0.95)
      expect(test!.accuracy).toBeGreaterThanOrEqual(0.9)
      expect(test!.confusion!.reduce((a, b) => a + b, 0)).toBe(30)
    }
  })

  test('digits: 0.92 of unseen digits after 8 epochs', async () => {
    for (const id of ['digits', 'digits-deep'] as const) {
      const [{ test }] = trainedFor(await makePreset[id](), 8 * 157)
      expect(test!.accuracy).toBeGreaterThan(0.92)
    }
  })
})
