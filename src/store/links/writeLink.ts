/** The link to what is on show. */
import { writeExperiment } from '../../interop/link/experiment'
import { writeFragment } from '../../interop/link/fragment'
import { refuseLink, type LinkPart } from '../../interop/link/linkProblem'
import type { Lab } from '../labState'
import type { LabWorld } from '../world'
import type { Carried } from './link'
import { writeLook, writePlace } from './pageFields'
import { isNear, leadsTo } from './recompute'

type Pair = readonly [LinkPart, string]

/** The experiment as it stands: set up and trained up to the step where that leads to the same bits, or else the state before the step. */
async function writeHere(world: LabWorld, lab: Lab): Promise<Pair[]> {
  const { setup, trace, checkpoint, firstStep } = lab
  const step = trace?.step ?? firstStep
  const place = writePlace(lab)
  if (step === 1 || !checkpoint) return [...(await writeExperiment(setup, null)), ...place]
  if (firstStep === 1 && isNear(setup, step) && (await leadsTo(world, setup, checkpoint))) {
    return [...(await writeExperiment(setup, null)), ['step', String(step)], ...place]
  }
  const isFinite = [checkpoint.parameters, checkpoint.moments].every((values) =>
    values.every(Number.isFinite),
  )
  if (!isFinite) refuseLink('notFinite', { step })
  return [...(await writeExperiment(setup, checkpoint)), ...place]
}

async function writeTo(world: LabWorld, lab: Lab, { place, lesson }: Carried): Promise<Pair[]> {
  if (place === 'lesson' && lesson) return [['lesson', `${lesson.id}.${lesson.scene}`]]
  if (place === 'start') return [...(await writeExperiment(lab.setup, null))]
  return writeHere(world, lab)
}

/** The fragment, without #. Rejects with a `LinkRefusal` if there can be none. */
export async function writeLink(world: LabWorld, lab: Lab, carried: Carried): Promise<string> {
  const to = await writeTo(world, lab, carried)
  const all = new Map([...to, ...writeLook(lab, carried)])
  const packed = all.get('packed')
  // The longest part comes last, where a reader can see the others, and where a link that is cut off is noticed.
  if (packed !== undefined) {
    all.delete('packed')
    all.set('packed', packed)
  }
  return writeFragment(all)
}
