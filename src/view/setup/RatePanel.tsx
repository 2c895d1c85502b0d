/** The learning rate: any positive number, also one that is far too large, and how it changes over the steps. */
import { RATES } from '../../content/optimizers'
import { isScheduled, SCHEDULE_DEFAULTS, SCHEDULE_NAMES } from '../../content/schedules'
import type { LaterMessages } from '../../i18n/messages'
import { Choices } from '../controls/Choices'
import { NumberField } from '../controls/NumberField'
import { Segmented } from '../controls/Segmented'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { constantsOf } from './constants'
import { Notes } from './Notes'
import { RatePicture } from './RatePicture'
import { SettingField, type Needs } from './SettingField'
import { useChanges } from './useChanges'
import { settingText } from './words'

type Constant = keyof LaterMessages['panels']['rate']['constants']

const NEEDS: Readonly<Record<Constant, Needs>> = {
  gamma: 'positive',
  stepSize: 'count',
  etaMin: 'notNegative',
  tMax: 'count',
}

export function RatePanel() {
  const { terms } = useMessages()
  const t = useLaterMessages().panels
  const { recipe } = useLab((state) => state.setup)
  const { set } = useChanges()
  const { learningRate, optimizer, schedule, warmUp } = recipe
  const { usual } = RATES[optimizer.name]
  return (
    <div className="wide-panel">
      <NumberField
        label={t.rate.field}
        value={learningRate}
        check={(rate, text) => (rate > 0 ? null : t.rate.notPositive(text))}
        onCommit={(rate) => set(() => ({ learningRate: rate }))}
      />
      <Segmented
        label={t.rate.usual(terms.optimizers[optimizer.name])}
        value={usual.find((rate) => rate === learningRate) ?? null}
        options={usual}
        nameOf={settingText}
        onChange={(rate) => set(() => ({ learningRate: rate }))}
      />
      <Choices
        label={t.rate.schedule}
        value={schedule.name}
        options={SCHEDULE_NAMES}
        nameOf={(name) => terms.schedules[name]}
        aboutOf={(name) => t.rate.schedules[name]}
        onChange={(name) => set(() => ({ schedule: SCHEDULE_DEFAULTS[name] }))}
      />
      <div className="settings">
        {constantsOf(schedule).map(([constant, value]) => (
          <SettingField
            key={constant}
            label={t.rate.constants[constant]}
            value={value}
            needs={NEEDS[constant]}
            onCommit={(next) => set((now) => ({ schedule: { ...now.schedule, [constant]: next } }))}
          />
        ))}
        <SettingField
          label={t.rate.warmUp}
          value={warmUp}
          needs="countOrNone"
          onCommit={(updates) => set(() => ({ warmUp: updates }))}
        />
      </div>
      {isScheduled(recipe) && <RatePicture />}
      <p className="panel-note">{t.keeps}</p>
      <Notes on="rate" />
    </div>
  )
}
