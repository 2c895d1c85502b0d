import { describe, expect, it } from 'vitest'
import { withActivation, withLayer, withLayers } from '../../../src/content/layers'
import { makePreset } from '../../../src/content/makePreset'
import { recipeEdit, type RuleChange } from '../../../src/content/setups'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import { en } from '../../../src/i18n/en'
import { later } from '../../../src/i18n/later'
import { zh } from '../../../src/i18n/zh'
import { differencesOf } from '../../../src/view/compare/differences'

const named = (a: Setup, b: Setup) =>
  differencesOf(en, later.en, a, b).map(({ word, a: one, b: other }) => `${word}: ${one} | ${other}`)
const ruled = (setup: Setup, change: RuleChange): Setup => ({
  ...setup,
  recipe: recipeEdit(setup, change).recipe,
})
const xor = await makePreset.xor()

describe('what differs between two runs', () => {
  it('is nothing for a duplicate, and for equal numbers in other arrays', () => {
    expect(named(xor, xor)).toEqual([])
    expect(named(workedExample(), workedExample())).toEqual([])
  })

  it('is named in the words of the setup sentence', () => {
    const adam = ruled(xor, {
      optimizer: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
      learningRate: 0.01,
    })
    expect(named(xor, adam)).toEqual(['optimizer: gradient descent | Adam', 'rate: η = 0.5 | η = 0.01'])
    expect(differencesOf(zh, later.zh, xor, adam)[0]).toEqual({ word: 'optimizer', a: '梯度下降', b: 'Adam' })
    expect(named(xor, withActivation(xor, 'relu').setup)).toContain('activation: tanh | ReLU')
    expect(named(xor, { ...xor, recipe: { ...xor.recipe, seed: 8 } })).toEqual(['start: seed 7 | seed 8'])
  })

  it('is named also where the sentence says the same of both', () => {
    const deep = withLayers(xor, [8, 8]).setup
    expect(named(deep, withLayer(deep, 1, { residual: true }).setup)).toEqual([
      'layers: no skip | skip in hidden layer 2',
    ])
    const slow = { name: 'momentum', momentum: 0.9 } as const
    const quick = { name: 'momentum', momentum: 0.5 } as const
    expect(named(ruled(xor, { optimizer: slow }), ruled(xor, { optimizer: quick }))).toEqual([
      'optimizer: Momentum μ 0.9 | Momentum μ 0.5',
    ])
    expect(named(xor, { ...xor, initialization: 'he-normal' })).toEqual([
      'start: Xavier, uniform | He, normal',
    ])
    const given = workedExample()
    expect(named(given, { ...given, parameters: given.parameters.with(0, 9) })).toEqual([
      'start: given parameters | other numbers',
    ])
  })
})
