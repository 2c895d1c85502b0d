import { describe, expect, it } from 'vitest'
import { figuresAreDue } from '../../src/core/figures'
import type { Recipe } from '../../src/core/recipe'
import { smallRun } from './runs'

const EPOCHS = Array.from({ length: 200 }, (_, k) => k + 1)

/** A network of about 2e5 parameters, on 1000 examples. */
function bigSetting(size: number, testCount: number) {
  const network: Recipe['network'] = { inputs: 400, layers: [{ units: 500, activation: 'relu' }] }
  const start = smallRun({ network, batching: { kind: 'shuffled', size } }, 1)
  const empty = new Float64Array(0)
  const examples = (count: number) => ({ count, inputs: empty, targets: empty })
  return { setting: { ...start, train: examples(1000) }, test: testCount > 0 ? examples(testCount) : null }
}

const dueEpochs = (size: number, testCount: number) => {
  const { setting, test } = bigSetting(size, testCount)
  return EPOCHS.filter((epoch) => figuresAreDue(setting, test, epoch))
}

describe('figures of an epoch', () => {
  it('are always due in a small run, for the first tens of thousands of epochs', () => {
    const start = smallRun()
    expect([84_000, 100_000, 100_001].map((epoch) => figuresAreDue(start, start.test, epoch))).toEqual([
      true,
      false,
      true,
    ])
    expect(EPOCHS.every((epoch) => figuresAreDue(start, start.test, 100 * epoch))).toBe(true)
  })

  it('are due at every eighth epoch where they cost a third of an epoch', () => {
    expect(dueEpochs(10, 0)).toEqual(EPOCHS.filter((epoch) => epoch % 8 === 1))
    expect(dueEpochs(10, 500)).toEqual(EPOCHS.filter((epoch) => epoch % 8 === 1))
    expect(dueEpochs(10, 600)).toEqual(EPOCHS.filter((epoch) => epoch % 16 === 1))
  })

  it('cost nothing where the step goes through the whole set and there is no test', () => {
    expect(dueEpochs(1000, 0)).toEqual(EPOCHS)
    expect(dueEpochs(1000, 400)).toEqual(EPOCHS.filter((epoch) => epoch % 4 === 1))
  })
})
