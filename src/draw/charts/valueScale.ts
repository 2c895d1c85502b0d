/** How strongly a value is coloured: −1 is full orange, 0 is paper, +1 is full blue. */
import type { Examples, Task } from '../../core/recipe'

export interface ValueScale {
  /** The value that is paper: the threshold of a decision, or 0. */
  readonly centre: number
  /** The ends of the colour bar. */
  readonly low: number
  readonly high: number
  /** How far from the centre a value has full colour. */
  readonly extent: number
  /** −1 to 1; values beyond the ends have their colour. */
  at(value: number): number
}

/** The scale of one output, from the targets that it is trained on. */
export function valueScale(
  task: Task,
  { count, targets }: Examples,
  outputs: number,
  output: number,
): ValueScale {
  let least = Infinity
  let most = -Infinity
  for (let row = 0; row < count; row++) {
    least = Math.min(least, targets[row * outputs + output])
    most = Math.max(most, targets[row * outputs + output])
  }
  const centre = task.kind === 'threshold' ? task.threshold : task.kind === 'argmax' ? (least + most) / 2 : 0
  const extent = Math.max(Math.abs(least - centre), Math.abs(most - centre)) || 1
  const ends = task.kind === 'none' ? [least, most] : [centre - extent, centre + extent]
  return {
    centre,
    low: ends[0],
    high: ends[1] > ends[0] ? ends[1] : ends[0] + 1,
    extent,
    at: (value) => Math.min(1, Math.max(-1, (value - centre) / extent)),
  }
}
