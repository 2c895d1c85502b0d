/** Steps of any run to make questions from, and many questions of each kind from one step. */
import fc from 'fast-check'
import {
  practiceKey,
  type Ground,
  type PracticeKind,
  type PracticeQuestion,
} from '../../../src/content/practice/made'
import { MAKERS } from '../../../src/content/practice/makers'
import { scriptOf } from '../../../src/core/playback'
import { Random, seedState } from '../../../src/core/random'
import type { RunStart } from '../../../src/core/run'
import { valueOf, type Cell } from '../../../src/core/trace'
import { Trainer } from '../../../src/core/training'
import { anyRun, plain } from '../../core/runs'

export interface Step {
  readonly start: RunStart
  readonly trainer: Trainer
  readonly step: number
  readonly ground: Ground
  read(cell: Cell): number
}

export function stepOf(start: RunStart, step: number, row: number, seed: number): Step {
  const trainer = new Trainer(start)
  const { trace } = trainer.traceOf(step)
  const ground = {
    trace,
    row: row % trace.rows.length,
    script: scriptOf(trace.recipe.network),
    random: new Random(seedState(seed)),
  }
  return { start, trainer, step, ground, read: (cell) => valueOf(trace, ground.row, cell) }
}

/** Every other run is plain descent, which more kinds of question are about. */
export const anyStep: fc.Arbitrary<Step> = fc
  .tuple(fc.oneof(anyRun, anyRun.map(plain)), fc.integer({ min: 1, max: 4 }), fc.nat(20), fc.integer())
  .map(([start, step, row, seed]) => stepOf(start, step, row, seed))

const ATTEMPTS = 6

/** Different questions of a kind about a step. */
export function questionsOf({ ground }: Step, kind: PracticeKind): PracticeQuestion[] {
  const found = new Map<string, PracticeQuestion>()
  for (let k = 0; k < ATTEMPTS; k++) {
    const made = MAKERS[kind](ground)
    if (made) found.set(practiceKey(made), made)
  }
  return [...found.values()]
}

/** Checks each question of some kinds in many steps, and that there were some of every kind. */
export function checkQuestions(
  kinds: readonly PracticeKind[],
  check: (made: PracticeQuestion, step: Step) => void,
  numRuns = 120,
): void {
  const counts = new Map<PracticeKind, number>()
  fc.assert(
    fc.property(anyStep, (step) => {
      for (const kind of kinds) {
        for (const made of questionsOf(step, kind)) {
          counts.set(kind, (counts.get(kind) ?? 0) + 1)
          check(made, step)
        }
      }
    }),
    { numRuns },
  )
  const rare = kinds.filter((kind) => (counts.get(kind) ?? 0) < 10)
  if (rare.length > 0) throw new Error(`hardly ever made: ${rare.join(', ')}`)
}
