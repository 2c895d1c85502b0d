/** The learning rate of each update. */
import { pow } from './elementaryPower'
import { cos } from './elementaryTrigonometry'
import type { Schedule, UpdateRule } from './recipe'

/** What the schedule makes of the base rate for update k ≥ 1: PyTorch's ExponentialLR, StepLR and CosineAnnealingLR (Loshchilov & Hutter 2017) in closed form. */
function scheduled(base: number, schedule: Schedule, k: number): number {
  switch (schedule.name) {
    case 'constant':
      return base
    case 'exponential':
      return base * pow(schedule.gamma, k - 1)
    case 'step':
      return base * pow(schedule.gamma, Math.floor((k - 1) / schedule.stepSize))
    case 'cosine': {
      const { etaMin, tMax } = schedule
      return etaMin + ((base - etaMin) * (1 + cos((Math.PI * (k - 1)) / tMax))) / 2
    }
  }
}

/** The rate of update k ≥ 1. Over the warm-up it is k/warmUp of what the schedule says. */
export function rateAt(
  { learningRate, schedule, warmUp }: Pick<UpdateRule, 'learningRate' | 'schedule' | 'warmUp'>,
  k: number,
): number {
  const rate = scheduled(learningRate, schedule, k)
  return k < warmUp ? rate * (k / warmUp) : rate
}
