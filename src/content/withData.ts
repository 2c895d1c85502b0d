/** Another dataset under the same hidden layers. */
import { entryOf, type DataSetEntry } from './catalogue'
import { restart, type Change } from './change'
import { asTwoColumns } from './classes'
import { batchSizeOf, hiddenLayers, outputOf, type DataSet, type Setup } from './setup'

/** Datasets that ask the same of an output layer. */
function alike(a: DataSetEntry, b: DataSetEntry | null): boolean {
  return b !== null && a.outputs === b.outputs && a.output === b.output && a.loss === b.loss
}

/** Output and loss stay if the old data asked for the same ones, otherwise the new data's own take over; so with a full batch, which stays full unless the data are too many. */
export function withData(setup: Setup, data: DataSet, entry: DataSetEntry): Change {
  const stays = alike(entry, entryOf(setup.data.id))
  const output = stays ? outputOf(setup) : { units: entry.outputs, activation: entry.output }
  const { loss, reduction } = stays ? setup.recipe : entry
  const size = batchSizeOf(setup)
  const wasFull = size === 'given' || size === setup.data.train.count
  const full = entry.miniBatch ?? data.train.count
  return restart(setup, {
    data: stays && output.units > entry.outputs ? asTwoColumns(data) : data,
    network: { inputs: entry.inputs, layers: [...hiddenLayers(setup), output] },
    loss,
    reduction,
    batching: { kind: 'shuffled', size: wasFull ? full : Math.min(size, data.train.count) },
  })
}
