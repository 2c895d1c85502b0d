/** Whatever the network: the right answer is right and the wrong ones are wrong, by other means than those of the makers. */
import { describe, expect, it } from 'vitest'
import type { PracticeQuestion } from '../../../src/content/practice/made'
import { ACTIVATIONS, shapeOf } from '../../../src/core/activations'
import { outputLayer, widthOf } from '../../../src/core/network'
import { cell, targetKey, valueOf, type Cell, type Target } from '../../../src/core/trace'
import { parameterIndex } from '../../../src/core/explain/parameter'
import { Trainer } from '../../../src/core/training'
import { meets, saidBy } from '../../../src/store/answers'
import { checkQuestions, type Step } from './grounds'

const valueCell = (target: Target): Cell => {
  if (target.kind === 'edge') return cell('W', target.layer, target.unit, target.from)
  if (target.kind === 'bias') return cell('b', target.layer, target.unit)
  throw new Error(`${target.kind} is no parameter`)
}
const gradientCell = (target: Target): Cell => {
  const at = valueCell(target)
  return { ...at, quantity: at.quantity === 'W' ? 'dW' : 'db' }
}
const sent = (layer: number, from: number) => cell(layer === 1 ? 'x' : 'a', layer - 1, from)
const parameterOf = ({ subject }: PracticeQuestion) => subject as Target

/** Only `right` answers the question, and no other choice does. */
function expectRight({ question }: PracticeQuestion, right: unknown) {
  expect((question as { right: unknown }).right).toEqual(right)
}

const saying = ({ question, facts }: PracticeQuestion) => {
  if (question.kind !== 'number') throw new Error('not a question for a number')
  return {
    right: saidBy(facts[question.right]),
    wrong: question.tempting!.map((name) => saidBy(facts[name])),
  }
}

/** To within one unit of the third digit, and no tempting number is. */
function expectNumber(made: PracticeQuestion, value: number) {
  const { right, wrong } = saying(made)
  expect(meets(value, right), `${value} as ${right}`).toBe(true)
  for (const each of wrong) expect(meets(Number(each), right), `${each} as ${right}`).toBe(false)
}

function activationBy({ ground, read }: Step, layer: number, unit: number): number {
  const { network: spec } = ground.trace.recipe
  const own = spec.layers[layer - 1]
  const zOf = (j: number) => {
    let z = read(cell('b', layer, j))
    for (let i = 0; i < widthOf(spec, layer - 1); i++)
      z += read(cell('W', layer, j, i)) * read(sent(layer, i))
    return z
  }
  const rule = ACTIVATIONS[own.activation]
  if (rule.kind === 'layer') {
    const powers = Array.from({ length: own.units }, (_, j) => Math.exp(zOf(j)))
    return powers[unit] / powers.reduce((sum, each) => sum + each)
  }
  const mask = ground.trace.masks[layer]
  const factor = mask.length > 0 ? mask[ground.row * own.units + unit] : 1
  return rule.apply(zOf(unit), shapeOf(own)) * factor + (own.residual ? read(sent(layer, unit)) : 0)
}

/** δ of a hidden unit, from those of the layer above. */
function deltaBy({ ground, read }: Step, layer: number, unit: number): number {
  const { network: spec } = ground.trace.recipe
  const own = spec.layers[layer - 1]
  const above = spec.layers[layer]
  let error = above.residual ? read(cell('incoming', layer + 1, unit)) : 0
  for (let k = 0; k < above.units; k++) {
    error += read(cell('W', layer + 1, k, unit)) * read(cell('delta', layer + 1, k))
  }
  const rule = ACTIVATIONS[own.activation]
  if (rule.kind === 'layer') throw new Error('softmax is for outputs')
  const mask = ground.trace.masks[layer]
  const factor = mask.length > 0 ? mask[ground.row * own.units + unit] : 1
  const slope = rule.derivative(read(cell('z', layer, unit)), read(cell('f', layer, unit)), shapeOf(own))
  return error * factor * slope
}

/** The loss of the first mini-batch with one parameter moved, by training anew. */
function lossMoved({ start }: Step, target: Target, by: number): number {
  const parameters = start.parameters.slice()
  parameters[parameterIndex(start.recipe.network, valueCell(target))] += by
  return new Trainer({ ...start, parameters }).traceOf(1).trace.loss
}

