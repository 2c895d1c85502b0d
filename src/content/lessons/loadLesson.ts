/** Loads a lesson with its words. */
import type { LessonId } from './catalogue'
import type { Lesson } from './lesson'

export const loadLesson: Readonly<Record<LessonId, () => Promise<Lesson>>> = {
  'one-step': async () => (await import('./oneStep')).oneStep,
  chain: async () => (await import('./chain')).chain,
  'two-paths': async () => (await import('./twoPaths')).twoPaths,
  slope: async () => (await import('./slope')).slope,
  'cross-entropy': async () => (await import('./crossEntropy')).crossEntropy,
  batch: async () => (await import('./batch')).batch,
  'check-article': async () => (await import('./checkArticle')).checkArticle,
  rate: async () => (await import('./rate')).rate,
  memory: async () => (await import('./memory')).memory,
  nonlinear: async () => (await import('./nonlinear')).nonlinear,
  regularize: async () => (await import('./regularize')).regularize,
  cheap: async () => (await import('./cheap')).cheap,
  'to-pytorch': async () => (await import('./toPytorch')).toPytorch,
  starts: async () => (await import('./starts')).starts,
  vanishing: async () => (await import('./vanishing')).vanishing,
  'dead-relu': async () => (await import('./deadRelu')).deadRelu,
  'prove-it': async () => (await import('./proveIt')).proveIt,
  'spot-the-bug': async () => (await import('./spotTheBug')).spotTheBug,
}
