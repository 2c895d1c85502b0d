/** The network of a file, and whether its parts go together. */
import { givesProbabilities, lossFits } from '../core/losses'
import { ACTIVATION_NAMES, type LayerSpec, type NetworkSpec } from '../core/network'
import type { LossName } from '../core/recipe'
import { below, refuse, shown } from './problem'
import type { CaseFile } from './schema'

type LayerFile = CaseFile['network']['layers'][number]

const listed = (options: readonly string[]) => options.map((option) => JSON.stringify(option)).join(', ')

function readLayer(layer: LayerFile, path: string): LayerSpec {
  const { units, negativeSlope, alpha, approximation, residual, dropout } = layer
  const activation = layer.activation === 'gelu' && approximation === 'tanh' ? 'gelu-tanh' : layer.activation
  if (activation === 'gelu-tanh' && approximation === 'none') {
    const value = shown(approximation)
    refuse('notOneOf', { field: below(path, 'approximation'), value, options: listed(['tanh']) })
  }
  return {
    units,
    activation,
    ...(typeof negativeSlope === 'number' && { negativeSlope }),
    ...(typeof alpha === 'number' && { alpha }),
    ...(residual && { residual }),
    ...(dropout && { dropout }),
  }
}

/** Softmax is for the output layer alone, skips and dropout for hidden ones, and a skip joins equal widths. */
function checkPlace(
  { activation, units, residual, dropout }: LayerSpec,
  receives: number,
  isOutput: boolean,
  path: string,
): void {
  if (activation === 'softmax' && !isOutput) refuse('softmaxHidden', { field: below(path, 'activation') })
  if (residual && isOutput) refuse('notOnOutput', { field: below(path, 'residual'), value: shown(residual) })
  if (dropout && isOutput) refuse('notOnOutput', { field: below(path, 'dropout'), value: shown(dropout) })
  if (residual && units !== receives)
    refuse('unequalWidths', { field: below(path, 'residual'), units, receives })
}

/** The network; refuses what does not fit together. */
export function readNetwork({ inputs, layers }: CaseFile['network'], path: string): NetworkSpec {
  const specs = layers.map((layer, k) => {
    const field = below(below(path, 'layers'), k)
    const spec = readLayer(layer, field)
    checkPlace(spec, k === 0 ? inputs : layers[k - 1].units, k === layers.length - 1, field)
    return spec
  })
  return { inputs, layers: specs }
}

/** Refuses a cross-entropy of outputs that are no probabilities. */
export function checkLoss(loss: LossName, { layers }: NetworkSpec, path: string): void {
  const last = layers.length - 1
  const { activation } = layers[last]
  if (lossFits(loss, activation)) return
  const field = below(below(below(path, 'network.layers'), last), 'activation')
  const options = listed(ACTIVATION_NAMES.filter(givesProbabilities))
  refuse('lossNeedsOutput', { field, value: shown(activation), loss, options })
}
