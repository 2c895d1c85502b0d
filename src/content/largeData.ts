/** Datasets that files only name: they are too large to be written out, and always the same. */
export const LARGE_DATASETS = ['digits'] as const
export type LargeDataSet = (typeof LARGE_DATASETS)[number]

/** Whether a dataset's id is that of one that files only name. */
export function isLarge(id: string): id is LargeDataSet {
  return (LARGE_DATASETS as readonly string[]).includes(id)
}
