/** What can be wrong with a link: a key of the messages and what the sentence needs, so that it is said in the person's language. */
import { problemSentence, type Problem, type ProblemSentences } from '../problem'

/** The parts of a link by their keys. They stand in links that people have kept: never give one another meaning. */
export const LINK_PARTS = {
  version: 'v',
  preset: 'x',
  seed: 's',
  learningRate: 'r',
  batchSize: 'b',
  step: 't',
  cursor: 'c',
  example: 'e',
  granularity: 'g',
  digits: 'd',
  language: 'lang',
  panels: 'p',
  panel: 'on',
  enlarged: 'big',
  edges: 'edges',
  neurons: 'face',
  lesson: 'lesson',
  practice: 'ask',
  locks: 'lock',
  mistake: 'bug',
  packed: 'z',
} as const
export type LinkPart = keyof typeof LINK_PARTS

interface Part {
  readonly part: LinkPart
  /** What stands there, shortened. */
  readonly value: string
}

/** The parameters of each sentence. */
export interface LinkProblems {
  /** Nothing of it is known. */
  readonly foreign: { readonly value: string }
  readonly newer: { readonly version: string; readonly known: number }
  readonly tooLong: { readonly most: number }
  readonly notWhole: Part & { readonly least: number; readonly most: number }
  readonly notRate: Part
  readonly notOneOf: Part & { readonly options: string }
  readonly notLesson: Part
  /** It says something of an experiment, and not which. */
  readonly noExperiment: { readonly part: LinkPart }
  /** The experiment that was packed up is cut off or changed. */
  readonly damaged: object
  readonly unpacksTooLarge: { readonly megabytes: number }
  /** The experiment was unpacked whole, and cannot be opened. */
  readonly experiment: { readonly problem: Problem }
  readonly tooFar: { readonly step: number }
  /** For the one who makes a link: it would not hold all this. */
  readonly tooLarge: { readonly most: number }
  readonly notFinite: { readonly step: number }
}

export type LinkProblem = {
  readonly [K in keyof LinkProblems]: { readonly key: K; readonly parameters: LinkProblems[K] }
}[keyof LinkProblems]

/** Sentences for all of them, as a language has them; what a person reads instead of a key or of the file's problem is put in before. */
export interface LinkSentences {
  readonly parts: Readonly<Record<LinkPart, string>>
  readonly problems: {
    readonly [K in keyof LinkProblems]: (parameters: {
      readonly [P in keyof LinkProblems[K]]: LinkProblems[K][P] extends number ? number : string
    }) => string
  }
}

/** The problem as a sentence; `ofFiles` says what is wrong with an experiment. */
export function linkProblemSentence(
  { parts, problems }: LinkSentences,
  ofFiles: ProblemSentences,
  { key, parameters }: LinkProblem,
): string {
  const part = 'part' in parameters ? { part: parts[parameters.part] } : {}
  const problem = 'problem' in parameters ? { problem: problemSentence(ofFiles, parameters.problem) } : {}
  const sentence = problems[key] as (parameters: object) => string
  return sentence({ ...parameters, ...part, ...problem })
}

/** Thrown while a link is read or written, caught by whoever asked for that. */
export class LinkRefusal extends Error {
  constructor(readonly problem: LinkProblem) {
    super(problem.key)
  }
}

/** Stops reading or writing. */
export function refuseLink<K extends keyof LinkProblems>(key: K, parameters: LinkProblems[K]): never {
  throw new LinkRefusal({ key, parameters } as LinkProblem)
}
