/** Labs for the store's tests: opened, ready, and closed when the test is over. */
import { afterEach } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import type { Setup } from '../../src/content/setup'
import { workedExample } from '../../src/content/workedExample'
import { TestLab } from '../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

/** The worked example unless told otherwise. */
export function open(setup?: Setup): Promise<TestLab> {
  const lab = new TestLab(setup)
  labs.push(lab)
  return lab.ready()
}

/** The line with a learning rate that leads beyond the numbers in a few steps. */
export async function diverging(): Promise<Setup> {
  const setup = await makePreset.line()
  return { ...setup, recipe: { ...setup.recipe, learningRate: 1e9 } }
}

/** Five examples, mini-batches of two: three steps an epoch, the last with a remainder. */
export function miniBatches(): Setup {
  const setup = workedExample()
  const inputs = Float64Array.from([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  const targets = Float64Array.from([0, 1, 0, 1, 0])
  return {
    ...setup,
    data: { ...setup.data, train: { count: 5, inputs, targets } },
    recipe: { ...setup.recipe, batching: { kind: 'shuffled', size: 2 } },
  }
}