describe('a question for a number', () => {
  it('is right about activations', () => {
    checkQuestions(['activation'], (made, step) => {
      const { layer, unit } = made.subject as { layer: number; unit: number }
      expectNumber(made, activationBy(step, layer, unit))
    })
  }, 60_000)

  it('is right about δ', () => {
    checkQuestions(['delta'], (made, step) => {
      const { layer, unit } = made.subject as { layer: number; unit: number }
      const isOutput = layer === outputLayer(step.ground.trace.recipe.network)
      expectNumber(made, isOutput ? step.read(cell('delta', layer, unit)) : deltaBy(step, layer, unit))
    })
  }, 60_000)

  it('is right about gradients, by the numbers that it gives', () => {
    checkQuestions(['gradient'], (made, { ground: { trace } }) => {
      const { layer, unit, from } = made.subject as { layer: number; unit: number; from: number }
      let sum = 0
      let given = 0
      for (let r = 0; r < trace.rows.length; r++) {
        sum += valueOf(trace, r, sent(layer, from)) * valueOf(trace, r, cell('delta', layer, unit))
        given += Number(saidBy(made.facts[`a${r}`])) * Number(saidBy(made.facts[`d${r}`]))
      }
      expectNumber(made, sum)
      expectNumber(made, given)
    })
  }, 60_000)

  it('is right about new values, by the numbers that it gives', () => {
    checkQuestions(['new-value'], (made, { trainer, step }) => {
      const { facts } = made
      const index = parameterIndex(trainer.traceOf(step).trace.recipe.network, valueCell(parameterOf(made)))
      expectNumber(made, trainer.traceOf(step + 1).trace.before.values[index])
      const [before, rate, gradient] = ['before', 'rate', 'gradient'].map((name) =>
        Number(saidBy(facts[name])),
      )
      expectNumber(made, before - rate * gradient)
    })
  }, 60_000)
})

describe('a question of direction', () => {
  it('is right about the update', () => {
    checkQuestions(['direction'], (made, { trainer, step }) => {
      const { trace } = trainer.traceOf(step)
      const index = parameterIndex(trace.recipe.network, valueCell(parameterOf(made)))
      const change = trainer.traceOf(step + 1).trace.before.values[index] - trace.before.values[index]
      expectRight(made, change > 0 ? 'up' : change < 0 ? 'down' : 'stays')
      if (change !== 0) expect(saidBy(made.facts.before)).not.toBe(saidBy(made.facts.after))
    })
  }, 60_000)

  it('is right about the loss', () => {
    checkQuestions(
      ['loss-change'],
      (made, step) => {
        if (step.step > 1) return
        const change = lossMoved(step, parameterOf(made), 1e-5) - lossMoved(step, parameterOf(made), 0)
        expectRight(made, change > 0 ? 'rises' : change < 0 ? 'falls' : 'same')
      },
      200,
    )
  }, 60_000)
})

describe('a question for the graph', () => {
  it('is right about the largest gradient', () => {
    checkQuestions(['largest-gradient'], (made, { read, ground }) => {
      const { light, subject } = made
      const { network: spec } = ground.trace.recipe
      const { layer } = subject as { layer: number }
      const receivers = subject.kind === 'layer' ? widthOf(spec, layer) : 1
      expect(new Set(light.map(targetKey)).size).toBe(receivers * widthOf(spec, layer - 1))
      const sizes = light.map((target) => Math.abs(read(gradientCell(target))))
      expectLargest(made, sizes)
    })
  }, 60_000)

  it('is right about the largest δ', () => {
    checkQuestions(['largest-delta'], (made, { read, ground }) => {
      const { layer } = made.subject as { layer: number }
      expect(made.light).toHaveLength(widthOf(ground.trace.recipe.network, layer))
      expectLargest(
        made,
        made.light.map((_, unit) => Math.abs(read(cell('delta', layer, unit)))),
      )
    })
  }, 60_000)

  it('is right about where there is no gradient', () => {
    checkQuestions(['no-gradient'], (made, { read, ground }) => {
      const { question, light } = made
      const { network: spec } = ground.trace.recipe
      const { layer } = made.subject as { layer: number }
      const senders = widthOf(spec, layer - 1) + 1
      expect(light).toHaveLength(senders * widthOf(spec, layer))
      expectRight(
        made,
        light.filter((target) => read(gradientCell(target)) === 0),
      )
      if (question.kind !== 'click') throw new Error('not for the graph')
      for (const targets of Object.values(question.tempting!)) {
        expect(targets.some((target) => read(gradientCell(target)) !== 0)).toBe(true)
      }
    })
  }, 60_000)
})

/** The right part is clearly the largest of those that are asked about, and no tempting one is it. */
function expectLargest({ question, light }: PracticeQuestion, sizes: readonly number[]) {
  if (question.kind !== 'click') throw new Error('not for the graph')
  const largest = Math.max(...sizes)
  const at = sizes.indexOf(largest)
  expect(question.right).toEqual([light[at]])
  for (const [k, size] of sizes.entries()) {
    if (k !== at) expect(size.toPrecision(3)).not.toBe(largest.toPrecision(3))
  }
  for (const [target] of Object.values(question.tempting!)) {
    expect(targetKey(target)).not.toBe(targetKey(light[at]))
    expect(light.map(targetKey)).toContain(targetKey(target))
  }
}
