/** Opening what has to be loaded first, with word of how far that is. */
import type { LabActions } from './labState'
import type { GetLab, SetLab } from './runs'
import type { LabWorld } from './world'

export function opening(
  { wait }: Pick<LabWorld, 'wait'>,
  set: SetLab,
  get: GetLab,
): Pick<LabActions, 'openLater'> {
  let latest = 0
  const openLater: LabActions['openLater'] = async (make) => {
    const wish = ++latest
    const ifWanted = (action: () => void) => {
      if (wish === latest) action()
    }
    set({ loading: null })
    get().tell(null)
    try {
      const opened = await make((share) => ifWanted(() => set({ loading: share })))
      // What was made may have taken its time; opening it takes more.
      await wait(0)
      ifWanted(() => {
        set({ loading: null })
        if (opened) get().openSetup(opened.setup, opened.place, opened.also)
      })
    } catch {
      ifWanted(() => {
        set({ loading: null })
        get().tell(
          (messages) => messages.notices.notLoaded(),
          () => void openLater(make),
        )
      })
    }
  }
  return { openLater }
}
