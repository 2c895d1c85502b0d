/** What both scripts have in common: what is given, and what each stage is checked against. */
import { isFiniteStep } from '../../core/finiteStep'
import { dropoutOf, outputLayer, parameterCount, viewParameters, widthOf } from '../../core/network'
import type { Trace } from '../../core/trace'
import { arrayPieces, comment, isPacked, literal, remark, type Wrap } from './literals'
import type { ScriptWords } from './scriptWords'

/** What is written, and for whom. */
export interface ScriptSource {
  /** All rows of the mini-batch. */
  readonly trace: Trace
  readonly experiment: string
  readonly words: ScriptWords
}

const MOST_PARAMETERS = 200_000

export type ScriptRefusal =
  | { readonly key: 'notFinite' }
  | { readonly key: 'tooLarge'; readonly parameters: number; readonly most: number }

/** Why a step cannot be written as a script; null if it can. */
export function scriptRefusal(trace: Trace): ScriptRefusal | null {
  const parameters = parameterCount(trace.recipe.network)
  if (parameters > MOST_PARAMETERS) return { key: 'tooLarge', parameters, most: MOST_PARAMETERS }
  return isFiniteStep(trace) ? null : { key: 'notFinite' }
}

export const RELATIVE = '1e-9'
export const ABSOLUTE = '1e-12'

/** Layer numbers from 1 to the output's. */
export function layersOf({ recipe }: Trace): number[] {
  return Array.from({ length: outputLayer(recipe.network) }, (_, k) => k + 1)
}

/** Whether some array of the script is so large that it is written as its bits. */
export function hasPacked({ trace }: ScriptSource): boolean {
  const { network } = trace.recipe
  const rows = trace.rows.length
  const weights = layersOf(trace).map((l) => widthOf(network, l) * widthOf(network, l - 1))
  const units = [0, ...layersOf(trace)].map((l) => rows * widthOf(network, l))
  return [...weights, ...units].some(isPacked)
}

/** `name = array` */
export function* assignment(
  name: string,
  numbers: Float64Array,
  width: number | null,
  wrap: Wrap,
): Generator<string> {
  yield `${name} = `
  yield* arrayPieces(numbers, width, wrap)
  yield '\n'
}

/** `check("name", what, array)`, with the numbers of the page above it. */
export function* checked(
  name: string,
  what: string,
  numbers: Float64Array,
  width: number | null,
  wrap: Wrap,
): Generator<string> {
  yield remark(name, numbers)
  yield `check("${name}", ${what}, `
  yield* arrayPieces(numbers, width, wrap)
  yield ')\n'
}

export function* checkedScalar(name: string, what: string, value: number, wrap: Wrap): Generator<string> {
  yield remark(name, [value])
  yield `check("${name}", ${what}, ${wrap}(${literal(value)}))\n`
}

const MOST_LISTED = 20

function examplesLine({ trace, words }: ScriptSource): string {
  const numbers = Array.from(trace.examples, (example) => example + 1)
  const inOrder = numbers.every((number, k) => number === k + 1)
  if (inOrder) return words.allExamples(String(numbers.length))
  return words.examples(
    numbers.slice(0, MOST_LISTED).join(', '),
    String(Math.max(0, numbers.length - MOST_LISTED)),
  )
}

/** Title, and what the checks compare. */
export function* heading({ trace, experiment, words }: ScriptSource, library: string): Generator<string> {
  yield comment(words.title(experiment, String(trace.step), library))
  yield comment(words.tolerance(RELATIVE, ABSOLUTE))
}

/** x, y, parameters and masks. */
export function* givens(source: ScriptSource, wrap: Wrap): Generator<string> {
  const { trace, words } = source
  const { network } = trace.recipe
  const { weights, biases } = trace.before
  yield comment(words.batch)
  yield comment(examplesLine(source))
  yield* assignment('x', trace.a[0], network.inputs, wrap)
  yield* assignment('y', trace.targets, widthOf(network, outputLayer(network)), wrap)
  yield 'N, n = y.shape\n\n'
  yield comment(words.parameters)
  for (const l of layersOf(trace)) {
    yield* assignment(`W${l}`, weights[l], widthOf(network, l - 1), wrap)
    yield* assignment(`b${l}`, biases[l], null, wrap)
  }
  const dropping = layersOf(trace).filter((l) => dropoutOf(network, l) > 0)
  if (dropping.length > 0) yield `\n${comment(words.masks)}`
  for (const l of dropping) yield* assignment(`mask${l}`, trace.masks[l], widthOf(network, l), wrap)
}

/** Each number that the optimizer remembers of a parameter, as views of the parameters' layout; `names` are the script's. */
export function* memories(
  { trace }: ScriptSource,
  slots: readonly string[],
  write: (slot: string, name: string, numbers: Float64Array, width: number | null) => Generator<string>,
): Generator<string> {
  const { network, trainBiases } = trace.recipe
  const size = parameterCount(network)
  for (const [k, slot] of slots.entries()) {
    const { weights, biases } = viewParameters(network, trace.moments.subarray(k * size, (k + 1) * size))
    for (const l of layersOf(trace)) {
      yield* write(slot, `W${l}`, weights[l], widthOf(network, l - 1))
      if (trainBiases) yield* write(slot, `b${l}`, biases[l], null)
    }
  }
}
