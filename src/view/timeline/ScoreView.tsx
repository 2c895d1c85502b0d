/** The step as a score: click or drag to scrub, one note a micro-step (or a layer). */
import { memo, useCallback, useMemo, useRef, type PointerEvent } from 'react'
import { cursorAt, cursorX, namedLines, scoreOf, type Note, type Score } from '../../draw/score'
import { useWidth } from '../charts/useWidth'
import { useLab, useLabStore, useMessages } from '../lab'
import { NARROW, useMedia, WIDE } from '../useMedia'
import { Icon, ICONS } from './icons'
import './score.css'

const HUES = { forward: 'vp', loss: 'ink', backward: 'dp', gradient: 'dp', update: 'dp' } as const

/** Disc, diamond, triangle pointing back, diamond, square: the phases' shapes around 0, 0. */
function shapeOf({ phase }: Note, size: number): string {
  const s = size
  switch (phase) {
    case 'forward':
      return `M${-s} 0a${s} ${s} 0 1 0 ${2 * s} 0a${s} ${s} 0 1 0 ${-2 * s} 0z`
    case 'loss':
      return `M0 ${-1.35 * s}L${1.35 * s} 0 0 ${1.35 * s} ${-1.35 * s} 0z`
    case 'backward':
      return `M${-1.15 * s} 0L${0.75 * s} ${-1.05 * s}V${1.05 * s}z`
    case 'gradient':
      return `M0 ${-1.2 * s}L${1.2 * s} 0 0 ${1.2 * s} ${-1.2 * s} 0z`
    case 'update':
      return `M${-0.9 * s} ${-0.9 * s}h${1.8 * s}v${1.8 * s}h${-1.8 * s}z`
  }
}

const Staff = memo(function Staff({ score, frame }: { score: Score; frame: Frame }) {
  const bottom = score.lines.at(-1)!.y
  const named = namedLines(score.lines, frame.names + 1)
  const bars = [...score.measures.map(({ x }) => x), score.right]
  return (
    <g className="staff">
      {score.lines.map(({ y, label }, k) => (
        <g key={y}>
          <path className="staff-line" d={`M${score.left} ${y}H${score.right}`} />
          {named[k] && (
            <text
              x={score.left - 12}
              y={y}
              dy=".36em"
              className="staff-name"
              style={{ fontSize: `min(var(--t1), ${frame.names}px)` }}
            >
              {label}
            </text>
          )}
        </g>
      ))}
      {bars.map((x) => (
        <path key={x} className="bar-line" d={`M${x} ${frame.top}V${bottom}`} />
      ))}
    </g>
  )
})

/** The line through the notes: drawn where we have been, dotted ahead. */
function Melody({ notes, done }: { notes: readonly Note[]; done: number }) {
  const line = (part: readonly Note[]) =>
    part.length > 1 ? `M${part.map(({ x, y }) => `${x} ${y}`).join('L')}` : ''
  return (
    <>
      <path className="melody is-ahead" d={line(notes.slice(Math.max(0, done - 1)))} />
      <path className="melody" d={line(notes.slice(0, done))} />
    </>
  )
}

interface NoteProps {
  readonly note: Note
  readonly state: 'is-done' | 'is-current' | 'is-ahead'
  readonly labelY: number | null
}

const NoteMark = memo(function NoteMark({ note, state, labelY }: NoteProps) {
  return (
    <g className={`note ${HUES[note.phase]} ${state}`}>
      <path
        transform={`translate(${note.x} ${note.y})`}
        d={shapeOf(note, state === 'is-current' ? 9 : 6.5)}
      />
      {labelY !== null && (
        <text x={note.x} y={labelY}>
          {note.label}
        </text>
      )}
    </g>
  )
})

/** Notes that stand closer than this have no room for a name each. */
const CLOSEST_NAMED = 22

function Notes({ score, cursor, labelY }: { score: Score; cursor: number; labelY: number | null }) {
  const crowded = score.notes.some(({ x }, k) => k > 0 && x - score.notes[k - 1].x < CLOSEST_NAMED)
  return score.notes.map((note) => {
    const isCurrent = cursor > note.first && cursor - 1 <= note.last
    const state = isCurrent ? 'is-current' : cursor > note.last ? 'is-done' : 'is-ahead'
    const named = isCurrent || !crowded
    return <NoteMark key={note.first} note={note} state={state} labelY={named ? labelY : null} />
  })
}

