/** The worked examples that can be checked, in the order in which they are offered. */
import { article000 } from './article000'
import { article004 } from './article004'
import { mazurPage } from './mazurPage'
import type { PrintedExample } from './printed'

export const EXAMPLE_IDS = ['article-000', 'article-004', 'mazur'] as const
export type ExampleId = (typeof EXAMPLE_IDS)[number]

export const PRINTED_EXAMPLES: Readonly<Record<ExampleId, PrintedExample>> = {
  'article-000': article000,
  'article-004': article004,
  mazur: mazurPage,
}
