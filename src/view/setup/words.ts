/** The words of the setup sentence. */
import { formatCount, formatNumber } from '../../draw/format'
import { widthOf } from '../../core/network'
import { DATASET_NAMES, entryOf, type DataSetName } from '../../content/catalogue'
import { isPresetId } from '../../content/presets'
import { batchSizeOf, hiddenLayers, outputOf, type Setup } from '../../content/setup'
import type { LaterMessages, Messages } from '../../i18n/messages'

export const WORDS = ['layers', 'activation', 'loss', 'optimizer', 'rate', 'batch', 'data', 'start'] as const
export type Word = (typeof WORDS)[number]

/** 2–8–1. */
function layersWord({ recipe: { network } }: Setup): string {
  return [network.inputs, ...network.layers.map(({ units }) => units)].join('–')
}

/** The learning rate as a person would write it: 0.1, not 0.10. */
function rateText(rate: number): string {
  const text = String(rate)
  return text.includes('e') ? formatNumber(rate, 'all') : text
}

function lossWord(messages: Messages, setup: Setup): string {
  const { loss } = setup.recipe
  if (loss !== 'half-squared-error') return messages.terms.losses[loss]
  return outputOf(setup).units === 1 ? '½(ŷ − y)²' : '½ Σ(ŷ − y)²'
}

function batchWord({ setup: { words } }: Messages, setup: Setup): string {
  const size = batchSizeOf(setup)
  if (size === 'given') return words.givenBatches
  if (isWhole(setup)) return words.fullBatch(formatCount(size))
  return size === 1 ? words.oneAtATime : words.miniBatches(formatCount(size))
}

/** What the data of a setup are called. */
function dataName({ setup: { data } }: Messages, id: string): string {
  return entryOf(id) ? data.names[id as DataSetName] : data.names.own
}

/** Every update sees all examples. */
const isWhole = (setup: Setup) => batchSizeOf(setup) === setup.data.train.count

/** What each word says. */
export function wordOf(word: Word, messages: Messages, setup: Setup): string {
  const { words } = messages.setup
  switch (word) {
    case 'layers':
      return layersWord(setup)
    case 'activation': {
      const names = hiddenLayers(setup).map(({ activation }) => messages.terms.activations[activation])
      return [...new Set(names)].join(' / ')
    }
    case 'loss':
      return lossWord(messages, setup)
    case 'optimizer':
      return isWhole(setup) ? words.gradientDescent : words.stochastic
    case 'rate':
      return words.rate(rateText(setup.recipe.learningRate))
    case 'batch':
      return batchWord(messages, setup)
    case 'data':
      return isOneExample(setup) ? words.oneExample : dataName(messages, setup.data.id)
    case 'start':
      return setup.initialization === 'given' ? words.given : words.seed(String(setup.recipe.seed))
  }
}

const isOneExample = ({ data }: Setup) => data.id === 'own' && data.train.count === 1

/** Between Chinese characters there is no space. */
const HAN_FIRST = /^\p{Script=Han}/u

/** The sentence in pieces: text, and words in the order in which the language has them. */
export function sentencePieces(
  messages: Messages,
  setup: Setup,
): readonly (string | { readonly word: Word })[] {
  const { sentence } = messages.setup
  const whole = hiddenLayers(setup).length > 0 ? sentence.hidden : sentence.flat
  const examples = setup.data.train.count === 1 ? '{data}' : sentence.examples
  const text = whole(widthOf(setup.recipe.network, 0)).replace('{examples}', examples)
  const pieces = text.split(/(\{\w+\})/).filter((piece) => piece !== '')
  const named = pieces.map((piece) => WORDS.find((word) => piece === `{${word}}`) ?? null)
  return pieces.map((piece, k) => {
    const [word, next] = [named[k], named[k + 1]]
    if (word) return { word }
    return next && HAN_FIRST.test(wordOf(next, messages, setup)) ? piece.trimEnd() : piece
  })
}

/** What a setup is called: its preset, a file's own title, or neither. */
export function setupTitle(messages: Messages, { preset, title }: Setup): string {
  if (preset !== null && isPresetId(preset)) return messages.setup.presets.names[preset]
  return title ?? messages.setup.presets.own
}

/** A class as the person's language calls it; names from a file are shown as they are. */
export function className({ setup: { classes } }: Messages, name: string): string {
  return Object.hasOwn(classes, name) ? classes[name as keyof typeof classes] : name
}

/** How many examples a dataset has. */
export function dataSize({ panels: { data } }: LaterMessages, id: string, setup: Setup): string {
  const entry = entryOf(id)
  const count = entry?.count ?? setup.data.train.count
  const test = entry?.testCount ?? setup.data.test?.count ?? 0
  const all = formatCount(count)
  return test > 0 ? data.sizeWithTest(all, formatCount(test)) : data.size(all)
}

/** The datasets that can be chosen, and first the data that came with a file. */
export function dataChoices({ data: { id } }: Setup): readonly (DataSetName | 'own')[] {
  return entryOf(id) ? DATASET_NAMES : ['own', ...DATASET_NAMES]
}
