/** Opens what must open. */
import type { DataSet } from '../../src/content/setup'
import { files } from '../../src/i18n/en/files'
import { problemSentence } from '../../src/interop/problem'
import { readProject } from '../../src/interop/project'

/** `file`: the text of a file, or what stands in it; `data` are for one that only names them. */
export function opened(file: unknown, data: DataSet | null = null) {
  const first = readProject(typeof file === 'string' ? file : JSON.stringify(file))
  const read = first.ok === 'with-data' && data ? first.on(data) : first
  if (read.ok === false) throw new Error(problemSentence(files.problems, read.problem))
  if (read.ok === 'with-data') throw new Error(`it only names its data, ${read.of}`)
  return read
}
