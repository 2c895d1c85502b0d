/** The words of a question that was made, as a scene's words. */
import { outputLayer, type NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import type { PracticeQuestion, Subject } from '../../content/practice/made'
import { drawnName, nameOf } from '../../draw/names'
import type { SceneText } from '../../i18n/lessons/text'
import type { LaterMessages } from '../../i18n/messages'
import type { StandingQuestion } from '../../store/practice'

type Words = LaterMessages['practice']

function layerName(spec: NetworkSpec, layer: number, { names }: Words): string {
  const last = outputLayer(spec)
  if (layer === last) return names.outputLayer
  return last === 2 ? names.hiddenLayer : names.hiddenLayerN(String(layer))
}

/** What a part of the graph, or a layer, is called in the middle of a question. */
function nameIn(spec: NetworkSpec, subject: Subject, t: Words): string {
  const unit = (l: number, j: number) => drawnName(nameOf(spec, l, j))
  switch (subject.kind) {
    case 'layer':
      return layerName(spec, subject.layer, t)
    case 'edge':
      return t.names.edge(unit(subject.layer - 1, subject.from), unit(subject.layer, subject.unit))
    case 'bias':
      return t.names.bias(unit(subject.layer, subject.unit))
    case 'neuron':
      return unit(subject.layer, subject.unit)
    default:
      throw new RangeError(`no question is about ${subject.kind}`)
  }
}

/** Whose numbers are meant, where there are several examples. */
function whose({ made, trace, example }: StandingQuestion, t: Words): string {
  const count = trace.examples.length
  if (count === 1) return ''
  return made.ofBatch ? t.ofBatch(String(count)) : t.ofExample(String(example + 1), String(count))
}

/** a and δ of each example, as places of facts. */
function givenOf({ trace }: StandingQuestion, t: Words): string {
  const pairs = Array.from(trace.rows, (_, r) => t.given(`{a${r}}`, `{d${r}}`))
  return pairs.length === 1
    ? pairs[0]
    : pairs.map((pair, r) => t.givenOf(String(trace.rows[r] + 1), pair)).join(t.and)
}

/** The part that is the right answer, where that is one. */
function bestOf({ question }: PracticeQuestion): Target | null {
  return question.kind === 'click' ? (question.right[0] ?? null) : null
}

export function questionWords(standing: StandingQuestion, spec: NetworkSpec, t: Words): SceneText {
  const { made } = standing
  const { kind, subject, reasons, second } = made
  const named = (target: Target | null | undefined) => (target ? nameIn(spec, target, t) : '')
  const { ask, right } = t.questions[kind]
  const wrong = Object.entries(reasons).map(([key, reason]) => [key, t.reasons[reason]])
  return {
    title: '',
    say: '',
    ask: whose(standing, t) + ask(nameIn(spec, subject, t), givenOf(standing, t)),
    options: t.options,
    right: right(named(bestOf(made)), named(second)),
    wrong: Object.fromEntries(wrong) as Record<string, string>,
  }
}
