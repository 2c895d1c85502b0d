import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { later } from '../../src/i18n/later'
import { problemSentence, type Problem, type ProblemSentences } from '../../src/interop/problem'
import { readProject } from '../../src/interop/project'
import { supportedCase } from './oracles'

type Fields = Record<string, unknown>

const english: ProblemSentences = later.en.files.problems
const chinese: ProblemSentences = later.zh.files.problems

const problemIn = (text: string): Problem => {
  const read = readProject(text)
  if (read.ok) throw new Error('it opened')
  return read.problem
}

const sentence = (value: unknown) =>
  problemSentence(english, problemIn(typeof value === 'string' ? value : JSON.stringify(value)))

const project = (change: Fields = {}): Fields => {
  const { network, loss, reduction, parameters, batch, optimizer } = supportedCase('arch-2-2-2-sigmoid-b1')
  const fields = { network, loss, reduction, parameters, batch, optimizer, ...change }
  return JSON.parse(JSON.stringify({ format: 'backstep-project', version: 1, ...fields })) as Fields
}

/** The project with the value at a path replaced, or taken away. */
const changed = (path: (string | number)[], value: unknown): Fields => {
  const root = project()
  let at: Fields = root
  for (const key of path.slice(0, -1)) at = at[key] as Fields
  const key = path[path.length - 1]
  if (value === undefined) delete at[key]
  else at[key] = value
  return root
}

test('the project that everything below is made of opens', () => {
  expect(readProject(JSON.stringify(project())).ok).toBe(true)
  expect(readProject(`\uFEFF${JSON.stringify(project())}`).ok).toBe(true)
})

describe('what is not a project', () => {
  test.each([
    ['', 'The file is empty.'],
    ['hello', 'The file is not JSON, so it is not a project.'],
    ['{"network": ', 'The file is not JSON, so it is not a project.'],
    ['[1, 2]', 'This is JSON, but not a project: there is no network in it.'],
    ['null', 'This is JSON, but not a project: there is no network in it.'],
    ['{"a": NaN}', 'This is JSON, but not a project: there is no network in it.'],
    ['{"format": "excel", "version": 1}', 'format is "excel"; this page opens "backstep-project" only.'],
    ['{"format": "backstep-project", "version": 2}', 'version is 2; this page knows version 1 only.'],
    ['{"format": "backstep-project"}', 'version is missing.'],
    ['{"version": 1, "network": {}}', 'format is missing.'],
    ['{"schema": "other/1", "cases": []}', 'schema is "other/1"; this page knows "backprop-oracle/1" only.'],
    ['{"cases": []}', 'cases is empty: there is nothing to open.'],
    ['{"cases": 3}', 'cases is 3; a list belongs there.'],
    ['{"cases": [3]}', 'cases[0] is 3; an object with fields belongs there.'],
    [
      '{"cases": [{}, {}, {}]}',
      'The file holds 3 cases; a project is one of them. Save that one to a file of its own.',
    ],
  ])('%s', (text, expected) => expect(sentence(text)).toBe(expected))

  test('a file of more than 20 MB', () => {
    expect(sentence('['.repeat(21e6))).toBe('The file has 21.0 MB; at most 20 MB are possible here.')
  })
  test('a hundred thousand brackets', () => {
    expect(sentence(`${'['.repeat(1e5)}${']'.repeat(1e5)}`)).toContain('not a project')
    expect(sentence(`{"network": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`)).toContain('is missing')
  })
})

