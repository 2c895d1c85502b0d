/** The schedules as a choice: what each begins with, and how many updates show it. */
import type { Schedule, UpdateRule } from '../core/recipe'

export const SCHEDULE_NAMES = [
  'constant',
  'exponential',
  'step',
  'cosine',
] as const satisfies readonly Schedule['name'][]

/** Made for runs of a few hundred updates. */
export const SCHEDULE_DEFAULTS: Readonly<Record<Schedule['name'], Schedule>> = {
  constant: { name: 'constant' },
  exponential: { name: 'exponential', gamma: 0.99 },
  step: { name: 'step', gamma: 0.5, stepSize: 100 },
  cosine: { name: 'cosine', etaMin: 0, tMax: 500 },
}

const LONGEST = 1e6

/** Updates after which nearly nothing of the rate is left; 100 where it does not fall. */
function fading(gamma: number): number {
  let updates = 100
  for (let left = gamma ** updates; left > 0.02 && left < 1 && updates < LONGEST; left *= left) updates *= 2
  return updates
}

function horizonOfSchedule(schedule: Schedule): number {
  switch (schedule.name) {
    case 'constant':
      return 0
    case 'exponential':
      return fading(schedule.gamma)
    case 'step':
      return 5 * schedule.stepSize
    case 'cosine':
      return 2 * schedule.tMax
  }
}

/** As many updates as it takes to see what a schedule does; 0 for a rate that stays as it is. */
export function horizonOf({ schedule, warmUp }: Pick<UpdateRule, 'schedule' | 'warmUp'>): number {
  return Math.max(horizonOfSchedule(schedule), 2 * warmUp)
}

/** Whether the rate is not the same for all updates. */
export function isScheduled({ schedule, warmUp }: Pick<UpdateRule, 'schedule' | 'warmUp'>): boolean {
  return schedule.name !== 'constant' || warmUp > 0
}
