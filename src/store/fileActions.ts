/** How files are read and written; loaded with the first of them, and each reader and writer with its own. */
import { isFiniteStep } from '../core/finiteStep'
import type { OpenedProject, RefusedProject } from '../interop/project'
import type { LabActions, Opened, SavedFile } from './labState'
import type { GetLab, Runs } from './runs'
import type { LabWorld } from './world'

/** How long the page may be busy with a file at a stretch. */
const SLICE_MS = 10

function openedOf({ setup, resume, view }: OpenedProject): Opened {
  const { granularity, digits, cursor = 0, example = null } = view
  const also = { ...(granularity && { granularity }), ...(digits && { digits }) }
  return { setup, place: { resume, cursor, example }, also }
}

const slug = (title: string) => title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'backstep'

export function fileActions(
  world: LabWorld,
  runs: Runs,
  get: GetLab,
): Pick<LabActions, 'openProject' | 'saveProject' | 'stepTable' | 'exportScript'> {
  const name = () => slug(get().setup.title ?? get().setup.preset ?? 'backstep')

  /** A part of the page that could not be loaded is said once, not thrown. */
  const load = async <T>(part: () => Promise<T>): Promise<T | null> => {
    try {
      return await part()
    } catch {
      get().tell((messages) => messages.notices.notLoaded())
      return null
    }
  }

  /** All pieces, with a pause for the page whenever they have taken some milliseconds. */
  const gathered = async (pieces: Iterable<string>): Promise<string[]> => {
    const parts: string[] = []
    let part: string[] = []
    let since = world.now()
    for (const piece of pieces) {
      part.push(piece)
      if (world.now() - since < SLICE_MS) continue
      parts.push(part.join(''))
      part = []
      await world.wait(0)
      since = world.now()
    }
    return [...parts, part.join('')]
  }

  /** A file holds no mistake, nor what a mistake has made of the parameters. */
  const tellOfTruth = async () => {
    const later = await load(world.loadLater)
    if (later) get().tell((_, language) => later[language].mistakes.savedTrue)
  }

  return {
    openProject: async (text) => {
      const parts = await load(() =>
        Promise.all([import('../interop/project'), import('../interop/problem'), world.loadLater()]),
      )
      if (!parts) return
      const [{ readProject }, { problemSentence }, later] = parts
      const refuse = ({ problem }: RefusedProject) =>
        get().tell((_, language) => problemSentence(later[language].files.problems, problem))
      const read = readProject(text)
      if (read.ok === false) return refuse(read)
      await get().openLater(async (onProgress) => {
        if (read.ok === true) return openedOf(read)
        const { loadData } = await import('../content/loadData')
        const opened = read.on(await loadData[read.of](onProgress))
        if (opened.ok) return openedOf(opened)
        refuse(opened)
        return null
      })
    },

    saveProject: async (): Promise<SavedFile | null> => {
      const writer = await load(() => import('../interop/writeProject'))
      if (!writer) return null
      const { setup, cursor, example, granularity, digits, checkpoint, trace, firstStep } = get()
      const atStart = trace === null || (trace.step === firstStep && firstStep === 1)
      const view = { cursor, example, granularity, digits }
      const parts = await gathered(
        writer.writeProject(setup, view, atStart || setup.planted ? null : checkpoint),
      )
      if (setup.planted) await tellOfTruth()
      return { name: `${name()}.json`, type: 'application/json', parts }
    },

    stepTable: async (): Promise<SavedFile | null> => {
      get().pause()
      const loaded = await load(() => Promise.all([import('../interop/stepTable'), world.loadLater()]))
      await new Promise<void>((resolve) => runs.whenIdle(resolve))
      const { trace, tell } = get()
      if (!loaded || !trace) return null
      const [writer, later] = loaded
      if (!isFiniteStep(trace)) {
        tell((_, language) => later[language].worksheet.notFinite)
        return null
      }
      const parts = await gathered(writer.stepTable(trace))
      return { name: `${name()}-step-${trace.step}.csv`, type: 'text/csv', parts }
    },

    exportScript: async (library): Promise<SavedFile | null> => {
      get().pause()
      const parts = await load(() =>
        Promise.all([import('../interop/scripts/writeScript'), world.loadLater()]),
      )
      await new Promise<void>((resolve) => runs.whenIdle(resolve))
      const { trace, language, messages, setup, tell } = get()
      if (!parts || !trace) return null
      const [{ writeScript }, later] = parts
      const { presets } = messages.setup
      const { refusal, pieces } = writeScript({ library, trace, setup }, presets, later[language].scripts)
      if (refusal !== null) {
        tell(() => refusal)
        return null
      }
      const named = `${name()}-step-${trace.step}-${library}.py`
      return { name: named, type: 'text/x-python', parts: await gathered(pieces) }
    },
  }
}
