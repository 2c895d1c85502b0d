/** Files in and out: what reads and writes them is loaded when somebody needs it. */
import type { LabActions } from './labState'
import type { GetLab, Runs } from './runs'
import type { LabWorld } from './world'

export function files(
  world: LabWorld,
  runs: Runs,
  get: GetLab,
): Pick<LabActions, 'openProject' | 'saveProject' | 'stepTable' | 'exportScript'> {
  const load = async () => {
    const part = await import('./fileActions').catch(() => null)
    if (!part) get().tell((messages) => messages.notices.notLoaded())
    return part && part.fileActions(world, runs, get)
  }
  return {
    openProject: async (text) => (await load())?.openProject(text),
    saveProject: async () => (await load())?.saveProject() ?? null,
    stepTable: async () => (await load())?.stepTable() ?? null,
    exportScript: async (library) => (await load())?.exportScript(library) ?? null,
  }
}
