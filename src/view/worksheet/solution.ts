/** A training step worked out line by line, as Markdown with LaTeX formulas. */
import type { Derivation, Formula, Section } from '../../core/explain/derivation'
import { explain } from '../../core/explain/explain'
import { numbersOf } from '../../core/explain/terms'
import { outputLayer, parameterCount, widthOf } from '../../core/network'
import { PHASES, type Phase, type Script } from '../../core/playback'
import type { Target, Trace } from '../../core/trace'
import { formatNumber } from '../../draw/format'
import { rowOf } from '../../draw/graphFrame'
import { later } from '../../i18n/later'
import type { LabState } from '../../store/labState'
import { plainText } from '../glossary/termText'
import { titleOf } from '../inspector/sentence'
import { wordsOf } from '../inspector/words'
import { setupTitle } from '../setup/words'
import { latexLines, latexNumber, type LatexPen } from './latex'

/** More parameters than this are more lines than anybody reads. */
export const MOST_SOLVED = 1000

export function isSolvable({ recipe }: Trace): boolean {
  return parameterCount(recipe.network) <= MOST_SOLVED
}

/** What is computed in a phase, in the order of the script. */
function targetsOf({ spec }: Script, phase: Phase): Target[] {
  const last = outputLayer(spec)
  if (phase === 'loss') return [{ kind: 'loss' }]
  const layers = Array.from({ length: last }, (_, k) => (phase === 'forward' ? k + 1 : last - k))
  const across = (count: number) => Array.from({ length: count }, (_, k) => k)
  return layers.flatMap((layer) =>
    across(widthOf(spec, layer)).flatMap((unit): Target[] => {
      if (phase === 'forward' || phase === 'backward') return [{ kind: 'neuron', layer, unit }]
      const edges = across(widthOf(spec, layer - 1)).map((from): Target => ({
        kind: 'edge',
        layer,
        unit,
        from,
      }))
      return [...edges, { kind: 'bias', layer, unit }]
    }),
  )
}

/** What a loss curve is drawn for is told in the update. */
const isOfCurve = ({ heading }: Section) => heading === 'loss-over-weight' || heading === 'loss-over-bias'

const align = (formulas: readonly Formula[], pen: LatexPen) => {
  const lines = formulas.flatMap((formula) => latexLines(formula, pen))
  return `$$\n\\begin{aligned}\n${lines.join(' \\\\\n')}\n\\end{aligned}\n$$\n\n`
}

function matrix(numbers: Float64Array, width: number, { digits }: LatexPen): string {
  const rows = Array.from({ length: numbers.length / width }, (_, r) =>
    Array.from(numbers.subarray(r * width, (r + 1) * width), (value) =>
      latexNumber(formatNumber(value, digits)),
    ).join(' & '),
  )
  return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`
}

/** Inputs, targets and parameters as vectors and matrices. */
function* givens(trace: Trace, row: number, pen: LatexPen): Generator<string> {
  const { network } = trace.recipe
  const last = outputLayer(network)
  const part = (numbers: Float64Array, width: number) => numbers.slice(row * width, (row + 1) * width)
  const outputs = widthOf(network, last)
  yield `$$\nx = ${matrix(part(trace.a[0], network.inputs), 1, pen)}, \\quad `
  yield `y = ${matrix(part(trace.targets, outputs), 1, pen)}, \\quad `
  yield `\\eta = ${latexNumber(formatNumber(trace.learningRate, 'all'))}\n$$\n\n`
  for (let l = 1; l <= last; l++) {
    const weights = matrix(trace.before.weights[l], widthOf(network, l - 1), pen)
    yield `$$\nW^{(${l})} = ${weights}, \\quad b^{(${l})} = ${matrix(trace.before.biases[l], 1, pen)}\n$$\n\n`
  }
}

/** Everything in a text that Markdown would take for markup. */
const plain = (text: string) =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\\`*_[\]<>#|$]/g, '\\$&')

class Writer {
  readonly #state: LabState
  readonly #trace: Trace
  readonly #row: number
  readonly #pen: LatexPen

  constructor(state: LabState, trace: Trace) {
    this.#state = state
    this.#trace = trace
    this.#row = rowOf(trace, state.example)
    const { more } = later[state.language].inspector
    this.#pen = { spec: state.script.spec, digits: state.digits, more }
  }

  *whole(): Generator<string> {
    const { messages, language, setup, digits } = this.#state
    const t = later[language].scripts.solution
    const { step, examples, rows } = this.#trace
    yield `# ${plain(t.title(setupTitle(messages, setup), String(step)))}\n\n`
    const many = examples.length > 1
    if (many) yield `${t.example(String(rows[this.#row] + 1), String(examples.length))} `
    yield `${digits === 'all' ? t.exact : t.rounded(String(digits))}\n\n`
    yield `## ${t.given}\n\n`
    yield* givens(this.#trace, this.#row, this.#pen)
    for (const phase of PHASES) yield* this.#phase(phase)
  }

  *#phase(phase: Phase): Generator<string> {
    const { script, messages } = this.#state
    yield `## ${messages.terms.phases[phase]}\n\n`
    const targets = targetsOf(script, phase)
    if (phase === 'update') yield* this.#rate(this.#derive(targets[0], phase))
    for (const target of targets) yield* this.#derivation(this.#derive(target, phase))
  }

  #derive(target: Target, phase: Phase): Derivation {
    return explain(this.#trace, this.#row, this.#state.script, target, phase)
  }

  /** The same for all parameters, so it is said once. */
  *#rate({ sections }: Derivation): Generator<string> {
    for (const section of sections.filter(({ heading }) => heading === 'rate')) yield* this.#section(section)
  }

  *#derivation(derivation: Derivation): Generator<string> {
    const { sections, target } = derivation
    const words = wordsOf(this.#state)
    const explanation = { derivation, numbers: numbersOf(sections), trace: this.#trace, row: this.#row }
    yield `### ${plain(plainText(titleOf(explanation, this.#state, words)))}\n\n`
    for (const section of sections) {
      if (section.heading === 'rate' || isOfCurve(section)) continue
      if (section.remark === 'biases-frozen' && target.kind === 'bias') yield this.#frozen(target)
      else yield* this.#section(section)
    }
  }

  /** What the page says of it is how to train it. */
  #frozen({ layer, unit }: Extract<Target, { kind: 'bias' }>): string {
    const { frozen } = later[this.#state.language].scripts.solution
    const value = this.#trace.before.biases[layer][unit]
    return `${frozen(formatNumber(value, this.#pen.digits))}\n\n`
  }

  *#section({ heading, formulas, remark }: Section): Generator<string> {
    const { headings, remarks } = later[this.#state.language].inspector
    if (formulas.length > 0) {
      if (heading) yield `**${plainText(headings[heading])}**\n\n`
      yield align(formulas, this.#pen)
    }
    if (remark) yield `${plainText(remarks[remark])}\n\n`
  }
}

/** In pieces. `trace` has all rows; the example, the rounding and the language are the state's. */
export function solution(state: LabState, trace: Trace): Generator<string> {
  return new Writer(state, trace).whole()
}
