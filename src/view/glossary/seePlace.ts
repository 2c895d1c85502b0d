/** Leads to where a term can be seen at work. */
import type { StoreApi } from 'zustand/vanilla'
import { scriptOf } from '../../core/playback'
import type { SeePlace } from '../../content/glossaryPlaces'
import { cursorOf } from '../../content/lessons/lesson'
import type { Lab } from '../../store/labState'
import { openLesson } from '../../store/links/openLesson'

type TickPlace = Extract<SeePlace, { kind: 'tick' }>

/** A run of the preset that is open stays as it is; any other is opened at step 1, which can be undone. */
function goToTick(lab: Lab, { preset, after, target }: TickPlace): void {
  lab.showPanel('explain')
  if (lab.setup.preset === preset) {
    lab.goTo(cursorOf(lab.script, after))
    lab.select(target)
    return
  }
  void lab.openLater(async (onProgress) => {
    const { makePreset } = await import('../../content/makePreset')
    const setup = await makePreset[preset](onProgress)
    const cursor = cursorOf(scriptOf(setup.recipe.network), after)
    return { setup, place: { resume: null, cursor, example: null }, also: { selection: target } }
  })
}

export function seePlace(store: StoreApi<Lab>, place: SeePlace): void {
  store.getState().enlarge(null)
  if (place.kind === 'tick') goToTick(store.getState(), place)
  else openLesson(store, { id: place.lesson, scene: place.scene })
}
