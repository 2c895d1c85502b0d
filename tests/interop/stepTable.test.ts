import { describe, expect, test } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import { type PresetId } from '../../src/content/presets'
import type { Setup } from '../../src/content/setup'
import type { RunStart } from '../../src/core/run'
import { valueOf, type Quantity, type Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { distance, flat, oracleCases, runStartOf, wholeBatchOf } from '../oracles'
import { tableText } from './written'

const HEADER = 'step,example,phase,layer,unit,from,quantity,value'

interface Row {
  readonly step: string
  readonly example: string
  readonly phase: string
  readonly layer: string
  readonly unit: string
  readonly from: string
  readonly quantity: Exclude<Quantity, 'f' | 'incoming'>
  readonly value: string
}

const parse = (csv: string): Row[] => {
  const [header, ...lines] = csv.trimEnd().split('\n')
  expect(header).toBe(HEADER)
  const names = header.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    expect(fields).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, k) => [name, fields[k]])) as unknown as Row
  })
}

const runOf = ({ recipe, parameters, data }: Setup) =>
  new Trainer({ recipe, parameters, ...data, resume: null })

const PHASES = {
  x: 'forward', target: 'loss', W: 'forward', b: 'forward', z: 'forward', a: 'forward', loss: 'loss',
  delta: 'backward', dW: 'gradient', db: 'gradient', W_next: 'update', b_next: 'update',
} // prettier-ignore

/** How many rows a trace must have: everything once. */
const expectedCount = ({ recipe, rows }: Trace) => {
  const { inputs, layers } = recipe.network
  const units = layers.reduce((sum, layer) => sum + layer.units, 0)
  const outputs = layers[layers.length - 1].units
  const below = [inputs, ...layers.map((layer) => layer.units)]
  const parameters = layers.reduce((sum, layer, k) => sum + layer.units * (below[k] + 1), 0)
  return rows.length * (inputs + outputs + 3 * units + 1) + 1 + 3 * parameters
}

describe('the table holds every number of the step once, exactly', () => {
  const steps: [PresetId, number][] = [
    ['worked-example', 1],
    ['mazur', 3],
    ['circles', 7],
    ['iris', 12],
  ]
  test.each(steps)('%s, step %i', async (id, step) => {
    const { trace } = runOf(await makePreset[id]()).traceOf(step)
    const rows = parse(tableText(trace))
    expect(rows).toHaveLength(expectedCount(trace))
    expect(new Set(rows.map((row) => JSON.stringify({ ...row, value: '' }))).size).toBe(rows.length)
    for (const row of rows) {
      expect(row.step).toBe(String(step))
      expect(row.phase).toBe(PHASES[row.quantity])
      const position = row.example === '' ? 0 : trace.examples.indexOf(Number(row.example))
      const cell = {
        quantity: row.quantity,
        layer: Number(row.layer),
        unit: Number(row.unit),
        from: Number(row.from),
      }
      const isExampleLoss = row.quantity === 'loss' && row.example !== ''
      const value = isExampleLoss ? trace.exampleLosses[position] : valueOf(trace, position, cell)
      expect(Object.is(Number(row.value), value), JSON.stringify(row)).toBe(true)
    }
  })
})

test('the worked example, line by line at its beginning', async () => {
  const { trace } = runOf(await makePreset['worked-example']()).traceOf(1)
  const lines = tableText(trace).split('\n')
  expect(lines.slice(0, 6)).toEqual([
    HEADER,
    '1,0,forward,0,0,,x,0.05',
    '1,0,forward,0,1,,x,0.1',
    '1,0,loss,2,0,,target,0.01',
    '1,,forward,1,0,0,W,0.15',
    '1,,forward,1,0,1,W,0.2',
  ])
  expect(lines).toContainEqual(expect.stringMatching(/^1,0,loss,,,,loss,0\.628740945312/))
  expect(lines).toContainEqual(expect.stringMatching(/^1,,loss,,,,loss,0\.628740945312/))
  expect(tableText(trace).endsWith('\n')).toBe(true)
})

describe('the table says what PyTorch says', () => {
  /** The numbers of one quantity and layer, in the order of the table, which is that of the reference cases. */
  const column = (rows: Row[], quantity: string, layer: number) =>
    rows
      .filter((row) => row.quantity === quantity && row.layer === String(layer))
      .map(({ value }) => Number(value))
  const close = (got: number[], expected: Parameters<typeof flat>[0]) =>
    expect(distance(got, flat(expected))).toBeLessThanOrEqual(1e-10)
  const tableOf = (start: RunStart, step: number) => parse(tableText(new Trainer(start).traceOf(step).trace))

  test.each(oracleCases())('$name', (oracle) => {
    const { network, expected, steps } = oracle
    const rows = tableOf(wholeBatchOf(oracle), 1)
    network.layers.forEach((_, k) => {
      close(column(rows, 'z', k + 1), expected.z[k])
      close(column(rows, 'a', k + 1), expected.a[k])
      close(column(rows, 'delta', k + 1), expected.delta[k])
      close(column(rows, 'dW', k + 1), expected.gradW[k])
      close(column(rows, 'db', k + 1), expected.gradb[k])
    })
    const loss = rows.find((row) => row.quantity === 'loss' && row.example === '')!
    close([Number(loss.value)], expected.loss)

    const early = steps!.filter(({ step }) => step <= 3)
    for (const { step, weights, biases } of early) {
      const after = tableOf(runStartOf(oracle), step)
      weights.forEach((W, k) => close(column(after, 'W_next', k + 1), W))
      biases.forEach((b, k) => close(column(after, 'b_next', k + 1), b))
    }
  })
})

test('with dropout, a is what the layer passes on', async () => {
  const setup = await makePreset.circles()
  const { network } = setup.recipe
  const [first, ...others] = network.layers
  const layers = [{ ...first, dropout: 0.5 }, ...others]
  const { trace } = runOf({ ...setup, recipe: { ...setup.recipe, network: { ...network, layers } } }).traceOf(
    1,
  )
  const a = parse(tableText(trace)).filter((row) => row.quantity === 'a' && row.layer === '1')
  const expected = trace.f[1].map((f, k) => f * trace.masks[1][k])
  expect(a.map(({ value }) => Number(value))).toEqual([...expected])
  expect(expected.some((value) => value === 0)).toBe(true)
})
