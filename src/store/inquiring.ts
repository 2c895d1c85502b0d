/** Questions to the worker that take a while: a slice at a time, so that steps can be taken in between. */
import type { InquiryKind, Question } from '../core/inquiry'
import { WorkerDied } from '../trainer/client'
import type { Following, LabActions } from './labState'
import type { Runs } from './runs'

/** How long the worker works for one answer. */
const BUDGET_MS = 30

export function inquiring(runs: Runs): Pick<LabActions, 'inquire'> {
  return {
    inquire: async <K extends InquiryKind>(question: Question<K>, { signal, onProgress }: Following<K>) => {
      const run = runs.current()
      const ask = runs.client.inquire<K>(run, question)
      const isGivenUp = () => signal.aborted || runs.current() !== run
      try {
        for (;;) {
          const { done, of, result, interim } = await ask(BUDGET_MS)
          if (isGivenUp()) return null
          if (result) return result
          onProgress?.(done, of, interim)
        }
      } catch (error) {
        if (isGivenUp() || error instanceof WorkerDied) return null
        throw error
      }
    },
  }
}
