import { describe, expect, test } from 'vitest'
import { presets, type PresetId } from '../../src/content/presets'
import type { Setup } from '../../src/content/setup'
import { valueOf, type Quantity, type Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { stepTable } from '../../src/interop/stepTable'

const HEADER = 'step,example,phase,layer,unit,from,quantity,value'

interface Row {
  readonly step: string
  readonly example: string
  readonly phase: string
  readonly layer: string
  readonly unit: string
  readonly from: string
  readonly quantity: Exclude<Quantity, 'incoming'>
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
    const { trace } = runOf(await presets[id]()).traceOf(step)
    const rows = parse(stepTable(trace))
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
  const { trace } = runOf(await presets['worked-example']()).traceOf(1)
  const lines = stepTable(trace).split('\n')
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
  expect(stepTable(trace).endsWith('\n')).toBe(true)
})
