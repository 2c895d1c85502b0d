/** Writes and opens links. */
import type { StoreApi } from 'zustand/vanilla'
import type { Language } from '../../i18n/messages'
import { readExperiment, type LinkedExperiment } from '../../interop/link/experiment'
import { readFragment, type LinkFields } from '../../interop/link/fragment'
import {
  LinkRefusal,
  linkProblemSentence,
  refuseLink,
  type LinkProblem,
} from '../../interop/link/linkProblem'
import type { Progress } from '../../content/progress'
import type { Setup } from '../../content/setup'
import type { Lab } from '../labState'
import type { LabWorld } from '../world'
import { withPanel } from '../outlook'
import type { Carried, Linking, WrittenLink } from './link'
import { lock, past, unlock } from './locks'
import { openLesson } from './openLesson'
import { readPageFields, type PageFields } from './pageFields'
import { isNear } from './recompute'
import { writeLink } from './writeLink'

/** Resolves when `setup` is on show; the page may have to finish something else first. */
function turnTo(store: StoreApi<Lab>, setup: Setup): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.getState().setup !== setup) return
      stop()
      resolve()
    }
    const stop = store.subscribe(look)
    look()
  })
}

/** Resolves when a step of `setup` is on show, or will never be. */
function arrival(store: StoreApi<Lab>, setup: Setup, step: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const lab = store.getState()
      const isThere = lab.trace?.step === step || lab.divergence !== null
      if (lab.setup === setup && !isThere) return
      stop()
      resolve()
    }
    const stop = store.subscribe(look)
    look()
  })
}

/** Goes to the place in the run that was opened. */
function goTo(store: StoreApi<Lab>, { resume, setup }: LinkedExperiment, page: PageFields): void {
  const lab = store.getState()
  const step = resume?.step ?? page.step
  if (!resume && step > 1) lab.goToStep(step)
  lab.goTo(page.cursor)
  const { example } = page
  if (example === undefined) return
  void arrival(store, setup, step).then(() => {
    if (store.getState().setup === setup) store.getState().setExample(example)
  })
}

function setLook(store: StoreApi<Lab>, page: PageFields): void {
  const { granularity, digits, language, outlook, practice } = page
  const lab = store.getState()
  const look = {
    ...(digits !== undefined && { digits }),
    ...outlook,
    ...(practice && withPanel((outlook ?? lab).panels, 'practice')),
  }
  store.setState({
    granularity: granularity ?? 'neuron',
    ...look,
    lent: { ...lab.lent, ...look, ...(language !== undefined && { language }) },
  })
  if (language !== undefined && language !== lab.language) lab.setLanguage(language)
}

/** Rejects with a `LinkRefusal` where the experiment cannot be read, or its step is too far away. */
async function experimentOf(fields: LinkFields, { step }: PageFields, onProgress: Progress) {
  const experiment = await readExperiment(fields, onProgress)
  if (experiment && !isNear(experiment.setup, step)) refuseLink('tooFar', { step })
  return experiment
}

/** Rejects if the sentences about links cannot be loaded. */
export async function linking(world: LabWorld, store: StoreApi<Lab>): Promise<Linking> {
  const later = await world.loadLater()
  const sentence = (problem: LinkProblem, language: Language) =>
    linkProblemSentence(later[language].links, later[language].files.problems, problem)
  const refused = { en: later.en.links.refused, zh: later.zh.links.refused }

  const show = (experiment: LinkedExperiment | null, page: PageFields) => {
    if (experiment) goTo(store, experiment, page)
    setLook(store, page)
    if (page.lesson) openLesson(store, page.lesson)
    if (page.locks) lock(store, page.locks, page.lesson?.id ?? null, refused)
  }

  /** null where something else has been opened meanwhile, or it could not be loaded, which has been said. */
  const opened = async (fields: LinkFields, page: PageFields): Promise<LinkedExperiment | null> => {
    let experiment: LinkedExperiment | null = null
    let refusal: unknown = null
    const open = async (onProgress: Progress) => {
      try {
        experiment = await experimentOf(fields, page, onProgress)
      } catch (error) {
        if (!(error instanceof LinkRefusal)) throw error
        refusal = error
      }
      if (!experiment) return null
      unlock(store)
      const { setup, resume } = experiment as LinkedExperiment
      return { setup, place: { resume, cursor: 0, example: page.example ?? null } }
    }
    await past(() => store.getState().openLater(open))
    if (refusal) throw refusal
    return experiment
  }

  const open = async (fragment: string) => {
    const fields = readFragment(fragment)
    if (!fields) return
    const page = readPageFields(fields)
    if (!fields.has('preset') && !fields.has('packed')) {
      unlock(store)
      return show(null, page)
    }
    const experiment = await opened(fields, page)
    if (experiment) {
      await turnTo(store, experiment.setup)
      return show(experiment, page)
    }
    if (store.getState().retry) store.setState({ retry: () => void linked.open(fragment) })
  }

  const linked: Linking = {
    write: async (carried: Carried): Promise<WrittenLink> => {
      try {
        return { ok: true, fragment: await writeLink(world, store.getState(), carried) }
      } catch (error) {
        if (!(error instanceof LinkRefusal)) throw error
        const { problem } = error
        return { ok: false, why: { en: sentence(problem, 'en'), zh: sentence(problem, 'zh') } }
      }
    },
    open: async (fragment) => {
      try {
        await open(fragment)
      } catch (error) {
        if (!(error instanceof LinkRefusal)) throw error
        const { problem } = error
        store.getState().tell((_, language) => sentence(problem, language))
      }
    },
    unlock: () => unlock(store),
  }
  return linked
}
