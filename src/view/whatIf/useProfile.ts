/** Asks the worker for the loss over a parameter, anew for each step and edit; what is known stays until the answer comes. */
import { useEffect, useRef, useState } from 'react'
import type { LossProfile, Over, Stretch } from '../../core/lossProfile'
import type { Trace } from '../../core/trace'
import { stretchOf } from '../../draw/charts/profile'
import { useLab, useLabStore } from '../lab'
import { numberOf, type Parameter } from './parameter'

const POINTS = 61

interface Answered {
  readonly trace: Trace
  readonly over: Over
  readonly profile: LossProfile
}

/** What the person wants to look at; null: what the worker finds. */
interface Wish {
  readonly stretch: Stretch | null
}

/** The stretch last looked at: `chosen` by the person, or found by the worker. */
interface Kept {
  readonly step: number
  readonly chosen: boolean
  readonly stretch: Stretch
}

const holds = ({ from, to }: Stretch, value: number) => value >= from && value <= to

/** What to ask for so that the axes rest: the same stretch, within a step as long as it holds the parameter. A chosen one goes along. */
function stretchToAsk(kept: Kept | null, step: number, now: number, next: number): Stretch | null {
  if (!kept) return null
  const { stretch, chosen } = kept
  if (holds(stretch, now) && (kept.step === step || holds(stretch, next))) return stretch
  if (!chosen) return null
  const half = (stretch.to - stretch.from) / 2
  return { from: now - half, to: now + half }
}

/** From 0 to 1; `asked` counts the questions. */
interface Progress {
  readonly asked: number
  readonly share: number
}

export interface ProfileState {
  /** null until the first answer. */
  readonly profile: LossProfile | null
  /** Whether the profile is of the present step, and over what was chosen. */
  readonly fresh: boolean
  readonly progress: Progress | null
  readonly trouble: string | null
  /** Looks at another stretch; null: at one that the worker finds. */
  look(stretch: Stretch | null): void
}

/** For one parameter as long as the component is there. Nothing is asked while training runs. */
export function useProfile(parameter: Parameter, over: Over): ProfileState {
  const store = useLabStore()
  const trace = useLab((state) => (state.playing ? null : state.trace))
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const met = useRef<Wish | null>(null)
  const kept = useRef<Kept | null>(null)
  const asked = useRef(0)

  useEffect(() => {
    if (!trace || trace.rows.length !== trace.examples.length) return
    const giveUp = new AbortController()
    const number = ++asked.current
    const { step } = trace
    const [now, next] = [numberOf(trace, parameter.value), numberOf(trace, parameter.next)]
    if (wish !== met.current) {
      met.current = wish
      const stretch = wish?.stretch
      kept.current = stretch ? { step, chosen: true, stretch } : null
    }
    const range = stretchToAsk(kept.current, step, now, next)
    const chosen = range !== null && kept.current!.chosen
    const onProgress = (done: number, of: number) => setProgress({ asked: number, share: done / of })
    const ask = async () => {
      try {
        const question = {
          kind: 'profile',
          step,
          parameter: parameter.value,
          range,
          points: POINTS,
          over,
        } as const
        const profile = await store
          .getState()
          .inquire<'profile'>(question, { signal: giveUp.signal, onProgress })
        if (!profile || giveUp.signal.aborted) return
        kept.current = { step, chosen, stretch: stretchOf(profile) }
        setAnswered({ trace, over, profile })
        setTrouble(null)
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : String(error))
      }
      setProgress((shown) => (shown?.asked === number ? null : shown))
    }
    setProgress({ asked: number, share: 0 })
    void ask()
    return () => giveUp.abort()
  }, [store, trace, parameter, over, wish])

  return {
    profile: answered?.profile ?? null,
    fresh: answered !== null && answered.trace === trace && answered.over === over,
    progress: trace ? progress : null,
    trouble,
    look: (stretch) => setWish({ stretch }),
  }
}
