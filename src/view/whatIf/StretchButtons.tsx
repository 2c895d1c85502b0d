/** How much of the parameter is in the picture: from the whole valley down to where the curve is as good as its tangent. */
import type { LossProfile, Stretch } from '../../core/lossProfile'
import { stretchOf } from '../../draw/charts/profile'
import { useLaterMessages } from '../laterMessages'

const ZOOM = 3
/** How many times its size, at least 1, a parameter can be gone away from, and how near. */
const WIDEST = 1e4
const NARROWEST = 1e-6
/** A step that is fitted takes up this share of the picture. */
const STEP_SHARE = 0.4

const around = (centre: number, half: number): Stretch => ({ from: centre - half, to: centre + half })

interface Props {
  readonly profile: LossProfile
  /** Whether the step is known at the cursor. */
  readonly done: boolean
  /** null: what the worker finds. */
  readonly look: (stretch: Stretch | null) => void
}

export function StretchButtons({ profile, done, look }: Props) {
  const t = useLaterMessages().whatIf
  const { now, next } = profile
  const { from, to } = stretchOf(profile)
  const half = (to - from) / 2
  const size = Math.max(1, Math.abs(now))
  const step = Math.abs(next - now)
  const canFitStep = done && step > NARROWEST * size && Number.isFinite(step)
  const buttons = [
    { name: t.narrower, able: half > NARROWEST * size * ZOOM, stretch: around(now, half / ZOOM) },
    { name: t.wider, able: half < WIDEST * size, stretch: around(now, half * ZOOM) },
    { name: t.toStep, able: canFitStep, stretch: around((now + next) / 2, step / STEP_SHARE / 2) },
    { name: t.toCurve, able: true, stretch: null },
  ]
  return (
    <div className="what-if-stretch" role="group" aria-label={t.stretch}>
      {buttons.map(({ name, able, stretch }) => (
        <button
          key={name}
          type="button"
          className="text-button"
          disabled={!able}
          onClick={() => look(stretch)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
