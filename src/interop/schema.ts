/** The structure of files: a reference case, and a project, version 1, which is one with the page's own fields beside it. */
import * as v from 'valibot'
import { INITIALIZER_NAMES } from '../core/initializers'
import { ACTIVATION_NAMES } from '../core/network'
import { GRANULARITIES } from '../core/playback'
import { LOSS_NAMES, REDUCTIONS } from '../core/recipe'
import { LARGEST_SEED, MOST_HIDDEN_LAYERS, MOST_UNITS } from '../content/setups'
import { optimizerSchema } from './optimizerSchema'
import { LARGEST_COUNT, list, number, object, positive, share, text, whole, yesNo } from './pieces'

/** How much a file may hold. */
export interface Limits {
  readonly megabytes: number
  readonly inputs: number
  /** Units of a layer. */
  readonly width: number
  readonly layers: number
  readonly examples: number
}

/** What the page can show: pictures of 32 by 32, and layers as wide as they can be chosen. */
export const PAGE_LIMITS: Limits = {
  megabytes: 100,
  inputs: 1024,
  width: MOST_UNITS,
  layers: MOST_HIDDEN_LAYERS + 1,
  examples: 20_000,
}

const MOST_TITLE = 200

const examples = ({ examples: most }: Limits) =>
  object({
    inputs: v.pipe(list(v.unknown(), most), v.minLength(1, 'emptyList')),
    targets: v.array(v.unknown(), 'notList'),
  })

const parameters = object({ weights: v.unknown(), biases: v.unknown() })

const layer = ({ width }: Limits) =>
  object({
    units: whole(1, width),
    activation: v.picklist(ACTIVATION_NAMES, 'notOneOf'),
    negativeSlope: v.nullish(number),
    alpha: v.nullish(number),
    /** As torch.nn.GELU has it: gelu with 'tanh' is gelu-tanh. */
    approximation: v.nullish(v.picklist(['none', 'tanh'], 'notOneOf')),
    residual: v.nullish(yesNo),
    /** The page's own. */
    dropout: v.nullish(share),
  })

const caseEntries = (limits: Limits) => ({
  network: object({
    inputs: whole(1, limits.inputs),
    layers: v.pipe(list(layer(limits), limits.layers), v.minLength(1, 'emptyList')),
  }),
  loss: v.picklist(LOSS_NAMES, 'notOneOf'),
  reduction: v.picklist(REDUCTIONS, 'notOneOf'),
  lossParams: v.nullish(object({ delta: v.nullish(positive) })),
  parameters,
  batch: examples(limits),
  optimizer: v.nullish(optimizerSchema),
  seed: v.nullish(whole(0, LARGEST_SEED)),
})

/** A reference case as far as it says what to compute, and from which numbers. */
export const caseSchema = (limits: Limits) => object(caseEntries(limits))

export type CaseFile = v.InferOutput<ReturnType<typeof caseSchema>>

const task = v.variant(
  'kind',
  [
    object({ kind: v.literal('none') }),
    object({ kind: v.literal('threshold'), threshold: number }),
    object({ kind: v.literal('argmax') }),
  ],
  'notOneOf',
)

const dataset = (limits: Limits) =>
  object({
    name: text,
    task,
    classNames: v.nullish(v.array(text, 'notList')),
    test: v.nullish(examples(limits)),
    image: v.nullish(object({ width: whole(1, limits.inputs), height: whole(1, limits.inputs) })),
    /** Rows of a large dataset that hold something else. */
    changed: v.nullish(
      list(
        object({ row: whole(0, limits.examples), inputs: v.unknown(), targets: v.unknown() }),
        limits.examples,
      ),
    ),
  })

const word = whole(0, LARGEST_SEED)

/** The state before `step`, from which a run goes on to the same bits. */
const run = object({
  step: whole(1, LARGEST_COUNT),
  epoch: whole(1, LARGEST_COUNT),
  position: whole(0, LARGEST_COUNT),
  generator: v.tuple([word, word, word, word], 'notList'),
  parameters,
  /**
   * What the optimizer remembers, each of the parameters' shape: nothing for sgd, the velocity for momentum and
   * nesterov, the sum or mean of squares for adagrad and rmsprop, m and v for adam and adamw. Files from before there
   * were other optimizers than sgd have neither this nor `age`.
   */
  moments: v.nullish(v.array(parameters, 'notList')),
  /** Updates that the optimizer has made since it began with nothing to remember. */
  age: v.nullish(whole(0, LARGEST_COUNT)),
})

const view = object({
  cursor: v.optional(whole(0, LARGEST_COUNT)),
  example: v.optional(whole(0, LARGEST_COUNT)),
  granularity: v.optional(v.picklist(GRANULARITIES, 'notOneOf')),
  digits: v.optional(v.picklist([3, 4, 6, 'all'], 'notOneOf')),
})

const title = v.pipe(text, v.maxLength(MOST_TITLE, 'tooLong'))

export const projectSchema = (limits: Limits) =>
  object({
    ...caseEntries(limits),
    /** Left out where `dataset` names one that is too large to be written out. */
    batch: v.nullish(examples(limits)),
    dataset: v.nullish(dataset(limits)),
    title: v.nullish(title),
    /** What a reference case is called. */
    name: v.nullish(title),
    preset: v.nullish(text),
    initializer: v.nullish(v.picklist([...INITIALIZER_NAMES, 'given'], 'notOneOf')),
    initialScale: v.nullish(number),
    view: v.nullish(view),
    run: v.nullish(run),
  })

export type ProjectFile = v.InferOutput<ReturnType<typeof projectSchema>>
