/** What stands in a script, without running it. */
import { describe, expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { Trace } from '../../../src/core/trace'
import { Trainer } from '../../../src/core/training'
import { scripts as en } from '../../../src/i18n/en/scripts'
import { scripts as zh } from '../../../src/i18n/zh/scripts'
import { experimentName, writeScript } from '../../../src/interop/scripts/writeScript'
import { oracleCases, runStartOf } from '../../oracles'
import { smallRun } from '../../core/runs'
import { named, PRESETS, scriptText, stepOf } from './scriptText'

const LIBRARIES = ['torch', 'numpy'] as const

interface Check {
  readonly name: string
  /** The numbers of the comment above, where there is one. */
  readonly remarked: readonly number[] | null
  readonly expected: readonly number[]
}

const numbersIn = (text: string) => (text.match(/-?\d[\d.]*(?:e[+-]?\d+)?/g) ?? []).map(Number)

function unpacked(text: string): number[] {
  const bytes = Buffer.from(text.replaceAll('\n', ''), 'base64')
  return Array.from({ length: bytes.length / 8 }, (_, k) => bytes.readDoubleLE(8 * k))
}

/** Every assertion of a script, in order. */
function checksOf(script: string): Check[] {
  const pattern =
    /(?:^# (\w+): (.*)\n)?^check\("(\w+)", [^,]+, (?:torch\.tensor|np\.array|unpack)\(("""[\s\S]*?"""|[\s\S]*?\)\)$|[^\n]*\)\)$)/gm
  return [...script.matchAll(pattern)].map(([, remarkedName, remarked, name, array]) => {
    const expected = array.startsWith('"""') ? unpacked(array.slice(3, -3)) : numbersIn(array)
    return { name, remarked: remarkedName === name ? numbersIn(remarked) : null, expected }
  })
}

/** What a step must be checked against. */
function numbersOf(trace: Trace): Map<string, readonly number[]> {
  const all = new Map<string, readonly number[]>([['L', [trace.loss]]])
  trace.recipe.network.layers.forEach((_, k) => {
    const l = k + 1
    all
      .set(`z${l}`, [...trace.z[l]])
      .set(`a${l}`, [...trace.a[l]])
      .set(`delta${l}`, [...trace.delta[l]])
    all.set(`dW${l}`, [...trace.gradient.weights[l]]).set(`db${l}`, [...trace.gradient.biases[l]])
    all.set(`W${l}`, [...trace.after.weights[l]]).set(`b${l}`, [...trace.after.biases[l]])
  })
  if (trace.recipe.clip?.kind === 'global-norm') all.set('norm', [trace.gradientNorm])
  return all
}

const steps = async () => {
  const { recipe, parameters, data } = await makePreset.digits()
  const large = new Trainer({ recipe, parameters, ...data, resume: null }).traceOf(1).trace
  return [large, ...oracleCases().map((oracle) => stepOf(runStartOf(oracle), 2))]
}

test.each(LIBRARIES)('%s: every number of the step is asserted, to the last bit', async (library) => {
  for (const trace of await steps()) {
    const checks = checksOf(scriptText(library, trace))
    const expected = numbersOf(trace)
    expect(checks.map(({ name }) => name).toSorted()).toEqual([...expected.keys()].toSorted())
    for (const { name, remarked, expected: written } of checks) {
      expect(written, name).toEqual(expected.get(name))
      remarked?.forEach((value, k) =>
        expect(Math.abs(value - written[k])).toBeLessThanOrEqual(1e-9 * Math.abs(value)),
      )
      if (written.length <= 12) expect(remarked, name).toHaveLength(written.length)
    }
  }
})

test.each(LIBRARIES)('%s: brackets close, and everything but comments is ASCII', async (library) => {
  for (const trace of await steps()) {
    const code = [...writeScript({ library, trace, setup: named('试验 “一”') }, PRESETS, zh).pieces]
      .join('')
      .replace(/^#.*$/gm, '')
      .replace(/^print\(".*"\)$/gm, '')
    expect(code).toMatch(/^[\n\x20-\x7e]*$/)
    for (const [open, close] of ['()', '[]', '{}']) {
      expect(code.split(open).length, open).toBe(code.split(close).length)
    }
  }
})

test('a title cannot leave its comment', () => {
  const trace = stepOf(smallRun(), 1)
  const lines = scriptText('numpy', trace, 'one\nimport os\r"""\u2028import sys').split('\n')
  expect(lines[0]).toBe(
    '# Step 1 of "one import os """ import sys" with NumPy, in float64. Written by Backstep.',
  )
  expect(lines[1]).toMatch(/^# /)
})

test('an experiment is called what the page calls it', () => {
  expect(experimentName({ title: 'Homework', preset: 'xor' }, PRESETS)).toBe('XOR 2-8-1')
  expect(experimentName({ title: 'Homework', preset: null }, PRESETS)).toBe('Homework')
  expect(experimentName({ title: null, preset: 'xor' }, PRESETS)).toBe('XOR 2-8-1')
  expect(experimentName({ title: null, preset: null }, PRESETS)).toBe('Own setup')
})

describe('there is no script', () => {
  test('of a step that is not finite', () => {
    const layers = [{ units: 1, activation: 'linear' } as const]
    const run = new Trainer(smallRun({ network: { inputs: 2, layers }, learningRate: 1e100 }))
    run.advance(1, { budgetMs: null, steps: 9, now: () => 0, row: 0 })
    const { trace } = run.traceOf(run.divergence!.step)
    expect(writeScript({ library: 'torch', trace, setup: named(null) }, PRESETS, en).refusal).toBe(
      en.refusals.notFinite,
    )
  })

  test('of a network with more than 200,000 parameters', () => {
    const layers = [{ units: 2000, activation: 'relu' } as const, { units: 1, activation: 'linear' } as const]
    const start = smallRun({ network: { inputs: 100, layers } }, 2)
    const { refusal, pieces } = writeScript(
      { library: 'numpy', trace: stepOf(start, 1), setup: named(null) },
      PRESETS,
      en,
    )
    expect(refusal).toBe(
      'A network of 204001 parameters makes too long a script. Up to 200000 can be written.',
    )
    expect([...pieces]).toEqual([])
  })

  test('of a step with a planted mistake', () => {
    const setup = { ...named(null), planted: 'sign' } as const
    const { refusal, pieces } = writeScript(
      { library: 'torch', trace: stepOf(smallRun(), 1), setup },
      PRESETS,
      en,
    )
    expect(refusal).toBe(en.refusals.planted)
    expect([...pieces]).toEqual([])
  })
})
