/** The landscape of a lab: what was chosen and computed stays when the panel is enlarged or another tab is looked at. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Landscape, LandscapeQuestion } from '../../core/landscape'
import { landscapeSize } from '../../core/landscapeSize'
import { parameterCount, sameShape, type NetworkSpec } from '../../core/network'
import { isKnown } from '../../core/playback'
import { cell, type Trace } from '../../core/trace'
import type { Lab } from '../../store/labState'
import { parameterAt, usualAxes, type Axes } from './axes'

export interface Choices {
  readonly plane: 'parameters' | 'random'
  /** null until there is a step to choose them by. */
  readonly axes: Axes | null
  readonly seed: number
  readonly over: LandscapeQuestion['over']
  /** Times the usual reach. */
  readonly zoom: number
}

/** What a map is of. */
export interface Surveyed {
  readonly choices: Choices
  readonly network: NetworkSpec
  readonly step: number
  readonly parameters: Float64Array
  /** Everything else that the loss comes from. */
  readonly source: string
  readonly train: Lab['setup']['data']['train']
}

interface Progress {
  readonly done: number
  readonly of: number
  /** Over before anybody could read how far it is. */
  readonly brief: boolean
}

export interface Survey {
  readonly choices: Choices
  /** With samples missing while it is computed, or after that was given up. */
  readonly map: Landscape | null
  readonly of: Surveyed | null
  /** null while nothing is being computed. */
  readonly progress: Progress | null
  readonly trouble: string | null
  choose(change: Partial<Choices>): void
  compute(): void
  cancel(): void
  /** Until the returned function is called, maps are made unasked where that is quick and training stands still. */
  attend(): () => void
}

/** Multiplications that take some tenths of a second. */
const CHEAP_WORK = 3e8

const USUAL: Choices = { plane: 'parameters', axes: null, seed: 1, over: 'batch', zoom: 1 }

const sourceOf = ({ network, loss, reduction, huberDelta }: Trace['recipe']) =>
  JSON.stringify([network, loss, reduction, huberDelta])

/** How large the map of what is on show will be. */
export function sizeOf({ trace, setup }: Lab, { over }: Choices) {
  const examples = over === 'train' ? setup.data.train.count : (trace?.examples.length ?? 1)
  return landscapeSize(parameterCount(setup.recipe.network), examples)
}

const sameNumbers = (a: Float64Array, b: Float64Array) =>
  a === b || (a.length === b.length && a.every((value, k) => Object.is(value, b[k])))

function isOf({ step, train, source, parameters }: Surveyed, { trace, setup }: Lab): boolean {
  return (
    trace?.step === step &&
    train === setup.data.train &&
    source === sourceOf(trace.recipe) &&
    sameNumbers(parameters, trace.before.values)
  )
}

/** Whether the map is of the step on show, with the numbers that are on show. */
export function isCurrent({ of }: Survey, lab: Lab): boolean {
  return of !== null && isOf(of, lab)
}

/** Whether the walk through the step has come to where the update leads, as far as the map's axes show it. */
export function nextIsKnown(of: Surveyed, lab: Lab): boolean {
  const { script, cursor } = lab
  const { plane, axes } = of.choices
  if (!isOf(of, lab)) return true
  if (plane === 'random') return cursor === script.microSteps.length
  return axes!.every((index) => {
    const target = parameterAt(script.spec, index)
    if (target.kind === 'edge') return isKnown(script, cursor, cell('W_next', target.layer, target.unit))
    return target.kind === 'bias' && isKnown(script, cursor, cell('b_next', target.layer, target.unit))
  })
}

/** Whether every sample of the map is known. */
export function isWhole({ map }: Survey): boolean {
  return map !== null && map.known.every((each) => each === 1)
}

function questionOf({ step, choices: { plane, axes, seed, over, zoom } }: Surveyed): LandscapeQuestion {
  const random = plane === 'random'
  return {
    step,
    over,
    zoom,
    plane: random ? { kind: 'random', seed } : { kind: 'parameters', indices: axes! },
  }
}

