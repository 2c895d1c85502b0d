import type { History } from '../../../src/core/run'

/** Steps 1, 2, 3 … with these losses; `epochs` are [updates, train, test]. */
export function historyOf(losses: number[], epochs: [number, number, number][] = []): History {
  const column = (c: number) => Float64Array.from(epochs, (row) => row[c])
  return {
    version: losses.length,
    steps: Float64Array.from(losses, (_, k) => k + 1),
    losses: Float64Array.from(losses),
    epochs: {
      updates: column(0),
      train: column(1),
      test: column(2),
      trainAccuracy: Float64Array.from(epochs, () => NaN),
      testAccuracy: Float64Array.from(epochs, () => NaN),
    },
  }
}
