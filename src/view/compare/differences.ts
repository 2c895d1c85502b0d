/** What differs between two setups, in the words of the setup sentence. */
import type { LayerSpec } from '../../core/network'
import { hiddenLayers, outputOf, type Setup } from '../../content/setup'
import type { LaterMessages, Messages } from '../../i18n/messages'
import { constantsOf } from '../setup/constants'
import { settingText, wordOf, WORDS, type Word } from '../setup/words'

export interface Difference {
  readonly word: Word
  readonly a: string
  readonly b: string
}

const shapeOf = ({ recipe: { network } }: Setup) => ({
  inputs: network.inputs,
  layers: network.layers.map(({ units, residual, dropout }) => [units, residual ?? false, dropout ?? 0]),
})

const slopesOf = ({ activation, negativeSlope, alpha }: LayerSpec) => [activation, negativeSlope, alpha]

const sameNumbers = (a: Float64Array, b: Float64Array) =>
  a === b || (a.length === b.length && a.every((value, k) => value === b[k]))

/** What decides the part of a setup that a word stands for. */
function partOf(word: Word, setup: Setup): unknown {
  const { recipe, initialization, initialScale } = setup
  switch (word) {
    case 'layers':
      return shapeOf(setup)
    case 'activation':
      return hiddenLayers(setup).map(slopesOf)
    case 'loss':
      return [recipe.loss, recipe.reduction, recipe.huberDelta, slopesOf(outputOf(setup))]
    case 'optimizer':
      return [recipe.optimizer, recipe.trainBiases]
    case 'rate':
      return [recipe.learningRate, recipe.schedule, recipe.warmUp]
    case 'extras':
      return [recipe.weightDecay, recipe.l1, recipe.l2, recipe.clip]
    case 'batch':
      return recipe.batching
    case 'data':
      return null
    case 'start':
      return [initialization, initialScale, recipe.seed]
  }
}

function isSameData(a: Setup, b: Setup): boolean {
  const [one, other] = [a.data.train, b.data.train]
  return one === other || (sameNumbers(one.inputs, other.inputs) && sameNumbers(one.targets, other.targets))
}

/** Given parameters are compared number by number, as long as there are as many of them. */
function isSameStart(a: Setup, b: Setup): boolean {
  if (a.initialization !== 'given' || b.initialization !== 'given') return true
  return a.parameters.length !== b.parameters.length || sameNumbers(a.parameters, b.parameters)
}

export function isSame(word: Word, a: Setup, b: Setup): boolean {
  if (word === 'data') return isSameData(a, b)
  if (JSON.stringify(partOf(word, a)) !== JSON.stringify(partOf(word, b))) return false
  return word !== 'start' || isSameStart(a, b)
}

const listed = (layers: readonly LayerSpec[], holds: (layer: LayerSpec) => boolean) =>
  layers.flatMap((layer, k) => (holds(layer) ? [String(k + 1)] : [])).join(', ')

/** More than the sentence says of a word, for setups of which it says the same. */
function detailOf(word: Word, { terms }: Messages, { compare, panels }: LaterMessages, setup: Setup): string {
  const { recipe } = setup
  const hidden = hiddenLayers(setup)
  switch (word) {
    case 'layers': {
      const skips = listed(hidden, ({ residual = false }) => residual)
      const dropouts = hidden.flatMap(({ dropout = 0 }, k) =>
        dropout > 0 ? [compare.dropoutIn(String(k + 1), settingText(dropout))] : [],
      )
      return [skips === '' ? compare.noSkip : compare.skipIn(skips), ...dropouts].join(', ')
    }
    case 'activation':
      return hidden
        .map(({ activation, negativeSlope, alpha }) =>
          [terms.activations[activation], negativeSlope ?? alpha ?? ''].join(' ').trim(),
        )
        .join(', ')
    case 'loss':
      return `${terms.activations[outputOf(setup).activation]}, ${recipe.reduction}`
    case 'optimizer':
      return constantsOf(recipe.optimizer)
        .map(([name, value]) => `${panels.optimizer.constants[name]} ${settingText(value)}`)
        .join(', ')
    case 'rate':
      return constantsOf(recipe.schedule)
        .map(([name, value]) => `${panels.rate.constants[name]} ${settingText(value)}`)
        .concat(recipe.warmUp > 0 ? [`${panels.rate.warmUp} ${recipe.warmUp}`] : [])
        .join(', ')
    case 'start':
      return [terms.initializers[setup.initialization], setup.initialScale ?? ''].join(' ').trim()
    default:
      return ''
  }
}

/** The parts that differ, in the order of the sentence, each as it is in `a` and in `b`. */
export function differencesOf(
  messages: Messages,
  later: LaterMessages,
  a: Setup,
  b: Setup,
): readonly Difference[] {
  return WORDS.filter((word) => !isSame(word, a, b)).map((word) => {
    const texts = [a, b].map((setup) => wordOf(word, messages, setup))
    if (texts[0] !== texts[1]) return { word, a: texts[0], b: texts[1] }
    const details = [a, b].map((setup) => detailOf(word, messages, later, setup))
    if (details[0] !== details[1]) return { word, a: details[0], b: details[1] }
    return { word, a: texts[0], b: later.compare.otherNumbers }
  })
}
