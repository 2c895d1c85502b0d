/** How the number of a target comes about in a phase, as data. */
import { activationOf } from '../network'
import type { Phase, Script } from '../playback'
import { cell, targetKey, type Target, type Trace } from '../trace'
import { activationSections } from './activation'
import { deltaSections, storyOfDelta } from './backward'
import type { Derivation, Section, Story } from './derivation'
import { edgeBackward, edgeForward, weightParameter } from './edge'
import { batchSection, softmaxSection, weightedSum } from './forward'
import { inputSections, targetSections } from './given'
import { lossSections } from './loss'
import { biasForward, biasParameter, gradientSections, type Parameter } from './parameter'
import { number, readerOf, type Reader } from './reader'
import { patternOf } from './terms'
import { stepInGradient, updateSections } from './update'

interface Told {
  readonly story: Story
  readonly result: Derivation['result']
  readonly sections: readonly Section[]
}

/** The phase in which a target is explained: the cursor's, or the nearest before or after in which it has a part. */
export function explainedPhase(target: Target, phase: Phase): Phase {
  switch (target.kind) {
    case 'loss':
    case 'target':
      return 'loss'
    case 'neuron':
      return target.layer === 0 || phase === 'forward' || phase === 'loss' ? 'forward' : 'backward'
    case 'edge':
      if (phase === 'loss') return 'forward'
      return phase === 'backward' && target.layer === 1 ? 'gradient' : phase
    case 'bias':
      if (phase === 'loss') return 'forward'
      return phase === 'backward' ? 'gradient' : phase
  }
}

function neuronForward(reader: Reader, l: number, j: number): Told {
  if (l === 0) {
    return { story: 'input', result: number(reader, cell('x', 0, j)), sections: inputSections(reader, j) }
  }
  const softmax = activationOf(reader.spec, l) === 'softmax'
  const applied = softmax ? [softmaxSection(reader, l, j)] : activationSections(reader, l, j)
  const batch = reader.batch > 1 ? [batchSection(reader, l, j)] : []
  return {
    story: softmax ? 'softmax' : 'neuron',
    result: number(reader, cell('a', l, j)),
    sections: [weightedSum(reader, l, j), ...applied, ...batch],
  }
}

/** A weight or a bias in the phases that train it. */
function trained(
  reader: Reader,
  phase: Phase,
  parameter: Parameter,
  name: 'weight' | 'bias',
  frozen: boolean,
): Told {
  const result = number(reader, parameter.gradient)
  if (phase === 'update') {
    return { story: `${name}-update`, result, sections: updateSections(reader, parameter, frozen) }
  }
  const step = stepInGradient(reader, parameter, frozen)
  return { story: `${name}-gradient`, result, sections: gradientSections(reader, parameter, step) }
}

function edge(reader: Reader, phase: Phase, l: number, j: number, i: number): Told {
  const weight = weightParameter(l, j, i)
  const result = number(reader, weight.value)
  if (phase === 'forward') return { story: 'edge-forward', result, sections: edgeForward(reader, l, j, i) }
  if (phase === 'backward') return { story: 'edge-backward', result, sections: edgeBackward(reader, l, j, i) }
  return trained(reader, phase, weight, 'weight', false)
}

function bias(reader: Reader, phase: Phase, l: number, j: number): Told {
  const own = biasParameter(l, j)
  if (phase !== 'forward') return trained(reader, phase, own, 'bias', !reader.trace.recipe.trainBiases)
  return { story: 'bias-forward', result: number(reader, own.value), sections: [biasForward(reader, l, j)] }
}

function told(reader: Reader, target: Target, phase: Phase): Told {
  switch (target.kind) {
    case 'loss':
      return { story: 'loss', result: number(reader, cell('loss')), sections: lossSections(reader) }
    case 'target': {
      const result = number(reader, cell('target', 0, target.unit))
      return { story: 'target', result, sections: targetSections(reader, target.unit) }
    }
    case 'edge':
      return edge(reader, phase, target.layer, target.unit, target.from)
    case 'bias':
      return bias(reader, phase, target.layer, target.unit)
    case 'neuron': {
      const { layer, unit } = target
      if (phase === 'forward') return neuronForward(reader, layer, unit)
      return {
        story: storyOfDelta(reader, layer),
        result: number(reader, cell('delta', layer, unit)),
        sections: deltaSections(reader, layer, unit),
      }
    }
  }
}

/** How the number of `target` comes about in `phase`, for the example in `row` of the trace. Knows nothing of the cursor. */
export function explain(trace: Trace, row: number, script: Script, target: Target, phase: Phase): Derivation {
  const reader = readerOf(trace, row, script.spec)
  const at = explainedPhase(target, phase)
  const { story, result, sections } = told(reader, target, at)
  const shape = `${targetKey(target)} ${at} ${story} ${patternOf(sections)}`
  return { target, phase: at, story, result, sections, shape }
}
