/** What if this one number were another? The loss over a weight or a bias, and the number as a handle on the curve. */
import { useId, useMemo, useRef, useState } from 'react'
import type { LossProfile, Over } from '../../core/lossProfile'
import { isKnown } from '../../core/playback'
import type { Recipe } from '../../core/recipe'
import { targetKey, type Cell, type Trace } from '../../core/trace'
import { stretchOf } from '../../draw/charts/profile'
import { formatNumber } from '../../draw/format'
import { useWidth } from '../charts/useWidth'
import { Segmented } from '../controls/Segmented'
import { targetTitle } from '../graph/targets'
import { TermList } from '../glossary/TermList'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useMedia, WIDE } from '../useMedia'
import { isParameter, numberOf, parameterOf, type Parameter, type ParameterTarget } from './parameter'
import { ProfilePicture, type Present } from './ProfilePicture'
import { ProfileTable } from './ProfileTable'
import { useShowStretch } from './shownStretch'
import { StretchButtons } from './StretchButtons'
import { useProfile, type ProfileState } from './useProfile'
import './whatIf.css'

const TERMS = ['partial-derivative', 'gradient', 'learning-rate', 'parameter'] as const

const OVERS: readonly Over[] = ['batch', 'train']
const USUAL_WIDTH = 304
const HEIGHT = 184
/** Spread over the graph, the picture is as high as this share of its width, and leaves so many px of the window. */
const LARGE = { share: 0.5, left: 390 }

const heightOf = (large: boolean, width: number) =>
  large ? Math.max(HEIGHT, Math.min(LARGE.share * width, window.innerHeight - LARGE.left)) : HEIGHT
const hasPenalties = ({ l1, l2, weightDecay }: Recipe) => Boolean(l1 ?? l2 ?? weightDecay)

interface Known {
  readonly known: boolean
  readonly done: boolean
}

/** What may be shown of the present step; the curve serves for what has not been asked yet. */
function presentOf(
  trace: Trace,
  parameter: Parameter,
  profile: LossProfile,
  over: Over,
  { known, done, fresh }: Known & { fresh: boolean },
): Present {
  const gradient = fresh ? profile.slope : over === 'batch' ? numberOf(trace, parameter.gradient) : null
  return {
    now: numberOf(trace, parameter.value),
    loss: fresh ? profile.loss : null,
    slope: known ? gradient : null,
    next: done ? numberOf(trace, parameter.next) : null,
    lossAtNext: fresh ? profile.lossAtNext : null,
  }
}

/** Filled in while the worker is at it; appears when that takes long enough to be noticed. */
function Working({ progress }: Pick<ProfileState, 'progress'>) {
  const t = useLaterMessages().whatIf
  return (
    <div className="what-if-working">
      {progress && <progress key={progress.asked} aria-label={t.working} max={1} value={progress.share} />}
    </div>
  )
}

function Profile({ target }: { target: ParameterTarget }) {
  const messages = useMessages()
  const t = useLaterMessages().whatIf
  const parameter = useMemo(() => parameterOf(target), [target])
  const [over, setOver] = useState<Over>('batch')
  const asked = useProfile(parameter, over)
  const { profile, fresh, progress, trouble, look } = asked
  const help = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(240, useWidth(box, USUAL_WIDTH))
  const large = useLab((state) => state.enlarged === 'whatIf')
  const size = useMedia(WIDE) ? 15 : 14
  const digits = useLab((state) => state.digits)
  const spec = useLab((state) => state.script.spec)
  const trace = useLab((state) => state.trace)
  const playing = useLab((state) => state.playing)
  const known = useLab(({ script, cursor }) => isKnown(script, cursor, parameter.gradient))
  const done = useLab(({ script, cursor }) => isKnown(script, cursor, parameter.next))
  const stretch = profile && stretchOf(profile)
  useShowStretch(stretch?.from ?? null, stretch?.to ?? null)
  if (!trace) return null
  const title = targetTitle(spec, target, messages)
  const written = (of: Cell) => formatNumber(numberOf(trace, of), digits)
  const height = Math.round(heightOf(large, width))
  return (
    <div className={large ? 'what-if is-large' : 'what-if'}>
      <h3>
        {title} = {written(parameter.value)}
        {done && ` → ${written(parameter.next)}`}
      </h3>
      <Segmented
        label={t.over}
        value={over}
        options={OVERS}
        nameOf={(each) => t.overs[each]}
        onChange={setOver}
      />
      <div className="what-if-curve">
        <div ref={box}>
          {profile && !playing ? (
            <ProfilePicture
              parameter={parameter}
              title={title}
              help={help}
              profile={profile}
              present={presentOf(trace, parameter, profile, over, { known, done, fresh })}
              width={width}
              height={height}
              size={size}
            />
          ) : (
            <p className="what-if-hole" style={{ height }}>
              {playing ? t.running : trouble !== null ? t.failed(trouble) : ''}
            </p>
          )}
        </div>
        <Working progress={progress} />
        {profile && <StretchButtons profile={profile} look={look} done={done} />}
      </div>
      <div>
        <ProfileTable
          parameter={parameter}
          profile={playing ? null : profile}
          known={known}
          done={done}
          stale={profile !== null && !fresh}
        />
        <p className="what-if-note" id={help}>
          {t.help}
        </p>
        <p className="what-if-note">
          {t.alone(parameter.letter)}
          {hasPenalties(trace.recipe) && ` ${t.withoutPenalties}`}
        </p>
        <TermList ids={TERMS} />
      </div>
    </div>
  )
}

export function WhatIfPanel() {
  const t = useLaterMessages().whatIf
  const selection = useLab((state) => state.selection)
  if (!isParameter(selection)) {
    return (
      <div className="what-if">
        <p className="what-if-hole">{t.empty}</p>
      </div>
    )
  }
  return <Profile key={targetKey(selection)} target={selection} />
}
