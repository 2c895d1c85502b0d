/** What tests ask of derivations: all of a step, their lines of numbers, and what those come to. */
import type { Derivation, Formula } from '../../src/core/explain/derivation'
import { explain } from '../../src/core/explain/explain'
import type { Expression, FunctionName, NumberTerm } from '../../src/core/explain/expression'
import { numbersOf } from '../../src/core/explain/terms'
import { outputLayer, widthOf, type NetworkSpec } from '../../src/core/network'
import { normalCdf, normalDensity } from '../../src/core/normalDistribution'
import { PHASES, scriptOf } from '../../src/core/playback'
import type { RunStart } from '../../src/core/run'
import type { Target, Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { oracleCases, type OracleCase } from '../oracles'

/** The functions that lines of numbers use; all others are for lines of symbols. */
const FUNCTIONS: Partial<Record<FunctionName, (...of: number[]) => number>> = {
  max: Math.max,
  min: Math.min,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  ln: Math.log,
  abs: Math.abs,
  sign: Math.sign,
  sqrt: Math.sqrt,
  cos: Math.cos,
  floor: Math.floor,
  cdf: normalCdf,
  density: normalDensity,
}

export const add = (a: number, b: number) => a + b

/** What a line of numbers comes to. */
export function evaluate(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.value!
    case 'sum':
      return expression.terms.map(evaluate).reduce(add)
    case 'difference':
      return evaluate(expression.left) - evaluate(expression.right)
    case 'product':
      return expression.factors.map(evaluate).reduce((a, b) => a * b)
    case 'fraction':
      return evaluate(expression.over) / evaluate(expression.under)
    case 'power':
      return evaluate(expression.base) ** evaluate(expression.exponent)
    case 'negative':
      return -evaluate(expression.of)
    case 'call': {
      const of = expression.slope ? undefined : FUNCTIONS[expression.name]
      if (of) return of(...expression.parameters.map(evaluate))
    }
  }
  throw new Error(`${expression.kind} has no place in a line of numbers`)
}

/** The same but for rounding; `scale`: how large the numbers on the way were. */
export const close = (got: number, wanted: number, scale: number) =>
  Object.is(got, wanted) || Math.abs(got - wanted) <= 1e-9 * Math.abs(wanted) + 1e-12 * scale

const scaleOf = (trace: Trace) => Math.max(1, ...trace.z.flatMap((z) => [...z].map(Math.abs)))

export function formulasOf({ sections }: Derivation): Formula[] {
  return sections.flatMap(({ formulas }) => formulas)
}

/** The numbers of one line, in order. */
export function numbersIn(line: Expression): NumberTerm[] {
  const result = { kind: 'number' } as NumberTerm
  const formula: Formula = { left: line, relation: '=', symbols: null, numbers: null, result }
  const section = { heading: null, formulas: [formula], bars: [], picture: null, remark: null }
  return numbersOf([section]).slice(0, -1)
}

/** Every target of a small network, and of a large one those of some units. */
function targetsOf(spec: NetworkSpec): Target[] {
  const last = outputLayer(spec)
  const some = (count: number) => [...new Set([0, 1, count - 1])].filter((k) => k < count)
  const targets: Target[] = [{ kind: 'loss' }]
  for (const unit of some(widthOf(spec, last))) targets.push({ kind: 'target', unit })
  for (let layer = 0; layer <= last; layer++) {
    for (const unit of some(widthOf(spec, layer))) {
      targets.push({ kind: 'neuron', layer, unit })
      if (layer === 0) continue
      targets.push({ kind: 'bias', layer, unit })
      for (const from of some(widthOf(spec, layer - 1))) targets.push({ kind: 'edge', layer, unit, from })
    }
  }
  return targets
}

/** All that can be said of one example of a step. */
export function allDerivations(trace: Trace, row: number): Derivation[] {
  const script = scriptOf(trace.recipe.network)
  return targetsOf(script.spec).flatMap((target) =>
    PHASES.map((phase) => explain(trace, row, script, target, phase)),
  )
}

/** Where lines of numbers do not come to the result that they state, and how many there are. */
export function wrongLines(trace: Trace): { readonly lines: number; readonly wrong: string[] } {
  const scale = scaleOf(trace)
  const wrong: string[] = []
  let lines = 0
  for (const row of new Set([0, trace.rows.length - 1])) {
    for (const derivation of allDerivations(trace, row)) {
      for (const { numbers, result } of formulasOf(derivation)) {
        if (!numbers) continue
        lines++
        const got = evaluate(numbers)
        if (!close(got, result.value!, scale)) wrong.push(`${derivation.shape}: ${got} for ${result.value}`)
      }
    }
  }
  return { lines, wrong }
}

const cases = new Map(oracleCases().map((oracle) => [oracle.name, oracle]))

/** By name; throws if there is none. */
export function oracle(name: string): OracleCase {
  const found = cases.get(name)
  if (!found) throw new Error(`no case ${name}`)
  return found
}

/** A step of a run. */
export function traceAt(start: RunStart, step = 1): Trace {
  return new Trainer(start).traceOf(step).trace
}

/** A line as it reads, in letters. */
export function textOf(expression: Expression): string {
  const all = (of: readonly Expression[], between: string) => of.map(textOf).join(between)
  switch (expression.kind) {
    case 'number':
      return expression.value === Math.PI ? 'π' : String(expression.value)
    case 'symbol':
      return (
        { dW: '∂L/∂w', db: '∂L/∂b', W: 'w', b: 'b' }[expression.quantity as string] ?? expression.quantity
      )
    case 'letter':
      return expression.letter
    case 'partial':
      return '∂ℓ'
    case 'sum':
      return `(${all(expression.terms, ' + ')})`
    case 'difference':
      return `(${textOf(expression.left)} − ${textOf(expression.right)})`
    case 'product':
      return all(expression.factors, '·')
    case 'fraction':
      return `${textOf(expression.over)}/${textOf(expression.under)}`
    case 'power':
      return `${textOf(expression.base)}^${textOf(expression.exponent)}`
    case 'negative':
      return `−${textOf(expression.of)}`
    case 'call':
      return `${expression.name}(${all(expression.parameters, ', ')})`
    case 'total':
      return `Σ${expression.index} ${textOf(expression.of)}`
    case 'same':
      return `[${expression.left} = ${expression.right}]`
  }
}
