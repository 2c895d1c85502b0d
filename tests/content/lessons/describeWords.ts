/** Both languages of a lesson say the same: the same scenes, the same numbers, the same terms, and all that the player will ask for. */
import { describe, expect, it } from 'vitest'
import type { Lesson, Scene } from '../../../src/content/lessons/lesson'
import type { SceneText } from '../../../src/i18n/lessons/text'
import { LANGUAGES } from '../../../src/i18n/messages'

const PLACEHOLDER = /\{([\w-]+)\}/g
const TERM = /\[\[([\w-]+)(\|[^\]]*)?\]\]/g

const partsOf = (text: SceneText): string[] => [
  text.title,
  text.say,
  text.ask ?? '',
  ...Object.values(text.options ?? {}),
  text.right ?? '',
  ...Object.values(text.wrong ?? {}),
  text.goal ?? '',
]

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name)

/** The numbers that stand in a text itself. */
const figures = (text: string) =>
  (
    text
      .replace(PLACEHOLDER, ' ')
      .replace(TERM, (_, __, words = '') => words)
      .match(/\d+(\.\d+)?/g) ?? []
  ).toSorted()

const decimals = (text: string) => figures(text).filter((figure) => figure.includes('.'))

const sentences = (text: string) =>
  text.split(/[.!?](?=\s)|[。！？]/).filter((part) => part.trim() !== '').length

function keysFor({ question }: Scene): { options: string[]; wrong: string[] } {
  switch (question?.kind) {
    case 'choose':
    case 'mark': {
      const options = question.options.map(({ id }) => id)
      return { options, wrong: options.filter((id) => ![question.right].flat().includes(id)) }
    }
    case 'click': {
      const none = question.none && question.right.length > 0 ? ['none'] : []
      return { options: [], wrong: [...Object.keys(question.tempting ?? {}), ...none, 'other'] }
    }
    case 'number':
      return { options: [], wrong: ['other'] }
    case undefined:
      return { options: [], wrong: [] }
  }
}

export function describeWords({ scenes, texts }: Lesson): void {
  describe.each(LANGUAGES)('in %s', (language) => {
    const { removes, keep, teacher, scenes: told } = texts[language]

    it('says what it removes, what to remember, and what a teacher does with it', () => {
      for (const text of [removes, keep, teacher]) expect(text.length).toBeGreaterThan(5)
      expect(decimals(removes + keep), 'decimals that no test computes').toEqual([])
      expect(Object.keys(told)).toEqual(scenes.map(({ id }) => id))
    })

    it.each(scenes.map((scene) => [scene.id, scene] as const))('says scene %s', (id, scene) => {
      const text = told[id]
      const all = partsOf(text).join('\n')
      expect(sentences(text.say), `sentences of: ${text.say}`).toBeLessThanOrEqual(2)
      expect(new Set(matches(all, PLACEHOLDER)), 'facts used').toEqual(
        new Set(Object.keys(scene.facts ?? {})),
      )
      expect(decimals(all), 'decimals that no test computes: make them facts').toEqual([])
      const { options, wrong } = keysFor(scene)
      expect(Object.keys(text.options ?? {}).toSorted()).toEqual(options.toSorted())
      expect(Object.keys(text.wrong ?? {}).toSorted()).toEqual(wrong.toSorted())
      expect(text.ask !== undefined, 'asks').toBe(scene.question !== undefined)
      expect(text.right !== undefined, 'tells').toBe(scene.question !== undefined)
      expect(text.goal !== undefined, 'sets a goal').toBe(scene.goal !== undefined)
    })
  })

  it('removes, keeps and plans the same in both languages', () => {
    const [en, zh] = LANGUAGES.map((language) => {
      const { removes, keep, teacher } = texts[language]
      return [removes, keep, teacher].map(figures)
    })
    expect(zh).toEqual(en)
  })

  it.each(scenes.map(({ id }) => id))('says the same in both languages in scene %s', (id) => {
    const [en, zh] = LANGUAGES.map((language) => partsOf(texts[language].scenes[id]))
    const placeholders = (parts: string[]) => parts.map((part) => matches(part, PLACEHOLDER).toSorted())
    const terms = (parts: string[]) => [...new Set(parts.flatMap((part) => matches(part, TERM)))].toSorted()
    expect(placeholders(zh)).toEqual(placeholders(en))
    expect(terms(zh)).toEqual(terms(en))
    expect(zh.map(figures)).toEqual(en.map(figures))
  })
}
