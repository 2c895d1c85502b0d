/** The timeline as a score: where each micro-step's note stands on the staff. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'
import { PHASES, type Phase, type Script } from '../core/playback'
import { drawnName, nameOf } from './names'

export interface Note {
  readonly phase: Phase
  /** The micro-steps that this note stands for: from `first` up to and with `last`. */
  readonly first: number
  readonly last: number
  readonly x: number
  readonly y: number
  readonly label: string
}

export interface Measure {
  readonly phase: Phase
  readonly x: number
  readonly width: number
}

export interface Score {
  readonly width: number
  readonly left: number
  readonly right: number
  /** Staff lines from top to bottom: L, output, hidden layers, x. */
  readonly lines: readonly { readonly y: number; readonly label: string }[]
  readonly measures: readonly Measure[]
  readonly notes: readonly Note[]
}

const LEFT = 44
const MARGIN = 20
const PAD = 8
const SINGLE = 60
/** How far before its note the cursor may stand: its column, 30 px wide, must hold the note. */
const BEFORE = 6
/** Narrower than this, notes stand for layers. */
const NARROWEST = 20

/** Between two lines, in px, where nothing else is said. */
const GAP = 18

/** Where the top line stands, how deep the staff may be, and how far apart its lines at most, in px. */
interface Staff {
  readonly top: number
  readonly depth: number
  readonly gap?: number
}

interface Group {
  readonly phase: Phase
  readonly first: number
  readonly last: number
  readonly layer: number
  readonly unit: number | null
}

/** One note a micro-step, or one a layer within its phase. */
function groupsOf({ microSteps }: Script, byLayer: boolean): Group[] {
  const groups: Group[] = []
  microSteps.forEach(({ phase, layer, unit }, k) => {
    const before = groups.at(-1)
    if (byLayer && before && before.phase === phase && before.layer === layer) {
      groups[groups.length - 1] = { ...before, last: k }
    } else {
      groups.push({ phase, first: k, last: k, layer, unit: byLayer ? null : unit })
    }
  })
  return groups
}

function layerName(spec: NetworkSpec, l: number): string {
  if (widthOf(spec, l) === 1 && l > 0) return drawnName(nameOf(spec, l, 0))
  return drawnName({ ...nameOf(spec, l, 0), unit: null })
}

function labelOf(spec: NetworkSpec, { phase, layer, unit }: Group): string {
  if (phase === 'loss') return 'L'
  if (unit === null) return phase === 'backward' ? `δ${layerName(spec, layer)}` : layerName(spec, layer)
  const name = drawnName(nameOf(spec, layer, unit))
  return phase === 'backward' ? `δ${name.replace(/^h/, '')}` : name
}

/** A note for each micro-step where there is room and no layer has more than 8 neurons, else one for each layer. */
export function scoreOf(script: Script, width: number, { top, depth, gap: most = GAP }: Staff): Score {
  const { spec } = script
  const output = outputLayer(spec)
  const fits = (count: number) => (width - LEFT - MARGIN) / (count + 3) >= NARROWEST
  const wide = spec.layers.some((layer) => layer.units > 8)
  const byLayer = wide || !fits(script.microSteps.length)
  const groups = groupsOf(script, byLayer)
  const gap = Math.min(most, depth / (output + 1))
  const lineY = (l: number) => top + (output + 1 - l) * gap
  const lines = Array.from({ length: output + 2 }, (_, k) => {
    const l = output + 1 - k
    return { y: lineY(l), label: l > output ? 'L' : layerName(spec, l).replace('₁', '') }
  })
  const right = width - MARGIN
  const counts = PHASES.map((phase) => groups.filter((group) => group.phase === phase).length)
  const many = counts.reduce((sum, count) => sum + count, 0) - 1
  const single = Math.min((SINGLE * most) / GAP, (right - LEFT) / 8)
  const pitch = (right - LEFT - single - 4 * 2 * PAD) / many
  const measures: Measure[] = []
  const notes: Note[] = []
  let x = LEFT
  PHASES.forEach((phase, p) => {
    const measure = phase === 'loss' ? single : counts[p] * pitch + 2 * PAD
    measures.push({ phase, x, width: measure })
    groups
      .filter((group) => group.phase === phase)
      .forEach((group, k) => {
        const between = phase === 'gradient' || phase === 'update'
        const l = phase === 'loss' ? output + 1 : group.layer
        notes.push({
          phase,
          first: group.first,
          last: group.last,
          x: phase === 'loss' ? x + measure / 2 : x + PAD + (k + 0.5) * pitch,
          y: between ? (lineY(l) + lineY(l - 1)) / 2 : lineY(l),
          label: labelOf(spec, group),
        })
      })
    x += measure
  })
  return { width, left: LEFT, right, lines, measures, notes }
}

/** Where the cursor stands: on its note, or a little before it when the note stands for several micro-steps. */
export function cursorX({ notes, left }: Score, cursor: number): number {
  if (cursor === 0) return left
  const k = notes.findIndex(({ last }) => cursor - 1 <= last)
  const { x, first, last } = notes[k]
  const room = k > 0 ? Math.min(0.6 * (x - notes[k - 1].x), BEFORE) : BEFORE
  return x - ((last + 1 - cursor) / (last + 1 - first)) * room
}

/** Which lines have a name: those at least `closest` px from the named one above, and always the last. */
export function namedLines(lines: readonly { readonly y: number }[], closest: number): boolean[] {
  const bottom = lines[lines.length - 1].y
  let above = -Infinity
  return lines.map(({ y }) => {
    const named = y === bottom || Math.min(y - above, bottom - y) >= closest
    if (named) above = y
    return named
  })
}

/** The cursor for a press at `x`: the note nearest to it, or the start of the step left of the first. */
export function cursorAt({ notes, left }: Score, x: number): number {
  if (x < (left + notes[0].x) / 2) return 0
  let nearest = notes[0]
  for (const note of notes) if (Math.abs(note.x - x) < Math.abs(nearest.x - x)) nearest = note
  return nearest.last + 1
}
