/** The skips of residual layers: quiet arcs that end in a plus, and what runs along them below each arc. */
import { useMemo } from 'react'
import type { NetworkSpec } from '../../core/network'
import { targetKey } from '../../core/trace'
import type { GraphFrame } from '../../draw/graphFrame'
import type { Layout } from '../../draw/layout'
import { productWidth } from '../../draw/products'
import {
  alongSkip,
  plusPath,
  plusRadius,
  SKIP_WIDTH,
  skipsOf,
  type FlowingSkip,
  type Skip,
} from '../../draw/skips'

const CHEVRON_PITCH = 26

const keyOf = ({ layer, unit }: Skip) => `${layer} ${unit}`

/** The arc, moved down by `offset` px. */
function arc({ from, over, to }: Skip, offset = 0): string {
  const at = (x: number, y: number) => `${x.toFixed(2)} ${(y + offset).toFixed(2)}`
  return `M${at(from.x, from.y)}Q${at(over.x, over.y)} ${at(to.x, to.y)}`
}

function chevrons(skip: FlowingSkip): string {
  const count = Math.max(1, Math.floor((skip.to.x - skip.from.x) / CHEVRON_PITCH) - 1)
  const forth = skip.backwards ? -1 : 1
  return Array.from({ length: count }, (_, k) => {
    const { at, towards } = alongSkip(skip, (k + 1) / (count + 1))
    const point = (along: number, across: number) => {
      const x = at.x + along * towards.x - across * towards.y
      const y = at.y + along * towards.y + across * towards.x + skip.offset
      return `${x.toFixed(1)} ${y.toFixed(1)}`
    }
    return `M${point(-2.5 * forth, -4)}L${point(2.5 * forth, 0)}L${point(-2.5 * forth, 4)}`
  }).join('')
}

/** Drawn once; pointing at a skip is pointing at the neuron that adds it. */
export function SkipLines({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  return useMemo(
    () =>
      skipsOf(spec, layout).map((skip) => {
        const { layer, unit, to } = skip
        const r = plusRadius(layout.radius[layer])
        return (
          <g key={keyOf(skip)} className="skip-edge" data-target={targetKey({ kind: 'neuron', layer, unit })}>
            <path className="hit" d={arc(skip)} />
            <path className="skip-line" strokeWidth={SKIP_WIDTH} d={arc(skip)} />
            <circle className="skip-end" cx={to.x} cy={to.y} r={r} />
            <path
              className="skip-line"
              strokeWidth={SKIP_WIDTH}
              d={plusPath(r)}
              transform={`translate(${to.x} ${to.y})`}
            />
          </g>
        )
      }),
    [spec, layout],
  )
}

export function SkipHalos({ skips }: { skips: readonly FlowingSkip[] }) {
  return skips
    .filter((skip) => skip.halo !== null)
    .map((skip) => (
      <path key={keyOf(skip)} className="edge-halo" d={arc(skip, skip.offset / 2)} strokeWidth={skip.halo!} />
    ))
}

export function SkipFlows({ skips, frame }: { skips: readonly FlowingSkip[]; frame: GraphFrame | null }) {
  return skips.map((skip) => {
    const { lane, backwards, hue } = skip
    const onLane = lane.width >= 7
    return (
      <g key={`${keyOf(skip)} ${frame?.cursor} ${frame?.trace.step}`} className={`skip-flow ${hue}`}>
        <path
          className="lane"
          d={arc(skip, skip.offset)}
          strokeWidth={lane.width}
          strokeDasharray={lane.dash || undefined}
        />
        <path
          className={`chevrons is-${backwards ? 'error' : 'signal'} ${onLane ? 'is-on-lane' : ''}`}
          d={chevrons(skip)}
        />
      </g>
    )
  })
}

/** What is added, in a pill above the arc. */
export function SkipTexts({ skips }: { skips: readonly FlowingSkip[] }) {
  return skips.map((skip) => {
    if (skip.text === null) return null
    const { at } = alongSkip(skip, 0.5)
    const width = productWidth(skip.text)
    return (
      <g key={keyOf(skip)} className={`product is-hued ${skip.hue}`}>
        <rect x={at.x - width / 2} y={at.y - 24} width={width} height={22} rx={4} />
        <text x={at.x} y={at.y - 8}>
          {skip.text}
        </text>
      </g>
    )
  })
}
