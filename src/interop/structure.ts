/** Holds a value against a structure, or says what stands in the way. */
import * as v from 'valibot'
import { below, refuse, shown, type Problem, type Problems } from './problem'

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
      // Of several kinds of objects, and it is none at all.
      if (issue.expected === 'Object') return { key: 'notObject', parameters: { field, value } }
      return { key, parameters: { field, value, options: optionsOf(issue.expected) } }
    case 'tooSmall':
      return { key, parameters: { field, value, least: Number(requirement) } }
    case 'notBelow':
      return { key, parameters: { field, value, bound: Number(requirement) } }
    case 'tooLarge':
      return { key, parameters: { field, value, most: Number(requirement) } }
    case 'tooLong': {
      const { length } = input as { readonly length: number }
      return { key, parameters: { field, length, most: Number(requirement) } }
    }
    case 'emptyList':
      return { key, parameters: { field } }
    default:
      return { key, parameters: { field, value } } as Problem
  }
}

/** What stands at `path` of a file, once it has the structure; refuses what has another one. */
export function structured<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: string,
): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, value, { abortEarly: true })
  if (success) return output
  const { key, parameters } = problemOf(issues[0], path)
  refuse(key, parameters)
}