const surveys = new WeakMap<StoreApi<Lab>, StoreApi<Survey>>()

/** The one survey of a lab. */
export function surveyOf(lab: StoreApi<Lab>): StoreApi<Survey> {
  const made = surveys.get(lab) ?? createSurvey(lab)
  surveys.set(lab, made)
  return made
}

function createSurvey(lab: StoreApi<Lab>): StoreApi<Survey> {
  let asked = new AbortController()
  /** What is being computed. */
  let running: Surveyed | null = null
  /** The network that the axes were chosen in. */
  let network: NetworkSpec | null = null

  /** What would be computed now; null while there is no step. */
  const wanted = (choices: Choices): Surveyed | null => {
    const { trace, setup } = lab.getState()
    return (
      trace && {
        choices,
        network: trace.recipe.network,
        step: trace.step,
        parameters: trace.before.values,
        source: sourceOf(trace.recipe),
        train: setup.data.train,
      }
    )
  }

  /** With axes that were chosen in this network, or else the usual ones. */
  const fitting = (choices: Choices): Choices => {
    const { trace, selection } = lab.getState()
    if (!trace) return choices
    const { network: present } = trace.recipe
    if (choices.axes !== null && network !== null && sameShape(network, present)) return choices
    network = present
    return { ...choices, axes: usualAxes(trace, selection) }
  }

  return createStore<Survey>()((set, get) => {
    const forget = () => {
      asked.abort()
      asked = new AbortController()
      running = null
      set({ progress: null, trouble: null })
    }

    const ask = async (of: Surveyed, brief: boolean) => {
      const { signal } = asked
      const onProgress = (done: number, total: number, interim: Landscape | null) => {
        set({ progress: { done, of: total, brief } })
        if (interim && !brief) set({ map: interim, of })
      }
      try {
        const question = { kind: 'landscape' as const, ...questionOf(of) }
        const map = await lab.getState().inquire<'landscape'>(question, { signal, onProgress })
        if (map) set({ map, of })
      } catch (error) {
        if (signal.aborted) return
        set({ trouble: error instanceof Error ? error.message : String(error) })
      }
      if (signal.aborted) return
      running = null
      set({ progress: null })
    }

    lab.subscribe(({ panels }) => {
      if (running !== null && !panels.includes('landscape')) forget()
    })
    const isCheap = () => sizeOf(lab.getState(), get().choices).work <= CHEAP_WORK

    const keepUp = () => {
      const state = lab.getState()
      const { of } = get()
      if (of && state.trace && !sameShape(of.network, state.trace.recipe.network)) {
        forget()
        set({ map: null, of: null })
      }
      const choices = fitting(get().choices)
      if (choices !== get().choices) set({ choices })
      if (state.playing || !isCheap()) return
      const isRunning = running !== null && isOf(running, state)
      const isThere = isWhole(get()) && get().of!.choices === choices && isCurrent(get(), state)
      if (!isRunning && !isThere) get().compute()
    }

    return {
      choices: USUAL,
      map: null,
      of: null,
      progress: null,
      trouble: null,
      choose: (change) => {
        set({ choices: fitting({ ...get().choices, ...change }) })
        if (get().map !== null || running !== null || isCheap()) get().compute()
      },
      compute: () => {
        set({ choices: fitting(get().choices) })
        const of = wanted(get().choices)
        if (!of) return
        forget()
        running = of
        const brief = isCheap()
        set({ progress: { done: 0, of: 1, brief } })
        void ask(of, brief)
      },
      cancel: forget,
      attend: () => {
        keepUp()
        return lab.subscribe((state, before) => {
          const { trace, setup, playing } = before
          if (state.trace !== trace || state.setup !== setup || state.playing !== playing) keepUp()
        })
      },
    }
  })
}
