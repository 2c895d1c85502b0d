import { describe, expect, test } from 'vitest'
import { Trainer } from '../../src/core/training'
import { later } from '../../src/i18n/later'
import { problemSentence, type ProblemSentences } from '../../src/interop/problem'
import { readProject } from '../../src/interop/project'
import { ORACLES, unsupportedPart } from './oracles'

const SENTENCES: readonly ProblemSentences[] = [later.en.files.problems, later.zh.files.problems]

const open = (text: string) => {
  const read = readProject(text)
  if (!read.ok) throw new Error(problemSentence(later.en.files.problems, read.problem))
  return read
}

const supported = ORACLES.filter((one) => unsupportedPart(one) === null)
const unsupported = ORACLES.filter((one) => unsupportedPart(one) !== null)

test('the cases are divided', () => {
  expect(ORACLES).toHaveLength(110)
  expect(supported.length).toBeGreaterThan(40)
  expect(unsupported.length).toBeGreaterThan(30)
})

describe('a case that uses what there is opens and computes what is expected', () => {
  test.each(supported)('$name', (oracle) => {
    const { setup, resume } = open(JSON.stringify(oracle))
    expect(resume).toBeNull()
    expect(setup.title).toBe(oracle.name)
    expect(setup.initialization).toBe('given')
    expect(open(JSON.stringify({ schema: 'backprop-oracle/1', cases: [oracle] })).setup).toEqual(setup)

    const { recipe, parameters, data } = setup
    const run = new Trainer({ recipe, parameters, train: data.train, test: null, task: data.task, resume })
    const { loss } = run.evaluate(parameters).train
    expect(Math.abs(loss - oracle.expected.loss)).toBeLessThanOrEqual(1e-10 * Math.max(1, loss))

    const { step, weights, biases } = oracle.steps[0]
    const after = run.stateAt(step + 1).parameters
    const expected = weights.flatMap((rows, k) => [...rows.flat(), ...biases[k]])
    const scale = Math.max(1, ...expected.map(Math.abs))
    expected.forEach((value, at) => expect(Math.abs(after[at] - value)).toBeLessThanOrEqual(1e-8 * scale))
  })
})

describe('a case that uses what is still to come says which part', () => {
  test.each(unsupported)('$name', (oracle) => {
    const read = readProject(JSON.stringify(oracle))
    if (read.ok) throw new Error('it opened')
    expect(read.problem.key).toBe('notSupported')
    for (const sentences of SENTENCES) {
      expect(problemSentence(sentences, read.problem)).toContain(unsupportedPart(oracle))
    }
  })
})
