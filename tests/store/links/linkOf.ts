/** Links to what a lab shows. */
import type { Carried } from '../../../src/store/links/link'
import type { TestLab } from '../../TestLab'

/** Exactly this point and nothing else. */
export const HERE: Carried = {
  place: 'here',
  lesson: null,
  language: false,
  outlook: false,
  practice: false,
  locks: { setup: false, answers: false, free: false },
}

/** The fragment of a link, without #. */
export async function linkOf(lab: TestLab, carried: Partial<Carried> = {}): Promise<string> {
  const linking = (await lab.state.linking())!
  const written = await linking.write({ ...HERE, ...carried })
  if (!written.ok) throw new Error(written.why.en)
  return written.fragment
}
