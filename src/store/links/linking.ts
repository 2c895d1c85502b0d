/** Writes and opens links. */
import type { StoreApi } from 'zustand/vanilla'
import type { Language } from '../../i18n/messages'
import { namesExperiment, readExperiment, type LinkedExperiment } from '../../interop/link/experiment'
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
import { leaveOtherLesson, openLesson } from './openLesson'
import { readPageFields, type PageFields } from './pageFields'
import { isNear } from './recompute'
import { writeLink } from './writeLink'

/** Resolves when the page has done what it was asked for before, with whether `setup` is on show then: something else may have been opened meanwhile. */
function isReached(store: StoreApi<Lab>, setup: Setup): Promise<boolean> {
  const { inTurn } = store.getState()
  return new Promise((resolve) => inTurn(() => resolve(store.getState().setup === setup)))
}

/** Goes to the place in the run that was opened; resolves with whether it was reached. */
async function goTo(store: StoreApi<Lab>, { resume, setup }: LinkedExperiment, page: PageFields) {
  const lab = store.getState()
  if (!resume && page.step > 1) lab.goToStep(page.step)
  lab.goTo(page.cursor)
  const reached = await isReached(store, setup)
  if (reached && page.example !== undefined) lab.setExample(page.example)
  return reached
}

/** A question is asked as soon as somebody sees the practice: a page in a frame has none. */
async function askSoon(store: StoreApi<Lab>): Promise<void> {
  try {
    const { practiceOf } = await import('../practice')
    practiceOf(store).getState().askSoon()
  } catch {
    store.getState().tell(({ notices }) => notices.notLoaded())
  }
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

/** What was asked for last: a link that takes longer does nothing any more. */
const latest = new WeakMap<StoreApi<Lab>, LinkFields>()

/** Rejects if the sentences about links cannot be loaded. */
export async function linking(world: LabWorld, store: StoreApi<Lab>): Promise<Linking> {
  const later = await world.loadLater()
  const sentence = (problem: LinkProblem, language: Language) =>
    linkProblemSentence(later[language].links, later[language].files.problems, problem)
  const refused = { en: later.en.links.refused, zh: later.zh.links.refused }

  const show = async (experiment: LinkedExperiment | null, page: PageFields) => {
    const going = experiment && goTo(store, experiment, page)
    setLook(store, page)
    if (page.lesson) openLesson(store, page.lesson)
    if (page.locks) {
      lock(store, page.locks, page.lesson?.id ?? null, refused)
      leaveOtherLesson(store)
    }
    if (page.practice && !page.lesson && (await going) !== false) await askSoon(store)
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
      if (!experiment || latest.get(store) !== fields) return null
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
    const isOfExperiment = namesExperiment(fields)
    latest.set(store, fields)
    if (!isOfExperiment) {
      unlock(store)
      return show(null, page)
    }
    const experiment = await opened(fields, page)
    if (experiment) {
      if (await isReached(store, experiment.setup)) await show(experiment, page)
    } else if (store.getState().retry) store.setState({ retry: () => void linked.open(fragment) })
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
