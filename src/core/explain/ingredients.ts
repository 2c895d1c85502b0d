/** Which numbers enter what a micro-step computes: those that are marked, in the graph and in the formula alike. */
import { activationOf, dropoutOf, isResidual, outputLayer, type NetworkSpec } from '../network'
import type { MicroStep } from '../playback'
import type { Cell } from '../trace'

/** Whether a micro-step reads this cell. */
export function isIngredient(
  spec: NetworkSpec,
  step: MicroStep,
  { quantity, layer: l, unit, from }: Cell,
): boolean {
  const own = l === step.layer && (step.unit === null || step.unit === unit)
  const below = l === step.layer - 1
  const carries = below && (quantity === 'x' || quantity === 'a')
  const parameter = own && (quantity === 'W' || quantity === 'b')
  switch (step.phase) {
    case 'forward':
      if (step.unit === null) return own && quantity === 'z'
      return carries || parameter
    case 'loss':
      return quantity === 'target' || (quantity === 'a' && l === outputLayer(spec))
    case 'backward':
      if (l === step.layer + 1) {
        if (quantity === 'incoming') return isResidual(spec, l) && unit === step.unit
        return quantity === 'delta' || (quantity === 'W' && from === step.unit)
      }
      if (step.layer < outputLayer(spec)) {
        if (!own || quantity === 'z' || quantity === 'f') return own
        // Where units are dropped or skipped over, a is not what the slope is taken at.
        return quantity === 'a' && !isResidual(spec, l) && dropoutOf(spec, l) === 0
      }
      if (activationOf(spec, step.layer) === 'softmax') return quantity === 'a' && l === step.layer
      return own ? quantity === 'z' || quantity === 'a' : quantity === 'target' && unit === step.unit
    case 'gradient':
      return carries || (own && quantity === 'delta')
    case 'update':
      return parameter || (own && (quantity === 'dW' || quantity === 'db'))
  }
}
