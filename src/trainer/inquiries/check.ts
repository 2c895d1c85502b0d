import { GradientChecker } from '../../core/gradientCheck'
import type { Question } from '../../core/inquiry'
import type { Trainer } from '../../core/training'

/** Checks the gradient of a step. */
export function check(trainer: Trainer, { step }: Question<'check'>): GradientChecker {
  return new GradientChecker(trainer.traceOf(step).trace)
}
