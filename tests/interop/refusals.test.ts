import { describe, expect, test } from 'vitest'
import { INITIALIZER_NAMES } from '../../src/core/initializers'
import { ACTIVATION_NAMES } from '../../src/core/network'
import { readProject } from '../../src/interop/project'
import { changed, project, sentence, type Path } from './refused'

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

type Wrong = [Path, unknown, string]

describe('what is wrong with a network is named', () => {
  const layers = (...specs: object[]) => specs.map((spec) => ({ units: 2, activation: 'sigmoid', ...spec }))

  test.each<Wrong>([
    [
      ['network', 'layers', 1, 'units'],
      1e9,
      'network.layers[1].units is 1000000000; at most 256 are possible here.',
    ],
    [['network', 'layers', 0, 'units'], 0, 'network.layers[0].units is 0; it must be at least 1.'],
    [['network', 'layers', 0, 'units'], 2.5, 'network.layers[0].units is 2.5; a whole number belongs there.'],
    [['network', 'layers', 0, 'units'], '2', 'network.layers[0].units is "2"; a number belongs there.'],
    [['network', 'layers', 0, 'units'], undefined, 'network.layers[0].units is missing.'],
    [['network', 'inputs'], 1025, 'network.inputs is 1025; at most 1024 are possible here.'],
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
      `network.layers[0].activation is "foo"; possible here: ${listed(ACTIVATION_NAMES)}.`,
    ],
    [
      ['network', 'layers', 0, 'activation'],
      'softmax',
      'network.layers[0].activation is "softmax"; only the output layer can have that.',
    ],
    [
      ['network', 'layers', 0, 'negativeSlope'],
      'steep',
      'network.layers[0].negativeSlope is "steep"; a number belongs there.',
    ],
    [['network', 'layers', 0, 'alpha'], [1], 'network.layers[0].alpha is […]; a number belongs there.'],
    [
      ['network', 'layers'],
      layers({ activation: 'gelu', approximation: 'erf' }, {}),
      'network.layers[0].approximation is "erf"; possible here: "none", "tanh".',
    ],
    [
      ['network', 'layers'],
      layers({ activation: 'gelu-tanh', approximation: 'none' }, {}),
      'network.layers[0].approximation is "none"; possible here: "tanh".',
    ],
    [
      ['network', 'layers', 0, 'residual'],
      'yes',
      'network.layers[0].residual is "yes"; true or false belongs there.',
    ],
    [
      ['network', 'layers', 1, 'residual'],
      true,
      'network.layers[1].residual is true; the output layer cannot have that.',
    ],
    [
      ['network', 'layers'],
      layers({ units: 3, residual: true }, {}),
      'network.layers[0].residual is true; that needs as many units as the layer receives, but here 3 receive 2.',
    ],
    [
      ['network', 'layers'],
      layers({ units: 3 }, { residual: true }, {}),
      'network.layers[1].residual is true; that needs as many units as the layer receives, but here 2 receive 3.',
    ],
    [
      ['network', 'layers', 1, 'dropout'],
      0.5,
      'network.layers[1].dropout is 0.5; the output layer cannot have that.',
    ],
    [['network', 'layers', 0, 'dropout'], 1, 'network.layers[0].dropout is 1; it must be less than 1.'],
    [['network', 'layers', 0, 'dropout'], -0.1, 'network.layers[0].dropout is -0.1; it must be at least 0.'],
  ])('%j %j', (path, value, expected) => expect(sentence(changed(path, value))).toBe(expected))
})

describe('what is wrong with numbers is named', () => {
  test.each<Wrong>([
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
  ])('%j %j', (path, value, expected) => expect(sentence(changed(path, value))).toBe(expected))

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
})

describe("what is wrong with the page's own fields is named", () => {
  test.each<Wrong>([
    [['seed'], -1, 'seed is -1; it must be at least 0.'],
    [['title'], 'x'.repeat(201), 'title has 201 entries; at most 200 are possible here.'],
    [
      ['initializer'],
      'mine',
      `initializer is "mine"; possible here: ${listed([...INITIALIZER_NAMES, 'given'])}.`,
    ],
    [['initialScale'], 'large', 'initialScale is "large"; a number belongs there.'],
    [['dataset'], { name: 'own', task: 3 }, 'dataset.task is 3; an object with fields belongs there.'],
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
  ])('%j %j', (path, value, expected) => expect(sentence(changed(path, value))).toBe(expected))
})

test('in the only case of a file, with its place there', () => {
  const { format: _, version: __, ...fields } = changed(['loss'], 7)
  expect(sentence({ cases: [fields] })).toMatch(/^cases\[0\]\.loss is 7; possible here: "half-squared-error"/)
})
