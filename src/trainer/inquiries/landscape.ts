import type { Inquiry, Question } from '../../core/inquiry'
import { LandscapeSurvey, type Landscape } from '../../core/landscape'
import type { Trainer } from '../../core/training'

/** Surveys the loss around a step. */
export function landscape(trainer: Trainer, question: Question<'landscape'>): Inquiry<Landscape> {
  return new LandscapeSurvey(trainer, question)
}
