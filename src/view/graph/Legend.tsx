/** The legend: colours, dashes, and thickness with its numbers as they are at this step. */
import { useMemo } from 'react'
import { hasDropout, hasSkips, type NetworkSpec } from '../../core/network'
import { formatNumber, raised } from '../../draw/format'
import type { GraphFrame } from '../../draw/graphFrame'
import { widthOn, type LaneReach, type LaneScale } from '../../draw/laneScale'
import { FULL } from '../../draw/scales'
import type { Messages } from '../../i18n/messages'
import { useLab, useMessages } from '../lab'
import { laterPart, Loading } from '../Loading'
import { useFrameBus, useFrameValue } from './frameBus'
import { LegendEntry } from './LegendEntry'

const LegendExtras = laterPart(() => import('./LegendExtras'), 'LegendExtras')

const EXAMPLES = [0.01, 0.1, 1]
const EXAMPLES_IN_ROW = [0.1, 1]
/** Of scales that begin with the largest magnitude: it, and so many times less. */
const LESS = [1 / 100, 1 / 10, 1]
/** More layers than this are not listed one by one. */
const MOST_LAYERS = 3

function Sample({ hue, dashed }: { hue: string; dashed?: boolean }) {
  return (
    <svg width="28" height="12" className={hue} aria-hidden="true">
      <path className="lane" d="M0 6H28" strokeWidth="4" strokeDasharray={dashed ? '8 5' : undefined} />
    </svg>
  )
}

function Signs({ plus, minus }: { plus: string; minus: string }) {
  return (
    <>
      <Sample hue={plus} /> +
      <Sample hue={minus} dashed /> −
    </>
  )
}

/** What is drawn how thick: some numbers, or the thickest of each layer where each has a scale of its own. */
function Thickness({ scales, reach, row }: { scales: readonly LaneScale[]; reach: LaneReach; row: boolean }) {
  const t = useMessages().graph
  const digits = (value: number) => formatNumber(value, 3)
  if (reach === 'layer') {
    const layers = scales.slice(1)
    const listed = layers.map(({ full }, k) => `W${raised(k + 1)} ${digits(full)}`).join(' · ')
    return (
      <LegendEntry name={t.thickness}>{t.eachLayer(layers.length > MOST_LAYERS ? '' : listed)}</LegendEntry>
    )
  }
  const [, scale] = scales
  const absolute = row ? EXAMPLES_IN_ROW : EXAMPLES
  const values = scale.kind === 'root' ? absolute : LESS.slice(row ? 1 : 0).map((part) => part * scale.full)
  return (
    <LegendEntry name={t.thickness} wide>
      {values.map((value) => (
        <span key={value}>
          <svg width="20" height="14" aria-hidden="true">
            <path className="thickness" d="M0 7H20" strokeWidth={widthOn(scale, value)} />
          </svg>
          {scale.kind === 'root' ? value : digits(value)}
        </span>
      ))}
    </LegendEntry>
  )
}

/** The scales of the frame on show, as long as they stay as they are. */
function useScales(): GraphFrame | null {
  const bus = useFrameBus()
  useFrameValue((frame) => frame && JSON.stringify([frame.weightScales, frame.flowScales, frame.shown]))
  return bus.current()
}

/** What the second lane shows, and on what scale. */
function lanesText(t: Messages['graph'], frame: GraphFrame | null, phased: boolean, row: boolean): string {
  const shown = frame?.shown ?? null
  const [, { kind, times, full } = { kind: 'root', times: 1, full: 1 }] = frame?.flowScales ?? []
  if (!phased && !shown) return t.weightAlone
  const name = phased || !shown ? (row ? t.flow : t.now) : t.flows[shown]
  if (kind === 'root') return times > 1 || row ? t.lanesScaled(name, scaleText(times)) : t.lanesText(name)
  return t.lanesUpTo(name, formatNumber(full, 3))
}

/** A block of four lines, with one more for skips and one for dropout; in rows where neurons stand in its corner. */
export function Legend({ spec, row }: { spec: NetworkSpec; row: boolean }) {
  const t = useMessages().graph
  const frame = useScales()
  const reach = useLab((state) => state.edgeReach)
  const phased = useLab((state) => state.edgeMode === 'phase')
  const full = useFrameValue((each) => each?.full ?? FULL)
  const fullDelta = useFrameValue((each) => each?.fullDelta ?? FULL)
  const title = useMemo(
    () => t.full(formatNumber(full, 'all'), formatNumber(fullDelta, 'all')),
    [t, full, fullDelta],
  )
  return (
    <dl className={row ? 'legend is-row' : 'legend'} aria-label={t.legend} title={title}>
      <LegendEntry name={t.values}>
        <Signs plus="vp" minus="vn" />
      </LegendEntry>
      <LegendEntry name={t.derivatives}>
        <Signs plus="dp" minus="dn" />
      </LegendEntry>
      <Thickness scales={frame?.weightScales ?? NO_SCALES} reach={reach} row={row} />
      <LegendEntry name={t.lanes}>
        <svg width="28" height="16" fill="none" aria-hidden="true">
          <path className="lane vp" d="M0 4H28" strokeWidth="5" />
          <path className="lane dp" d="M0 12H28M10 8.5L6 12l4 3.5M22 8.5L18 12l4 3.5" strokeWidth="2" />
        </svg>
        {lanesText(t, frame, phased, row)}
      </LegendEntry>
      {(hasSkips(spec) || hasDropout(spec)) && (
        <Loading>
          <LegendExtras spec={spec} />
        </Loading>
      )}
    </dl>
  )
}

/** Before the first numbers have come. */
const USUAL: LaneScale = { kind: 'root', factor: 10, times: 1, full: 1, most: 14 }
const NO_SCALES = [USUAL, USUAL]

const scaleText = (scale: number) => (scale < 1e4 ? String(scale) : `10${raised(Math.log10(scale))}`)
