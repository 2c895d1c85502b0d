import { expect, test } from 'vitest'
import type { Recipe } from '../../src/core/recipe'
import { Trainer } from '../../src/core/training'
import { distance, flat, oracleCases, runStartOf } from '../oracles'
import { opened } from './opened'
import { projectText } from './written'

const cases = oracleCases()

/** Without what no recipe has: a reference case has no seed, and the name of an activation says what `approximation` does. */
const comparable = ({ network, ...recipe }: Recipe) => ({
  ...recipe,
  seed: null,
  network: {
    ...network,
    layers: network.layers.map((layer) => ({ ...layer, approximation: undefined })),
  },
})

test('all of them are here', () => expect(cases).toHaveLength(110))

test.each(cases)('$name opens as what it is, and computes what is expected', (oracle) => {
  const { setup, resume } = opened(oracle)
  expect(resume).toBeNull()
  expect(setup.title).toBe(oracle.name)
  expect(setup.initialization).toBe('given')
  expect(opened({ schema: 'backprop-oracle/1', cases: [oracle] }).setup).toEqual(setup)

  const { recipe, parameters, data } = setup
  const start = runStartOf(oracle)
  expect(comparable(recipe)).toEqual(comparable(start.recipe))
  expect(parameters).toEqual(start.parameters)
  expect(data.train).toEqual(start.train)

  const run = new Trainer({ recipe, parameters, ...data, resume })
  const { loss } = run.evaluate(parameters).train
  expect(distance([loss], flat(oracle.expected.loss))).toBeLessThanOrEqual(1e-10)
  for (const { step, weights, biases } of oracle.steps!.slice(0, 2)) {
    const expected = flat(weights.flatMap((rows, k) => [...rows.flat(), ...biases[k]]))
    expect(distance(run.stateAt(step + 1).parameters, expected)).toBeLessThanOrEqual(1e-10)
  }
})

test.each(cases)('$name is saved as what it was', (oracle) => {
  const { setup } = opened(oracle)
  expect(opened(projectText(setup, {}, null)).setup).toStrictEqual(setup)
})
