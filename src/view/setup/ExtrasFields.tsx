/** Weight decay, penalties and clipping. */
import type { Clip, Pull, UpdateRule } from '../../core/recipe'
import { clipOf, CLIPS, DECAY_KINDS, PARAMETER_SETS, pullOf } from '../../content/extras'
import { Segmented } from '../controls/Segmented'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { SettingField } from './SettingField'
import { useChanges } from './useChanges'

type Pulling = 'weightDecay' | 'l2' | 'l1'

interface PullFieldsProps {
  readonly of: Pulling
  readonly pull: Pull | null
  readonly set: (choose: (now: Pull | null) => Pull | null) => void
}

/** An amount, and where there is one, what it is for. */
function PullFields({ of, pull, set }: PullFieldsProps) {
  const t = useLaterMessages().panels.extras
  return (
    <>
      <div className="setting-line">
        <SettingField
          label={t.amounts[of]}
          value={pull?.amount ?? 0}
          needs="notNegative"
          onCommit={(amount) => set((now) => pullOf(now, amount))}
        />
        <p className="choice-about">{t.about[of]}</p>
      </div>
      {pull && (
        <Segmented
          label={t.appliesTo[of]}
          value={pull.appliesTo}
          options={PARAMETER_SETS}
          nameOf={(each) => t.sets[each]}
          onChange={(appliesTo) => set((now) => now && { ...now, appliesTo })}
        />
      )}
    </>
  )
}

function ClipFields({ clip, set }: { clip: Clip | null; set: (clip: Clip | null) => void }) {
  const t = useLaterMessages().panels.extras
  return (
    <>
      <Segmented
        label={t.clip}
        value={clip?.kind ?? 'none'}
        options={CLIPS}
        nameOf={(kind) => t.clips[kind]}
        onChange={(kind) => set(clipOf(kind))}
      />
      {clip?.kind === 'global-norm' && (
        <SettingField
          label={t.maxNorm}
          value={clip.maxNorm}
          needs="positive"
          onCommit={(maxNorm) => set({ ...clip, maxNorm })}
        />
      )}
      {clip?.kind === 'value' && (
        <SettingField
          label={t.maxValue}
          value={clip.maxValue}
          needs="positive"
          onCommit={(maxValue) => set({ ...clip, maxValue })}
        />
      )}
    </>
  )
}

export function ExtrasFields() {
  const t = useLaterMessages().panels.extras
  const { set } = useChanges()
  const { weightDecay, l1, l2, clip, optimizer }: UpdateRule = useLab((state) => state.setup.recipe)
  const usualKind = optimizer.name === 'adamw' ? 'decoupled' : 'l2-gradient'
  return (
    <>
      <p className="panel-note">{t.zero}</p>
      <PullFields
        of="weightDecay"
        pull={weightDecay}
        set={(choose) =>
          set((now) => {
            const pull = choose(now.weightDecay)
            return { weightDecay: pull && { kind: now.weightDecay?.kind ?? usualKind, ...pull } }
          })
        }
      />
      {weightDecay && (
        <Segmented
          label={t.kind}
          value={weightDecay.kind}
          options={DECAY_KINDS}
          nameOf={(kind) => t.kinds[kind]}
          onChange={(kind) =>
            set((now) => ({ weightDecay: now.weightDecay && { ...now.weightDecay, kind } }))
          }
        />
      )}
      <PullFields of="l2" pull={l2} set={(choose) => set((now) => ({ l2: choose(now.l2) }))} />
      <PullFields of="l1" pull={l1} set={(choose) => set((now) => ({ l1: choose(now.l1) }))} />
      <ClipFields clip={clip} set={(next) => set(() => ({ clip: next }))} />
    </>
  )
}
