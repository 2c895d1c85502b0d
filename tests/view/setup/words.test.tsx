import { describe, expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { workedExample } from '../../../src/content/workedExample'
import { en } from '../../../src/i18n/en'
import { zh } from '../../../src/i18n/zh'
import { className } from '../../../src/view/setup/dataWords'
import { sentencePieces, WORDS } from '../../../src/view/setup/words'

describe.each([en, zh])('%#', (messages) => {
  test('the sentence has every word once, the layers first', async () => {
    const words = (pieces: ReturnType<typeof sentencePieces>) =>
      pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.word]))
    expect(words(sentencePieces(messages, await makePreset.circles())).toSorted()).toEqual(
      WORDS.filter((word) => word !== 'extras').toSorted(),
    )
    const one = words(sentencePieces(messages, workedExample()))
    expect(one[0]).toBe('layers')
    expect(one.toSorted()).toEqual(WORDS.filter((word) => word !== 'batch' && word !== 'extras').toSorted())
    const flat = words(sentencePieces(messages, await makePreset.line()))
    expect(flat.toSorted()).toEqual(
      WORDS.filter((word) => word !== 'activation' && word !== 'extras').toSorted(),
    )
    const kept = words(sentencePieces(messages, await makePreset.circles(), true))
    expect(kept.toSorted()).toEqual(WORDS.toSorted())
  })
})

test('classes are called in the person’s language; a file’s own names stay', () => {
  expect(className(zh, 'setosa')).toBe('山鸢尾')
  expect(className(en, 'setosa')).toBe('setosa')
  expect(className(zh, 'toString')).toBe('toString')
})
