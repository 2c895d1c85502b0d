/** The lessons by name, in order, and what leads to what. */

export const LESSON_IDS = [
  'one-step',
  'chain',
  'two-paths',
  'slope',
  'cross-entropy',
  'batch',
  'check-article',
  'rate',
  'memory',
  'nonlinear',
  'regularize',
  'cheap',
  'to-pytorch',
  'starts',
  'vanishing',
  'dead-relu',
  'prove-it',
  'spot-the-bug',
] as const
export type LessonId = (typeof LESSON_IDS)[number]

/** As people count lessons, from 1. */
export function lessonNumber(id: LessonId): string {
  return String(LESSON_IDS.indexOf(id) + 1)
}

/** Whether somebody's words name a lesson. */
export function isLessonId(id: string): id is LessonId {
  return (LESSON_IDS as readonly string[]).includes(id)
}

export const PARTS = ['by-hand', 'training', 'trouble'] as const
export type Part = (typeof PARTS)[number]

export interface LessonEntry {
  readonly part: Part
  /** The lessons that it builds on. Nobody is made to take them first. */
  readonly after: readonly LessonId[]
  /** How many scenes it has. */
  readonly scenes: number
}

export const LESSONS: Readonly<Record<LessonId, LessonEntry>> = {
  'one-step': { part: 'by-hand', after: [], scenes: 9 },
  chain: { part: 'by-hand', after: ['one-step'], scenes: 6 },
  'two-paths': { part: 'by-hand', after: ['chain'], scenes: 6 },
  slope: { part: 'by-hand', after: ['chain'], scenes: 6 },
  'cross-entropy': { part: 'by-hand', after: ['slope'], scenes: 7 },
  batch: { part: 'by-hand', after: ['one-step'], scenes: 7 },
  'check-article': { part: 'by-hand', after: ['one-step'], scenes: 8 },
  rate: { part: 'training', after: ['batch'], scenes: 9 },
  memory: { part: 'training', after: ['rate'], scenes: 7 },
  nonlinear: { part: 'training', after: ['one-step'], scenes: 7 },
  regularize: { part: 'training', after: ['memory'], scenes: 8 },
  cheap: { part: 'training', after: ['two-paths'], scenes: 6 },
  'to-pytorch': { part: 'training', after: ['one-step'], scenes: 7 },
  starts: { part: 'trouble', after: ['nonlinear'], scenes: 8 },
  vanishing: { part: 'trouble', after: ['slope', 'two-paths'], scenes: 8 },
  'dead-relu': { part: 'trouble', after: ['one-step'], scenes: 5 },
  'prove-it': { part: 'trouble', after: ['two-paths'], scenes: 5 },
  'spot-the-bug': { part: 'trouble', after: ['prove-it'], scenes: 7 },
}
