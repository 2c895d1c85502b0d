/** Article 002's five points. The best line is y = x + 0.4, with a mean squared error of 0.08. */
import { examplesOf } from '../examples'
import type { DataSet } from '../setup'

export const LINE_INPUTS = [[1], [2], [3], [4], [5]]
export const LINE_TARGETS = [[1.2], [2.4], [3.6], [4.8], [5]]

/** The five points; there is nothing to test on. */
export function line(): DataSet {
  return {
    id: 'line',
    train: examplesOf(LINE_INPUTS, LINE_TARGETS),
    test: null,
    task: { kind: 'none' },
    classNames: null,
  }
}
