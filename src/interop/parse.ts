/** Text to a value of the project's structure, or to the problem that stands in the way. */
import * as v from 'valibot'
import { below, refuse, shown, type Problem, type Problems } from './problem'
import { projectSchema, type ProjectFile } from './schema'

const MOST_MEGABYTES = 20
const VERSION = 1
const FORMAT = 'backstep-project'
const SCHEMA = 'backprop-oracle/1'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NOT_A_NUMBER = '\u0000NaN'
const OUTSIDE_STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\bInfinity\b|\bNaN\b/gs

/** JSON with NaN and Infinity in it, as some programs write; only to say where they stand. */
function parseLoosely(text: string): unknown {
  const marked = text.replace(OUTSIDE_STRINGS, (token) =>
    token.startsWith('"') ? token : JSON.stringify(NOT_A_NUMBER),
  )
  return JSON.parse(marked, (_, value: unknown) => (value === NOT_A_NUMBER ? NaN : value))
}

function parseJson(text: string): { value: unknown; strict: boolean } {
  try {
    return { value: JSON.parse(text), strict: true }
  } catch {
    try {
      return { value: parseLoosely(text), strict: false }
    } catch {
      refuse('notJson', {})
    }
  }
}

/** The case that is in the file, and its path. */
function theCase(file: Fields): { fields: Fields; path: string } {
  const { format, version, schema, cases } = file
  if (format === undefined && version === undefined) {
    if (schema !== undefined && schema !== SCHEMA) {
      refuse('unknownSchema', { value: shown(schema), known: SCHEMA })
    }
    if (cases === undefined) return { fields: file, path: '' }
    if (!Array.isArray(cases)) refuse('notList', { field: 'cases', value: shown(cases) })
    if (cases.length === 0) refuse('noCases', {})
    if (cases.length > 1) refuse('severalCases', { count: cases.length })
    const only: unknown = cases[0]
    if (!isFields(only)) refuse('notObject', { field: 'cases[0]', value: shown(only) })
    return { fields: only, path: 'cases[0]' }
  }
  if (format === undefined) refuse('missing', { field: 'format' })
  if (format !== FORMAT) refuse('unknownFormat', { value: shown(format) })
  if (version === undefined) refuse('missing', { field: 'version' })
  if (version !== VERSION) refuse('unknownVersion', { value: shown(version), known: VERSION })
  return { fields: file, path: '' }
}

/** valibot's own words for the choices, `("a" | "b")`, as a list. */
const optionsOf = (expected: string | null) => (expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ', ')

function problemOf(issue: v.BaseIssue<unknown>, path: string): Problem {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number)
  const field = keys.reduce<string>(below, path)
  const { input, requirement } = issue
  if (input === undefined) return { key: 'missing', parameters: { field } }
  const value = shown(input)
  const key = issue.message as keyof Problems
  switch (key) {
    case 'notNumber':
      return { key: Number.isNaN(input) ? 'notFinite' : key, parameters: { field, value } }
    case 'notOneOf':
      return { key, parameters: { field, value, options: optionsOf(issue.expected) } }
    case 'tooSmall':
      return { key, parameters: { field, value, least: Number(requirement) } }
    case 'tooLarge':
      return { key, parameters: { field, value, most: Number(requirement) } }
    case 'tooLong': {
      const { length } = input as { readonly length: number }
      return { key, parameters: { field, length, most: Number(requirement) } }
    }
    default:
      return { key, parameters: { field, value } } as Problem
  }
}

/** A file of the right structure. */
export interface Parsed {
  readonly file: ProjectFile
  /** Where in the file it stands. */
  readonly path: string
  /** false: there was a NaN or an Infinity in it, which is refused at the latest when all is read. */
  readonly strict: boolean
}

/** What the file says; refuses what has another structure. */
export function parseProject(text: string): Parsed {
  const megabytes = text.length / 1e6
  if (megabytes > MOST_MEGABYTES) {
    refuse('tooBig', { megabytes: megabytes.toFixed(1), most: MOST_MEGABYTES })
  }
  if (text.trim() === '') refuse('empty', {})
  const { value, strict } = parseJson(text.replace(/^\uFEFF/, ''))
  if (!isFields(value)) refuse('notProject', {})
  const { fields, path } = theCase(value)
  if (fields.network === undefined && fields.format === undefined) refuse('notProject', {})
  const { success, output, issues } = v.safeParse(projectSchema, fields, { abortEarly: true })
  if (!success) {
    const problem = problemOf(issues[0], path)
    refuse(problem.key, problem.parameters)
  }
  return { file: output, path, strict }
}
