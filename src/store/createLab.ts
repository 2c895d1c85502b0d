/** The lab's store: a fresh one for every page and every test. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { scriptOf } from '../core/playback'
import type { Setup } from '../content/setup'
import type { Messages } from '../i18n/messages'
import type { TrainerClient } from '../trainer/client'
import { editing } from './editing'
import { escorted } from './escort'
import { files } from './files'
import { inquiring } from './inquiring'
import type { Keep } from './keep'
import type { Lab, LabState, Opening } from './labState'
import { opening } from './opening'
import { arranging } from './outlook'
import { playing } from './playing'
import { KEPT, keepPreferences, type Preferences } from './preferences'
import { proving } from './proving'
import { createRuns } from './runs'
import { stepping } from './stepping'
import { watching } from './watching'
import type { LabWorld } from './world'

function initialState(
  self: StoreApi<Lab>,
  keep: Keep,
  setup: Setup,
  preferences: Preferences,
  messages: Messages,
): LabState {
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
    enlarged: null,
    ...preferences,
    messages,
    notice: null,
    retry: null,
    loading: null,
    canUndo: false,
    canRedo: false,
    checkpoint: null,
    proof: null,
    highlight: null,
    lit: [],
    asking: null,
    presenting: false,
    self,
    keep,
    comparison: null,
    locked: null,
    lent: {},
  }
}

/** What leads others waits for them before it shows a step, so that all show the same one. */
const withSides = (client: TrainerClient, store: StoreApi<Lab>) =>
  escorted(client, async (traced) => {
    const { comparison } = store.getState()
    if (comparison?.lead === store) await comparison.gather(traced.trace)
    return traced
  })

async function duplicate(world: LabWorld, store: StoreApi<Lab>) {
  const comparing = await import('./comparing').catch(() => null)
  if (comparing) await comparing.addSide(createLab, world, store)
  else store.getState().tell((messages) => messages.notices.notLoaded())
}

const linking = (world: LabWorld, store: StoreApi<Lab>) =>
  import('./links/linking')
    .then((part) => part.linking(world, store))
    .catch(() => {
      store.getState().tell((messages) => messages.notices.notLoaded())
      return null
    })

/** Every action asks the locks first, where there are any. */
const lockable = (lab: Lab, get: () => Lab) =>
  Object.fromEntries(
    Object.entries(lab).map(([name, act]) => [
      name,
      typeof act === 'function'
        ? (...of: unknown[]) => (get().locked?.refuses(name, of) ? Promise.resolve(null) : act(...of))
        : act,
    ]),
  ) as unknown as Lab

/** Opens `setup`, at step 1 if it is not said where. */
export function createLab(
  world: LabWorld,
  setup: Setup,
  preferences: Preferences,
  messages: Messages,
  place?: Opening,
): StoreApi<Lab> {
  /** Of several wishes the last one counts. */
  let languageWishes = 0
  const store = createStore<Lab>()((set, get, api) => {
    const runs = createRuns(
      { ...world, connect: (onDeath) => withSides(world.connect(onDeath), api) },
      set,
      get,
    )
    const lab: Lab = {
      ...initialState(api, world.keep, setup, preferences, messages),
      ...stepping(runs, set, get),
      ...playing(world, runs, set, get),
      ...editing(world, runs, get),
      ...files(world, runs, get),
      ...opening(world, set, get),
      ...watching(world, runs, set, get),
      ...inquiring(runs),
      ...proving(runs, set, get),
      ...arranging(set, get),
      duplicate: () => duplicate(world, api),
      linking: () => linking(world, api),
      setHighlight: (highlight) => set({ highlight }),
      light: (lit) => set({ lit }),
      ask: (asking) => set({ asking }),
      present: (presenting) => set({ presenting }),
      select: (selection) => {
        const { asking } = get()
        if (selection && asking?.kinds.includes(selection.kind)) asking.pick(selection)
        else set({ selection })
      },
      point: (pointed) => set({ pointed }),
      setGranularity: (granularity) => set({ granularity }),
      tell: (notice, retry) => set({ notice, retry: retry ?? null }),
      setDigits: (digits) => set({ digits }),
      setTheme: (theme) => set({ theme }),
      setLanguage: (language) => {
        const wish = ++languageWishes
        const ifWanted = (change: () => void) => wish === languageWishes && change()
        void world.loadMessages(language).then(
          (messages) => ifWanted(() => set({ language, messages })),
          () =>
            ifWanted(() =>
              get().tell(
                ({ notices }) => notices.notLoaded(),
                () => {
                  get().tell(null)
                  get().setLanguage(language)
                },
              ),
            ),
        )
      },
      shownParameters: () => {
        const { trace, cursor, script, setup } = get()
        if (!trace) return setup.parameters
        return cursor === script.microSteps.length ? trace.after.values : trace.before.values
      },
    }
    return lockable(lab, get)
  })
  store.subscribe((state, before) => {
    if (KEPT.some((key) => state[key] !== before[key])) keepPreferences(world.keep, state, state.lent)
  })
  store.subscribe(({ trace, proof, dropProof }, before) => {
    if (proof && trace !== before.trace) dropProof()
  })
  store.getState().openSetup(setup, place)
  return store
}
