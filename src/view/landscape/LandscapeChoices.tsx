/** Which plane, of which examples, how far. */
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { formatNumber } from '../../draw/format'
import { Segmented } from '../controls/Segmented'
import { Select } from '../controls/Select'
import { targetTitle } from '../graph/targets'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { indexOf, offeredParameters, parameterAt, type Axes } from './axes'
import type { Survey } from './survey'

const PLANES = ['parameters', 'random'] as const
const OVERS = ['batch', 'train'] as const
const NARROWEST = 2 ** -6
const WIDEST = 2 ** 6

interface PartProps {
  readonly survey: StoreApi<Survey>
}

export function LandscapeChoices({ survey }: PartProps) {
  const t = useLaterMessages().landscape
  const { choose } = survey.getState()
  const { plane, over } = useStore(survey, (state) => state.choices)
  return (
    <div className="landscape-choices">
      <Segmented
        label={t.plane}
        value={plane}
        options={PLANES}
        nameOf={(each) => t.planes[each]}
        onChange={(chosen) => choose({ plane: chosen })}
      />
      {plane === 'parameters' ? <AxesChoice survey={survey} /> : <DirectionsChoice survey={survey} />}
      <Segmented
        label={t.over}
        value={over}
        options={OVERS}
        nameOf={(each) => t.overs[each]}
        onChange={(chosen) => choose({ over: chosen })}
      />
      <RangeChoice survey={survey} />
    </div>
  )
}

function AxesChoice({ survey }: PartProps) {
  const messages = useMessages()
  const t = useLaterMessages().landscape
  const trace = useLab((state) => state.trace)
  const selection = useLab((state) => state.selection)
  const axes = useStore(survey, (state) => state.choices.axes)
  if (!trace || !axes) return null
  const { network: spec } = trace.recipe
  const selected = indexOf(spec, selection)
  const options = offeredParameters(trace, axes).map(String)
  const choose = (axis: 0 | 1, index: number) => {
    // The same parameter cannot go both ways: the other axis takes what this one had.
    const other = axes[1 - axis] === index ? axes[axis] : axes[1 - axis]
    const changed: Axes = axis === 0 ? [index, other] : [other, index]
    survey.getState().choose({ axes: changed })
  }
  return (
    <div className="landscape-axes">
      {([0, 1] as const).map((axis) => {
        const name = axis === 0 ? t.across : t.up
        return (
          <div key={axis} className="landscape-axis">
            <span aria-hidden="true">{name}</span>
            <Select
              label={name}
              value={String(axes[axis])}
              options={options}
              nameOf={(option) => targetTitle(spec, parameterAt(spec, Number(option)), messages)}
              onChange={(option) => choose(axis, Number(option))}
            />
            <button
              type="button"
              className="text-button"
              aria-label={t.takeSelectedFor(name)}
              disabled={selected === null}
              onClick={() => choose(axis, selected!)}
            >
              {t.takeSelected}
            </button>
          </div>
        )
      })}
      {selected === null && <p>{t.nothingSelected}</p>}
    </div>
  )
}

function DirectionsChoice({ survey }: PartProps) {
  const t = useLaterMessages().landscape
  const seed = useStore(survey, (state) => state.choices.seed)
  return (
    <div className="landscape-axes">
      <div className="landscape-row">
        <span>{t.seed(String(seed))}</span>
        <button
          type="button"
          className="text-button"
          onClick={() => survey.getState().choose({ seed: seed + 1 })}
        >
          {t.otherDirections}
        </button>
      </div>
      <p>{t.directionsMean}</p>
    </div>
  )
}

function RangeChoice({ survey }: PartProps) {
  const t = useLaterMessages().landscape
  const { choose } = survey.getState()
  const { zoom } = useStore(survey, (state) => state.choices)
  const reach = useStore(survey, ({ map, of }) => (map && of ? map.reach / of.choices.zoom : null))
  return (
    <div className="landscape-row">
      <span>{reach === null ? t.rangeAlone : t.range(formatNumber(reach * zoom, 3))}</span>
      <button
        type="button"
        className="stepper-button"
        aria-label={t.narrower}
        aria-disabled={zoom <= NARROWEST}
        onClick={() => zoom > NARROWEST && choose({ zoom: zoom / 2 })}
      >
        −
      </button>
      <button
        type="button"
        className="stepper-button"
        aria-label={t.wider}
        aria-disabled={zoom >= WIDEST}
        onClick={() => zoom < WIDEST && choose({ zoom: zoom * 2 })}
      >
        +
      </button>
    </div>
  )
}
