/** Whether a step consists of numbers: at the end of a run that diverges it does not. */
import type { Trace } from './trace'

/** Whether every number that the step computes is finite. */
export function isFiniteStep({ loss, exampleLosses, z, a, delta, gradient, after }: Trace): boolean {
  const all = [[loss], exampleLosses, ...z, ...a, ...delta, gradient.values, after.values]
  return all.every((numbers) => numbers.every((value: number) => Number.isFinite(value)))
}
