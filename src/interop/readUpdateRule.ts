/** The update of a file: optimizer, schedule, penalties, clipping, weight decay. */
import { OPTIMIZER_DEFAULTS } from '../core/optimizers'
import {
  PLAIN_DESCENT,
  type Clip,
  type Optimizer,
  type ParameterSet,
  type Pull,
  type Schedule,
  type UpdateRule,
} from '../core/recipe'
import type { OptimizerFile } from './optimizerSchema'

/** Where a file has no optimizer. */
const USUAL: UpdateRule = { ...PLAIN_DESCENT, learningRate: 0.1, trainBiases: true }

/** With the constants that the file gives; the rest are the usual ones. */
function readOptimizer(file: OptimizerFile): Optimizer {
  const usual = OPTIMIZER_DEFAULTS[file.name]
  const fields: Readonly<Record<string, unknown>> = file
  const constants = Object.entries(usual).map(([key, value]) => [key, fields[key] ?? value])
  return Object.fromEntries(constants) as Optimizer
}

function readSchedule(schedule: OptimizerFile['schedule']): Schedule {
  switch (schedule.name) {
    case 'constant':
      return { name: schedule.name }
    case 'exponential':
      return { name: schedule.name, gamma: schedule.gamma }
    case 'step':
      return { name: schedule.name, gamma: schedule.gamma, stepSize: schedule.stepSize }
    case 'cosine':
      return { name: schedule.name, etaMin: schedule.etaMin, tMax: schedule.tMax }
  }
}

function readClip(clip: OptimizerFile['clip']): Clip | null {
  if (!clip) return null
  if (clip.kind === 'value') return { kind: clip.kind, maxValue: clip.maxValue }
  return { kind: clip.kind, maxNorm: clip.maxNorm, epsilon: clip.epsilon }
}

const readPull = (amount: number | null | undefined, appliesTo: ParameterSet): Pull | null =>
  amount ? { amount, appliesTo } : null

/** How the file's gradients become updates. */
export function readUpdateRule(file: OptimizerFile | null | undefined): UpdateRule {
  if (!file) return USUAL
  const { name, learningRate, trainBiases, warmUp, weightDecayKind } = file
  const decay = readPull(file.weightDecay, file.weightDecayAppliesTo)
  return {
    learningRate,
    trainBiases,
    optimizer: readOptimizer(file),
    schedule: readSchedule(file.schedule),
    warmUp,
    l1: readPull(file.l1, file.l1AppliesTo),
    l2: readPull(file.l2Penalty, file.l2PenaltyAppliesTo),
    clip: readClip(file.clip),
    weightDecay: decay && {
      ...decay,
      kind: weightDecayKind ?? (name === 'adamw' ? 'decoupled' : 'l2-gradient'),
    },
  }
}
