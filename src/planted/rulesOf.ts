/** What each mistake does to a step. */
import type { MistakeId } from '../content/mistakes'
import * as errors from './errorMistakes'
import * as gradients from './gradientMistakes'
import { TRUE_RULES, type Rules } from './rules'
import * as updates from './updateMistakes'

const MISTAKES: Readonly<Record<MistakeId, Partial<Rules>>> = {
  'slope-output': errors.slopeOutput,
  'slope-hidden': errors.slopeHidden,
  'slope-everywhere': errors.slopeEverywhere,
  sign: errors.sign,
  'bias-skipped': gradients.biasSkipped,
  'bias-per-weight': gradients.biasPerWeight,
  'z-for-a': gradients.zForA,
  'z-in-slope': errors.zInSlope,
  'gradient-transposed': gradients.gradientTransposed,
  'index-slip': gradients.indexSlip,
  'weights-untransposed': errors.weightsUntransposed,
  'weights-updated': errors.weightsUpdated,
  'first-path': errors.firstPath,
  'not-cleared': updates.notCleared,
  'adam-multiplied': updates.adamMultiplied,
}

/** null: the true rules. Throws if there is no such mistake. */
export function rulesOf(mistake: string | null): Rules {
  if (mistake === null) return TRUE_RULES
  if (!Object.hasOwn(MISTAKES, mistake)) throw new RangeError(`there is no mistake ${mistake}`)
  return { ...TRUE_RULES, ...MISTAKES[mistake as MistakeId] }
}
