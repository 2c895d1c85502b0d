import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { GradientChecker } from '../../src/core/gradientCheck'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { scriptOf } from '../../src/core/playback'
import type { RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { MISTAKE_IDS, type MistakeId } from '../../src/content/mistakes'
import { plantedSetup } from '../../src/content/plantedSetup'
import { plantedTrainer } from '../../src/planted/plantedTrainer'
import { differences, replay } from '../../src/planted/replay'
import { anyRun, plain, smallRun, trainThrough } from '../core/runs'
import { startOf } from './starts'

const LAST = 100
/** A busy machine takes its time for the properties. */
vi.setConfig({ testTimeout: 30_000 })
const mistakes = fc.constantFrom(...MISTAKE_IDS)
const steps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 })

/** All that a run comes to. */
function whole(trainer: Trainer, last: number) {
  trainThrough(trainer, last)
  const state = trainer.stateAt(last + 1)
  return { state, history: trainer.history(), layers: trainer.layerHistory() }
}

describe('without a mistake', () => {
  it('is the run of the core to the bit, over 100 steps', () => {
    fc.assert(
      fc.property(anyRun, (start) => {
        const [planted, core] = [plantedTrainer(start, null), new Trainer(start)]
        expect(whole(planted, LAST)).toEqual(whole(core, LAST))
        expect(planted.traceOf(57)).toEqual(core.traceOf(57))
      }),
      { numRuns: 12 },
    )
  })

  it('refuses what the core refuses', () => {
    const wrong = { ...smallRun(), parameters: new Float64Array(3) }
    expect(() => plantedTrainer(wrong, null)).toThrow('expected 17 parameters, got 3')
    expect(() => plantedTrainer(wrong, 'not-cleared')).toThrow('expected 17 parameters, got 3')
  })
})

describe('with a mistake', () => {
  it('finds the same bits at every visit, in any order', () => {
    fc.assert(
      fc.property(anyRun, mistakes, steps, (start, mistake, visits) => {
        const trainer = plantedTrainer(start, mistake)
        for (const step of visits) {
          expect(trainer.traceOf(step)).toEqual(plantedTrainer(start, mistake).traceOf(step))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('goes on from any of its states to the same bits', () => {
    fc.assert(
      fc.property(anyRun, mistakes, fc.integer({ min: 1, max: 30 }), (start, mistake, step) => {
        const trainer = plantedTrainer(start, mistake)
        const resume = trainer.stateAt(step)
        if (!resume.parameters.every(Number.isFinite) || resume.step !== step) return
        const resumed = plantedTrainer({ ...start, resume }, mistake)
        expect(resumed.traceOf(step + 9)).toEqual(trainer.traceOf(step + 9))
      }),
      { numRuns: 30 },
    )
  })

  it.each(MISTAKE_IDS)('%s: a fork has it too', (mistake) => {
    const start = startOf(plantedSetup(mistake))
    const edit = { kind: 'parameter', index: 0, value: 0.15 } as const
    const fork = plantedTrainer(start, mistake).fork(3, edit)
    expect(fork.traceOf(20).trace.gradient).not.toEqual(
      plantedTrainer(start, null).traceOf(20).trace.gradient,
    )
    expect(fork.traceOf(2)).toEqual(plantedTrainer(start, mistake).traceOf(2))
  })
})

describe('gradients that are not cleared', () => {
  it('begin anew with another optimizer, at every visit', () => {
    const start = startOf(plantedSetup('not-cleared'))
    const recipe = { ...start.recipe, optimizer: OPTIMIZER_DEFAULTS.momentum }
    const fork = plantedTrainer(start, 'not-cleared').fork(3, { kind: 'recipe', recipe })
    const { trace } = fork.traceOf(3)
    expect(trace.gradient).toEqual(replay(trace, null).gradient)
    fork.traceOf(5)
    expect(fork.traceOf(3).trace).toEqual(trace)
  })
})

describe('the gradient check', () => {
  const countsOf = (start: RunStart, mistake: MistakeId | null, step: number) => {
    const checker = new GradientChecker(plantedTrainer(start, mistake).traceOf(step).trace)
    checker.advance(() => false)
    return checker.result().counts
  }

  it.each(MISTAKE_IDS)('%s: is convicted, unless its gradient is right', (mistake) => {
    const start = startOf(plantedSetup(mistake))
    expect(countsOf(start, null, 2)).toMatchObject({ agrees: 12, disagrees: 0 })
    const right = mistake === 'adam-multiplied'
    expect(countsOf(start, mistake, 2).disagrees > 0).toBe(!right)
    const later = right || mistake === 'not-cleared'
    expect(countsOf(start, mistake, 1).disagrees > 0).toBe(!later)
  })
})

describe('replaying a step', () => {
  it('comes to what the trainer came to', () => {
    fc.assert(
      fc.property(anyRun.map(plain), mistakes, fc.integer({ min: 1, max: 9 }), (start, mistake, step) => {
        const { trace } = plantedTrainer(start, mistake).traceOf(mistake === 'not-cleared' ? 1 : step)
        expect(replay(trace, mistake)).toEqual(trace)
      }),
    )
  })

  it('without the mistake comes to the truth, and differs first where the mistake is', () => {
    const first = (mistake: MistakeId, step = 1) => {
      const { trace } = plantedTrainer(startOf(plantedSetup(mistake)), mistake).traceOf(step)
      const [found] = differences(trace, replay(trace, null), scriptOf(trace.recipe.network))
      const { quantity, layer, unit, from } = found?.cell ?? {}
      return found ? `${quantity} ${layer} ${unit} ${from}` : null
    }
    expect(Object.fromEntries(MISTAKE_IDS.map((id) => [id, first(id)]))).toEqual({
      'slope-output': 'delta 2 0 0',
      'slope-hidden': 'delta 1 0 0',
      'slope-everywhere': 'delta 2 0 0',
      sign: 'incoming 2 0 0',
      'bias-skipped': 'db 2 0 0',
      'bias-per-weight': 'db 2 0 0',
      'z-for-a': 'dW 2 0 0',
      'z-in-slope': 'delta 2 0 0',
      'gradient-transposed': 'dW 2 0 1',
      'index-slip': 'db 1 0 0',
      'weights-untransposed': 'incoming 1 0 0',
      'weights-updated': 'incoming 1 0 0',
      'first-path': 'incoming 1 0 0',
      'not-cleared': null,
      'adam-multiplied': 'W_next 2 0 0',
    })
    expect(first('not-cleared', 2)).toBe('dW 2 0 0')
  })
})
