/** What is locked at the moment, for those who do not offer it then. */
import type { Lab } from '../labState'

/** Whether what leads to the numbers is not to be told yet. */
export function hidesAnswers({ locked, cursor, script }: Lab): boolean {
  return locked !== null && locked.answers && cursor < script.microSteps.length
}

/** Whether nobody leaves the step. */
export function locksStep({ locked }: Lab): boolean {
  return locked !== null && locked.free && !locked.rests
}

/** Whether the experiment can be neither edited nor exchanged. */
export function locksSetup(lab: Lab): boolean {
  const { locked } = lab
  return locksStep(lab) || (locked !== null && locked.setup && !locked.rests)
}
