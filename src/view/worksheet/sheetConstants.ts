/** The numbers of a worksheet that belong to no neuron. */
import { huberDeltaOf } from '../../core/losses'
import type { Optimizer } from '../../core/recipe'
import type { Trace } from '../../core/trace'
import { writeExact } from '../inspector/writeNumber'

function optimizerConstants(optimizer: Optimizer, age: number): [string, number][] {
  switch (optimizer.name) {
    case 'sgd':
      return []
    case 'momentum':
    case 'nesterov':
      return [['μ', optimizer.momentum]]
    case 'adagrad':
      return [['ε', optimizer.epsilon]]
    case 'rmsprop':
      return [
        ['ρ', optimizer.rho],
        ['ε', optimizer.epsilon],
      ]
    case 'adam':
    case 'adamw':
      return [
        ['β₁', optimizer.beta1],
        ['β₂', optimizer.beta2],
        ['ε', optimizer.epsilon],
        ['k', age + 1],
      ]
  }
}

/** The constants that the formulas of a step name: η = 0.1. `round` writes the length of the gradient. */
export function constantsOf(
  { recipe, examples, learningRate, age, gradientNorm }: Trace,
  round: (value: number) => string,
): string[] {
  const { l1, l2, clip, weightDecay, loss, optimizer } = recipe
  const named: [string, number][] = [
    ['η', learningRate],
    ...(examples.length > 1 ? [['N', examples.length] as [string, number]] : []),
    ...(loss === 'huber' ? [['δ_H', huberDeltaOf(recipe)] as [string, number]] : []),
    ...optimizerConstants(optimizer, age),
    ...(l1 ? [['λ₁', l1.amount] as [string, number]] : []),
    ...(l2 ? [['λ₂', l2.amount] as [string, number]] : []),
    ...(weightDecay ? [['λ', weightDecay.amount] as [string, number]] : []),
    ...(clip ? [['c', clip.kind === 'value' ? clip.maxValue : clip.maxNorm] as [string, number]] : []),
  ]
  const lines = named.map(([name, value]) => `${name} = ${writeExact(value)}`)
  return clip?.kind === 'global-norm' ? [...lines, `‖g‖ = ${round(gradientNorm)}`] : lines
}
