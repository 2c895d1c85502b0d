/** The presets, each with a line about it. */
import { isPresetId, PRESET_IDS, type PresetId } from '../../content/presets'
import type { Progress } from '../../content/progress'
import { Menu } from '../controls/Menu'
import type { Floating } from '../controls/useFloating'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

const preset = (id: PresetId) => async (onProgress: Progress) => {
  const { makePreset } = await import('../../content/makePreset')
  return { setup: await makePreset[id](onProgress) }
}

export function PresetMenu({ floating }: { floating: Floating }) {
  const { presets } = useMessages().setup
  const { about } = useLaterMessages().presets
  const current = useLab((state) => state.setup.preset)
  const { openLater } = useLabStore().getState()
  return (
    <Menu
      floating={floating}
      title={presets.label}
      items={PRESET_IDS.map((id) => ({ id, title: presets.names[id], about: about[id] }))}
      current={current !== null && isPresetId(current) ? current : null}
      onChoose={(id) => void openLater(preset(id))}
    />
  )
}