const MOCK_WIDTH = 640
/** Heights in px: of the whole, of the measures' names, of the top line, of the staff at most, of the names below. A phone and a stage have none. `names`: the size of the lines' names at most. */
const FRAMES = {
  wide: { height: 152, name: 26, top: 48, depth: 66, label: 129, names: 14 },
  narrow: { height: 84, name: 26, top: 18, depth: 45, label: null, names: 14 },
  stage: { height: 136, name: 30, top: 46, depth: 78, gap: 26, label: null, names: 24 },
  wideStage: { height: 204, name: 44, top: 76, depth: 108, gap: 36, label: null, names: 33 },
} as const

type Frame = (typeof FRAMES)[keyof typeof FRAMES]

export function ScoreView() {
  const { goTo, first, last } = useLabStore().getState()
  const messages = useMessages()
  const script = useLab((state) => state.script)
  const cursor = useLab((state) => state.cursor)
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder, MOCK_WIDTH)
  const narrow = useMedia(NARROW)
  const presenting = useLab((state) => state.presenting)
  const large = useMedia(WIDE)
  const frame = FRAMES[presenting ? (large ? 'wideStage' : 'stage') : narrow ? 'narrow' : 'wide']
  const score = useMemo(() => scoreOf(script, width, frame), [script, width, frame])
  const done = score.notes.filter((note) => cursor > note.last).length
  const current = score.notes.find((note) => cursor > note.first && cursor - 1 <= note.last)
  const x = cursorX(score, cursor)

  const scrub = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      const { left } = event.currentTarget.getBoundingClientRect()
      goTo(cursorAt(score, event.clientX - left))
    },
    [goTo, score],
  )
  const t = messages.timeline
  const text = current ? t.tick(messages.terms.phases[current.phase], current.label) : t.start
  return (
    <div className="score" ref={holder}>
      <svg
        width={width}
        height={frame.height}
        viewBox={`0 0 ${width} ${frame.height}`}
        role="slider"
        tabIndex={0}
        aria-label={t.score}
        aria-valuemin={0}
        aria-valuemax={script.microSteps.length}
        aria-valuenow={cursor}
        aria-valuetext={text}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture?.(event.pointerId)
          scrub(event)
        }}
        onPointerMove={(event) => event.buttons === 1 && scrub(event)}
      >
        <Staff score={score} frame={frame} />
        <g
          className={cursor === 0 ? 'cursor is-start' : 'cursor'}
          style={{ transform: `translateX(${x}px)` }}
        >
          <rect x={-15} y={frame.top - 14} width={30} height={frame.height - frame.top - 1} rx={4} />
          <path
            className="cursor-line"
            d={`M0 ${frame.top - 14}V${frame.height - 42 + (frame.label ? 0 : 27)}`}
          />
          <path className="cursor-head" d={`M-6 ${frame.top - 15}h12l-6 8z`} />
        </g>
        {score.measures.map(({ phase, x: at, width: room }) => {
          const state = current?.phase === phase ? 'is-current' : at < x ? 'is-done' : 'is-ahead'
          const middle = phase === 'loss'
          return (
            <text
              key={phase}
              className={`measure-name ${state} ${middle ? 'is-middle' : ''}`}
              x={middle ? at + room / 2 : at + 8}
              y={frame.name}
            >
              {messages.terms.phases[phase]}
            </text>
          )
        })}
        <Melody notes={score.notes} done={done + (current && cursor - 1 < current.last ? 1 : 0)} />
        <Notes score={score} cursor={cursor} labelY={frame.label} />
      </svg>
      <button
        type="button"
        className="quiet-button score-first"
        aria-label={t.first}
        title={t.first}
        onClick={first}
      >
        <Icon d={ICONS.first} />
      </button>
      <button
        type="button"
        className="quiet-button score-last"
        aria-label={t.last}
        title={t.last}
        onClick={last}
      >
        <Icon d={ICONS.last} />
      </button>
    </div>
  )
}
