/** What the cells of blocks and strips show at one moment, and which of them are known at the cursor. */
import { activationOf, widthOf } from '../../core/network'
import type { Phase } from '../../core/playback'
import { isKnown } from '../../core/playback'
import { cell } from '../../core/trace'
import type { StripQuantity } from './blockLayout'
import type { Family } from './depth'
import type { GraphFrame } from '../graphFrame'
import type { Matrix } from './heat'
import type { Flow, LaneKind, LaneReach } from '../laneScale'

export type CellQuantity = 'weight' | Flow

/** A frame, and how the person wants to see it. */
export interface BlockView {
  readonly frame: GraphFrame
  readonly quantity: CellQuantity
  readonly kind: LaneKind
  readonly reach: LaneReach
}

/** What the page's state says of the cells. */
export interface CellSource {
  readonly edgeMode: CellQuantity | 'phase'
  readonly edgeScale: LaneKind
  readonly edgeReach: LaneReach
}

/** By phase: the weight until gradients are computed, then those, then the change; the weight while training runs. */
export function blockViewOf(frame: GraphFrame, { edgeMode, edgeScale, edgeReach }: CellSource): BlockView {
  const phase = frame.current?.phase
  const phased = phase === 'gradient' || phase === 'update' ? phase : 'weight'
  return {
    frame,
    quantity: edgeMode === 'phase' ? phased : edgeMode,
    kind: edgeScale,
    reach: edgeReach,
  }
}

export function familyOf(quantity: CellQuantity | StripQuantity): Family {
  const values = ['weight', 'signal', 'x', 'z', 'a']
  return values.includes(quantity) ? 'values' : 'derivatives'
}

/** Of how many units of a layer this phase has been done. */
function unitsDone({ script, cursor, running }: GraphFrame, phase: Phase, l: number): number {
  const units = widthOf(script.spec, l)
  return running ? units : Math.max(0, Math.min(units, cursor - script.first[phase][l]))
}

/** How many numbers of a strip are known, from unit 0 on. */
function knownIn(frame: GraphFrame, quantity: Exclude<StripQuantity, 'b'>, l: number): number {
  const { script, cursor, running } = frame
  const units = widthOf(script.spec, l)
  if (l === 0) return units
  if (quantity === 'delta') return unitsDone(frame, 'backward', l)
  if (quantity === 'a' && !running && activationOf(script.spec, l) === 'softmax') {
    return isKnown(script, cursor, cell('a', l, 0)) ? units : 0
  }
  return unitsDone(frame, 'forward', l)
}

/** The known rows and columns of what the block of layer l shows. */
function knownOf(frame: GraphFrame, quantity: CellQuantity, l: number): [number, number] {
  const { spec } = frame.script
  const [rows, columns] = [widthOf(spec, l), widthOf(spec, l - 1)]
  if (quantity === 'signal') return [rows, knownIn(frame, l === 1 ? 'x' : 'a', l - 1)]
  if (quantity === 'error') return [knownIn(frame, 'delta', l), columns]
  if (quantity === 'weight') return [rows, columns]
  return [unitsDone(frame, quantity, l), columns]
}

/** The block of W[l]: rows receive, columns send. */
export function blockMatrix({ frame, quantity }: BlockView, l: number): Matrix {
  const { trace, row, script } = frame
  const [rows, columns] = [widthOf(script.spec, l), widthOf(script.spec, l - 1)]
  const [knownRows, knownColumns] = knownOf(frame, quantity, l)
  const before = trace.before.weights[l]
  const after = trace.after.weights[l]
  const source = quantity === 'gradient' ? trace.gradient.weights[l] : before
  const updated = unitsDone(frame, 'update', l)
  const sent = trace.a[l - 1]
  const error = trace.delta[l]
  return {
    rows,
    columns,
    knownRows,
    knownColumns,
    read(j, out) {
      const start = j * columns
      if (quantity === 'gradient' || quantity === 'weight') {
        const from = quantity === 'weight' && j < updated ? after : source
        for (let i = 0; i < columns; i++) out[i] = from[start + i]
      } else if (quantity === 'signal') {
        for (let i = 0; i < columns; i++) out[i] = before[start + i] * sent[row * columns + i]
      } else if (quantity === 'error') {
        const delta = error[row * rows + j]
        for (let i = 0; i < columns; i++) out[i] = before[start + i] * delta
      } else {
        for (let i = 0; i < columns; i++) out[i] = after[start + i] - before[start + i]
      }
    },
  }
}

/** The biases beside a block show what its cells do; of signals and errors they have none, and show themselves. */
export function biasQuantity(quantity: CellQuantity): CellQuantity {
  return quantity === 'signal' || quantity === 'error' ? 'weight' : quantity
}

/** A strip of layer l with one row for each unit. */
export function stripMatrix(view: BlockView, quantity: StripQuantity, l: number): Matrix {
  return quantity === 'b' ? biasMatrix(view, l) : unitMatrix(view.frame, quantity, l)
}

function biasMatrix({ frame, quantity }: BlockView, l: number): Matrix {
  const { before, after, gradient } = frame.trace
  const shown = biasQuantity(quantity)
  const rows = widthOf(frame.script.spec, l)
  const updated = unitsDone(frame, 'update', l)
  const read = (j: number) => {
    if (shown === 'gradient') return gradient.biases[l][j]
    if (shown === 'update') return after.biases[l][j] - before.biases[l][j]
    return (j < updated ? after : before).biases[l][j]
  }
  return {
    rows,
    columns: 1,
    knownRows: knownOf(frame, shown, l)[0],
    knownColumns: 1,
    read: (j, out) => void (out[0] = read(j)),
  }
}

function unitMatrix(frame: GraphFrame, quantity: Exclude<StripQuantity, 'b'>, l: number): Matrix {
  const { trace, row, script } = frame
  const rows = widthOf(script.spec, l)
  const numbers = quantity === 'z' ? trace.z[l] : quantity === 'delta' ? trace.delta[l] : trace.a[l]
  return {
    rows,
    columns: 1,
    knownRows: knownIn(frame, quantity, l),
    knownColumns: 1,
    read: (j, out) => void (out[0] = numbers[row * rows + j]),
  }
}

/** What layer l sends, in rows of `columns` numbers: one row above a block, or the rows of an image. */
export function sentMatrix(frame: GraphFrame, l: number, columns: number): Matrix {
  const { trace, row, script } = frame
  const units = widthOf(script.spec, l)
  const known = knownIn(frame, l === 0 ? 'x' : 'a', l)
  const rows = Math.ceil(units / columns)
  const start = row * units
  return {
    rows,
    columns,
    knownRows: columns === units ? 1 : Math.floor(known / columns),
    knownColumns: columns === units ? known : columns,
    read: (j, out) => {
      for (let i = 0; i < columns; i++) out[i] = trace.a[l][start + j * columns + i]
    },
  }
}
