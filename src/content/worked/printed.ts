/** What a worked example prints: its numbers as they stand there, each with the quantities that it stands for. */
import type { Cell } from '../../core/trace'
import type { PresetId } from '../presets'

/** Written with a point and an ASCII minus: "0.42", "-0.02". Mostly one cell; two where one number is printed for both (z = a of a ReLU). */
export interface PrintedNumber {
  readonly cells: readonly [Cell, ...Cell[]]
  readonly text: string
}

/** A page of somebody else's that works the first step of an experiment through. */
export interface PrintedExample {
  readonly preset: PresetId
  readonly numbers: readonly PrintedNumber[]
}

/** Numbers of one kind that are printed side by side: `place` says where the k-th of them belongs. */
export function inARow(
  texts: string,
  place: (k: number) => PrintedNumber['cells'],
): readonly PrintedNumber[] {
  return texts.split(' ').map((text, k) => ({ cells: place(k), text }))
}
