/** What is open, and the presets that can be opened instead. */
import { isPresetId, PRESET_IDS, type PresetId } from '../../content/presets'
import { Menu } from '../controls/Menu'
import { useLab, useMessages } from '../lab'
import { useOpenLater } from './useOpenLater'
import { setupTitle } from './words'

async function preset(id: PresetId) {
  const { makePreset } = await import('../../content/makePreset')
  return makePreset[id]()
}

export function PresetPicker() {
  const messages = useMessages()
  const t = messages.setup
  const setup = useLab((state) => state.setup)
  const openLater = useOpenLater()
  const title = setupTitle(messages, setup)
  return (
    <Menu
      name={t.wordLabel(t.presets.label, title)}
      label={title}
      title={t.presets.label}
      items={PRESET_IDS.map((id) => ({ id, title: t.presets.names[id], about: t.presets.about[id] }))}
      current={setup.preset !== null && isPresetId(setup.preset) ? setup.preset : null}
      onChoose={(id) => openLater(() => preset(id))}
    />
  )
}
