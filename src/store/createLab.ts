/** The lab's store: a fresh one for every page and every test. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { scriptOf } from '../core/playback'
import type { Setup } from '../content/setup'
import type { Messages } from '../i18n/messages'
import { editing } from './editing'
import { files } from './files'
import type { Lab, LabState } from './labState'
import { playing } from './playing'
import { keepPreferences, type Preferences } from './preferences'
import { proving } from './proving'
import { createRuns } from './runs'
import { stepping } from './stepping'
import { watching } from './watching'
import type { LabWorld } from './world'

function initialState(setup: Setup, preferences: Preferences, messages: Messages): LabState {
  return {
    setup,
    script: scriptOf(setup.recipe.network),
    trace: null,
    cursor: 0,
    example: 0,
    firstStep: 1,
    divergence: null,
    history: null,
    shown: null,
    playing: false,
    pace: 'full',
    samplesPerSecond: 0,
    granularity: 'neuron',
    selection: null,
    pointed: null,
    ...preferences,
    messages,
    notice: null,
    canUndo: false,
    canRedo: false,
    checkpoint: null,
    proof: null,
  }
}

/** Opens `setup` at step 1. */
export function createLab(
  world: LabWorld,
  setup: Setup,
  preferences: Preferences,
  messages: Messages,
): StoreApi<Lab> {
  const store = createStore<Lab>()((set, get) => {
    const runs = createRuns(world, set, get)
    return {
      ...initialState(setup, preferences, messages),
      ...stepping(runs, set, get),
      ...playing(world, runs, set, get),
      ...editing(world, runs, get),
      ...files(world, runs, set, get),
      ...watching(world, runs, set, get),
      ...proving(runs, set, get),
      select: (selection) => set({ selection }),
      point: (pointed) => set({ pointed }),
      setGranularity: (granularity) => set({ granularity }),
      tell: (notice) => set({ notice }),
      setDigits: (digits) => set({ digits }),
      setTheme: (theme) => set({ theme }),
      setLanguage: (language) => {
        void world.loadMessages(language).then((messages) => set({ language, messages }))
      },
      shownParameters: () => {
        const { trace, cursor, script, setup } = get()
        if (!trace) return setup.parameters
        return cursor === script.microSteps.length ? trace.after.values : trace.before.values
      },
    }
  })
  store.subscribe(({ language, theme, digits }, before) => {
    if (language !== before.language || theme !== before.theme || digits !== before.digits) {
      keepPreferences(world.keep, { language, theme, digits })
    }
  })
  store.subscribe(({ trace, proof, dropProof }, before) => {
    if (proof && trace !== before.trace) dropProof()
  })
  store.getState().openSetup(setup)
  return store
}