describe('a bad value is named', () => {
  const cases: [(string | number)[], unknown, string][] = [
    [
      ['network', 'layers', 1, 'units'],
      1e9,
      'network.layers[1].units is 1000000000; at most 64 are possible here.',
    ],
    [['network', 'layers', 0, 'units'], 0, 'network.layers[0].units is 0; it must be at least 1.'],
    [['network', 'layers', 0, 'units'], 2.5, 'network.layers[0].units is 2.5; a whole number belongs there.'],
    [['network', 'layers', 0, 'units'], '2', 'network.layers[0].units is "2"; a number belongs there.'],
    [['network', 'layers', 0, 'units'], undefined, 'network.layers[0].units is missing.'],
    [['network', 'inputs'], 65, 'network.inputs is 65; at most 64 are possible here.'],
    [['network', 'layers'], [], 'network.layers is empty; at least one entry is needed.'],
    [
      ['network', 'layers'],
      Array.from({ length: 13 }, () => ({ units: 1, activation: 'relu' })),
      'network.layers has 13 entries; at most 12 are possible here.',
    ],
    [['network'], 'big', 'network is "big"; an object with fields belongs there.'],
    [
      ['network', 'layers', 0, 'activation'],
      'foo',
      'network.layers[0].activation is "foo"; possible here: "linear", "relu", "sigmoid", "tanh", "softmax".',
    ],
    [
      ['network', 'layers', 0, 'activation'],
      'softmax',
      'network.layers[0].activation is "softmax", which is not supported yet on a hidden layer.',
    ],
    [
      ['network', 'layers', 0, 'activation'],
      'gelu',
      'network.layers[0].activation is "gelu", which is not supported yet.',
    ],
    [
      ['network', 'layers', 0, 'residual'],
      true,
      'network.layers[0].residual is true, which is not supported yet.',
    ],
    [
      ['network', 'layers', 0, 'residual'],
      'yes',
      'network.layers[0].residual is "yes"; true or false belongs there.',
    ],
    [['loss'], 'huber', 'loss is "huber", which is not supported yet.'],
    [
      ['loss'],
      'categorical-cross-entropy',
      'network.layers[1].activation is "sigmoid"; the loss "categorical-cross-entropy" needs "softmax" there.',
    ],
    [['loss'], 7, 'loss is 7; text belongs there.'],
    [['reduction'], 'element-mean', 'reduction is "element-mean"; possible here: "batch-mean".'],
    [
      ['parameters', 'weights', 0, 1],
      [0.1, 0.2, 0.3],
      'parameters.weights[0][1] has 3 entries; the network needs 2 there.',
    ],
    [['parameters', 'weights', 0], [[1, 2]], 'parameters.weights[0] has 1 entry; the network needs 2 there.'],
    [
      ['parameters', 'weights', 0, 1, 0],
      null,
      'parameters.weights[0][1][0] is null; a number belongs there.',
    ],
    [['parameters', 'weights'], {}, 'parameters.weights is {…}; a list belongs there.'],
    [['parameters', 'weights'], undefined, 'parameters.weights is missing.'],
    [['parameters', 'biases', 1], [1], 'parameters.biases[1] has 1 entry; the network needs 2 there.'],
    [['batch', 'inputs'], [], 'batch.inputs is empty; at least one entry is needed.'],
    [['batch', 'inputs', 0], [1, 2, 3], 'batch.inputs[0] has 3 entries; the network needs 2 there.'],
    [['batch', 'targets', 0, 1], '0.99', 'batch.targets[0][1] is "0.99"; a number belongs there.'],
    [
      ['batch', 'targets'],
      [
        [1, 2],
        [3, 4],
      ],
      'batch.targets has 2 entries; the network needs 1 there.',
    ],
    [
      ['batch', 'inputs'],
      Array.from({ length: 20001 }, () => [1, 2]),
      'batch.inputs has 20001 entries; at most 20000 are possible here.',
    ],
    [['optimizer', 'name'], 'adam', 'optimizer.name is "adam", which is not supported yet.'],
    [['optimizer', 'clip'], { kind: 'value' }, 'optimizer.clip is {…}, which is not supported yet.'],
    [['optimizer', 'weightDecay'], 0.1, 'optimizer.weightDecay is 0.1, which is not supported yet.'],
    [['optimizer', 'learningRate'], 0, 'optimizer.learningRate is 0; it must be greater than 0.'],
    [['optimizer', 'learningRate'], [1], 'optimizer.learningRate is […]; a number belongs there.'],
    [
      ['optimizer', 'miniBatches'],
      [[0], []],
      'optimizer.miniBatches[1] is empty; at least one entry is needed.',
    ],
    [['optimizer', 'miniBatches'], [[1]], 'optimizer.miniBatches[0][0] is 1; at most 0 are possible here.'],
    [['optimizer', 'miniBatches'], [[-1]], 'optimizer.miniBatches[0][0] is -1; it must be at least 0.'],
    [
      ['optimizer', 'miniBatches'],
      [['a']],
      'optimizer.miniBatches[0][0] is "a"; a whole number belongs there.',
    ],
    [['seed'], -1, 'seed is -1; it must be at least 0.'],
    [['title'], 'x'.repeat(201), 'title has 201 entries; at most 200 are possible here.'],
    [
      ['initializer'],
      'mine',
      'initializer is "mine"; possible here: "xavier-uniform", "xavier-normal", "he-uniform", "he-normal", "lecun-normal", "pytorch", "zeros", "given".',
    ],
    [
      ['dataset'],
      { name: 'own', task: { kind: 'guess' } },
      'dataset.task.kind is "guess"; possible here: "none", "threshold", "argmax".',
    ],
    [
      ['dataset'],
      { name: 'own', task: { kind: 'none' }, classNames: ['a'] },
      'dataset.classNames has 1 entry; the network needs 2 there.',
    ],
    [
      ['dataset'],
      { name: 'own', task: { kind: 'none' }, test: { inputs: [[1, 2]], targets: [[1]] } },
      'dataset.test.targets[0] has 1 entry; the network needs 2 there.',
    ],
    [['view'], { digits: 5 }, 'view.digits is 5; possible here: 3, 4, 6, "all".'],
    [['run'], { step: 2 }, 'run.epoch is missing.'],
  ]
  test.each(cases)('%j', (path, value, expected) => expect(sentence(changed(path, value))).toBe(expected))

  test('NaN and Infinity, which JSON does not know, where they stand', () => {
    const text = JSON.stringify(changed(['batch', 'inputs', 0, 1], 'HERE'))
    expect(sentence(text.replace('"HERE"', 'NaN'))).toBe(
      'batch.inputs[0][1] is NaN; only finite numbers are possible.',
    )
    expect(sentence(text.replace('"HERE"', '-Infinity'))).toContain('batch.inputs[0][1]')
    expect(sentence(text.replace('"HERE"', '1e999'))).toBe(
      'batch.inputs[0][1] is Infinity; only finite numbers are possible.',
    )
    const rate = JSON.stringify(changed(['optimizer', 'learningRate'], 'HERE'))
    expect(sentence(rate.replace('"HERE"', 'NaN'))).toBe(
      'optimizer.learningRate is NaN; only finite numbers are possible.',
    )
  })

  test('NaN in what is not read is still not JSON; in a text it is text', () => {
    expect(sentence(JSON.stringify(project({ note: 'HERE' })).replace('"HERE"', 'NaN'))).toContain('not JSON')
    expect(readProject(JSON.stringify(project({ title: 'NaN "Infinity"' }))).ok).toBe(true)
  })

  test('in the only case of a file, with its place there', () => {
    const { format: _, version: __, ...fields } = changed(['loss'], 'huber')
    expect(sentence({ cases: [fields] })).toBe('cases[0].loss is "huber", which is not supported yet.')
  })
})

