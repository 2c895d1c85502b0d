/** The words of the setup sentence. */
import { formatCount, formatNumber } from '../../draw/format'
import { widthOf } from '../../core/network'
import { isPresetId } from '../../content/presets'
import { batchSizeOf, hiddenLayers, outputOf, type Setup } from '../../content/setup'
import type { Messages } from '../../i18n/messages'

export const WORDS = [
  'layers',
  'activation',
  'loss',
  'optimizer',
  'rate',
  'extras',
  'batch',
  'data',
  'start',
] as const
export type Word = (typeof WORDS)[number]

/** 2–8–1. */
function layersWord({ recipe: { network } }: Setup): string {
  return [network.inputs, ...network.layers.map(({ units }) => units)].join('–')
}

/** A setting as a person would write it: 0.1, not 0.10. */
export function settingText(value: number): string {
  const text = String(value)
  return text.includes('e') ? formatNumber(value, 'all') : text
}

function optimizerWord({ setup: { words }, terms }: Messages, setup: Setup): string {
  const { name } = setup.recipe.optimizer
  if (name !== 'sgd') return terms.optimizers[name]
  return isWhole(setup) ? words.gradientDescent : words.stochastic
}

function rateWord({ setup: { words }, terms }: Messages, { recipe }: Setup): string {
  const { learningRate, schedule, warmUp } = recipe
  const rate = words.rate(settingText(learningRate))
  const how = [
    ...(warmUp > 0 ? [words.warmUp] : []),
    ...(schedule.name === 'constant' ? [] : [terms.schedules[schedule.name]]),
  ]
  return how.length > 0 ? words.scheduled(rate, how.join(words.and)) : rate
}

/** What is done to gradients and parameters besides the optimizer; empty for nothing. */
function extrasOf({ setup: { words } }: Messages, { recipe }: Setup): readonly string[] {
  const { weightDecay, l1, l2, clip } = recipe
  return [
    ...(weightDecay ? [words.weightDecay(settingText(weightDecay.amount))] : []),
    ...(l2 ? [words.penalty('L2', settingText(l2.amount))] : []),
    ...(l1 ? [words.penalty('L1', settingText(l1.amount))] : []),
    ...(clip?.kind === 'global-norm' ? [words.clippedNorm(settingText(clip.maxNorm))] : []),
    ...(clip?.kind === 'value' ? [words.clippedValue(settingText(clip.maxValue))] : []),
  ]
}

/** Two names have room in the sentence. */
function activationWord({ setup: { words }, terms }: Messages, setup: Setup): string {
  const names = [...new Set(hiddenLayers(setup).map(({ activation }) => terms.activations[activation]))]
  return names.length > 2 ? words.activations(names.length) : names.join(' / ')
}

function lossWord(messages: Messages, setup: Setup): string {
  const { loss } = setup.recipe
  if (loss === 'categorical-cross-entropy') return messages.setup.words.crossEntropy
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
  return Object.hasOwn(data.names, id) ? data.names[id as keyof typeof data.names] : data.names.own
}

/** Every update sees all examples. */
const isWhole = (setup: Setup) => batchSizeOf(setup) === setup.data.train.count

/** What each word says. */
export function wordOf(word: Word, messages: Messages, setup: Setup): string {
  const { words } = messages.setup
  switch (word) {
    case 'layers':
      return layersWord(setup)
    case 'activation':
      return activationWord(messages, setup)
    case 'loss':
      return lossWord(messages, setup)
    case 'optimizer':
      return optimizerWord(messages, setup)
    case 'rate':
      return rateWord(messages, setup)
    case 'extras':
      return extrasOf(messages, setup).join(words.and) || words.nothingElse
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

/** A word of the sentence, with the punctuation that no line may begin with. */
interface WordPiece {
  readonly word: Word
  readonly after: string
}

const PUNCTUATION = /^[,，、]*/u

/** The sentence in pieces: text, and words in the order in which the language has them. `extras` keeps their word where there are none. */
export function sentencePieces(
  messages: Messages,
  setup: Setup,
  extras = false,
): readonly (string | WordPiece)[] {
  const { sentence } = messages.setup
  const whole = hiddenLayers(setup).length > 0 ? sentence.hidden : sentence.flat
  const examples = setup.data.train.count === 1 ? '{data}' : sentence.examples
  const besides = extras || extrasOf(messages, setup).length > 0 ? sentence.extras : ''
  const text = whole(widthOf(setup.recipe.network, 0))
    .replace('{examples}', examples)
    .replace('{extras}', besides)
  const pieces = text.split(/\{(\w+)\}/)
  return pieces.flatMap((piece, k): (string | WordPiece)[] => {
    if (k % 2 === 1) return [{ word: piece as Word, after: PUNCTUATION.exec(pieces[k + 1])![0] }]
    const own = k === 0 ? piece : piece.replace(PUNCTUATION, '')
    const next = pieces[k + 1]
    const spaced = next && HAN_FIRST.test(wordOf(next as Word, messages, setup)) ? own.trimEnd() : own
    return spaced === '' ? [] : [spaced]
  })
}

/** The words of the sentence and nothing between them but dots, for where there is little room. */
export function listedWords(messages: Messages, setup: Setup, extras = false) {
  const words = sentencePieces(messages, setup, extras).filter((piece) => typeof piece !== 'string')
  return words.flatMap(({ word }, k) => [...(k > 0 ? [' · '] : []), { word, after: '' }])
}

/** What a setup is called: its preset, a file's own title, or neither. */
export function setupTitle(messages: Messages, { preset, title, planted }: Setup): string {
  if (planted) return messages.setup.presets.planted
  if (preset !== null && isPresetId(preset)) return messages.setup.presets.names[preset]
  return title ?? messages.setup.presets.own
}
