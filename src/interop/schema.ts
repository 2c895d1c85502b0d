/** The structure of a project file, version 1: the fields of a reference case and the page's own. The message of a check is a key of the problems. */
import * as v from 'valibot'
import { GRANULARITIES } from '../core/playback'
import { INITIALIZER_NAMES } from '../core/initializers'
import { LARGEST_SEED } from '../content/setups'

export const MOST_WIDTH = 64
export const MOST_LAYERS = 12
export const MOST_EXAMPLES = 20_000
const MOST_TITLE = 200
const LARGEST_COUNT = Number.MAX_SAFE_INTEGER

const title = v.pipe(v.string('notText'), v.maxLength(MOST_TITLE, 'tooLong'))
const number = v.pipe(v.number('notNumber'), v.finite('notFinite'))
const whole = (least: number, most: number) =>
  v.pipe(number, v.integer('notWhole'), v.minValue(least, 'tooSmall'), v.maxValue(most, 'tooLarge'))
const text = v.string('notText')
const yesNo = v.boolean('notYesNo')
const object = <Entries extends v.ObjectEntries>(entries: Entries) => v.looseObject(entries, 'notObject')
const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, 'notList'), v.maxLength(most, 'tooLong'))

const rows = v.pipe(list(v.unknown(), MOST_EXAMPLES), v.minLength(1, 'emptyList'))
const examples = object({ inputs: rows, targets: v.array(v.unknown(), 'notList') })
const parameters = object({ weights: v.unknown(), biases: v.unknown() })

const layer = object({ units: whole(1, MOST_WIDTH), activation: text, residual: v.optional(yesNo) })

const optimizer = object({
  name: text,
  learningRate: number,
  trainBiases: v.optional(yesNo),
  /** Rows of the batch; an update sees one entry, in turn. */
  miniBatches: v.optional(
    v.pipe(v.array(v.array(v.unknown(), 'notList'), 'notList'), v.minLength(1, 'emptyList')),
  ),
  /** The page's own: mini-batches of so many examples, in an order drawn anew each epoch. */
  miniBatchSize: v.optional(whole(1, LARGEST_COUNT)),
})

const task = v.variant(
  'kind',
  [
    object({ kind: v.literal('none') }),
    object({ kind: v.literal('threshold'), threshold: number }),
    object({ kind: v.literal('argmax') }),
  ],
  'notOneOf',
)

const dataset = object({
  name: text,
  task,
  classNames: v.nullish(v.array(text, 'notList')),
  test: v.nullish(examples),
})

const run = object({
  step: whole(1, LARGEST_COUNT),
  epoch: whole(1, LARGEST_COUNT),
  position: whole(0, LARGEST_COUNT),
  generator: v.tuple(
    [whole(0, LARGEST_SEED), whole(0, LARGEST_SEED), whole(0, LARGEST_SEED), whole(0, LARGEST_SEED)],
    'notList',
  ),
  parameters,
})

const view = object({
  cursor: v.optional(whole(0, LARGEST_COUNT)),
  example: v.optional(whole(0, LARGEST_COUNT)),
  granularity: v.optional(v.picklist(GRANULARITIES, 'notOneOf')),
  digits: v.optional(v.picklist([3, 4, 6, 'all'], 'notOneOf')),
})

export const projectSchema = object({
  network: object({
    inputs: whole(1, MOST_WIDTH),
    layers: v.pipe(list(layer, MOST_LAYERS), v.minLength(1, 'emptyList')),
  }),
  loss: text,
  reduction: text,
  parameters,
  batch: examples,
  optimizer: v.optional(optimizer),
  dataset: v.nullish(dataset),
  seed: v.optional(whole(0, LARGEST_SEED)),
  title: v.nullish(title),
  /** What a reference case is called. */
  name: v.optional(title),
  preset: v.nullish(text),
  initializer: v.optional(v.picklist([...INITIALIZER_NAMES, 'given'], 'notOneOf')),
  view: v.nullish(view),
  run: v.nullish(run),
})

export type ProjectFile = v.InferOutput<typeof projectSchema>
