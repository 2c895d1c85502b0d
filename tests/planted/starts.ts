/** What a run of a setup starts from. */
import type { RunStart } from '../../src/core/run'
import type { Setup } from '../../src/content/setup'

export function startOf({ recipe, parameters, data }: Setup): RunStart {
  return { recipe, parameters, train: data.train, test: data.test, task: data.task, resume: null }
}
