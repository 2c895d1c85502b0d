/** The datasets themselves, each fetched when it is asked for. The numbers of a seed are always the same. */
import type { DataSetName } from './catalogue'
import type { Progress } from './progress'
import type { DataSet } from './setup'

/** Only large ones tell of their progress. */
export const loadData: Readonly<Record<DataSetName, (onProgress?: Progress) => Promise<DataSet>>> = {
  xor: async () => (await import('./datasets/xor')).xor(),
  'xor-noisy': async () => (await import('./datasets/xor')).noisyXor(),
  circles: async () => (await import('./datasets/circles')).circles(),
  spirals: async () => (await import('./datasets/spirals')).spirals(),
  line: async () => (await import('./datasets/line')).line(),
  regression: async () => (await import('./datasets/regression')).regression(),
  iris: async () => (await import('./datasets/iris')).iris(),
  digits: async (onProgress) => (await import('./datasets/digits')).digits(onProgress),
}
