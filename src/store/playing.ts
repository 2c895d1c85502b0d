/** Play: the page pulls, the worker trains. One answer is painted a frame, at most one more is under way. */
import { revealedBy } from '../core/playback'
import type { Advanced } from '../trainer/protocol'
import type { LabWorld } from './world'
import type { LabActions, Pace } from './labState'
import type { GetLab, Runs, SetLab } from './runs'

/** How long the worker trains for one answer: some thirty pictures a second are smooth, and leave the worker its time. */
const BUDGET_MS = 30

export function playing(
  world: LabWorld,
  runs: Runs,
  set: SetLab,
  get: GetLab,
): Pick<LabActions, 'play' | 'pause' | 'setPace'> {
  const advance = (step: number) => {
    const full = get().pace === 'full'
    return runs.client.advance(runs.current(), {
      step,
      row: get().example,
      budgetMs: full ? BUDGET_MS : null,
      steps: full ? null : 1,
    })
  }

  /** The answer is the state on show from here on; at full speed every number of it is known. */
  const paint = ({ traced, samplesPerSecond }: Advanced) =>
    set({
      trace: traced.trace,
      cursor: get().script.microSteps.length,
      checkpoint: traced.checkpoint,
      samplesPerSecond,
      ...(traced.history && { history: traced.history }),
    })

  /** The step on show again, whole, so that it can be inspected. */
  const land = (step: number) =>
    runs.show(runs.client.trace(runs.current(), { kind: 'step', step }), ({ divergence }) => {
      const { script } = get()
      return divergence ? revealedBy(script, divergence.cell) + 1 : script.microSteps.length
    })

  const paced = async (pace: Pace, since: number) => {
    if (pace !== 'full') await world.wait(Math.max(0, 1000 / pace - (world.now() - since)))
    await world.frame()
  }

  const loop = async (from: number) => {
    const run = runs.current()
    const goesOn = () => get().playing && runs.current() === run
    let request = advance(from)
    while (goesOn()) {
      const since = world.now()
      const answer = await request
      if (!goesOn()) return
      const { divergence, trace } = answer.traced
      if (divergence) {
        set({ playing: false })
        return land(divergence.step)
      }
      const full = get().pace === 'full'
      if (full) request = advance(trace.step + 1)
      await paced(get().pace, since)
      if (!goesOn()) return void request.catch(() => {})
      paint(answer)
      if (!full) request = advance(trace.step + 1)
    }
    request.catch(() => {})
  }

  return {
    play: () =>
      runs.whenIdle(() => {
        const { trace, cursor, divergence } = get()
        if (!trace || divergence || get().playing) return
        set({ playing: true })
        const run = runs.current()
        loop(cursor === 0 ? trace.step : trace.step + 1).catch((error: unknown) => {
          if (runs.current() === run) set({ playing: false })
          runs.fail(error)
        })
      }),
    pause: () => {
      const { trace, playing } = get()
      if (!playing || !trace) return
      set({ playing: false })
      land(trace.step)
    },
    setPace: (pace) => set({ pace }),
  }
}
