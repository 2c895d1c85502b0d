/** Opens what must open. */
import { files } from '../../src/i18n/en/files'
import { problemSentence } from '../../src/interop/problem'
import { readProject } from '../../src/interop/project'

/** `file`: the text of a file, or what stands in it. */
export function opened(file: unknown) {
  const read = readProject(typeof file === 'string' ? file : JSON.stringify(file))
  if (!read.ok) throw new Error(problemSentence(files.problems, read.problem))
  return read
}
