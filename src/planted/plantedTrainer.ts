/** A trainer whose every step has a mistake planted in it; all else, and every fork of it, is as with any run. */
import type { Checkpoint } from '../core/checkpoint'
import { Checkpoints } from '../core/checkpoints'
import { HistoryRecorder } from '../core/history'
import { LayerRecorder } from '../core/layerRecorder'
import type { Setting } from '../core/learner'
import { parameterCount } from '../core/network'
import { momentCount } from '../core/optimizers'
import type { RunStart } from '../core/run'
import { firstSegment } from '../core/segments'
import { Trainer } from '../core/training'
import { checkStart } from '../core/validation'
import { PlantedLearner } from './plantedLearner'
import { rulesOf } from './rulesOf'

/** A state to resume from without the gradients that were kept beside the optimizer's moments. */
function withoutKept(start: RunStart): RunStart {
  const { recipe, resume } = start
  if (!resume) return start
  const usual = momentCount(recipe.optimizer) * parameterCount(recipe.network)
  return { ...start, resume: { ...resume, moments: resume.moments.subarray(0, usual) } }
}

/** null: nothing is planted. Throws if the start does not fit, or if there is no such mistake. */
export function plantedTrainer(start: RunStart, mistake: string | null): Trainer {
  const rules = rulesOf(mistake)
  class PlantedTrainer extends Trainer {
    protected override learner(setting: Setting, state: Checkpoint) {
      return new PlantedLearner(rules, setting, state)
    }
  }
  checkStart(rules.keeps ? withoutKept(start) : start)
  const first = firstSegment(start)
  return new PlantedTrainer(start, {
    segments: [first],
    checkpoints: new Checkpoints(),
    history: new HistoryRecorder(new LayerRecorder(start.parameters.length)),
    frontier: first.state.step - 1,
  })
}
