/** Fisher's iris flowers, standardised and split: which of three species, by four lengths. */
import { Random, seedState } from '../../core/random'
import { examplesOf } from '../examples'
import type { DataSet } from '../setup'
import { IRIS_TENTHS } from './irisFlowers'

const FEATURES = 4
const FLOWERS = 50
const TEST_FLOWERS = 10

/** Every input by the mean and the standard deviation that it has in `known`. */
function standardise(known: readonly number[][], rows: readonly number[][]): number[][] {
  const mean: number[] = []
  const deviation: number[] = []
  for (let i = 0; i < FEATURES; i++) {
    mean[i] = known.reduce((sum, row) => sum + row[i], 0) / known.length
    deviation[i] = Math.sqrt(known.reduce((sum, row) => sum + (row[i] - mean[i]) ** 2, 0) / known.length)
  }
  return rows.map((row) => row.map((value, i) => (value - mean[i]) / deviation[i]))
}

/** 120 flowers to learn from and 30 to be tested on, as many of each species in both; the seed draws which. */
export function iris(seed = 2): DataSet {
  const random = new Random(seedState(seed))
  const train = { rows: [] as number[][], targets: [] as number[][] }
  const test = { rows: [] as number[][], targets: [] as number[][] }
  Object.values(IRIS_TENTHS).forEach((tenths, species) => {
    const order = Int32Array.from({ length: FLOWERS }, (_, k) => k)
    random.shuffle(order)
    order.forEach((flower, place) => {
      const { rows, targets } = place < TEST_FLOWERS ? test : train
      rows.push(tenths.slice(flower * FEATURES, (flower + 1) * FEATURES).map((tenth) => tenth / 10))
      targets.push([0, 1, 2].map((k) => (k === species ? 1 : 0)))
    })
  })
  return {
    id: 'iris',
    train: examplesOf(standardise(train.rows, train.rows), train.targets),
    test: examplesOf(standardise(train.rows, test.rows), test.targets),
    task: { kind: 'argmax' },
    classNames: Object.keys(IRIS_TENTHS),
  }
}
