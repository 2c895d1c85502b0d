import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withEdit } from '../../src/content/edits'
import { makePreset } from '../../src/content/makePreset'
import type { Setup } from '../../src/content/setup'
import { initialParameters } from '../../src/core/initializers'
import type { LayerSpec } from '../../src/core/network'
import { Trainer } from '../../src/core/training'
import { stepTable } from '../../src/interop/stepTable'
import { opened } from './opened'
import { sentence } from './refused'
import { projectText } from './written'

const digits = await makePreset.digits()
const { data } = digits

/** Millions of numbers are compared as bytes. */
const withBytes = ({ data: { train, test, ...rest }, ...setup }: Setup) => ({
  ...setup,
  data: rest,
  bytes: [train, test!].flatMap(({ inputs, targets }) =>
    [inputs, targets].map(({ buffer }) => createHash('sha256').update(new Uint8Array(buffer)).digest('hex')),
  ),
})

/** Two digits replaced, as by drawing, and a pixel of one of them changed after that. */
const drawn = (() => {
  const example = (row: number, ink: number) => ({
    kind: 'example' as const,
    row,
    inputs: new Float64Array(784).fill(ink),
    targets: Float64Array.from({ length: 10 }, (_, digit) => (digit === 3 ? 1 : 0)),
  })
  const edits = [
    example(4999, 0.5),
    example(17, 0.25),
    { kind: 'input', row: 17, unit: 783, value: 1 } as const,
  ]
  return edits.reduce<Setup>((setup, edit) => withEdit(setup, edit, false), digits)
})()

describe('a large dataset', () => {
  test('is named in the file, not written out', () => {
    const file = JSON.parse(projectText(digits, {}, null))
    expect(file).not.toHaveProperty('batch')
    expect(file.dataset).toMatchObject({ name: 'digits', image: { width: 28, height: 28 } })
    expect(file.dataset).not.toHaveProperty('test')
    expect(withBytes(opened(file, data).setup)).toStrictEqual(withBytes(digits))
  })

  test('with some rows changed keeps those, and nothing else', () => {
    const text = projectText(drawn, {}, null)
    expect(JSON.parse(text).dataset.changed.map(({ row }: { row: number }) => row)).toEqual([4999, 17])
    const { setup } = opened(text, data)
    expect(withBytes(setup)).toStrictEqual(withBytes(drawn))
    expect(setup.data.id).toBe('own')
    expect(setup.data.train.inputs.slice(17 * 784, 18 * 784).at(-1)).toBe(1)
    expect(setup.data.train.inputs.slice(16 * 784, 17 * 784)).toEqual(
      data.train.inputs.slice(16 * 784, 17 * 784),
    )
    expect(data.train.inputs[17 * 784]).not.toBe(0.25)
  })

  test('written out by hand is data of its own', () => {
    const file = JSON.parse(projectText(digits, {}, null))
    const row = (length: number) => Array.from({ length }, (_, k) => (k === 0 ? 1 : 0))
    const { setup } = opened({ ...file, batch: { inputs: [row(784)], targets: [row(10)] } })
    expect(setup.data).toMatchObject({ id: 'own', train: { count: 1 } })
    expect(projectText(setup, {}, null)).toContain('"batch"')
  })

  test('needs a network that it fits, and rows that it has', () => {
    const file = JSON.parse(projectText(drawn, {}, null))
    const wrong = (network: object) => sentence({ ...file, network: { ...file.network, ...network } }, data)
    expect(wrong({ inputs: 4 })).toBe('network.inputs is 4; the data that the file names need 784 there.')
    expect(wrong({ layers: [{ units: 3, activation: 'softmax' }] })).toBe(
      'network.layers[0].units is 3; the data that the file names need 10 there.',
    )
    const withRow = (change: object) => {
      const [first, ...others] = file.dataset.changed
      return sentence(
        { ...file, dataset: { ...file.dataset, changed: [{ ...first, ...change }, ...others] } },
        data,
      )
    }
    expect(withRow({ row: 5000 })).toBe('dataset.changed[0].row is 5000; at most 4999 are possible here.')
    expect(withRow({ targets: [1] })).toBe(
      'dataset.changed[0].targets[0] has 1 entry; the network needs 10 there.',
    )
  })
  test('a picture has as many pixels as there are inputs', () => {
    const setup = { ...digits, data: { ...data, id: 'own', test: null } }
    const train = {
      count: 1,
      inputs: data.train.inputs.slice(0, 784),
      targets: data.train.targets.slice(0, 10),
    }
    const file = JSON.parse(projectText({ ...setup, data: { ...setup.data, train } }, {}, null))
    expect(opened(file).setup.data.image).toEqual({ width: 28, height: 28 })
    file.dataset.image.width = 27
    expect(sentence(file)).toBe('dataset.image has 756 entries; the network needs 784 there.')
  })
})

describe('a large network', () => {
  const networkOf = (inputs: number, ...widths: number[]) => ({
    inputs,
    layers: [
      ...widths.map((units): LayerSpec => ({ units, activation: 'relu' })),
      { units: 10, activation: 'softmax' as const },
    ],
  })

  test.each([
    ['784-128-64-10', [128, 64]],
    ['12 layers deep', [64, 32, 32, 32, 32, 32, 32, 32, 32, 32, 16]],
  ])('%s goes on from its file to the same bits', (_, widths) => {
    const network = networkOf(784, ...widths)
    const recipe = { ...digits.recipe, network }
    const setup = { ...digits, recipe, parameters: initialParameters(network, 'he-uniform', 7).values }
    const run = new Trainer({ recipe, parameters: setup.parameters, ...data, resume: null })
    const checkpoint = run.stateAt(3)
    const read = opened(projectText(setup, {}, checkpoint), data)
    expect(read.resume).toEqual(checkpoint)
    const again = new Trainer({ ...read.setup.data, ...read.setup, resume: read.resume })
    expect(again.traceOf(4).trace.after.values).toEqual(run.traceOf(4).trace.after.values)
  })

  test('its step table comes in pieces of a few hundred lines', () => {
    const setup = digits
    const run = new Trainer({ recipe: setup.recipe, parameters: setup.parameters, ...data, resume: null })
    let [lines, longest] = [0, 0]
    for (const piece of stepTable(run.traceOf(1).trace)) {
      const count = piece.split('\n').length - 1
      lines += count
      longest = Math.max(longest, count)
    }
    const parameters = 784 * 32 + 32 + 32 * 10 + 10
    expect(lines).toBe(1 + 3 * parameters + 32 * (784 + 10 + 3 * 42 + 1) + 1)
    expect(longest).toBeLessThanOrEqual(500)
  })
})
