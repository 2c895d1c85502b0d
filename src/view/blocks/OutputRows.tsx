/** Beside each output its name, a bar as long as its activation, the number, and a tick where its target is. */
import { useCallback, useRef } from 'react'
import { activationOf, outputLayer, type NetworkSpec } from '../../core/network'
import { cell, targetKey } from '../../core/trace'
import type { BlockLayout, OutputRows as Places } from '../../draw/blocks/blockLayout'
import { valueHue } from '../../draw/faces'
import { formatShort } from '../../draw/format'
import { shownValue, type GraphFrame } from '../../draw/graphFrame'
import { drawnName, nameOf } from '../../draw/names'
import { share } from '../../draw/scales'
import { className } from '../setup/dataWords'
import { useFramePainter } from '../graph/frameBus'
import { setAttribute, setClass, setText } from '../graph/paint'
import { useLab, useMessages } from '../lab'

const MOST_BAR = 16
const PROBABILITIES = ['softmax', 'sigmoid']

interface Props {
  readonly spec: NetworkSpec
  readonly layout: BlockLayout
  readonly places: Places
}

/** Whether this output is the largest of all that are known. */
function isLargest(frame: GraphFrame, l: number, j: number, outputs: number): boolean {
  const value = shownValue(frame, cell('a', l, j))
  if (value === null || outputs === 1) return false
  for (let k = 0; k < outputs; k++) {
    const other = shownValue(frame, cell('a', l, k))
    if (other === null || other > value) return false
  }
  return true
}

function OutputRow({ spec, layout, places, j, name }: Props & { j: number; name: string }) {
  const l = outputLayer(spec)
  const { top, pitch, units } = layout.layers[l]
  const { nameX, barX, barWidth, valueX } = places
  const group = useRef<SVGGElement>(null)
  const bar = useRef<SVGRectElement>(null)
  const value = useRef<SVGTextElement>(null)
  const tick = useRef<SVGPathElement>(null)
  const y = top + (j + 0.5) * pitch
  const tall = Math.min(MOST_BAR, pitch - 4)
  const probable = PROBABILITIES.includes(activationOf(spec, l))
  const paint = useCallback(
    (frame: GraphFrame | null) => {
      if (!frame) return
      const known = shownValue(frame, cell('a', l, j))
      const full = probable ? 1 : frame.full
      const largest = isLargest(frame, l, j, units) ? 'is-largest' : ''
      setClass(group.current, `output-row ${known === null ? 'is-unknown' : valueHue(known)} ${largest}`)
      setAttribute(
        bar.current,
        'width',
        (known === null ? barWidth : Math.max(1, share(known, full) * barWidth)).toFixed(1),
      )
      setText(value.current, known === null ? '' : formatShort(known))
      const target = shownValue(frame, cell('target', 0, j))!
      setAttribute(
        tick.current,
        'transform',
        `translate(${(barX + share(target, full) * barWidth).toFixed(1)} ${y})`,
      )
      setClass(tick.current, target === 0 ? 'target-tick is-zero' : 'target-tick')
    },
    [l, j, units, probable, barX, barWidth, y],
  )
  useFramePainter(paint)
  return (
    <g
      ref={group}
      className="output-row is-unknown"
      data-target={targetKey({ kind: 'neuron', layer: l, unit: j })}
    >
      <text className="output-name" x={nameX} y={y + 5}>
        {name}
      </text>
      <rect ref={bar} x={barX} y={y - tall / 2} width={barWidth} height={tall} />
      <path ref={tick} className="target-tick" d={`M0 ${-tall / 2 - 2}V${tall / 2 + 2}`} />
      {valueX !== null && <text ref={value} className="output-value" x={valueX} y={y + 5} />}
    </g>
  )
}

export function OutputRows({ spec, layout, places }: Props) {
  const messages = useMessages()
  const classes = useLab((state) => state.setup.data.classNames)
  const l = outputLayer(spec)
  const narrow = layout.room.narrow
  return Array.from({ length: layout.layers[l].units }, (_, j) => {
    const full = classes?.[j] === undefined ? drawnName(nameOf(spec, l, j)) : className(messages, classes[j])
    const most = narrow ? 6 : 12
    const name = full.length > most ? `${full.slice(0, most - 1)}…` : full
    return <OutputRow key={j} spec={spec} layout={layout} places={places} j={j} name={name} />
  })
}
