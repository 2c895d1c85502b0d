/** Scripts are run by the Python and the libraries that they are written for, where this machine has them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { PresetId } from '../../../src/content/presets'
import { Trainer } from '../../../src/core/training'
import type { Trace } from '../../../src/core/trace'
import { oracleCases } from '../../oracles'
import { anyRun } from '../../core/runs'
import { scripts } from '../../../src/i18n/en/scripts'
import { scriptRefusal } from '../../../src/interop/scripts/shared'
import type { Library } from '../../../src/interop/scripts/writeScript'
import { opened } from '../opened'
import { pythonWith, runAll } from './python'
import { scriptText, stepOf } from './scriptText'

/** Runs a script of each step; names those that failed, with what Python said. */
function failures(python: string, library: Library, steps: readonly (readonly [string, Trace])[]): string[] {
  const texts = steps.map(([name, trace]) => scriptText(library, trace, name))
  const outcomes = runAll(python, texts)
  return outcomes.flatMap(({ error, printed }, k) => {
    if (error) return [`${steps[k][0]}: ${error}`]
    return printed.endsWith(`${scripts.comments.agreed}\n`) ? [] : [`${steps[k][0]} did not end`]
  })
}

/** The first step of every case, and one further on in which the optimizer remembers something. */
const ofCases = () =>
  oracleCases().flatMap((oracle) => {
    const { recipe, parameters, data } = opened(oracle).setup
    const run = new Trainer({ recipe, parameters, ...data, resume: null })
    const steps = [1, 4].map((step) => [`${oracle.name}, step ${step}`, run.traceOf(step).trace] as const)
    return steps.filter(([, trace]) => scriptRefusal(trace) === null)
  })

const ofRandomRuns = (count: number, seed: number) =>
  fc
    .sample(fc.tuple(anyRun, fc.integer({ min: 1, max: 6 })), { numRuns: count, seed })
    .map(([start, step], k) => [`run ${k}`, stepOf(start, step)] as const)
    .filter(([, trace]) => scriptRefusal(trace) === null)

const ofPresets = async () => {
  const places: [PresetId, number][] = [
    ['worked-example', 1],
    ['mazur', 2],
    ['circles', 7],
    ['iris', 12],
    ['digits', 2],
    ['digits-deep', 1],
  ]
  return Promise.all(
    places.map(async ([id, step]) => {
      const { recipe, parameters, data } = await makePreset[id]()
      return [id, new Trainer({ recipe, parameters, ...data, resume: null }).traceOf(step).trace] as const
    }),
  )
}

for (const library of ['torch', 'numpy'] as const) {
  const python = pythonWith(library)
  const why = python ? '' : `, which no Python here can import: skipped`
  describe.skipIf(!python)(`with ${library}${why}`, () => {
    test(
      'every reference case that the page opens, at its first step and at its fourth',
      { timeout: 120_000 },
      () => {
        const steps = ofCases()
        expect(steps.length).toBeGreaterThan(200)
        expect(failures(python!, library, steps)).toEqual([])
      },
    )

    test('the presets, the digits too', { timeout: 120_000 }, async () => {
      expect(failures(python!, library, await ofPresets())).toEqual([])
    })

    test('random recipes, at any of their first six steps', { timeout: 120_000 }, () => {
      const steps = ofRandomRuns(150, 20_240_501)
      expect(steps.length).toBeGreaterThan(140)
      expect(failures(python!, library, steps)).toEqual([])
    })
  })
}
