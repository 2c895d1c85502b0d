/** Files in and out; the reader and the writers are loaded when somebody needs them. */
import type { LabActions } from './labState'
import type { GetLab, Runs, SetLab } from './runs'

export function files(
  _runs: Runs,
  _set: SetLab,
  _get: GetLab,
): Pick<LabActions, 'openProject' | 'saveProject' | 'stepTable'> {
  const missing = () => Promise.reject(new Error('not yet'))
  return { openProject: missing, saveProject: missing, stepTable: missing }
}
