/** The text of a file as JSON, and the cases that it holds. */
import { below, refuse, shown } from './problem'

const VERSION = 1
const FORMAT = 'backstep-project'
const SCHEMA = 'backprop-oracle/1'

export type Fields = Readonly<Record<string, unknown>>

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

/** An object that is to be a case, and its path in the file. */
export interface CaseAt {
  readonly fields: Fields
  readonly path: string
}

/** `value` as an object with fields; refuses anything else. */
export function fieldsOf(value: unknown, field: string): Fields {
  if (isFields(value)) return value
  refuse('notObject', { field, value: shown(value) })
}

/** What is to be a case, or a project; refuses formats, versions and schemas that are not known. */
export function casesIn(file: Fields): readonly { readonly value: unknown; readonly path: string }[] {
  const { format, version, schema, cases } = file
  if (format === undefined && version === undefined) {
    if (schema !== undefined && schema !== SCHEMA) {
      refuse('unknownSchema', { value: shown(schema), known: SCHEMA })
    }
    if (cases === undefined) return [{ value: file, path: '' }]
    if (!Array.isArray(cases)) refuse('notList', { field: 'cases', value: shown(cases) })
    if (cases.length === 0) refuse('noCases', {})
    return cases.map((value: unknown, k) => ({ value, path: below('cases', k) }))
  }
  if (format === undefined) refuse('missing', { field: 'format' })
  if (format !== FORMAT) refuse('unknownFormat', { value: shown(format) })
  if (version === undefined) refuse('missing', { field: 'version' })
  if (version !== VERSION) refuse('unknownVersion', { value: shown(version), known: VERSION })
  return [{ value: file, path: '' }]
}

/** The one case of a file that is to be opened. */
export function onlyCaseIn(file: Fields): CaseAt {
  const cases = casesIn(file)
  if (cases.length > 1) refuse('severalCases', { count: cases.length })
  const [{ value, path }] = cases
  const fields = fieldsOf(value, path)
  if (fields.network === undefined && fields.format === undefined) refuse('notProject', {})
  return { fields, path }
}

/** The object in the text. `strict` is false where there was a NaN or an Infinity, which JSON does not have. */
export function parseText(text: string, most: number): { file: Fields; strict: boolean } {
  const megabytes = text.length / 1e6
  if (megabytes > most) refuse('tooBig', { megabytes: megabytes.toFixed(1), most })
  if (text.trim() === '') refuse('empty', {})
  const { value, strict } = parseJson(text.replace(/^\uFEFF/, ''))
  if (!isFields(value)) refuse('notProject', {})
  return { file: value, strict }
}
