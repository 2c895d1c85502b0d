/** A run that was edited: stretches with settings of their own, each beginning with a state. */
import type { Checkpoint } from './checkpoint'
import type { Setting } from './learner'
import { parameterCount, sameShape, widthOf } from './network'
import { momentCount } from './optimizers'
import { stepsFrom, stepsUntil } from './order'
import { seedState } from './random'
import type { Batching, Examples, Recipe } from './recipe'
import type { Edit, RunStart } from './run'
import { checkRecipe } from './validation'

/** Everything that decides the steps from `state.step` on, up to the next segment. Never changed, so runs may share it. */
export interface Segment extends Setting {
  readonly state: Checkpoint
}

/** The first segment of a run. */
export function firstSegment({ recipe, parameters, train, resume }: RunStart): Segment {
  const generator = seedState(recipe.seed)
  const begin = { step: 1, epoch: 1, position: 0, generator, parameters, moments: noMoments(recipe), age: 0 }
  return { recipe, train, state: resume ?? begin }
}

function noMoments({ network, optimizer }: Recipe): Float64Array {
  return new Float64Array(momentCount(optimizer) * parameterCount(network))
}

/** A segment that begins with `state` and the edit made; throws if the edit does not fit. */
export function editSegment({ recipe, train }: Segment, state: Checkpoint, edit: Edit): Segment {
  switch (edit.kind) {
    case 'parameter': {
      const parameters = withNumber('parameter', state.parameters, edit.index, edit.value)
      return { recipe, train, state: { ...state, parameters } }
    }
    case 'input':
    case 'target':
      return { recipe, train: withNumberOf(recipe, train, edit), state }
    case 'example':
      return { recipe, train: withExample(recipe, train, edit), state }
    case 'recipe':
      checkRecipe(edit.recipe, train.count)
      if (!sameShape(recipe.network, edit.recipe.network)) {
        throw new RangeError('an edit cannot change the shape of the network')
      }
      return {
        recipe: edit.recipe,
        train,
        state: remembering(recipe, edit.recipe, continued(recipe, edit.recipe, state)),
      }
  }
}

function withNumber(what: string, numbers: Float64Array, index: number, value: number): Float64Array {
  if (!Number.isFinite(value)) throw new RangeError(`the ${what} must be a finite number, not ${value}`)
  if (!(Number.isInteger(index) && index >= 0 && index < numbers.length)) {
    throw new RangeError(`there is no ${what} ${index}`)
  }
  const copy = numbers.slice()
  copy[index] = value
  return copy
}

function withNumberOf(
  { network }: Recipe,
  train: Examples,
  { kind, row, unit, value }: Extract<Edit, { kind: 'input' | 'target' }>,
): Examples {
  const numbers = kind === 'input' ? train.inputs : train.targets
  const width = widthOf(network, kind === 'input' ? 0 : network.layers.length)
  const inside = Number.isInteger(unit) && unit >= 0 && unit < width
  const edited = withNumber(kind, numbers, inside ? row * width + unit : -1, value)
  return kind === 'input' ? { ...train, inputs: edited } : { ...train, targets: edited }
}

/** `numbers` with a row of them replaced; throws unless it is there and all of its numbers are finite. */
function withRow(what: string, numbers: Float64Array, row: number, width: number, values: Float64Array) {
  if (values.length !== width) throw new RangeError(`an example has ${width} ${what}s, not ${values.length}`)
  const wrong = values.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) throw new RangeError(`the ${what} must be a finite number, not ${wrong}`)
  if (!(Number.isInteger(row) && row >= 0 && (row + 1) * width <= numbers.length)) {
    throw new RangeError(`there is no example ${row}`)
  }
  const copy = numbers.slice()
  copy.set(values, row * width)
  return copy
}

function withExample(
  { network }: Recipe,
  train: Examples,
  { row, inputs, targets }: Extract<Edit, { kind: 'example' }>,
): Examples {
  return {
    ...train,
    inputs: withRow('input', train.inputs, row, network.inputs, inputs),
    targets: withRow('target', train.targets, row, widthOf(network, network.layers.length), targets),
  }
}

/**
 * A new size of mini-batch cuts the rest of the epoch. Where the epoch's order would mean nothing any more (another
 * seed, another kind or list of mini-batches) a new epoch begins.
 */
function continued(old: Recipe, { seed, batching }: Recipe, state: Checkpoint): Checkpoint {
  const generator = seed === old.seed ? state.generator : seedState(seed)
  if (seed === old.seed && sameOrder(old.batching, batching)) return state
  return { ...state, generator, epoch: state.position > 0 ? state.epoch + 1 : state.epoch, position: 0 }
}

/** Another optimizer begins with empty moments; other constants of the same one do not. */
function remembering(old: Recipe, recipe: Recipe, state: Checkpoint): Checkpoint {
  if (recipe.optimizer.name === old.optimizer.name) return state
  return { ...state, moments: noMoments(recipe), age: 0 }
}

function sameOrder(a: Batching, b: Batching): boolean {
  if (a.kind === 'shuffled' || b.kind === 'shuffled') return a.kind === b.kind
  return (
    a.miniBatches.length === b.miniBatches.length &&
    a.miniBatches.every((rows, k) => String(rows) === String(b.miniBatches[k]))
  )
}

/** The index of the segment that a step belongs to. */
export function segmentAt(segments: readonly Segment[], step: number): number {
  let k = segments.length - 1
  while (k > 0 && segments[k].state.step > step) k--
  return k
}

type Moment = Pick<Checkpoint, 'step' | 'epoch' | 'position'>

/** The last step of the epoch that a state is in. */
export function lastStepOfEpoch(segments: readonly Segment[], { step, epoch, position }: Moment): number {
  for (let k = segmentAt(segments, step); ; k++) {
    const { recipe, train } = segments[k]
    const end = step + stepsFrom(recipe.batching, train.count, position) - 1
    if (k + 1 === segments.length || end < segments[k + 1].state.step) return end
    const next = segments[k + 1].state
    if (next.epoch !== epoch) return next.step - 1
    ;({ step, position } = next)
  }
}

/** The first step of the epoch that a state is in; it may lie before the first step of a resumed run. */
export function firstStepOfEpoch(segments: readonly Segment[], { step, position }: Moment): number {
  for (let k = segmentAt(segments, step); ; k--) {
    const { recipe, state } = segments[k]
    const start = step - stepsUntil(recipe.batching, position)
    if (k === 0 || start >= state.step) return start
    ;({ step, position } = state)
  }
}
