/** Reads files of reference cases and writes what they come to: `{"cases":[{"name","computed"} or {"name","error"}]}`. */
import { readFileSync } from 'node:fs'
import { files } from '../../src/i18n/en/files'
import { casesIn, fieldsOf, parseText, type Fields } from '../../src/interop/fileText'
import { below, problemSentence, Refusal, refuse, shown } from '../../src/interop/problem'
import { readCase } from '../../src/interop/readCase'
import { caseSchema, type Limits } from '../../src/interop/schema'
import { structured } from '../../src/interop/structure'
import { compute, type Computed } from './compute'

type Result =
  { readonly name: string; readonly computed: Computed } | { readonly name: string; readonly error: string }

/** Nothing is drawn here, so anything goes that fits into memory. */
const NO_LIMITS: Limits = {
  megabytes: Infinity,
  inputs: Infinity,
  width: Infinity,
  layers: Infinity,
  examples: Infinity,
}

const schema = caseSchema(NO_LIMITS)

/** The numbers of updates that a case has something to say about; null if there is no such list. */
function stepsOf({ steps }: Fields, path: string): number[] | null {
  if (steps === undefined || steps === null) return null
  const field = below(path, 'steps')
  if (!Array.isArray(steps)) refuse('notList', { field, value: shown(steps) })
  return steps.map((entry: unknown, k) => {
    const at = below(field, k)
    const { step } = fieldsOf(entry, at)
    if (step === undefined) refuse('missing', { field: below(at, 'step') })
    const value = shown(step)
    if (!Number.isSafeInteger(step)) refuse('notWhole', { field: below(at, 'step'), value })
    if ((step as number) < 0) refuse('tooSmall', { field: below(at, 'step'), value, least: 0 })
    return step as number
  })
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return problemSentence(files.problems, error.problem)
  return error instanceof Error ? error.message : String(error)
}

/** A reference case is called by its name, a project by its title. */
function nameOf(value: unknown, otherwise: string): string {
  const { name, title } = (value ?? {}) as Fields
  if (typeof name === 'string') return name
  return typeof title === 'string' ? title : otherwise
}

/** The cases of a text, one after the other. `file` names what has no name. */
export function* evaluateText(text: string, file: string): Generator<Result> {
  try {
    for (const { value, path } of casesIn(parseText(text, NO_LIMITS.megabytes).file)) {
      const name = nameOf(value, path === '' ? file : `${file} ${path}`)
      try {
        const fields = fieldsOf(value, path)
        const computed = compute(readCase(structured(schema, fields, path), path), stepsOf(fields, path))
        yield { name, computed }
      } catch (error) {
        yield { name, error: sentenceOf(error) }
      }
    }
  } catch (error) {
    yield { name: file, error: sentenceOf(error) }
  }
}

/** The first number that is not finite, with its place below `value`; null if all are. */
function firstNonFinite(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : ` is ${value}`
  if (Array.isArray(value)) {
    for (let k = 0; k < value.length; k++) {
      const found = firstNonFinite(value[k])
      if (found !== null) return `[${k}]${found}`
    }
    return null
  }
  for (const [key, entry] of Object.entries(value as object)) {
    const found = firstNonFinite(entry)
    if (found !== null) return `.${key}${found}`
  }
  return null
}

/**
 * Writes the JSON and says what went wrong; 1 if a case could not be computed, 0 otherwise. A number that is not finite
 * is written as null.
 */
export function evaluateFiles(
  paths: readonly { readonly name: string; readonly path: string }[],
  write: (text: string) => void,
  say: (line: string) => void,
): 0 | 1 {
  let failed = false
  let separator = ''
  const report = (result: Result) => {
    write(`${separator}${JSON.stringify(result)}`)
    separator = ',\n'
    if ('error' in result) {
      failed = true
      say(`${result.name}: ${result.error}`)
    } else {
      const diverged = firstNonFinite(result.computed)
      if (diverged !== null)
        say(`${result.name}: ${diverged.slice(1)}, written as null like whatever else is not finite`)
    }
  }
  write('{"cases":[')
  for (const { name, path } of paths) {
    try {
      for (const result of evaluateText(readFileSync(path, 'utf8'), name)) report(result)
    } catch (error) {
      report({ name, error: sentenceOf(error) })
    }
  }
  write(']}\n')
  return failed ? 1 : 0
}
