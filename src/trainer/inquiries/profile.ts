import type { Question } from '../../core/inquiry'
import { LossProfiler } from '../../core/lossProfile'
import type { Trainer } from '../../core/training'

/** The loss over one parameter of a step. */
export function profile(trainer: Trainer, question: Question<'profile'>): LossProfiler {
  const { train } = trainer.settingAt(question.step)
  return new LossProfiler(trainer.traceOf(question.step).trace, train, question)
}
