/** The words of made questions: in both languages every number that they name is there, and is known when it is said. */
import { describe, expect, it } from 'vitest'
import { PRACTICE_KINDS } from '../../../src/content/practice/made'
import { isKnown } from '../../../src/core/playback'
import { later } from '../../../src/i18n/later'
import { LANGUAGES } from '../../../src/i18n/messages'
import { piecesOf } from '../../../src/view/glossary/termText'
import { questionWords } from '../../../src/view/practice/questionWords'
import { checkQuestions } from '../../content/practice/grounds'

const placesIn = (text: string) => Array.from(text.matchAll(/\{([\w-]+)\}/g), ([, name]) => name)

describe('the words of a question', () => {
  it('name numbers that there are, and ask with none that is still to be computed', () => {
    checkQuestions(
      PRACTICE_KINDS,
      (made, { ground: { trace, row, script } }) => {
        const standing = { number: 1, made, trace, example: trace.rows[row], picked: [], verdict: null }
        for (const language of LANGUAGES) {
          const words = questionWords(standing, script.spec, later[language].practice)
          const said = [words.ask!, words.right!, ...Object.values(words.wrong!)]
          for (const text of said) {
            expect(() => piecesOf(text)).not.toThrow()
            expect(text).not.toMatch(/undefined|NaN|Infinity/)
            for (const name of placesIn(text)) expect(made.facts, text).toHaveProperty([name])
          }
          for (const name of placesIn(words.ask!)) {
            const fact = made.facts[name]
            if (typeof fact !== 'string') expect(isKnown(script, made.cursor, fact.cell)).toBe(true)
          }
          expect(Object.keys(words.wrong!)).toEqual(Object.keys(made.reasons))
          if (made.question.kind !== 'choose') continue
          for (const { id } of made.question.options) expect(words.options).toHaveProperty([id])
        }
      },
      60,
    )
  }, 60_000)
})
