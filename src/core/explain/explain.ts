/** How the number of a target comes about in a phase, as data. */
import { activationOf } from '../network'
import type { Phase, Script } from '../playback'
import { cell, targetKey, type Target, type Trace } from '../trace'
import { deltaSections, storyOfDelta } from './backward'
import type { Derivation, Explained, Section, Story } from './derivation'
import { edgeBackward, edgeForward, weightParameter } from './edge'
import { activationSection, batchSection, softmaxSection, weightedSum } from './forward'
import { inputSections, targetSections } from './given'
import { lossSections } from './loss'
import { biasForward, biasParameter, gradientSections, updateSections } from './parameter'
import { number, readerOf, type Reader } from './reader'
import { numbersOf } from './terms'

interface Told extends Explained {
  readonly story: Story
  readonly result: Derivation['result']
}

const plainly = (story: Story, result: Told['result'], sections: readonly Section[]): Told => ({
  story,
  result,
  sections,
  shown: [],
})

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
  if (l === 0) return plainly('input', number(reader, cell('x', 0, j)), inputSections(reader, j))
  const softmax = activationOf(reader.spec, l) === 'softmax'
  const { sections, shown } = weightedSum(reader, l, j)
  const applied = softmax ? softmaxSection(reader, l, j) : activationSection(reader, l, j)
  const batch = reader.batch > 1 ? [batchSection(reader, l, j)] : []
  return {
    story: softmax ? 'softmax' : 'neuron',
    result: number(reader, cell('a', l, j)),
    sections: [...sections, applied, ...batch],
    shown,
  }
}

function edge(reader: Reader, phase: Phase, l: number, j: number, i: number): Told {
  const weight = weightParameter(l, j, i)
  const value = number(reader, weight.value)
  if (phase === 'forward') return { story: 'edge-forward', result: value, ...edgeForward(reader, l, j, i) }
  if (phase === 'backward') return { story: 'edge-backward', result: value, ...edgeBackward(reader, l, j, i) }
  const result = number(reader, weight.gradient)
  return phase === 'update'
    ? plainly('weight-update', result, updateSections(reader, weight, false))
    : plainly('weight-gradient', result, gradientSections(reader, weight))
}

function bias(reader: Reader, phase: Phase, l: number, j: number): Told {
  const parameter = biasParameter(l, j)
  const frozen = !reader.trace.recipe.trainBiases
  if (phase === 'forward') {
    return plainly('bias-forward', number(reader, parameter.value), [biasForward(reader, l, j)])
  }
  const result = number(reader, parameter.gradient)
  return phase === 'update'
    ? plainly('bias-update', result, updateSections(reader, parameter, frozen))
    : plainly('bias-gradient', result, gradientSections(reader, parameter, frozen))
}

function told(reader: Reader, target: Target, phase: Phase): Told {
  switch (target.kind) {
    case 'loss':
      return plainly('loss', number(reader, cell('loss')), lossSections(reader))
    case 'target':
      return plainly(
        'target',
        number(reader, cell('target', 0, target.unit)),
        targetSections(reader, target.unit),
      )
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
        ...deltaSections(reader, layer, unit),
      }
    }
  }
}

/** How the number of `target` comes about in `phase`, for the example in `row` of the trace. Knows nothing of the cursor. */
export function explain(trace: Trace, row: number, script: Script, target: Target, phase: Phase): Derivation {
  const reader = readerOf(trace, row, script.spec)
  const at = explainedPhase(target, phase)
  const { story, result, sections, shown } = told(reader, target, at)
  const { loss, reduction } = trace.recipe
  const remarks = sections.map(({ remark }) => remark ?? '')
  const numbers = numbersOf(sections).length
  const shape = [targetKey(target), at, story, loss, reduction, reader.batch, numbers, ...shown, ...remarks]
  return { target, phase: at, story, result, sections, shape: shape.join(' ') }
}
