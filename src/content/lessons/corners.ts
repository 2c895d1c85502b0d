/** Experiments on XOR: one example at each corner of the square. */
import { CORNERS, TRUTH, xor } from '../datasets/xor'
import type { Setup } from '../setup'
import { experiment, type Plan } from './experiments'

/** All four corners in every update. */
export function onXor(plan: Omit<Plan, 'inputs' | 'targets'>): Setup {
  return { ...experiment({ ...plan, inputs: CORNERS, targets: TRUTH }), data: xor() }
}
