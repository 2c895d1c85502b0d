/** What can be wrong with a file: a key of the messages and what the sentence needs, so that it is said in the person's language. */

interface Field {
  /** A path in the file: network.layers[1].units. */
  readonly field: string
}

interface FieldValue extends Field {
  /** What stands there, shortened. */
  readonly value: string
}

/** The parameters of each sentence. */
export interface Problems {
  readonly empty: object
  readonly tooBig: { readonly megabytes: string; readonly most: number }
  readonly notJson: object
  readonly notProject: object
  readonly unknownFormat: { readonly value: string }
  readonly unknownVersion: { readonly value: string; readonly known: number }
  readonly unknownSchema: { readonly value: string; readonly known: string }
  readonly severalCases: { readonly count: number }
  readonly noCases: object
  readonly missing: Field
  readonly notObject: FieldValue
  readonly notList: FieldValue
  readonly notText: FieldValue
  readonly notYesNo: FieldValue
  readonly notNumber: FieldValue
  readonly notFinite: FieldValue
  readonly notWhole: FieldValue
  readonly notOneOf: FieldValue & { readonly options: string }
  readonly tooSmall: FieldValue & { readonly least: number }
  readonly notPositive: FieldValue
  readonly notBelow: FieldValue & { readonly bound: number }
  readonly tooLarge: FieldValue & { readonly most: number }
  readonly emptyList: Field
  readonly tooLong: Field & { readonly length: number; readonly most: number }
  readonly wrongLength: Field & { readonly length: number; readonly expected: number }
  readonly notForData: FieldValue & { readonly expected: number }
  readonly wrongMoments: Field & {
    readonly length: number
    readonly expected: number
    readonly optimizer: string
  }
  readonly softmaxHidden: Field
  readonly notOnOutput: FieldValue
  readonly unequalWidths: Field & { readonly units: number; readonly receives: number }
  readonly lossNeedsOutput: FieldValue & { readonly loss: string; readonly options: string }
}

export type Problem = {
  readonly [K in keyof Problems]: { readonly key: K; readonly parameters: Problems[K] }
}[keyof Problems]

/** Sentences for all of them, as a language has them. */
export type ProblemSentences = { readonly [K in keyof Problems]: (parameters: Problems[K]) => string }

/** The problem as a sentence. */
export function problemSentence(sentences: ProblemSentences, { key, parameters }: Problem): string {
  return (sentences[key] as (parameters: object) => string)(parameters)
}

/** Thrown inside the reader, caught by it. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.key)
  }
}

/** Stops reading. */
export function refuse<K extends keyof Problems>(key: K, parameters: Problems[K]): never {
  throw new Refusal({ key, parameters } as Problem)
}

/** The path of a field, or of an entry, below another. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

const SHOWN = 40

/** A value as it is shown in a sentence. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)
}
