/** The mistakes that can be planted in a run: everything in their runs is as it should be but for the faulty part. */

/** Those of the lesson: each can be seen in the first step of gradient descent. */
export const FIRST_STEP_MISTAKES = [
  'slope-output',
  'slope-hidden',
  'slope-everywhere',
  'sign',
  'bias-skipped',
  'z-for-a',
  'z-in-slope',
  'gradient-transposed',
  'index-slip',
  'weights-untransposed',
  'weights-updated',
  'first-path',
] as const

export const MISTAKE_IDS = [
  ...FIRST_STEP_MISTAKES,
  'bias-per-weight',
  'not-cleared',
  'adam-multiplied',
] as const
export type MistakeId = (typeof MISTAKE_IDS)[number]
