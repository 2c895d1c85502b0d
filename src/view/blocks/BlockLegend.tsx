/** The legend of the blocks: which colour is which number, on which scale, and how a block is read. */
import { rampDepth, type Family } from '../../draw/blocks/depth'
import { familyOf, type CellQuantity } from '../../draw/blocks/quantities'
import { formatNumber, raised } from '../../draw/format'
import type { LaneKind } from '../../draw/laneScale'
import { useFrameValue } from '../graph/frameBus'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useQuantity } from './BlockTexts'
import type { Fulls } from './fulls'

const STEPS = 15
const STEP = 4
/** More layers than this are not listed one by one. */
const MOST_LAYERS = 3

const TOKENS: Record<Family, readonly [string, string]> = {
  values: ['--v-neg', '--v-pos'],
  derivatives: ['--d-neg', '--d-pos'],
}

function Ramp({ family, kind }: { family: Family; kind: LaneKind }) {
  return (
    <svg width={STEPS * STEP} height="12" aria-hidden="true" className="ramp">
      {Array.from({ length: STEPS }, (_, k) => {
        const depth = rampDepth((2 * k) / (STEPS - 1) - 1, kind)
        const token = TOKENS[family][depth < 0 ? 0 : 1]
        const fill = `color-mix(in srgb, var(${token}) ${Math.round(Math.abs(depth) * 100)}%, var(--paper))`
        return <rect key={k} x={k * STEP} width={STEP} height="12" style={{ fill }} />
      })}
    </svg>
  )
}

interface EntryProps {
  readonly name: string
  readonly quantity: CellQuantity | 'x' | 'delta'
  readonly kind: LaneKind
  /** By layer; one number where all are alike. */
  readonly fulls: readonly number[]
}

function Entry({ name, quantity, kind, fulls }: EntryProps) {
  const t = useLaterMessages().blocks
  const write = (value: number) => formatNumber(value, 3)
  const alike = fulls.every((full) => full === fulls[0])
  const listed = fulls.length <= MOST_LAYERS
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {alike && <span>{write(-fulls[0])}</span>}
        <Ramp family={familyOf(quantity)} kind={kind} />
        {alike && <span>{formatNumber(fulls[0], 3, true)}</span>}
        {!alike && (
          <span>
            {listed ? fulls.map((full, k) => `${raised(k + 1)} ±${write(full)}`).join(' · ') : t.eachLayer}
          </span>
        )}
      </dd>
    </div>
  )
}

export function BlockLegend({ fulls }: { fulls: Fulls }) {
  const t = useLaterMessages().blocks
  const quantity = useQuantity()
  const kind = useLab((state) => state.edgeScale)
  const running = useFrameValue((frame) => frame?.running ?? false)
  return (
    <div className="block-legend">
      <dl aria-label={t.legend}>
        <Entry name={t.quantities[quantity]} quantity={quantity} kind={kind} fulls={fulls.cells} />
        <Entry name={t.units} quantity="x" kind={kind} fulls={fulls.units} />
        <Entry name={t.errors} quantity="delta" kind={kind} fulls={fulls.errors} />
        <div>
          <dt>{t.target}</dt>
          <dd>
            <svg width="8" height="14" aria-hidden="true">
              <path className="target-tick" d="M4 0V14" />
            </svg>
          </dd>
        </div>
        <div className="scale-name">{t.scale[kind]}</div>
      </dl>
      <p>{(running ? t.running : t.reading) + t.gap + t.dense}</p>
    </div>
  )
}
