/** Title and plain sentence of a derivation. */
import type { Derivation } from '../../core/explain/derivation'
import { activationOf, outputLayer } from '../../core/network'
import type { Phase } from '../../core/playback'
import { cell, valueOf } from '../../core/trace'
import type { TermId } from '../../content/glossary'
import { drawnName, nameOf, targetName } from '../../draw/names'
import type { LabState } from '../../store/labState'
import { layerName } from '../layerName'
import { isTermKnown, type Explanation } from './explainer'
import type { Words } from './words'

const spaced = (words: Words, text: string) => words.inspector.sentenceGap + text

/** "Neuron h₂: add up, then ReLU" */
export function titleOf({ derivation }: Explanation, { script: { spec } }: LabState, words: Words): string {
  const { titles } = words.inspector
  const { target, story } = derivation
  const name = (l: number, j: number) => drawnName(nameOf(spec, l, j))
  switch (target.kind) {
    case 'loss':
      return titles.loss
    case 'target':
      return titles.target(drawnName(targetName(spec, target.unit)))
    case 'edge': {
      const title = story === 'weight-gradient' ? titles.weightGradient : titles.weight
      return title(name(target.layer - 1, target.from), name(target.layer, target.unit))
    }
    case 'bias':
      return (story === 'bias-gradient' ? titles.biasGradient : titles.bias)(name(target.layer, target.unit))
    case 'neuron': {
      const own = name(target.layer, target.unit)
      if (target.layer === 0) return titles.input(own)
      if (derivation.phase !== 'forward') return titles.delta(own)
      return titles.neuron(own, words.terms.activations[activationOf(spec, target.layer)])
    }
  }
}

function neuronSentence({ derivation, trace, row }: Explanation, state: LabState, words: Words): string {
  const { say } = words.inspector
  const { target } = derivation
  if (target.kind !== 'neuron') return ''
  const { layer, unit } = target
  const activation = activationOf(state.script.spec, layer)
  const known = isTermKnown(state, derivation.result)
  if (activation !== 'relu' || !known) return say.sum + spaced(words, say.afterwards[activation])
  const open = valueOf(trace, row, cell('z', layer, unit)) > 0
  return say.sum + spaced(words, open ? say.open : say.shut)
}

function withSign(
  first: string,
  letter: string,
  { result }: Derivation,
  state: LabState,
  words: Words,
): string {
  if (!isTermKnown(state, result)) return first
  const { say } = words.inspector
  const { value } = result
  if (value === null || Number.isNaN(value)) return first
  const tail = value === 0 ? say.still : value > 0 ? say.smaller : say.larger
  return first + spaced(words, tail(letter))
}

/** Whether the change is −η times the gradient. */
const isPlain = ({ sections }: Derivation) =>
  sections.some(({ bars }) => bars.some(({ label }) => label.kind === 'change'))

function updateSentence({ derivation, trace }: Explanation, state: LabState, words: Words): string {
  const { say } = words.inspector
  const weight = derivation.story === 'weight-update'
  if (isPlain(derivation)) {
    const plain = weight ? say.weightUpdate : say.biasUpdate
    return withSign(plain, weight ? 'w' : 'b', derivation, state, words)
  }
  const sentence = say.updates[trace.recipe.optimizer.name](weight ? say.theWeight : say.theBias)
  return sentence[0].toUpperCase() + sentence.slice(1)
}

/** One plain sentence, or two; as much as is known. */
export function sentenceOf(explanation: Explanation, state: LabState, words: Words): string {
  const { derivation, trace } = explanation
  const { say } = words.inspector
  const { spec } = state.script
  const { target, story } = derivation
  const name = (l: number, j: number) => drawnName(nameOf(spec, l, j))
  const ends =
    target.kind === 'edge'
      ? ([name(target.layer - 1, target.from), name(target.layer, target.unit)] as const)
      : null
  switch (story) {
    case 'input':
    case 'target':
      return say[story]
    case 'loss':
      return say.loss[trace.recipe.loss]
    case 'neuron':
    case 'softmax':
      return neuronSentence(explanation, state, words)
    case 'delta-output':
      return say.deltaOutput
    case 'delta-fused':
      return say.deltaFused
    case 'delta-softmax':
      return say.deltaSoftmax
    case 'delta-hidden':
      return target.kind === 'neuron' ? say.deltaHidden(name(target.layer, target.unit)) : ''
    case 'edge-forward':
      return ends ? say.edgeForward(...ends) : ''
    case 'edge-backward':
      return ends ? say.edgeBackward(...ends) : ''
    case 'weight-gradient':
      return withSign(say.weightGradient, 'w', derivation, state, words)
    case 'weight-update':
      return updateSentence(explanation, state, words)
    case 'bias-forward':
      return say.biasForward
    case 'bias-gradient':
      return withSign(say.biasGradient, 'b', derivation, state, words)
    case 'bias-update':
      return trace.recipe.trainBiases ? updateSentence(explanation, state, words) : say.biasFrozen
  }
}

/** "Forward · hidden layer" */
/** Where each phase is explained. */
const PHASE_TERMS: Readonly<Record<Phase, TermId>> = {
  forward: 'forward-pass',
  loss: 'loss-function',
  backward: 'backpropagation',
  gradient: 'gradient',
  update: 'gradient-descent',
}

const termed = (id: TermId, words: string) => `[[${id}|${words}]]`

export function eyebrowOf({ derivation }: Explanation, { script: { spec } }: LabState, words: Words): string {
  const { inspector, terms } = words
  const { target, phase } = derivation
  const now = termed(PHASE_TERMS[phase], terms.phases[phase])
  const layer = (l: number) =>
    termed(l > 0 && l < outputLayer(spec) ? 'hidden-layer' : 'layer', layerName(words, l, outputLayer(spec)))
  switch (target.kind) {
    case 'loss':
      return inspector.place(termed('loss-function', terms.phases.loss), layer(outputLayer(spec)))
    case 'target':
      return inspector.place(inspector.given, layer(outputLayer(spec)))
    case 'edge':
      return inspector.place(now, termed('weight', inspector.edge))
    case 'bias':
      return inspector.place(now, termed('bias', terms.bias))
    case 'neuron':
      return inspector.place(target.layer === 0 ? inspector.given : now, layer(target.layer))
  }
}
