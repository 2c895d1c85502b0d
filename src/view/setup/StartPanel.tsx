/** Where the parameters start: the seed, and how they are drawn from it. */
import { DEFAULT_SCALES, hasScale, INITIALIZER_NAMES } from '../../core/initializers'
import { LARGEST_SEED, withInitializer, withSeed } from '../../content/setups'
import type { Initialization } from '../../content/setup'
import { Choices } from '../controls/Choices'
import { NumberField } from '../controls/NumberField'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Notes } from './Notes'
import { SettingField } from './SettingField'
import { useChanges } from './useChanges'

/** Beyond these no network of this size learns anything. */
const SCALES = { uniform: [0.001, 100], normal: [0.001, 100], constant: [-100, 100] } as const

export function StartPanel() {
  const { newSeed } = useLabStore().getState()
  const { open } = useChanges()
  const messages = useMessages()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { initialization, initialScale } = setup
  const options: readonly Initialization[] =
    initialization === 'given' ? ['given', ...INITIALIZER_NAMES] : INITIALIZER_NAMES
  return (
    <div className="wide-panel">
      <div className="seed">
        <NumberField
          label={t.start.seed}
          value={setup.recipe.seed}
          check={(seed, text) =>
            Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED
              ? null
              : t.start.outside(text, String(LARGEST_SEED))
          }
          onCommit={(seed) => open((now) => withSeed(now, seed))}
        />
        <button type="button" className="button" onClick={newSeed}>
          {messages.shell.newSeed}
        </button>
      </div>
      <p>{initialization === 'given' ? t.start.aboutGiven : t.start.about}</p>
      <Choices
        label={t.start.initializer}
        value={initialization}
        options={options}
        nameOf={(name) => messages.terms.initializers[name]}
        aboutOf={(name) => (name === 'given' ? null : t.start.initializers[name])}
        onChange={(name) => {
          if (name !== 'given') open((now) => withInitializer(now, name))
        }}
      />
      {hasScale(initialization) && (
        <SettingField
          label={t.start.scales[initialization]}
          value={initialScale ?? DEFAULT_SCALES[initialization]}
          needs={SCALES[initialization]}
          onCommit={(scale) => open((now) => withInitializer(now, initialization, scale))}
        />
      )}
      <p className="panel-note">{t.restarts}</p>
      <Notes on="start" />
    </div>
  )
}
