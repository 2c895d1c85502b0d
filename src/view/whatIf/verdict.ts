/** What a step's promise came to, in one sentence. */
import type { LossProfile } from '../../core/lossProfile'
import type { LaterMessages } from '../../i18n/messages'

/** The prediction is as good as the truth when it misses by less than this share. */
const NEAR = 0.01

/** What the tangent says that the step changes the loss by, and what it does change it by. */
export function changesOf({ now, next, slope, loss, lossAtNext }: LossProfile) {
  return { step: next - now, predicted: slope * (next - now), truth: lossAtNext - loss }
}

export function verdictOf(profile: LossProfile, name: string, t: LaterMessages['whatIf']): string {
  const { step, predicted, truth } = changesOf(profile)
  if (step === 0) return t.still(name)
  if (!Number.isFinite(truth)) return t.notFinite
  if (profile.slope === 0) return t.flat
  if (Math.abs(truth - predicted) <= NEAR * Math.abs(predicted)) return t.straight
  if (predicted > 0) return truth > predicted ? t.uphillMore : t.uphillLess
  if (truth > 0) return t.overshot
  return truth > predicted ? t.fallsLess : t.fallsMore
}
