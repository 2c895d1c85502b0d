/** Files in and out; the reader and the writers are loaded when somebody needs them. */
import type { LabActions, SavedFile } from './labState'
import type { GetLab, Runs, SetLab } from './runs'
import type { LabWorld } from './world'

const slug = (title: string) => title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'backstep'

export function files(
  world: LabWorld,
  runs: Runs,
  set: SetLab,
  get: GetLab,
): Pick<LabActions, 'openProject' | 'saveProject' | 'stepTable'> {
  const name = () => slug(get().setup.title ?? get().setup.preset ?? 'backstep')

  /** A part of the page that could not be loaded is said once, not thrown. */
  const load = async <T>(part: () => Promise<T>): Promise<T | null> => {
    try {
      return await part()
    } catch {
      set({ notice: (messages) => messages.notices.notLoaded() })
      return null
    }
  }

  return {
    openProject: async (text) => {
      const parts = await load(() =>
        Promise.all([import('../interop/project'), import('../interop/problem'), world.loadLater()]),
      )
      if (!parts) return
      const [{ readProject }, { problemSentence }, later] = parts
      const read = readProject(text)
      if (!read.ok) {
        set({ notice: (_, language) => problemSentence(later[language].files.problems, read.problem) })
        return
      }
      const { granularity, digits, cursor = 0, example = 0 } = read.view
      get().openSetup(read.setup, { resume: read.resume, cursor, example })
      set({ notice: null, ...(granularity && { granularity }), ...(digits && { digits }) })
    },

    saveProject: async (): Promise<SavedFile | null> => {
      const writer = await load(() => import('../interop/writeProject'))
      if (!writer) return null
      const { setup, cursor, example, granularity, digits, checkpoint, trace, firstStep } = get()
      const atStart = trace === null || (trace.step === firstStep && firstStep === 1)
      const view = { cursor, example, granularity, digits }
      const text = writer.writeProject(setup, view, atStart ? null : checkpoint)
      return { name: `${name()}.json`, type: 'application/json', text }
    },

    stepTable: async (): Promise<SavedFile | null> => {
      get().pause()
      const writer = await load(() => import('../interop/stepTable'))
      await new Promise<void>((resolve) => runs.whenIdle(resolve))
      const { trace } = get()
      if (!writer || !trace) return null
      return { name: `${name()}-step-${trace.step}.csv`, type: 'text/csv', text: writer.stepTable(trace) }
    },
  }
}
