/** The scripts of steps, whole. */
import { Trainer } from '../../../src/core/training'
import type { RunStart } from '../../../src/core/run'
import type { Trace } from '../../../src/core/trace'
import { scripts } from '../../../src/i18n/en/scripts'
import { writeScript, type Library } from '../../../src/interop/scripts/writeScript'

export const PRESETS = { own: 'Own setup', names: { xor: 'XOR 2-8-1' } }
export const named = (title: string | null) => ({ title, preset: null })

export function scriptText(library: Library, trace: Trace, experiment = 'a test'): string {
  return [...writeScript({ library, trace, setup: named(experiment) }, PRESETS, scripts).pieces].join('')
}

export const stepOf = (start: RunStart, step: number): Trace => new Trainer(start).traceOf(step).trace
