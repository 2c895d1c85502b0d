import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Trainer } from '../../src/core/training'
import { problemSentence } from '../../src/interop/problem'
import { readProject } from '../../src/interop/project'
import { changed, chinese, english, project, sentence } from './refused'

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

  test('a file of more than 100 MB', () => {
    expect(sentence('['.repeat(101e6))).toBe('The file has 101.0 MB; at most 100 MB are possible here.')
  })
  test('a hundred thousand brackets', () => {
    expect(sentence(`${'['.repeat(1e5)}${']'.repeat(1e5)}`)).toContain('not a project')
    expect(sentence(`{"network": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`)).toContain('is missing')
  })
})

test('every sentence is there in both languages, with the same facts', () => {
  expect(Object.keys(chinese)).toEqual(Object.keys(english))
  expect(sentence(changed(['network', 'layers', 1, 'units'], 1e9))).toContain('1000000000')
})

describe('never throws, and what it opens can be trained', () => {
  const says = (text: string) => {
    const read = readProject(text)
    if (read.ok === 'with-data') return
    if (!read.ok) {
      expect(problemSentence(english, read.problem)).not.toMatch(/undefined|\[object/)
      return
    }
    const { recipe, parameters, data } = read.setup
    new Trainer({ recipe, parameters, ...data, resume: read.resume }).traceOf(read.resume?.step ?? 1)
  }
  /** With every field that a file can have. */
  const full = (): Record<string, unknown> => {
    const { network, parameters, optimizer, ...rest } = project()
    const { layers, inputs } = network as { layers: object[]; inputs: number }
    const [first, last] = layers
    const extras = { negativeSlope: 0.1, alpha: 1, approximation: 'none', residual: true, dropout: 0.1 }
    return {
      ...rest,
      network: { inputs, layers: [{ ...first, ...extras }, last] },
      parameters,
      lossParams: { delta: 1 },
      optimizer: {
        ...(optimizer as object),
        name: 'adam',
        beta1: 0.9,
        beta2: 0.999,
        epsilon: 1e-8,
        l1: 0.1,
        l1AppliesTo: 'weights',
        l2Penalty: 0.1,
        weightDecay: 0.1,
        weightDecayKind: 'decoupled',
        clip: { kind: 'global-norm', maxNorm: 1, epsilon: 1e-6 },
        schedule: { name: 'step', gamma: 0.5, stepSize: 3 },
        warmUp: 5,
        miniBatches: [[0]],
        miniBatchSize: 1,
      },
      title: 't',
      seed: 1,
      initializer: 'uniform',
      initialScale: 0.5,
      dataset: { name: 'xor', task: { kind: 'argmax' }, classNames: ['a', 'b'] },
      run: {
        step: 2,
        epoch: 2,
        position: 0,
        generator: [1, 2, 3, 4],
        parameters,
        moments: [parameters, parameters],
        age: 1,
      },
    }
  }
  test('on the whole of it', () => {
    expect(readProject(JSON.stringify(full()))).toMatchObject({ ok: true, resume: { step: 2 } })
  })
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
    collect(full(), [])
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constant(undefined),
      fc.double({ noNaN: true }),
      fc.integer(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        says(JSON.stringify(changed(path.slice(0, path[0] === 'dataset' ? 1 : 9), value, full())))
      }),
      { numRuns: 3000 },
    )
  })
})
