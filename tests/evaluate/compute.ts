/** What a reference case says it expects, computed with src/core. */
import { Evaluator } from '../../src/core/evaluation'
import { Learner } from '../../src/core/learner'
import { lossOf } from '../../src/core/losses'
import { outputLayer, viewParameters, widthOf, type NetworkSpec } from '../../src/core/network'
import { backward, createWorkspace, forward, gather, inputGradient } from '../../src/core/pass'
import { firstSegment } from '../../src/core/segments'
import { gradientNorm, penaltyOf } from '../../src/core/update'
import { checkStart } from '../../src/core/validation'
import { nestedParameters, rowsOf } from '../../src/interop/nested'
import type { Case } from '../../src/interop/readCase'

/** After `step` updates. Rate and norm are those of the last of them; before the first there are none. */
export interface ComputedStep {
  readonly step: number
  readonly learningRate?: number
  readonly gradNorm?: number
  readonly loss: number
  readonly objective?: number
  readonly weights: number[][][]
  readonly biases: number[][]
}

/** In the nesting of `tests/oracles/README.md`. */
export interface Computed {
  readonly z: number[][][]
  readonly a: number[][][]
  readonly loss: number
  readonly delta: number[][][]
  readonly gradW: number[][][]
  readonly gradb: number[][]
  readonly gradInput: number[][]
  readonly steps?: ComputedStep[]
}

/** Evaluation drops nothing. */
function withoutDropout({ inputs, layers }: NetworkSpec): NetworkSpec {
  return { inputs, layers: layers.map((layer) => ({ ...layer, dropout: 0 })) }
}

/** One pass forward and back over the whole batch; the loss is that of the data alone. */
function computePass({ recipe, parameters: values, train }: Case): Computed {
  const { count } = train
  const spec = withoutDropout(recipe.network)
  const rule = { ...recipe, network: spec }
  const parameters = viewParameters(spec, values)
  const last = outputLayer(spec)
  const n = widthOf(spec, last)
  const workspace = createWorkspace(spec, count)
  const order = Int32Array.from({ length: count }, (_, row) => row)
  gather(train, order, 0, count, workspace, spec.inputs, n)
  forward(spec, parameters, workspace, count)
  const { z, a, delta, targets, losses, gradient } = workspace
  const loss = lossOf(rule, z[last], a[last], targets, losses, count, n)
  backward(rule, parameters, workspace, count)
  const layers = (of: readonly Float64Array[]) =>
    of.slice(1).map((numbers, k) => rowsOf(numbers, widthOf(spec, k + 1)))
  const { weights: gradW, biases: gradb } = nestedParameters(spec, gradient.values)
  const gradInput = rowsOf(inputGradient(spec, parameters, workspace, count), spec.inputs)
  return { z: layers(z), a: layers(a), loss, delta: layers(delta), gradW, gradb, gradInput }
}

/** The figures after each of these numbers of updates, in this order. Goes through the run once. */
function computeSteps({ recipe, parameters, train }: Case, wanted: readonly number[]): ComputedStep[] {
  const { network } = recipe
  const start = { recipe, parameters, train, test: null, task: { kind: 'none' }, resume: null } as const
  checkStart(start)
  const segment = firstSegment(start)
  const learner = new Learner(segment, segment.state)
  const evaluator = new Evaluator(network, start.task)
  const penalized = recipe.l1 !== null || recipe.l2 !== null
  const stateAfter = (step: number): ComputedStep => {
    const { values } = learner.parameters
    const { loss } = evaluator.evaluate(recipe, learner.parameters, train)
    const objective = penalized ? { objective: loss + penaltyOf(network, recipe, values) } : null
    return { step, loss, ...objective, ...nestedParameters(network, values) }
  }
  const update = (step: number): ComputedStep => {
    const before = learner.parameters.values.slice()
    learner.update()
    learner.turn()
    const gradNorm = gradientNorm(network, recipe, before, learner.workspace.gradient.values)
    const { step: _, ...state } = stateAfter(step)
    return { step, learningRate: learner.updater.rate, gradNorm, ...state }
  }
  const figures = new Map<number, ComputedStep>()
  for (const step of [...new Set(wanted)].sort((one, other) => one - other)) {
    while (learner.step < step) {
      learner.update()
      learner.turn()
    }
    figures.set(step, step === 0 ? stateAfter(0) : update(step))
  }
  return wanted.map((step) => figures.get(step)!)
}

/** `steps`: numbers of updates to tell about; null if nothing is asked of training. */
export function compute(of: Case, steps: readonly number[] | null): Computed {
  const computed = computePass(of)
  return steps === null ? computed : { ...computed, steps: computeSteps(of, steps) }
}
