/** A small project, what can be made wrong in it, and the sentence that says so. */
import { expect } from 'vitest'
import type { DataSet } from '../../src/content/setup'
import { later } from '../../src/i18n/later'
import { problemSentence, type Problem, type ProblemSentences } from '../../src/interop/problem'
import { readProject } from '../../src/interop/project'
import { oracleCases } from '../oracles'

type Fields = Record<string, unknown>

export type Path = readonly (string | number)[]

export const english: ProblemSentences = later.en.files.problems
export const chinese: ProblemSentences = later.zh.files.problems

const base = oracleCases().find(({ name }) => name === 'arch-2-2-2-sigmoid-b1')!

/** 2–2–2, sigmoid, one example. */
export function project(change: Fields = {}): Fields {
  const { network, loss, reduction, parameters, batch, optimizer } = base
  const fields = { network, loss, reduction, parameters, batch, optimizer, ...change }
  return JSON.parse(JSON.stringify({ format: 'backstep-project', version: 1, ...fields })) as Fields
}

/** The project with the value at a path replaced, or taken away. */
export function changed(path: Path, value: unknown, root = project()): Fields {
  let at = root
  for (const key of path.slice(0, -1)) at = at[key] as Fields
  const key = path[path.length - 1]
  if (value === undefined) delete at[key]
  else at[key] = value
  return root
}

export function problemIn(text: string, data: DataSet | null = null): Problem {
  const first = readProject(text)
  const read = first.ok === 'with-data' && data ? first.on(data) : first
  if (read.ok !== false) throw new Error('it opened')
  return read.problem
}

/** Why a file does not open, in English, with `data` if it only names them; the Chinese sentence must have the same facts in it. */
export function sentence(file: unknown, data: DataSet | null = null): string {
  const problem = problemIn(typeof file === 'string' ? file : JSON.stringify(file), data)
  const translated = problemSentence(chinese, problem)
  expect(translated).toMatch(/[\u4e00-\u9fff]/)
  for (const fact of Object.values(problem.parameters)) expect(translated).toContain(String(fact))
  return problemSentence(english, problem)
}