test('every sentence is there in both languages, with the same facts', () => {
  expect(Object.keys(chinese)).toEqual(Object.keys(english))
  const problem = problemIn(JSON.stringify(changed(['network', 'layers', 1, 'units'], 1e9)))
  expect(problemSentence(chinese, problem)).toBe('network.layers[1].units 为 1000000000，这里最多为 64。')
})

describe('never throws', () => {
  const says = (text: string) => {
    const read = readProject(text)
    if (!read.ok) expect(problemSentence(english, read.problem)).not.toMatch(/undefined|\[object/)
  }
  test('on any text or JSON', () => {
    fc.assert(fc.property(fc.string(), says))
    fc.assert(fc.property(fc.json(), says))
  })
  test('on a project with one value replaced by anything', () => {
    const paths: (string | number)[][] = []
    const collect = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) paths.push(path)
      if (Array.isArray(value)) value.forEach((entry, k) => collect(entry, [...path, k]))
      else if (typeof value === 'object' && value !== null) {
        for (const [key, entry] of Object.entries(value)) collect(entry, [...path, key])
      }
    }
    const full = {
      title: 't',
      seed: 1,
      dataset: { name: 'xor', task: { kind: 'argmax' }, classNames: ['a', 'b'] },
    }
    collect(project(full), [])
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constant(undefined),
      fc.double({ noNaN: true }),
      fc.integer(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        says(JSON.stringify(changed(path.slice(0, path[0] === 'dataset' ? 1 : 9), value)))
      }),
      { numRuns: 2000 },
    )
  })
})
